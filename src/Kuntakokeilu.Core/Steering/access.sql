grant select, insert, update, delete on all tables in schema steering to kokeilu_job;
grant usage on all sequences in schema steering to kokeilu_job;
grant select on all tables in schema steering to kokeilu_gate;
grant select on steering.current_period, steering.day_count, steering.launch_count to kokeilu_web, kokeilu_clerk;

do $$ declare name text; begin
    foreach name in array array['steering.period', 'steering.late_fact', 'steering.late_act', 'steering.settlement'] loop
        execute format('create trigger only_added_to before update or delete or truncate on %s '
            'for each statement execute function register.refuse_change()', name);
    end loop;
end $$;

-- The organisation's customers of today (6 § and 7 § 2 mom), oneself, and whom one has opened; for who keeps the system
-- those of whom late rows wait and whom no authority has now, so that somebody settles them. A function in brackets
-- is asked once for a statement, and not at all where what stands before it has decided.
create policy seen on steering.current_period for select to kokeilu_web, kokeilu_clerk using (
    (organiser = (select access.organiser())
        or te_office = (select access.te_office())
        or person_id = (select access.own_person())
        or person_id = any ((select access.opened())::int[])
        or (organiser is null and te_office is null
            and (select access.is_keeper()) and access.awaits_settlement(person_id)))
    and (not protected or (select access.sees_protected()) or person_id = (select access.own_person()))
    and person_id <> all ((select access.withheld())::int[]));

-- Exact counts are what the noise of the open statistics hides.
do $$ declare name text; begin
    foreach name in array array['steering.day_count', 'steering.launch_count'] loop
        execute format('alter table %s enable row level security', name);
        execute format('alter table %s force row level security', name);
        execute format('create policy seen on %s for select to kokeilu_web, kokeilu_clerk '
            'using ((select access.may({AccessAction.ViewCounts})))', name);
    end loop;
end $$;
