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
-- due waits to be reckoned; one that is only told or handed over changes nothing of that (24-25 §). Whoever comes to another
-- is no official's customer there yet.
create function obligations.follow() returns trigger language plpgsql security definer
    set search_path = pg_catalog, pg_temp as $$
begin
    insert into obligations.standing as had
        (person_id, organiser, te_office, protected, since, name_key, has_late, is_stale)
    select w.person_id, w.organiser, w.te_office, w.protected, w.valid_from, coalesce(i.name_key, ''), false,
        tg_op = 'INSERT'
    from written w left join register.identity i on i.person_id = w.person_id order by w.person_id
    on conflict (person_id) do update set organiser = excluded.organiser, te_office = excluded.te_office,
        protected = excluded.protected, since = excluded.since, is_stale = had.is_stale or excluded.is_stale,
        worker_id = case when coalesce(excluded.organiser, -excluded.te_office) = had.holder then had.worker_id end;
    return null;
end $$;
create trigger is_followed after insert on steering.current_period
    referencing new table as written for each statement execute function obligations.follow();
create trigger is_followed_on after update on steering.current_period
    referencing new table as written for each statement execute function obligations.follow();

-- By which name the person is found in a list.
create function obligations.follow_name() returns trigger language plpgsql security definer
    set search_path = pg_catalog, pg_temp as $$
begin
    perform from obligations.standing s where s.person_id in (select w.person_id from written w)
        order by s.person_id for update;
    update obligations.standing s set name_key = w.name_key from written w
    where s.person_id = w.person_id and s.name_key <> w.name_key;
    return null;
end $$;
create trigger is_followed after insert on register.identity
    referencing new table as written for each statement execute function obligations.follow_name();
create trigger is_followed_on after update on register.identity
    referencing new table as written for each statement execute function obligations.follow_name();

-- Whether rows that came late wait to be settled.
create function obligations.follow_difference() returns trigger language plpgsql security definer
    set search_path = pg_catalog, pg_temp as $$
begin
    update obligations.standing s set has_late = true
    where s.person_id in (select w.person_id from written w) and not s.has_late;
    return null;
end $$;
create trigger is_followed after insert on steering.difference
    referencing new table as written for each statement execute function obligations.follow_difference();
create function obligations.follow_settlement() returns trigger language plpgsql security definer
    set search_path = pg_catalog, pg_temp as $$
begin
    update obligations.standing s set has_late = exists (
        select from steering.difference d where d.person_id = s.person_id
            and not exists (select from steering.settlement t where t.difference_id = d.id))
    where s.person_id in (
        select d.person_id from steering.difference d join written w on w.difference_id = d.id);
    return null;
end $$;
create trigger is_followed after insert on steering.settlement
    referencing new table as written for each statement execute function obligations.follow_settlement();

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
