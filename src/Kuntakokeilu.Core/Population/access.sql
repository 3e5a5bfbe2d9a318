grant select, insert, update, delete on all tables in schema population to kokeilu_job;
grant usage on all sequences in schema population to kokeilu_job;
grant select on all tables in schema population to kokeilu_gate;

-- Who has died is nobody's customer any more: that there is something to bring to an end is shown to the municipality that
-- served last, without who it is. It opens the person by the usual way, with a reason (17 §, 25 §).
create function population.served_last(person int) returns boolean language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp as $$
begin
    return exists (
        select from access.left_out(person) l
        where not l.is_own and not l.is_disqualified and l.former_until = (
            select c.valid_from - 1 from steering.current_period c where c.person_id = person));
end $$;
grant execute on function population.served_last to kokeilu_web, kokeilu_clerk;
create policy of_last on population.task for select to kokeilu_web, kokeilu_clerk using (
    kind = {PopulationTaskKind.Died} and done_at is null and (select access.may({AccessAction.ListPopulationTasks}))
    and population.served_last(person_id));

-- Done by who serves the person: seen is whom one's organisation has.
grant update (done_at, done_by) on population.task to kokeilu_clerk;
create policy done on population.task for update to kokeilu_clerk
    using (done_at is null and (select access.may({AccessAction.SettlePopulationTask}))
        and (exists (select from steering.current_period c where c.person_id = task.person_id)
            or person_id = any ((select access.opened_former())::int[])))
    with check (done_at = now() and done_by = (select access.account()));
