-- Applications for benefits (10 § 1 mom 3 k): who sees one, and who takes which step about it. The applicant sees what was sent,
-- asked and decided; the authority that has it all of it. An employer names a person, and is told nothing of whether the
-- register has anybody of that code, whose customer that is, or of anything else about them.

grant select, insert on all tables in schema grants to kokeilu_job;
-- An application to lock it: how far it is follows its steps.
grant update on grants.application, grants.employer_organisation to kokeilu_job;
grant usage on all sequences in schema grants to kokeilu_job, kokeilu_gate;
grant select on all tables in schema grants to kokeilu_gate;
grant insert, update on grants.application to kokeilu_gate;

do $$ declare name text; begin
    foreach name in array array['application_entry', 'employer', 'employer_holding'] loop
        execute format('create trigger only_added_to before update or delete or truncate on grants.%I '
            'for each statement execute function register.refuse_change()', name);
    end loop;
    foreach name in array array['application', 'employer', 'employer_holding', 'employer_organisation'] loop
        execute format('alter table grants.%I enable row level security', name);
        execute format('alter table grants.%I force row level security', name);
    end loop;
end $$;
create trigger never_taken_away before delete or truncate on grants.application
    for each statement execute function register.refuse_change();

-- Whether the session handles applications at an authority; which ones its organisation has, the rows tell.
create function grants.reads() returns boolean language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp as $$
begin
    return access.may({AccessAction.ViewGrant}) or access.may({AccessAction.ListGrants})
        or access.may({AccessAction.HandleGrant}) or access.may({AccessAction.DecideGrant})
        or access.may({AccessAction.ViewGrantDecision});
end $$;

create function grants.reads_own() returns boolean language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp as $$
begin
    return access.may({AccessAction.ViewOwnGrants}) or access.may({AccessAction.ApplyForGrant})
        or access.may({AccessAction.FollowGrant});
end $$;

create function grants.reads_as_employer() returns boolean language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp as $$
begin
    return access.may({AccessAction.ViewEmployerGrants}) or access.may({AccessAction.ApplyAsEmployer})
        or access.may({AccessAction.FollowEmployerGrant});
end $$;

create function grants.shows(person int) returns boolean language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp as $$
begin
    return shows.person is null or access.shows(shows.person);
end $$;

-- What the session's parts in an application are: none for whoever has nothing to do with it.
create function grants.parts(application int) returns int[] language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp as $$
declare
    who access.standing := access.standing();
    one grants.application;
    own int[] := '{}';
begin
    select * into one from grants.application a where a.id = parts.application;
    if one.id is null or who.role is null then return '{}'; end if;
    if who.role = {Role.Jobseeker} then
        return case when one.organisation is null and one.person_id = who.person_id
            and (access.may({AccessAction.ApplyForGrant}) or access.may({AccessAction.FollowGrant}))
            then array[{GrantParty.Applicant}] else '{}' end;
    end if;
    if who.role = {Role.Employer} then
        return case when one.organisation = who.organisation
            and (access.may({AccessAction.ApplyAsEmployer}) or access.may({AccessAction.FollowEmployerGrant}))
            then array[{GrantParty.Applicant}] else '{}' end;
    end if;
    if one.authority is distinct from who.organisation or not grants.shows(one.person_id) then return '{}'; end if;
    if access.may({AccessAction.HandleGrant}) then own := own || {GrantParty.Handler}; end if;
    if access.may({AccessAction.DecideGrant}) then own := own || {GrantParty.Decider}; end if;
    return own;
end $$;

-- Holds an application until the transaction ends: the person first, then the application. An official may then write what
-- tells of the person, and nothing else of whom another authority has. A program holds what it names.
create function grants.hold(application int) returns boolean language plpgsql security definer
    set search_path = pg_catalog, pg_temp as $$
declare
    is_program boolean := access.standing() is null;
    one grants.application;
begin
    if not is_program and cardinality(grants.parts(hold.application)) = 0 then return false; end if;
    perform from register.person p
    where p.id = (select a.person_id from grants.application a where a.id = hold.application) for update;
    select * into one from grants.application a where a.id = hold.application for update;
    if one.id is null then return false; end if;
    -- Looked at again under the lock: it may have been transferred meanwhile.
    if is_program then return true; end if;
    if cardinality(grants.parts(hold.application)) = 0 then return false; end if;
    if one.person_id is not null and one.authority = access.organisation() then
        insert into register.hold (transaction, source, own, others, people)
        values (pg_current_xact_id(), {RecordingSource.Web}, '{}', array[one.person_id], 1);
    end if;
    return true;
end $$;

-- Who has such an application when it comes: whoever serves the person, and of whom nobody serves the TE office of the place.
create function grants.authority_of(person int, place smallint) returns text language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp as $$
begin
    return coalesce(
        (select coalesce('municipality-' || lpad(c.organiser::text, 3, '0'), 'te-office-' || c.te_office)
            from steering.current_period c where c.person_id = authority_of.person),
        (select 'te-office-' || o.office from (values {te_offices}) o (municipality, office)
            where o.municipality = authority_of.place));
end $$;

-- Sends an application: a jobseeker's for oneself, an employer's for whoever has the code it tells. Sent twice, it is there.
-- A program tells for whom.
create function grants.send(matter uuid, benefit smallint, code text, language text, day date, place smallint,
    organisation text, person int) returns int language plpgsql security definer
    set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
    who access.standing := access.standing();
    whose text;
    about int;
    number int;
begin
    if who is null then
        whose := send.organisation;
        about := send.person;
    elsif who.role = {Role.Jobseeker} and access.may({AccessAction.ApplyForGrant}) then
        about := who.person_id;
        if about is null then return null; end if;
    elsif who.role = {Role.Employer} and access.may({AccessAction.ApplyAsEmployer}) then
        whose := who.organisation;
    else
        return null;
    end if;
    if whose is not null and about is null then
        select i.person_id into about from register.identity i where i.code = send.code;
    end if;
    perform from register.person p where p.id = about for update;
    insert into grants.application as had (matter, benefit, person_id, organisation, employer, language, applied_on, authority,
        decision, state, version, due)
    values (send.matter, send.benefit, about, whose,
        (select e.employer from grants.employer_organisation e where e.organisation_code = whose), send.language, send.day,
        grants.authority_of(about, send.place), gen_random_uuid(), {GrantState.Submitted}, 0, send.day)
    on conflict (matter) do nothing returning id into number;
    if number is null then
        select a.id into number from grants.application a
        where a.matter = send.matter and a.organisation is not distinct from whose
            and (whose is not null or a.person_id = about);
    end if;
    return number;
end $$;

-- An employer has told another code: whom it is about, and who has it then.
create function grants.name_again(application int, code text, place smallint) returns void language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
declare about int;
begin
    if not ({GrantParty.Applicant} = any (grants.parts(name_again.application)) or access.standing() is null) then
        return;
    end if;
    select i.person_id into about from register.identity i where i.code = name_again.code;
    update grants.application a set person_id = about, authority = grants.authority_of(about, name_again.place)
    where a.id = name_again.application and a.organisation is not null and a.person_id is null and about is not null
        and a.state in ({GrantState.Incomplete}, {GrantState.InProgress});
end $$;

-- The step of a form that has been sent before: its application; 0 for a number that somebody else's form has.
create function grants.done(matter uuid) returns int language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp as $$
begin
    return (select case when access.standing() is null or e.account_id = access.account() then e.application_id else 0 end
        from grants.application_entry e where e.matter = done.matter);
end $$;

-- Who has prepared what waits to be decided, and who has decided last.
create function grants.taken_by(application int, kinds int[]) returns int language sql stable security definer
    set search_path = pg_catalog, pg_temp as $$
    select e.account_id from grants.application_entry e
    where e.application_id = taken_by.application and e.kind = any (taken_by.kinds) order by e.number desc limit 1
$$;

-- Whether the session may take this step now: the machine of the program (GrantMoves), told here once more. Whoever has
-- prepared a decision does not make it, and whoever has made it does not review it.
create function grants.may_take(application int, number smallint, kind smallint, party smallint, state smallint)
    returns boolean language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp as $$
begin
    return exists (
        select from grants.application a
        join (values {grant_moves}) m (before, kind, party, after) on m.before = a.state
        where a.id = may_take.application and may_take.number = a.version + 1
            and m.kind = may_take.kind and m.after = may_take.state and m.party = may_take.party
            and m.party = any (grants.parts(a.id))
            and (m.kind = {GrantStep.Submit}) = (a.version = 0)
            and (m.kind not in ({GrantStep.Grant}, {GrantStep.Refuse}, {GrantStep.End}, {GrantStep.Wait})
                or grants.taken_by(a.id, array[{GrantStep.Propose}]) is distinct from access.account())
            and (m.kind not in ({GrantStep.Uphold}, {GrantStep.Leave}, {GrantStep.Reopen})
                or grants.taken_by(a.id, array[{GrantStep.Grant}, {GrantStep.Refuse}, {GrantStep.End}])
                    is distinct from access.account())
            and (m.kind not in ({GrantStep.Uphold}, {GrantStep.Leave})
                or m.after = (select e.state from grants.application_entry e where e.application_id = a.id
                    and e.kind in ({GrantStep.Grant}, {GrantStep.Refuse}, {GrantStep.End})
                    order by e.number desc limit 1))
            and (m.kind not in ({GrantStep.Withdraw}, {GrantStep.Transfer})
                or not exists (select from grants.application_entry e where e.application_id = a.id
                    and e.kind in ({GrantStep.Grant}, {GrantStep.Refuse}, {GrantStep.End}))));
end $$;

-- How far an application is follows its steps, whoever takes one. And a decision is what the book has for it, to the cent: there
-- is never the one without the other.
create function grants.follow() returns trigger language plpgsql security definer
    set search_path = pg_catalog, pg_temp as $$
declare one grants.application;
begin
    update grants.application a set state = new.state, version = new.number, until = new.until,
        due = coalesce(new.until, a.applied_on),
        authority = coalesce(new.authority, a.authority),
        awaits = case when new.kind = {GrantStep.Wait} then new.sum end
    where a.id = new.application_id returning a.* into one;
    if new.kind in ({GrantStep.Grant}, {GrantStep.Refuse}, {GrantStep.End}) and coalesce(new.sum, 0) <> coalesce((
        select sum(s.amount) from money.decision_share s where s.decision = one.decision), 0) then
        raise exception 'the book has another sum for this decision' using errcode = 'insufficient_privilege';
    end if;
    return null;
end $$;
create trigger follows after insert on grants.application_entry for each row execute function grants.follow();

-- Whom an application is about, for whoever handles it, whoever's customer that is.
create function grants.person_of(application int)
    returns table (id int, name text, key text, birth_date date, customer smallint, authority text)
    language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
begin
    if not (access.standing() is null or grants.reads() and exists (
        select from grants.application a where a.id = person_of.application
            and a.authority = access.organisation() and grants.shows(a.person_id))) then
        return;
    end if;
    return query
    select p.id, coalesce(i.given_names || ' ' || i.family_name, p.key), p.key, (
            select f.birth_date from register.fact f where f.person_id = p.id order by f.date desc, f.seq desc limit 1),
        case when c.organiser is not null then c.municipality end,
        coalesce('municipality-' || lpad(c.organiser::text, 3, '0'), 'te-office-' || c.te_office)
    from grants.application a join register.person p on p.id = a.person_id
    left join register.identity i on i.person_id = p.id
    left join steering.current_period c on c.person_id = p.id
    where a.id = person_of.application;
end $$;

-- From the register: the days of unemployment, by the status of each day. For whoever handles an application about the person.
create function grants.status_of(application int) returns table (day date, is_unemployed boolean)
    language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
begin
    if not exists (select from grants.person_of(status_of.application)) then return; end if;
    return query
    select distinct on (f.date) f.date, f.status = {EmploymentStatus.Unemployed} and f.event <> {RegisterEventKind.End}
    from grants.application a join register.fact f on f.person_id = a.person_id
    where a.id = status_of.application
    order by f.date, f.seq desc;
end $$;

-- What the book has for a decision: tied, and paid of it.
create function grants.booked(application int) returns table (account text, kind smallint, year smallint, amount bigint)
    language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
begin
    if not exists (select from grants.person_of(booked.application)) then return; end if;
    return query
    select m.name, m.kind, m.year, s.amount
    from grants.application a join money.decision_share s on s.decision = a.decision
    join money.account m on m.id = s.account
    where a.id = booked.application and s.amount > 0 order by m.year desc, m.name;
end $$;

-- What a decider may enter into the book: the commitment of a decision that another official has prepared, or the release of
-- what it has less, of the decider's own authority's money. What it comes to is looked at as the decision is written.
create function grants.may_book(decision uuid, kind smallint, debit int, credit int, prepared_by text) returns boolean
    language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp as $$
declare
    own text[] := money.holders();
    takes money.account;
    gets money.account;
begin
    select m.* into takes from money.account m where m.id = may_book.debit;
    select m.* into gets from money.account m where m.id = may_book.credit;
    return coalesce(
        may_book.kind in ({TransferKind.Commit}, {TransferKind.Release})
        and money.fits(may_book.kind, takes.kind, gets.kind)
        and takes.holder = any (own) and gets.holder = any (own)
        and exists (
            select from grants.application a
            where a.decision = may_book.decision and a.state in ({GrantState.Proposed}, {GrantState.AwaitsMoney})
                and {GrantParty.Decider} = any (grants.parts(a.id))
                and grants.taken_by(a.id, array[{GrantStep.Propose}]) is distinct from access.account()
                and may_book.prepared_by = 'official-' || grants.taken_by(a.id, array[{GrantStep.Propose}])), false);
end $$;

-- How much waits for money, of nobody in particular, for whoever sees that money.
create function grants.waiting() returns table (authority text, benefit smallint, count int, sum bigint, since date)
    language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
    own text[] := case when money.reads() then money.holders() else '{}' end;
    is_all boolean := money.reads() and money.sees_all();
begin
    return query
    select a.authority, a.benefit, count(*)::int, sum(a.awaits)::bigint, min(a.applied_on)
    from grants.application a
    left join (values {pilot_areas}) m (municipality, area) on a.authority = 'municipality-' || lpad(m.municipality::text, 3, '0')
    where a.state = {GrantState.AwaitsMoney} and (is_all or coalesce('area-' || m.area, a.authority) = any (own))
    group by a.authority, a.benefit;
end $$;
grant execute on function grants.waiting to kokeilu_web, kokeilu_clerk;

grant execute on function grants.reads, grants.reads_own, grants.reads_as_employer, grants.shows, grants.parts,
    grants.person_of, grants.status_of, grants.booked to kokeilu_web, kokeilu_clerk, kokeilu_job;
grant execute on function grants.hold, grants.send, grants.name_again, grants.done, grants.may_take, grants.may_book
    to kokeilu_clerk, kokeilu_job;

grant select on grants.application, grants.application_entry, grants.employer, grants.employer_holding, grants.employer_organisation
    to kokeilu_web, kokeilu_clerk;
create policy seen on grants.application for select to kokeilu_web, kokeilu_clerk using (
    (organisation is null and person_id = (select access.own_person()) and (select grants.reads_own()))
    or (organisation = (select access.organisation()) and (select grants.reads_as_employer()))
    or (authority = (select access.organisation()) and (select grants.reads()) and grants.shows(person_id)));
-- What is found and prepared is the authority's own until it is decided.
create policy seen on grants.application_entry for select to kokeilu_web, kokeilu_clerk using (
    exists (select from grants.application a where a.id = application_id)
    and (kind not in ({GrantStep.Assess}, {GrantStep.Propose}, {GrantStep.GiveBack}, {GrantStep.Wait})
        or (select grants.reads())));
create policy seen on grants.employer for select to kokeilu_web, kokeilu_clerk using ((select grants.reads()));
create policy seen on grants.employer_holding for select to kokeilu_web, kokeilu_clerk using ((select grants.reads()));
create policy seen on grants.employer_organisation for select to kokeilu_web, kokeilu_clerk using (
    organisation_code = (select access.organisation()) or (select grants.reads()));

grant insert on grants.application_entry to kokeilu_clerk;
create policy taken on grants.application_entry for insert to kokeilu_clerk with check (
    account_id = (select access.account()) and by = (select a.name from access.account a where a.id = access.account())
    and at = now() and grants.may_take(application_id, number, kind, party, state)
    and (authority is null or kind = {GrantStep.Transfer} and exists (
        select from access.organisation o where o.code = authority
            and o.kind in ({OrganisationKind.Municipality}, {OrganisationKind.TeOffice}))));

-- Of the decisions that use one's own holder's money: whose they are, and about whom not.
grant select on money.decision to kokeilu_clerk;
create policy seen on money.decision for select to kokeilu_clerk using (
    (select money.reads()) and split_part(used_by, '/', 2) = any ((select money.holders())::text[]));
create policy decided on money.transfer for insert to kokeilu_clerk with check (
    actor = 'official-' || (select access.account())
    and grants.may_book(decision, kind, debit, credit, prepared_by));
