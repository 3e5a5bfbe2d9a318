grant select, insert on casework.assignment to kokeilu_job, kokeilu_gate;
grant usage on all sequences in schema casework to kokeilu_job, kokeilu_gate;
grant update (worker_id) on obligations.standing to kokeilu_gate;
create trigger only_added_to before update or delete or truncate on casework.assignment
    for each statement execute function register.refuse_change();

-- In whose caseload the session's customers are; null for nobody's.
create function casework.holder() returns smallint language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp as $$
declare who access.standing := access.standing();
begin return coalesce(who.organiser, -who.te_office); end $$;

-- The officials of the session's organisation who serve customers, or have served: whoever has no right in force keeps the
-- customers until somebody else gets them.
create function casework.workers() returns table (account_id int, name text, is_in_force boolean)
    language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp as $$
declare
    who access.standing := access.standing();
    today date := (now() at time zone 'Europe/Helsinki')::date;
begin
    if not access.may({AccessAction.ListCaseload}) then return; end if;
    return query
        select a.id, a.name, bool_or(today between p.valid_from and p.valid_until
            and not exists (select from access.permit_end e where e.permit_id = p.id))
        from access.permit p
        join access.permit_decision d on d.permit_id = p.id and d.is_granted
        join access.account a on a.id = p.account_id
        where p.organisation_code = who.organisation and p.role in ({Role.Caseworker}, {Role.Manager}, {Role.TeOfficer})
        group by a.id;
end $$;

-- Who serves the jobseeker of the session, by name; null while it is nobody in particular.
create function casework.own_worker() returns text language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp as $$
begin
    return (select a.name from obligations.standing s join access.account a on a.id = s.worker_id
        where s.person_id = access.own_person());
end $$;
grant execute on function casework.own_worker to kokeilu_web, kokeilu_clerk;

-- Of customers of the session those whom an official may not serve: by disqualification, or by what the right of use shows.
-- Which of them it is, is told to nobody.
create function casework.not_for(worker int, people int[]) returns int[] language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp as $$
declare
    who access.standing := access.standing();
    today date := (now() at time zone 'Europe/Helsinki')::date;
    sees boolean := exists (
        select from access.permit p
        where p.account_id = not_for.worker and p.organisation_code = who.organisation and p.sees_protected
            and p.role in ({Role.Caseworker}, {Role.Manager}, {Role.TeOfficer})
            and today between p.valid_from and p.valid_until
            and exists (select from access.permit_decision d where d.permit_id = p.id and d.is_granted)
            and not exists (select from access.permit_end e where e.permit_id = p.id));
begin
    if not access.may({AccessAction.PreviewAssignment}) and not access.may({AccessAction.AssignCustomers}) then
        return '{}';
    end if;
    return array(
        select s.person_id from obligations.standing s
        where s.person_id = any (people) and s.holder = casework.holder()
            and (s.protected and not sees
                or s.person_id = (select a.person_id from access.account a where a.id = not_for.worker)
                or exists (select from access.disqualification q
                    where q.account_id = not_for.worker and q.person_id = s.person_id and q.withdrawn_at is null)));
end $$;

-- Makes customers an official's, each that is still whose it was told to be: of two who do it at once the second passes over
-- whom the first has given. Who leads gives anybody's; others take whom nobody has, and give away their own.
create function casework.assign(people int[], had int[], worker int) returns setof int
    language plpgsql security definer
    set search_path = pg_catalog, pg_temp as $$
declare
    who access.standing := access.standing();
    leads boolean := who.role in ({Role.Manager}, {Role.TeOfficer});
    at_holder smallint := casework.holder();
    barred int[];
begin
    if not access.may({AccessAction.AssignCustomers}) or at_holder is null or cardinality(people) > {ListSql.MostCounted}
        or assign.worker is null and not leads
        or assign.worker is not null and not exists (
            select from casework.workers() w where w.account_id = assign.worker and w.is_in_force) then
        return;
    end if;
    perform from obligations.standing s where s.person_id = any (people) and s.holder = at_holder
        order by s.person_id for update;
    barred := casework.not_for(assign.worker, people);
    return query
    with taken as (
        update obligations.standing s set worker_id = assign.worker
        from unnest(people, had) t (person_id, worker_id)
        where s.person_id = t.person_id and s.holder = at_holder
            and s.worker_id is not distinct from t.worker_id and s.worker_id is distinct from assign.worker
            and (leads or s.worker_id = who.account_id or s.worker_id is null and assign.worker = who.account_id)
            and (not s.protected or who.sees_protected) and s.person_id <> all (access.withheld())
            and s.person_id <> all (barred)
        returning s.person_id),
    kept as (
        insert into casework.assignment (person_id, worker_id, organisation, at, by_account)
        select t.person_id, assign.worker, who.organisation, now(), who.account_id from taken t order by t.person_id)
    select t.person_id from taken t order by t.person_id;
end $$;
grant execute on function casework.holder, casework.workers, casework.not_for to kokeilu_web, kokeilu_clerk;
grant execute on function casework.assign to kokeilu_clerk;

-- One's own views.
grant select on casework.saved_view to kokeilu_web, kokeilu_clerk;
grant insert, update (name), delete on casework.saved_view to kokeilu_clerk;
create policy seen on casework.saved_view for select to kokeilu_web, kokeilu_clerk using (
    account_id = (select access.account()));
create policy kept on casework.saved_view for insert to kokeilu_clerk with check (
    account_id = (select access.account()) and (select access.may({AccessAction.KeepSavedViews})));
create policy named on casework.saved_view for update to kokeilu_clerk
    using (account_id = (select access.account()) and (select access.may({AccessAction.KeepSavedViews})))
    with check (account_id = (select access.account()));
create policy removed on casework.saved_view for delete to kokeilu_clerk using (
    account_id = (select access.account()) and (select access.may({AccessAction.KeepSavedViews})));
