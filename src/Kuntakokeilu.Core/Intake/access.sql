-- What a program records of people by its right of use (FactsService), and people by forms (WebRecording): in their own
-- name, and never past the policies. First it names the people. Whom it may record of is locked and held, and in this
-- transaction shown to it; of nobody else is a row read or written. Which authority a new period tells is the program's to
-- decide: the policies don't know the law.

-- The people of these identifiers, in their order; no row for whoever records of nobody. A municipality's program holds
-- its own customers and whom no authority has now (5 § 1 mom, 7 §, 14 § 2 mom), the keeper's everybody (14 § 3 mom,
-- JTYPL 13:4.2). Of the withheld nothing is told.
create function register.hold_to_record(keys text[])
    returns table (place bigint, person int, authority smallint, organiser smallint, te_office smallint,
        protected boolean, latest date, is_withheld boolean)
    language plpgsql security definer
    set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
    who access.standing := access.standing();
    is_keepers boolean := coalesce(who.organisation = '{Organisations.Keha}', false);
    locked int[];
begin
    if not access.may({AccessAction.RecordFacts}) or not (is_keepers or who.organiser is not null) then
        return;
    end if;
    select coalesce(array_agg(one.id), '{}') into locked from (
        select p.id from register.person p left join steering.current_period c on c.person_id = p.id
        where p.key = any (keys)
            and register.is_recordable(is_keepers, who, c.organiser, c.authority, coalesce(c.protected, false))
        order by p.id for update of p) one;
    -- Looked at again under the lock: another authority may have got one of them meanwhile. The same look-ups for
    -- everybody and nobody: of nobody they find nothing.
    return query
    with asked as (
        select a.place, p.id, coalesce(c.authority, 0::smallint) as authority, c.organiser, c.te_office,
            coalesce(c.protected, false) as protected,
            p.id is not null and register.is_recordable(
                is_keepers, who, c.organiser, c.authority, coalesce(c.protected, false)) as is_held,
            greatest((select max(f.date) from register.fact f where f.person_id = coalesce(p.id, 0)),
                (select max(t.date) from register.act t where t.person_id = coalesce(p.id, 0))) as latest
        from unnest(keys) with ordinality a (key, place)
        left join register.person p on p.key = a.key
        left join steering.current_period c on c.person_id = p.id),
    held as (
        insert into register.hold (transaction, own, others, people)
        select pg_current_xact_id(),
            coalesce(array_agg(a.id) filter (where a.is_held and (is_keepers or a.organiser = who.organiser)), '{}'),
            coalesce(array_agg(a.id) filter (where a.is_held and not is_keepers
                and a.organiser is distinct from who.organiser), '{}'),
            cardinality(keys)
        from asked a returning own || others as people)
    select a.place, case when a.is_held then a.id end, a.authority, a.organiser, a.te_office, a.protected, a.latest,
        a.id is not null and not a.is_held
    from asked a order by a.place;
    -- Registered by another since we locked: asked again, as after any collision.
    if exists (select from register.hold h
        where h.transaction = pg_current_xact_id() and not (h.own || h.others) <@ locked) then
        raise exception 'somebody was registered meanwhile' using errcode = 'serialization_failure';
    end if;
end $$;

create function register.is_recordable(is_keepers boolean, who access.standing, organiser smallint, authority smallint,
        protected boolean) returns boolean language sql immutable as $$
    select is_keepers or (not protected or who.sees_protected)
        and (coalesce(organiser = who.organiser, false) or coalesce(authority, 0) = 0)
$$;

-- Whom the session records of on a form: itself, or as somebody who is new; of a customer of its organisation. The person
-- is locked and held until the end, and told by the identifier of the register, which for somebody new is the next.
create function register.hold_for_web(person int, action smallint) returns text language plpgsql security definer
    set search_path = pg_catalog, pg_temp as $$
declare
    who access.standing := access.standing();
    known text;
begin
    if not access.records(hold_for_web.action) then
        raise exception 'this action records nothing' using errcode = 'insufficient_privilege';
    end if;
    if person is null then
        if not (who.role = {Role.Jobseeker} and who.person_id is null
                and (who.purpose = {Purpose.OwnData} or who.principal_id is not null)
            or who.te_office is not null and hold_for_web.action = {AccessAction.ActOnBehalf}) then
            raise exception 'not somebody new' using errcode = 'insufficient_privilege';
        end if;
        loop
            known := 'W' || lpad(nextval('register.{Person.WebSequence}')::text, 8, '0');
            exit when not exists (select from register.person p where p.key = known);
        end loop;
    else
        select p.key into known from register.person p where p.id = hold_for_web.person for update;
        -- Looked at under the lock: another authority may have got the person meanwhile.
        -- Held already by whoever decides on the person's matter (transfers.hold).
        if known is null or not (person = any (register.held())
            or who.role = {Role.Jobseeker} and who.person_id is not distinct from person
            or who.role <> {Role.Jobseeker} and exists (
                select from steering.current_period c
                where c.person_id = person and (c.organiser = who.organiser or c.te_office = who.te_office
                        -- Whom no authority has, and who was opened for having asked to start again.
                        or hold_for_web.action = {AccessAction.ActOnBehalf} and c.organiser is null
                            and c.te_office is null and person = any (access.opened()))
                    and (not c.protected or who.sees_protected) and person <> all (access.withheld()))) then
            raise exception 'not among the session''s own' using errcode = 'insufficient_privilege';
        end if;
        if person = any (register.held()) then return known; end if;
    end if;
    insert into register.hold as had (transaction, source, own, others, people)
    values (pg_current_xact_id(), {RecordingSource.Web}, array_remove(array[person], null), '{}', 1)
    on conflict (transaction) do update set own = had.own || excluded.own, people = had.people + 1;
    return known;
end $$;

-- By which way this transaction records; null when it has not asked for people to record of.
create function register.recording_source() returns smallint language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp as $$
begin
    return (select h.source from register.hold h where h.transaction = pg_current_xact_id_if_assigned());
end $$;

-- Whether an identifier is the transaction's to give: a program tells its own, on the web it is the one that was told.
create function register.may_name(key text) returns boolean language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp as $$
begin
    case register.recording_source()
        when {RecordingSource.Api} then return true;
        when {RecordingSource.Web} then
            return key = 'W' || lpad(currval('register.{Person.WebSequence}')::text, 8, '0');
        else return false;
    end case;
end $$;

-- Whether a form of this transaction records of the person.
create function register.is_of_web(person int) returns boolean language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp as $$
begin
    return coalesce(register.recording_source() = {RecordingSource.Web}, false)
        and (person = any (register.held()) or register.is_new(person));
end $$;

-- A form has recorded of the person: what others have made of the state before is out of date.
create function register.turn_case(person int) returns void language plpgsql security definer
    set search_path = pg_catalog, pg_temp as $$
begin
    if not register.is_of_web(person) then
        raise exception 'no form records of this person' using errcode = 'insufficient_privilege';
    end if;
    insert into register.case as had (person_id, version) values (person, 1)
    on conflict (person_id) do update set version = had.version + 1;
end $$;

-- Whoever has registered on the web is the new person from now on, by the identity code that signing in, or the mandate,
-- has told: to all who have signed in by that code, and who act for it.
create function register.become(person int, name_key text) returns void language plpgsql security definer
    set search_path = pg_catalog, pg_temp as $$
declare
    who access.standing := access.standing();
    known text;
begin
    if not (who.role = {Role.Jobseeker} and who.person_id is null and register.is_of_web(person)
        and register.is_new(person)) then
        raise exception 'not somebody new' using errcode = 'insufficient_privilege';
    end if;
    insert into register.identity (person_id, code, family_name, given_names, name_key, recording_id)
    select become.person, n.code, n.family_name, n.given_names, become.name_key,
        currval('register.recording_id_seq')
    from access.who_is_new() n returning code into known;
    if known is null then
        raise exception 'nobody has told who this is' using errcode = 'insufficient_privilege';
    end if;
    update access.principal p set person_id = become.person where p.code = known;
    update access.account a set person_id = become.person from access.newcomer n
    where n.account_id = a.id and n.code = known;
    update access.session s set person_id = become.person from access.newcomer n
    where n.account_id = s.account_id and n.code = known and s.permit_id is null;
    delete from access.newcomer n where n.code = known;
end $$;

-- Whom an official has registered, by the identity code that was shown; false when another row has the code. The person
-- belongs to the office's area, or to none.
create function register.name_new(person int, code text, family_name text, given_names text, name_key text, street text,
        postal_code text, post_office text) returns boolean language plpgsql security definer
    set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare who access.standing := access.standing();
begin
    if not (who.te_office is not null and register.is_of_web(person) and register.is_new(person)
        and exists (select from steering.current_period c
            where c.person_id = name_new.person and coalesce(c.te_office = who.te_office, true))) then
        raise exception 'not somebody new' using errcode = 'insufficient_privilege';
    end if;
    insert into register.identity (person_id, code, family_name, given_names, name_key, street, postal_code,
        post_office, recording_id)
    values (name_new.person, name_new.code, name_new.family_name, name_new.given_names, name_new.name_key,
        name_new.street, name_new.postal_code, name_new.post_office, currval('register.recording_id_seq'))
    on conflict (code) do nothing;
    if not found then return false; end if;
    -- What is written of the person from here on is written of somebody known.
    update register.hold h set own = h.own || name_new.person where h.transaction = pg_current_xact_id();
    return true;
end $$;

-- Whoever is held until the transaction ends.
create function register.held() returns int[] language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp as $$
declare own_transaction xid8 := pg_current_xact_id_if_assigned();
begin
    -- Nothing has been written yet: nobody is held, and the table need not be asked.
    if own_transaction is null then return '{}'; end if;
    return coalesce(
        (select h.own || h.others from register.hold h where h.transaction = own_transaction), '{}');
end $$;

-- Whether the session has asked for people to record of, in this transaction.
create function register.is_recording() returns boolean language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp as $$
begin
    return exists (select from register.hold h where h.transaction = pg_current_xact_id_if_assigned());
end $$;

-- Whether the person is new under the session's own recording.
create function register.is_new(person int) returns boolean language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp as $$
begin
    return register.is_recording() and exists (
        select from register.person p
        where p.id = is_new.person and p.recording_id = currval('register.recording_id_seq'));
end $$;

-- Whether a row of the person may be recorded. A place that would bring a municipality's program a customer is the
-- national source's to tell, or an officer's: whoever is not its own must belong to its area.
create function register.may_record(person int, home smallint, stay smallint, day date) returns boolean
    language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp as $$
declare
    who access.standing := access.standing();
    hold register.hold;
begin
    select * into hold from register.hold h where h.transaction = pg_current_xact_id_if_assigned();
    if hold.transaction is null then return false; end if;
    if may_record.person = any (hold.own) then return true; end if;
    if hold.source = {RecordingSource.Web} then return register.is_new(may_record.person); end if;
    return (may_record.person = any (hold.others) or register.is_new(may_record.person))
        and (who.organisation = '{Organisations.Keha}' or exists (
            select from (values {organisers}) o (municipality, organiser, from_day, until_day)
            where o.municipality in (home, stay) and o.organiser = who.organiser
                and day >= o.from_day and day < o.until_day));
end $$;

-- By how many people the session's recording can have changed a count: no more than it named.
create function register.most_counted() returns int language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp as $$
begin
    return coalesce((
        select h.people from register.hold h
        where h.transaction = pg_current_xact_id_if_assigned() and exists (
            select from register.recording r
            where r.id = currval('register.recording_id_seq') and r.source = h.source)), 0);
end $$;

-- The audit knows whom a refusal was about; whoever was refused is not told. False when the session has ended.
create function register.note_withheld(keys text[]) returns boolean language plpgsql security definer
    set search_path = pg_catalog, pg_temp as $$
begin
    return access.may({AccessAction.RecordFacts}) and access.note({AccessAction.RecordFacts}::smallint,
        {RefusalReason.NotAmongYours}::smallint, null,
        array(select p.id from register.person p where p.key = any (keys)), null) is not null;
end $$;

-- A hold is over with its transaction.
create function register.let_go() returns trigger language plpgsql security definer
    set search_path = pg_catalog, pg_temp as $$
begin
    delete from register.hold h where h.transaction = new.transaction;
    return null;
end $$;
create constraint trigger over after insert on register.hold deferrable initially deferred
    for each row execute function register.let_go();

grant execute on function register.hold_to_record, register.held, register.is_recording, register.is_new,
    register.may_record, register.note_withheld, register.hold_for_web, register.recording_source, register.may_name,
    register.is_of_web, register.turn_case, register.become, register.name_new to kokeilu_clerk;
grant insert, update, delete on register.hold to kokeilu_gate;
grant insert, update on register.case to kokeilu_gate;
grant usage on sequence register.{Person.WebSequence} to kokeilu_gate, kokeilu_job;
grant update (id) on register.person to kokeilu_gate;

grant usage on sequence register.{Person.Sequence} to kokeilu_clerk;
grant insert on register.person, steering.difference, steering.late_fact, steering.late_act to kokeilu_clerk;
create policy held on steering.current_period for select to kokeilu_clerk using (
    person_id = any ((select register.held())::int[]));
create policy recorded on register.recording for insert to kokeilu_clerk with check (
    source = (select register.recording_source()) and import_id is null
    and by = (select a.name from access.account a where a.id = access.account()));
create policy recorded on register.person for insert to kokeilu_clerk with check (
    recording_id = currval('register.recording_id_seq') and register.may_name(key));
create policy recorded on register.act for insert to kokeilu_clerk with check (
    recording_id = currval('register.recording_id_seq') and register.is_of_web(person_id)
    and (select access.own_person()) is null);
create policy recorded on register.fact for insert to kokeilu_clerk with check (
    recording_id = currval('register.recording_id_seq')
    and register.may_record(person_id, home_municipality, place_of_stay, date));
create policy recorded on steering.period for insert to kokeilu_clerk with check (
    decided_by = currval('register.recording_id_seq')
    and (person_id = any ((select register.held())::int[]) or register.is_new(person_id)));
create policy recorded_before on steering.current_period for delete to kokeilu_clerk using (
    person_id = any ((select register.held())::int[]));
create policy recorded on steering.difference for insert to kokeilu_clerk with check (
    recording_id = currval('register.recording_id_seq') and person_id = any ((select register.held())::int[]));
create policy recorded on steering.late_fact for insert to kokeilu_clerk with check (
    exists (select from steering.difference d
        where d.id = difference_id and d.recording_id = currval('register.recording_id_seq')));
create policy recorded on steering.late_act for insert to kokeilu_clerk with check (
    exists (select from steering.difference d
        where d.id = difference_id and d.recording_id = currval('register.recording_id_seq')));

-- Who one is by one's own sign-in, while the register does not have one.
grant select on access.newcomer to kokeilu_web, kokeilu_clerk;
grant delete on access.newcomer to kokeilu_gate;
grant update (person_id) on access.account, access.session, access.principal to kokeilu_gate;
-- For nodes of the earlier release, which do not ask access.who_is_new.
create policy own on access.newcomer for select to kokeilu_web, kokeilu_clerk using (
    account_id = (select access.account()) and (select access.purpose()) = {Purpose.OwnData});
