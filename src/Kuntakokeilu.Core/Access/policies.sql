-- What the entered session reads of this schema, and what it writes: the rules of AccessRules and of the services, told
-- once more. Run after Auditing/access.sql. Who acts is always the session's to say, and never the statement's.

-- The session's account; null when nobody has entered.
create function access.account() returns int language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp as $$
begin return (access.standing()).account_id; end $$;

create function access.organisation() returns text language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp as $$
begin return (access.standing()).organisation; end $$;

create function access.purpose() returns smallint language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp as $$
begin return (access.standing()).purpose; end $$;

-- One's own sessions are one's own to end even when one's organisation has been suspended; a program has none.
create function access.manages_sessions() returns boolean language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp as $$
declare who access.standing := access.standing();
begin return access.is_given(who.role, who.purpose, {AccessAction.ManageSessions}); end $$;

-- Of which organisation the session sees rights of use; null for none, * for all.
create function access.sees_permits_of() returns text language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp as $$
begin
    if access.may({AccessAction.DecidePermit}) then return '*'; end if;
    if access.may({AccessAction.ViewPermits}) then return access.organisation(); end if;
    return null;
end $$;

-- Whether what the session can apply for or give notice of is this organisation's: KEHA writes down what others ask.
create function access.applies_for(organisation text) returns boolean language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp as $$
begin
    return access.may({AccessAction.ApplyForPermit})
        and (access.may({AccessAction.DecidePermit}) or access.organisation() = applies_for.organisation);
end $$;

-- Which organisation looked, of one's own look that was permitted.
create function access.looked_by(event bigint) returns text language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp as $$
declare own int := access.own_person();
begin
    return (
        select e.organisation from access.event e
        where e.id = event and e.outcome = {AuditEvent.Permitted} and e.subjects @> array[own]);
end $$;

-- The event of what the session changes, in the change's transaction, as the last thing before its end. The session is
-- held until then: who takes it away waits for this transaction, or this one finds it taken and is told null, and then
-- nothing is kept.
create function access.note_change(action smallint, why text, subjects int[]) returns bigint
    language plpgsql security definer
    set search_path = pg_catalog, pg_temp as $$
declare who access.standing := access.standing();
begin
    update access.session s set used_at = now() where s.id = who.session_id and s.used_at < now() - interval '1 minute';
    perform from access.session s where s.id = who.session_id for share;
    return access.note(note_change.action, {AuditEvent.Permitted}::smallint, note_change.why, note_change.subjects, null);
end $$;

-- The account of a provider's name, made when it is new, and held until the end of the transaction. A name that the
-- provider has told is not the applicant's to change.
create function access.hold_account(issuer text, subject text, name text, at timestamptz) returns int
    language plpgsql security definer
    set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare number int;
begin
    if not access.may({AccessAction.ApplyForPermit}) then return null; end if;
    insert into access.account as known (issuer, subject, name, created_at)
    values (hold_account.issuer, hold_account.subject, hold_account.name, hold_account.at)
    on conflict (issuer, subject) do update set name = known.name
    returning id into number;
    return number;
end $$;

-- Holds the account whose right of use it is: of two who work on it the second sees what the first has done. False when
-- the session sees no such right.
create function access.hold_permit(permit int) returns boolean language plpgsql security definer
    set search_path = pg_catalog, pg_temp as $$
declare whose text := access.sees_permits_of();
begin
    perform from access.account a
    where a.id = (
        select p.account_id from access.permit p
        where p.id = hold_permit.permit and (whose = '*' or whose = p.organisation_code))
    for no key update;
    return found;
end $$;

-- One adds organisations at a time: names and numbers are compared with what is there.
create function access.hold_organisations() returns void language plpgsql security definer
    set search_path = pg_catalog, pg_temp as $$
begin
    if access.may({AccessAction.AddOrganisation}) then
        perform from access.organisation o where o.code = '{Organisations.Keha}' for no key update;
    end if;
end $$;

-- Goes on in another role or for another purpose, with a new token: the old one opens nothing more. A session that began
-- without a right of use is a jobseeker's, and stays one.
create function access.switch_session(permit int, purpose smallint, renewed text) returns boolean
    language plpgsql security definer
    set search_path = pg_catalog, pg_temp as $$
declare who access.standing := access.standing();
begin
    update access.session s
    set permit_id = p.id, purpose = switch_session.purpose, token_hash = sha256(decode(renewed, 'hex'))
    from access.permit p
    where s.id = who.session_id and s.permit_id is not null and who.role <> {Role.Machine}
        and p.id = switch_session.permit and p.account_id = who.account_id and p.role <> {Role.Machine}
        and access.is_given(p.role, switch_session.purpose, {AccessAction.SwitchRole})
        and (now() at time zone 'Europe/Helsinki')::date between p.valid_from and p.valid_until
        and exists (select from access.permit_decision d where d.permit_id = p.id and d.is_granted)
        and not exists (select from access.permit_end e where e.permit_id = p.id);
    if not found then return false; end if;
    perform set_config('kokeilu.session', renewed, true);
    return true;
end $$;

-- Goes on for one of the account's principals, with a new token: when it has just been told that one may. Only a citizen's
-- session: an official serves, and represents nobody.
create function access.act_for(principal int, renewed text) returns boolean language plpgsql security definer
    set search_path = pg_catalog, pg_temp as $$
declare who access.standing := access.standing();
begin
    if not access.may({AccessAction.ActForAnother}) then return false; end if;
    update access.session s
    set principal_id = p.id, purpose = {Purpose.ForAnother}, token_hash = sha256(decode(renewed, 'hex'))
    from access.principal p
    where s.id = who.session_id and s.permit_id is null and p.id = act_for.principal and p.account_id = who.account_id
        and access.acting_state(p.id) = {ActingState.JustAsked};
    if not found then return false; end if;
    perform set_config('kokeilu.session', renewed, true);
    return true;
end $$;

-- One of the session's wards as a principal of its account.
create function access.hold_ward(person int) returns int language plpgsql security definer
    set search_path = pg_catalog, pg_temp as $$
declare
    who access.standing := access.standing();
    number int;
begin
    if not access.may({AccessAction.ActForAnother})
        or not exists (select from access.wards() w where w.person_id = person) then
        return null;
    end if;
    insert into access.principal (account_id, code, family_name, given_names, person_id, ground, is_allowed, checked_at)
    select who.account_id, i.code, i.family_name, i.given_names, i.person_id, {ActingGround.Guardian}, true, now()
    from register.identity i where i.person_id = person
    on conflict (account_id, code) do update set person_id = excluded.person_id, ground = excluded.ground,
        family_name = excluded.family_name, given_names = excluded.given_names, checked_at = excluded.checked_at
    returning id into number;
    return number;
end $$;

-- Goes on for oneself, with a new token.
create function access.act_for_oneself(renewed text) returns boolean language plpgsql security definer
    set search_path = pg_catalog, pg_temp as $$
declare who access.standing := access.standing();
begin
    update access.session s
    set principal_id = null, purpose = {Purpose.OwnData}, token_hash = sha256(decode(renewed, 'hex'))
    where s.id = who.session_id and s.purpose = {Purpose.ForAnother};
    if not found then return false; end if;
    perform set_config('kokeilu.session', renewed, true);
    return true;
end $$;

-- Whoever has the token may give it up.
create function access.sign_out(token text) returns void language plpgsql security definer
    set search_path = pg_catalog, pg_temp as $$
begin
    update access.session set ended_at = now()
    where token_hash = sha256(decode(token, 'hex')) and ended_at is null;
end $$;

-- What changes nothing is the web's to ask too, and the two by which every request goes in and out.
do $$ declare one record; begin
    for one in select p.oid::regprocedure as name, p.provolatile = 's' or p.proname in ('enter', 'note') as is_reading
        from pg_proc p
        where p.pronamespace = 'access'::regnamespace and p.prosecdef and p.prorettype <> 'trigger'::regtype loop
        execute format('grant execute on function %s to kokeilu_clerk', one.name);
        if one.is_reading then
            execute format('grant execute on function %s to kokeilu_web', one.name);
        end if;
    end loop;
end $$;

-- Programs read somebody's details by the same statement; to them nothing is opened, for they see everybody.
grant execute on function access.opened_until to kokeilu_job;

-- Organisations are public.
alter table access.organisation enable row level security;
alter table access.organisation force row level security;
grant select on access.organisation to kokeilu_web, kokeilu_clerk;
grant insert on access.organisation to kokeilu_clerk;
create policy seen on access.organisation for select to kokeilu_web, kokeilu_clerk using (true);
create policy added on access.organisation for insert to kokeilu_clerk with check (
    (select access.may({AccessAction.AddOrganisation}))
    and kind in ({OrganisationKind.JointAuthority}, {OrganisationKind.UnemploymentFund}, {OrganisationKind.Provider},
        {OrganisationKind.Employer}, {OrganisationKind.Ohjaamo}));

-- Rights of use: one's own, those of one's organisation for who applies for them, all of them for who decides.
grant select on access.permit, access.permit_decision, access.permit_notice, access.permit_end
    to kokeilu_web, kokeilu_clerk;
grant insert on access.permit, access.permit_decision, access.permit_notice, access.permit_end to kokeilu_clerk;
create policy seen on access.permit for select to kokeilu_web, kokeilu_clerk using (
    (select access.sees_permits_of()) = '*'
    or organisation_code = (select access.sees_permits_of())
    or account_id = (select access.account()));
do $$ declare name text; begin
    foreach name in array array['permit_decision', 'permit_notice', 'permit_end'] loop
        execute format('create policy seen on access.%I for select to kokeilu_web, kokeilu_clerk '
            'using (exists (select from access.permit p where p.id = permit_id))', name);
    end loop;
end $$;
create policy applied on access.permit for insert to kokeilu_clerk with check (
    applied_by = (select access.account()) and access.applies_for(organisation_code));
-- Nobody decides on one's own right or on what one applied for.
create policy decided on access.permit_decision for insert to kokeilu_clerk with check (
    decided_by = (select access.account()) and (select access.may({AccessAction.DecidePermit}))
    and exists (
        select from access.permit p
        where p.id = permit_id and p.account_id <> (select access.account())
            and p.applied_by is distinct from (select access.account())));
create policy noticed on access.permit_notice for insert to kokeilu_clerk with check (
    noticed_by = (select access.account())
    and exists (
        select from access.permit p join access.permit_decision d on d.permit_id = p.id and d.is_granted
        where p.id = permit_notice.permit_id and access.applies_for(p.organisation_code)));
-- KEHA, or the organisation that has told that the ground has ended.
create policy ended on access.permit_end for insert to kokeilu_clerk with check (
    ended_by = (select access.account())
    and exists (
        select from access.permit p join access.permit_decision d on d.permit_id = p.id and d.is_granted
        where p.id = permit_end.permit_id
            and ((select access.may({AccessAction.EndPermit}))
                or access.applies_for(p.organisation_code) and exists (
                    select from access.permit_notice n
                    where n.permit_id = p.id and n.noticed_by = (select access.account())))));

-- Who has to do with the rights of use that one sees; never which person of the register somebody is.
grant select (id, issuer, subject, name, created_at) on access.account to kokeilu_web, kokeilu_clerk;
create policy seen on access.account for select to kokeilu_web, kokeilu_clerk using (
    id = (select access.account())
    or id in (
        select p.account_id from access.permit p union all select p.applied_by from access.permit p
        union all select d.decided_by from access.permit_decision d
        union all select n.noticed_by from access.permit_notice n
        union all select e.ended_by from access.permit_end e));

-- One's own sessions; the digest of a token is nobody's to read.
grant select (id, account_id, permit_id, purpose, client, began_at, used_at, expires_at, ended_at)
    on access.session to kokeilu_web, kokeilu_clerk;
grant update (ended_at) on access.session to kokeilu_clerk;
create policy seen on access.session for select to kokeilu_web, kokeilu_clerk using (
    account_id = (select access.account()));
create policy ended on access.session for update to kokeilu_clerk
    using (account_id = (select access.account()) and ended_at is null and (select access.manages_sessions()))
    with check (account_id = (select access.account()) and ended_at = now());

-- One's own openings. Opened is who was refused as a former customer, of whom what was before the transfer, or whom one
-- supervises; not whom one sees already.
grant select on access.opening to kokeilu_web, kokeilu_clerk;
grant insert on access.opening to kokeilu_clerk;
create policy seen on access.opening for select to kokeilu_web, kokeilu_clerk using (
    account_id = (select access.account()));
create policy opened on access.opening for insert to kokeilu_clerk with check (
    account_id = (select access.account()) and purpose = (select access.purpose())
    and (select access.may({AccessAction.OpenPerson}))
    and opened_at = now() and expires_at <= now() + interval '{ReasonedAccess.LongestMonths} months'
    and not exists (select from steering.current_period c where c.person_id = opening.person_id)
    and access.opened_until(person_id) is null
    and exists (
        select from access.left_out(person_id) l
        where not l.is_own and not l.is_disqualified and l.former_until is not distinct from shown_until
            and (l.former_until is not null or l.needs_reason)));

-- One's own disqualifications, in the matters of whom one sees.
grant select on access.disqualification to kokeilu_web, kokeilu_clerk;
grant insert, update (withdrawn_at) on access.disqualification to kokeilu_clerk;
create policy seen on access.disqualification for select to kokeilu_web, kokeilu_clerk using (
    account_id = (select access.account()));
create policy declared on access.disqualification for insert to kokeilu_clerk with check (
    account_id = (select access.account()) and withdrawn_at is null
    and (select access.may({AccessAction.DeclareDisqualification}))
    and (exists (select from steering.current_period c where c.person_id = disqualification.person_id)
        or person_id = any ((select access.opened_former())::int[])));
create policy withdrawn on access.disqualification for update to kokeilu_clerk
    using (account_id = (select access.account()) and withdrawn_at is null
        and (select access.may({AccessAction.WithdrawDisqualification})))
    with check (account_id = (select access.account()) and withdrawn_at = now());

-- A jobseeker asks whoever looked; the organisation that was asked answers.
grant select (person_id, event_id), insert on access.look_question to kokeilu_clerk;
create policy own on access.look_question for select to kokeilu_clerk using (
    person_id = (select access.own_person()));
create policy asked on access.look_question for insert to kokeilu_clerk with check (
    person_id = (select access.own_person()) and (select access.may({AccessAction.AskAboutLook}))
    and organisation_code = access.looked_by(event_id));
grant select (question_id), insert on access.look_answer to kokeilu_clerk;
create policy own on access.look_answer for select to kokeilu_clerk using (
    answered_by = (select access.account()));
create policy answered on access.look_answer for insert to kokeilu_clerk with check (
    answered_by = (select access.account()) and (select access.may({AccessAction.AnswerQuestions}))
    and exists (select from access.questions(question_id, null, null, null, true, 1)));
