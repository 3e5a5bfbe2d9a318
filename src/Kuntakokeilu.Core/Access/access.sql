-- Who is let in, and what the functions of the second wall tell. Run after Data/roles.sql.

grant select, insert, update, delete on all tables in schema access to kokeilu_job;
grant usage on all sequences in schema access to kokeilu_job, kokeilu_gate;
grant select on all tables in schema access to kokeilu_gate;
grant update (used_at, ended_at, permit_id, purpose, principal_id, token_hash) on access.session to kokeilu_gate;
grant insert, update (name) on access.account to kokeilu_gate;
grant insert, update (family_name, given_names, ground, checked_at) on access.principal to kokeilu_gate;
grant update (code) on access.organisation to kokeilu_gate;

-- Rows that are only added to, whoever asks.
do $$ declare name text; begin
    foreach name in array array['access.permit', 'access.permit_decision', 'access.permit_notice', 'access.permit_end',
        'access.opening'] loop
        execute format('create trigger only_added_to before update or delete or truncate on %s '
            'for each statement execute function register.refuse_change()', name);
    end loop;
end $$;
-- Kept for a time, and then deleted by the migrating user in the name of kokeilu_gate: events with their whole block.
do $$ declare name text; begin
    foreach name in array array['access.event', 'access.look_question', 'access.look_answer'] loop
        execute format('create trigger only_added_to before update or truncate on %s '
            'for each statement execute function register.refuse_change()', name);
    end loop;
end $$;
revoke update, delete on access.event, access.block, access.look_question, access.look_answer from kokeilu_job;
grant delete on access.event, access.session, access.look_question, access.look_answer to kokeilu_gate;
grant update (disposed_at) on access.block to kokeilu_gate;
-- Number, transaction and time of an event are the database's to say, and a new block is not disposed of.
revoke insert on access.event, access.block from kokeilu_job, kokeilu_gate;
grant insert (account_id, session_id, organisation, role, purpose, action, outcome, why, subjects)
    on access.event to kokeilu_job, kokeilu_gate;
grant insert (id, from_transaction, to_transaction, events, last_at, sealed_at, content, hash)
    on access.block to kokeilu_job;

-- What the row policies ask of a session stands on its own row, filled in by the database when the session begins or goes
-- on in another role: one look-up for a statement. The program neither reads nor writes these columns.
create function access.fill_session() returns trigger language plpgsql as $$
declare
    today date := (now() at time zone 'Europe/Helsinki')::date;
    right_of_use record;
begin
    select a.person_id into new.person_id from access.account a where a.id = new.account_id;
    new.role := {Role.Jobseeker};
    if new.permit_id is not null then
        select p.*, o.organiser as serves, o.te_office as office,
            p.account_id = new.account_id and today between p.valid_from and p.valid_until
                and exists (select from access.permit_decision d where d.permit_id = p.id and d.is_granted)
                and not exists (select from access.permit_end e where e.permit_id = p.id) as is_in_force
        into right_of_use
        from access.permit p join access.organisation o on o.code = p.organisation_code where p.id = new.permit_id;
        new.role := right_of_use.role;
        new.organisation := right_of_use.organisation_code;
        new.organiser := right_of_use.serves;
        new.te_office := right_of_use.office;
        new.sees_protected := right_of_use.sees_protected;
        -- The session does not outlive the right's last day.
        new.expires_at := least(new.expires_at,
            (right_of_use.valid_until + 1)::timestamp at time zone 'Europe/Helsinki');
        if not right_of_use.is_in_force then
            new.ended_at := coalesce(new.ended_at, now());
        end if;
    end if;
    return new;
end $$;
create trigger filled before insert or update of permit_id on access.session
    for each row execute function access.fill_session();

-- A right that ends takes its sessions with it, whoever ends it.
create function access.end_sessions() returns trigger language plpgsql security definer
    set search_path = pg_catalog, pg_temp as $$
begin
    update access.session set ended_at = now() where permit_id = new.permit_id and ended_at is null;
    return null;
end $$;
create trigger ends_sessions after insert on access.permit_end
    for each row execute function access.end_sessions();

-- Who the entered session is. The token is a secret of the browser and the session, so that a forged setting finds no
-- row. Asked again by every statement: a permit ended in between opens nothing more.
-- Each function that runs in the name of kokeilu_gate says itself where names are looked for, what is the caller's own
-- last: else a type or function of that name which the caller has made would run in its stead, as the gate.
create type access.standing as (
    session_id bigint, account_id int, role smallint, purpose smallint, organisation text, organiser smallint,
    te_office smallint, person_id int, sees_protected boolean, permit_id int, is_suspended boolean, principal_id int,
    acting smallint);
create type access.entered as (
    session_id bigint, account_id int, account_name text, role smallint, purpose smallint, organisation text,
    organiser smallint, te_office smallint, person_id int, sees_protected boolean, permit_id int, permit_from date,
    permit_until date, is_suspended boolean, principal_id int, principal_name text, ground smallint,
    acting_state smallint);

-- The identity code of an account: of whom the register has, or as strong identification told it.
create function access.code_of(account int) returns text language plpgsql stable as $$
begin
    return (
        select coalesce(i.code, n.code) from access.account a
        left join register.identity i on i.person_id = a.person_id
        left join access.newcomer n on n.account_id = a.id
        where a.id = code_of.account);
end $$;

-- How certain it is that an account may act for its principal: a number of ActingState. What was answered holds for a
-- quarter of an hour; who a guardian is, is known here. Somebody under non-disclosure is represented by a guardian alone.
create function access.acting_state(principal int) returns smallint language plpgsql stable as $$
declare whom access.principal;
begin
    select * into whom from access.principal p where p.id = acting_state.principal;
    if whom.ground = {ActingGround.Guardian} then
        return case when exists (
                select from register.guardianship g
                where g.person_id = whom.person_id and g.code = access.code_of(whom.account_id)
                    and g.until > (now() at time zone 'Europe/Helsinki')::date)
            then {ActingState.JustAsked} else {ActingState.Ended} end;
    end if;
    return case
        when not coalesce(whom.is_allowed, false) or exists (
            select from steering.current_period c where c.person_id = whom.person_id and c.protected)
            then {ActingState.Ended}
        when whom.checked_at > now() - interval '1 minute' then {ActingState.JustAsked}
        when whom.checked_at > now() - interval '15 minutes' then {ActingState.Asked}
        else {ActingState.Stale} end;
end $$;

-- This one is asked by those alone, in their name and by their path: taking on both once more would double what it costs.
create function access.standing() returns access.standing language plpgsql stable as $$
declare
    told text := current_setting('kokeilu.session', true);
    who access.standing;
begin
    if told is null or octet_length(told) <> 64 or translate(told, '0123456789abcdef', '') <> '' then
        return null;
    end if;
    select s.id, s.account_id, s.role, s.purpose, s.organisation, s.organiser, s.te_office, s.person_id,
        s.sees_protected, s.permit_id, false, s.principal_id, null
    into who
    from access.session s
    where s.token_hash = sha256(decode(told, 'hex'))
        and s.ended_at is null and s.expires_at > now() and s.used_at > now() - interval '30 minutes';
    -- Who acts for another sees the principal in the place of oneself, for as long as one may.
    if who.purpose = {Purpose.ForAnother} then
        who.acting := access.acting_state(who.principal_id);
        if who.acting in ({ActingState.JustAsked}, {ActingState.Asked}) then
            who.person_id := (select p.person_id from access.principal p where p.id = who.principal_id);
        else
            who.person_id := null;
            who.principal_id := null;
        end if;
    end if;
    -- The table is nearly always empty.
    if who.organisation is not null and exists (
        select from access.suspension x
        where x.organisation_code = who.organisation
            and (now() at time zone 'Europe/Helsinki')::date between x.from_day and coalesce(x.until_day, 'infinity'))
    then
        who.is_suspended := true;
        who.organiser := null;
        who.te_office := null;
    end if;
    return who;
end $$;

-- Begins a transaction that changes something for whoever has the token; no row when it opens nothing. It takes no lock:
-- that the session was used is noted last (access.note_change), so that nobody who waits for another holds the session.
create function access.enter_to_act(token text) returns setof access.entered language plpgsql security definer
    set search_path = pg_catalog, pg_temp as $$
declare who access.standing;
begin
    perform set_config('kokeilu.session', coalesce(token, ''), true);
    who := access.standing();
    if who.session_id is null then
        perform set_config('kokeilu.session', '', true);
        return;
    end if;
    return query
        select who.session_id, who.account_id, a.name, who.role, who.purpose, who.organisation, who.organiser,
            who.te_office, who.person_id, who.sees_protected, who.permit_id, p.valid_from, p.valid_until,
            who.is_suspended, s.principal_id, trim(w.given_names || ' ' || w.family_name), w.ground, who.acting
        from access.account a
        join access.session s on s.id = who.session_id
        left join access.principal w on w.id = s.principal_id
        left join access.permit p on p.id = who.permit_id
        where a.id = who.account_id;
end $$;

-- The same to read. That the session was used is noted to the minute, and not waited for: another request of the session
-- may be at it, or have done it meanwhile.
create function access.enter(token text) returns setof access.entered language plpgsql security definer
    set search_path = pg_catalog, pg_temp as $$
declare who access.entered;
begin
    select * into who from access.enter_to_act(token);
    if who.session_id is null then
        return;
    end if;
    if exists (select from access.session s
        where s.id = who.session_id and s.used_at < now() - interval '1 minute') then
        begin
            perform from access.session s where s.id = who.session_id for update skip locked;
            if found then
                update access.session set used_at = now() where id = who.session_id;
            end if;
        exception when serialization_failure then null;
        end;
    end if;
    return next who;
end $$;

create function access.organiser() returns smallint language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp as $$
begin return (access.standing()).organiser; end $$;

create function access.te_office() returns smallint language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp as $$
begin return (access.standing()).te_office; end $$;

-- The jobseeker of the session, who sees oneself; null for an official.
create function access.own_person() returns int language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp as $$
declare who access.standing := access.standing();
begin
    if who.role = {Role.Jobseeker} then return who.person_id; end if;
    return null;
end $$;

create function access.sees_protected() returns boolean language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp as $$
begin return coalesce((access.standing()).sees_protected, false); end $$;

-- An official's own data, and people in whose matters one is disqualified.
create function access.withheld() returns int[] language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp as $$
declare
    who access.standing := access.standing();
begin
    if who.role is null or who.role = {Role.Jobseeker} then return '{}'; end if;
    return array_remove(array(
        select d.person_id from access.disqualification d
        where d.account_id = who.account_id and d.withdrawn_at is null
    ) || who.person_id, null);
end $$;

-- The people opened with a written reason without an end of what is shown.
create function access.opened() returns int[] language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp as $$
declare
    who access.standing := access.standing();
begin
    return array(
        select o.person_id from access.opening o
        where o.account_id = who.account_id and o.purpose = who.purpose and o.expires_at > now()
            and o.shown_until is null and not who.is_suspended);
end $$;

-- The people opened as former customers, of whom only what was before the transfer is shown.
create function access.opened_former() returns int[] language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp as $$
declare
    who access.standing := access.standing();
begin
    return array(
        select o.person_id from access.opening o
        where o.account_id = who.account_id and o.purpose = who.purpose and o.expires_at > now()
            and o.shown_until is not null and not who.is_suspended
            and (who.sees_protected
                or not exists (
                    select from steering.current_period c where c.person_id = o.person_id and c.protected))
            and not o.person_id = any (access.withheld()));
end $$;

-- The last day that is shown of one of them.
create function access.opened_until(person int) returns date language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp as $$
declare
    who access.standing := access.standing();
begin
    return (
        select max(o.shown_until) from access.opening o
        where o.account_id = who.account_id and o.purpose = who.purpose and o.person_id = person
            and o.expires_at > now());
end $$;

-- Rows came late of somebody, or with a code of another birth date, and wait for an officer: told to who keeps the system,
-- the only one whom it concerns.
create function access.awaits_settlement(person int) returns boolean language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp as $$
begin
    return access.is_keeper() and (exists (
            select from steering.difference d
            where d.person_id = person
                and not exists (select from steering.settlement s where s.difference_id = d.id))
        or exists (
            select from register.kept_identity k
            where k.person_id = person
                and not exists (select from register.identity_settlement s where s.kept_identity_id = k.id)));
end $$;

-- The rights of AccessRights, told here once more.
create function access.is_given(role smallint, purpose smallint, action int) returns boolean language sql immutable
    set search_path = pg_catalog, pg_temp as $$
    select exists (
        select from (values {rights}) given(role, purpose, action)
        where given.role = $1 and given.purpose = $2 and given.action = $3)
$$;

-- Whether the entered session may do this, whomever it concerns.
create function access.may(action int) returns boolean language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp as $$
declare who access.standing := access.standing();
begin
    return coalesce(not who.is_suspended, false) and access.is_given(who.role, who.purpose, may.action)
        and (who.purpose <> {Purpose.ForAnother} or may.action <> all ('{{asking_again}}'::int[])
            or coalesce(who.acting = {ActingState.JustAsked}, false));
end $$;

-- Whether the entered session may do this, and by it record facts or acts on a form.
create function access.records(action int) returns boolean language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp as $$
begin
    return access.may(records.action) and records.action = any ('{{recording}}'::int[]);
end $$;

-- Whether the session is of somebody who does what is one's own, or a principal's.
create function access.own_purpose() returns boolean language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp as $$
declare who access.standing := access.standing();
begin return coalesce(who.purpose = {Purpose.OwnData} or who.principal_id is not null, false); end $$;

-- For whom the session acts, as long as it may; null for itself.
create function access.principal() returns int language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp as $$
begin return (access.standing()).principal_id; end $$;

-- Who the session's jobseeker is by strong identification, or the principal by the mandate, while the register has nobody
-- of that code.
create function access.who_is_new() returns table (code text, family_name text, given_names text)
    language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp as $$
declare who access.standing := access.standing();
begin
    if who.role is null or who.role <> {Role.Jobseeker} or who.person_id is not null then return; end if;
    return query
        select n.code, n.family_name, n.given_names from access.newcomer n
        where who.purpose = {Purpose.OwnData} and n.account_id = who.account_id
        union all select p.code, p.family_name, p.given_names from access.principal p where p.id = who.principal_id;
end $$;

-- Whose guardian the session's human is: people of the register who are under age.
create function access.wards() returns table (person_id int, family_name text, given_names text)
    language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp as $$
declare who access.standing := access.standing();
begin
    if not access.may({AccessAction.ViewActing}) then return; end if;
    return query
        select i.person_id, i.family_name, i.given_names
        from register.guardianship g join register.identity i on i.person_id = g.person_id
        where g.code = access.code_of(who.account_id) and g.until > (now() at time zone 'Europe/Helsinki')::date
        order by i.name_key, i.person_id;
end $$;

-- Whether the entered session may read of anybody when and by whom something was recorded.
create function access.reads_records() returns boolean language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp as $$
begin
    return access.may({AccessAction.ViewPerson}) or access.may({AccessAction.ViewOwnData})
        or access.may({AccessAction.ViewDifference}) or access.may({AccessAction.ViewCounts});
end $$;

create function access.is_keeper() returns boolean language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp as $$
declare who access.standing := access.standing();
begin return coalesce(who.role = {Role.KehaOfficer} and who.purpose = {Purpose.Maintenance}, false); end $$;

-- Whether an official's session may know of the person at all, in a matter that is its own to handle, whoever's customer it
-- is. Asked by those functions alone that have looked whose the matter is.
create function access.shows(person int) returns boolean language plpgsql stable as $$
declare who access.standing := access.standing();
begin
    return coalesce(not who.is_suspended, false) and shows.person <> all (access.withheld())
        and exists (select from steering.current_period c
            where c.person_id = shows.person and (not c.protected or who.sees_protected));
end $$;

-- Why somebody is not among the rows seen, as far as the session may know; no row for another authority's customer,
-- for somebody under non-disclosure and for nobody at all.
create function access.left_out(person int)
    returns table (is_own boolean, is_disqualified boolean, former_until date, needs_reason boolean)
    language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp as $$
declare
    who access.standing := access.standing();
    last date;
begin
    if who.role is null or who.role = {Role.Jobseeker} or who.is_suspended
        or not exists (
            select from steering.current_period c
            where c.person_id = person and (who.sees_protected or not c.protected)) then
        return;
    end if;
    -- The periods of the latest version, each ending where the next begins.
    select max(p.ends) into last from (
        select q.authority, q.municipality,
            lead(q.valid_from) over (order by q.valid_from) - 1 as ends
        from steering.period q
        where q.person_id = person
            and q.version = (select c.version from steering.current_period c where c.person_id = person)) p
    where p.municipality = who.organiser and p.ends is not null;
    return query select * from (
        select person is not distinct from who.person_id as own,
            exists (select from access.disqualification d
                where d.account_id = who.account_id and d.person_id = person and d.withdrawn_at is null) as disqualified,
            last as until,
            who.role = {Role.Supervisor} and who.purpose = {Purpose.Supervision} as needs) l
    where l.own or l.disqualified or l.until is not null or l.needs;
end $$;

-- Somebody's number by identity code or the register's identifier, when left_out has anything to tell of the person.
-- The same is looked up for everybody and nobody.
create function access.find_left_out(code text) returns int language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp as $$
declare
    by_code int;
    by_key int;
    person int;
begin
    select i.person_id into by_code from register.identity i where i.code = find_left_out.code;
    select p.id into by_key from register.person p where p.key = find_left_out.code;
    person := coalesce(by_code, by_key);
    if exists (select from access.left_out(person)) then
        return person;
    end if;
    return null;
end $$;
