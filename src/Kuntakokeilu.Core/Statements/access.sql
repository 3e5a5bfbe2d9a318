grant select, insert, update, delete on all tables in schema statements to kokeilu_job;
grant select on all tables in schema statements to kokeilu_gate;
grant update on statements.reckoning, statements.duty, statements.report to kokeilu_gate;

do $$ declare name text; begin
    foreach name in array array['statements.event', 'statements.report_entry'] loop
        execute format('create trigger only_added_to before update or delete or truncate on %s '
            'for each statement execute function register.refuse_change()', name);
    end loop;
end $$;

-- Whoever records of a person has what is to be stated reckoned anew, where anything is; and the list in which it stands is
-- that of whoever has the person, from the moment it is written. The reckoning is locked first: who is reckoned meanwhile
-- is waited for, and what was written then is followed too.
create function statements.follow() returns trigger language plpgsql security definer
    set search_path = pg_catalog, pg_temp as $$
begin
    update statements.reckoning r set is_stale = r.is_stale or tg_op = 'INSERT'
    where r.person_id in (select w.person_id from written w);
    if not found then return null; end if;
    update statements.duty d set holder = coalesce(w.organiser, (-w.te_office)::smallint)
    from written w
    where d.person_id = w.person_id and d.holder is distinct from coalesce(w.organiser, (-w.te_office)::smallint);
    update statements.report r set is_protected = w.protected,
        desk = case when r.is_with_office then r.desk else coalesce(w.organiser, (-w.te_office)::smallint) end
    from written w
    where r.person_id = w.person_id and (r.is_protected <> w.protected or not r.is_with_office
        and r.desk is distinct from coalesce(w.organiser, (-w.te_office)::smallint));
    return null;
end $$;
create trigger statements_follow after insert on steering.current_period
    referencing new table as written for each statement execute function statements.follow();
create trigger statements_follow_on after update on steering.current_period
    referencing new table as written for each statement execute function statements.follow();
