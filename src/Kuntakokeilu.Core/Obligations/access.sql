grant select, insert, update, delete on all tables in schema obligations to kokeilu_job;
grant select on all tables in schema obligations to kokeilu_gate;
grant insert, update on obligations.standing to kokeilu_gate;
grant select on obligations.standing to kokeilu_web, kokeilu_clerk;

do $$ declare name text; begin
    foreach name in array array['obligations.contact', 'obligations.entry'] loop
        execute format('create trigger only_added_to before update or delete or truncate on %s '
            'for each statement execute function register.refuse_change()', name);
    end loop;
end $$;

-- As the current period, whose row it follows: the list of customers asks each row but once.
create policy seen on obligations.standing for select to kokeilu_web, kokeilu_clerk using (
    (organiser = (select access.organiser())
        or te_office = (select access.te_office())
        or person_id = (select access.own_person())
        or person_id = any ((select access.opened())::int[]))
    and (not protected or (select access.sees_protected()) or person_id = (select access.own_person()))
    and person_id <> all ((select access.withheld())::int[]));

-- Who has the person, from the moment it is written. A new current row comes with whatever was recorded, so that what is
-- due waits to be reckoned; one that is only told or handed over changes nothing of that (24-25 §).
create function obligations.follow() returns trigger language plpgsql security definer
    set search_path = pg_catalog, pg_temp as $$
begin
    insert into obligations.standing as had (person_id, organiser, te_office, protected, is_stale)
    select w.person_id, w.organiser, w.te_office, w.protected, tg_op = 'INSERT' from written w order by w.person_id
    on conflict (person_id) do update set organiser = excluded.organiser, te_office = excluded.te_office,
        protected = excluded.protected, is_stale = had.is_stale or excluded.is_stale;
    return null;
end $$;
create trigger is_followed after insert on steering.current_period
    referencing new table as written for each statement execute function obligations.follow();
create trigger is_followed_on after update on steering.current_period
    referencing new table as written for each statement execute function obligations.follow();

-- What a form records of whom its transaction holds, and what is due after it.
grant insert on obligations.contact, obligations.entry to kokeilu_clerk;
grant insert, delete on obligations.duty to kokeilu_clerk;
grant update (is_stale, as_of, turns_on, is_open, next_due, next_kind, next_from, booked, last_held, plan_kind, plan_day)
    on obligations.standing to kokeilu_clerk;
create policy recorded on obligations.contact for insert to kokeilu_clerk with check (
    recording_id = currval('register.recording_id_seq') and register.is_of_web(person_id));
create policy recorded on obligations.entry for insert to kokeilu_clerk with check (
    recording_id = currval('register.recording_id_seq') and register.is_of_web(person_id));
create policy reckoned on obligations.duty for insert to kokeilu_clerk with check (register.is_of_web(person_id));
create policy renewed on obligations.duty for delete to kokeilu_clerk using (register.is_of_web(person_id));
create policy renewed on obligations.standing for update to kokeilu_clerk using (register.is_of_web(person_id))
    with check (register.is_of_web(person_id));
