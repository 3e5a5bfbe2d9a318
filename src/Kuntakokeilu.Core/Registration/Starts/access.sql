-- Starts that wait for an official's eyes. Seen with the person; written as a start is sent, and closed by whoever serves,
-- by a refusal, or by the end of the search.

grant select, insert, update on registration.start_test to kokeilu_gate;
grant usage on sequence registration.start_test_id_seq to kokeilu_gate;
grant select on attachments.attachment to kokeilu_gate;
create trigger never_taken_away before delete or truncate on registration.start_test
    for each statement execute function register.refuse_change();

-- Who else has the same names and birth date, of those whom the caller sees: a session its own, what queues a start everybody.
-- Of somebody under non-disclosure nothing is told.
create function registration.namesakes(person int) returns setof int language plpgsql stable
    set search_path = pg_catalog, pg_temp as $$
begin
    return query
    select o.person_id from register.identity i
    join register.identity o on o.name_key = i.name_key and o.person_id <> i.person_id
    join steering.current_period c on c.person_id = o.person_id and not c.protected
    where i.person_id = namesakes.person and i.name_key <> ''
        and exists (
            select from register.fact f join register.fact g on g.birth_date = f.birth_date
            where f.person_id = o.person_id and g.person_id = i.person_id);
end $$;

-- Puts a start that this transaction has sent into the queue of who serves, if something of it is for eyes.
create function registration.await_test(sending uuid, sent_on date, permit boolean, is_new boolean, municipality smallint)
    returns void language plpgsql security definer
    set search_path = pg_catalog, pg_temp as $$
declare
    one registration.sending;
    found_matters int;
begin
    select * into one from registration.sending s
    where s.id = await_test.sending and s.recording_id = currval('register.recording_id_seq')
        and s.kind in ({JourneyKind.Register}, {JourneyKind.Restart});
    if one.id is null then return; end if;
    found_matters :=
        case when await_test.permit then {StartMatters.Permit} else 0 end
        + case when exists (select from attachments.attachment a where a.matter = one.id) then {StartMatters.File} else 0 end
        + case when await_test.is_new and exists (select from registration.namesakes(one.person_id))
            then {StartMatters.Namesake} else 0 end;
    if found_matters = 0 then return; end if;
    update registration.start_test t set outcome = {StartOutcome.Ended}
    where t.person_id = one.person_id and t.outcome is null;
    insert into registration.start_test (sending_id, person_id, matters, municipality, sent_on, holder)
    select one.id, one.person_id, found_matters, await_test.municipality, await_test.sent_on,
        (select coalesce(c.organiser, -c.te_office)::smallint from steering.current_period c
            where c.person_id = one.person_id);
end $$;

-- It is in the queue of whoever has the person, from the moment that is written; of whom nobody has the search is over.
create function registration.follow_tests() returns trigger language plpgsql security definer
    set search_path = pg_catalog, pg_temp as $$
begin
    -- Nobody waits while an import brings millions of rows.
    if not exists (select from registration.start_test t where t.outcome is null) then return null; end if;
    update registration.start_test t set holder = coalesce(w.organiser, -w.te_office)::smallint,
        outcome = case when coalesce(w.organiser, w.te_office) is null then {StartOutcome.Ended} end
    from written w
    where t.person_id = w.person_id and t.outcome is null
        and (coalesce(w.organiser, w.te_office) is null or t.holder is distinct from coalesce(w.organiser, -w.te_office));
    return null;
end $$;
create trigger tests_follow after insert on steering.current_period
    referencing new table as written for each statement execute function registration.follow_tests();
create trigger tests_follow_on after update on steering.current_period
    referencing new table as written for each statement execute function registration.follow_tests();

-- A refusal is an answer to it, also where the search has ended by that very decision.
create function registration.refuse_test() returns trigger language plpgsql security definer
    set search_path = pg_catalog, pg_temp as $$
begin
    update registration.start_test t set outcome = {StartOutcome.Refused}, done_on = new.decided_on,
        authority = new.authority, done_by = null
    where t.sending_id = new.sending_id;
    return null;
end $$;
create trigger answers_test after insert on registration.refusal
    for each row execute function registration.refuse_test();

-- Who serves finds it in order, of whom the transaction holds.
grant update (outcome, done_on, authority, done_by) on registration.start_test to kokeilu_clerk;
create policy registered on registration.start_test for update to kokeilu_clerk
    using (outcome is null and (select access.may({AccessAction.RegisterStart})) and register.is_of_web(person_id))
    with check (outcome = {StartOutcome.Registered} and authority = (select access.organisation())
        and done_by = (select a.name from access.account a where a.id = access.account()));
grant execute on function registration.namesakes to kokeilu_web, kokeilu_clerk;
grant execute on function registration.await_test to kokeilu_clerk, kokeilu_job;
