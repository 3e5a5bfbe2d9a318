-- The transfers of 24 §: of those whose search was open when the pilots began and whom the test of that day has made a
-- municipality's customer. A run belongs to a TE office and to one municipality of its area; its batches are the work of
-- jobs, in the name of who has started it.

grant update on transfers.launch_run to kokeilu_job;
create trigger never_taken_away before delete or truncate on transfers.launch_run
    for each statement execute function register.refuse_change();

-- Those who wait at an office for the transfer of the launch. Who has moved since, or left the search, waits otherwise or
-- not at all; a search that began on the first day itself is not of the launch. Read by the index of those who wait.
create function transfers.launch_pending(office smallint)
    returns table (person_id int, municipality smallint, protected boolean, has_late_rows boolean)
    language sql stable as $$
    select c.person_id, c.municipality, c.protected, exists (
            select from steering.difference d where d.person_id = c.person_id
                and not exists (select from steering.settlement s where s.difference_id = d.id))
    from steering.current_period c
    join steering.period t on t.person_id = c.person_id and t.version = c.version and t.valid_from = c.valid_from
    join register.fact f on f.person_id = t.person_id and f.seq = t.fact_seq
    where c.te_office = $1 and c.authority = {Authority.Municipality} and c.valid_from = date '{pilot_start}'
        and c.basis = {Basis.TargetGroup} and f.date < date '{pilot_start}'
$$;

-- How many of them wait, by municipality, and of how many late rows wait. Read from one index to the next in the order
-- written above, whatever the statistics say: of a register that has just been imported there are none.
create function transfers.launch_counts(office smallint, sees_protected boolean, hidden int[])
    returns table (municipality smallint, people int, late_rows int) language plpgsql stable
    set join_collapse_limit = 1 set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
begin
    return query
    select p.municipality, (count(*) filter (where not p.has_late_rows))::int,
        (count(*) filter (where p.has_late_rows))::int
    from transfers.launch_pending(office) p
    where (launch_counts.sees_protected or not p.protected) and p.person_id <> all (hidden)
    group by p.municipality;
end $$;

-- The same for the session's area; of those whom the session may not know nothing is told.
create function transfers.launch_waiting() returns table (municipality smallint, people int, late_rows int)
    language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp as $$
declare
    who access.standing := access.standing();
begin
    if who.te_office is null or not access.may({AccessAction.ViewLaunch}) then return; end if;
    return query select * from transfers.launch_counts(who.te_office, who.sees_protected, access.withheld());
end $$;

-- The next people of a run, transferred: locked, looked at under the lock, given over, noted. The customers' notices are
-- the caller's to write, in the same transaction. No row when the run is over or in another's hands.
create function transfers.launch_batch(run int, most int, at timestamptz, late boolean)
    returns table (municipality smallint, is_finished boolean, people int[])
    language plpgsql
    set join_collapse_limit = 1 set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
#variable_conflict use_column
declare
    one transfers.launch_run;
    found_people int[];
    gets_them smallint;
    hidden int[];
    done int[];
    is_last boolean;
begin
    select * into one from transfers.launch_run r
    where r.id = launch_batch.run and r.finished_at is null for update skip locked;
    if one.id is null then return; end if;
    select o.organiser into gets_them
    from (values {organisers}) o (municipality, organiser, from_day, until_day)
    where o.municipality = one.municipality
        and date '{pilot_start}' >= o.from_day and date '{pilot_start}' < o.until_day;
    -- Nobody transfers oneself, nor whom one is disqualified for; of those, and of whom the starter may not know, the run
    -- tells nothing, not their number either.
    hidden := array(select d.person_id from access.disqualification d
            where d.account_id = one.account_id and d.withdrawn_at is null)
        || array(select a.person_id from access.account a where a.id = one.account_id and a.person_id is not null);
    found_people := array(
        select p.person_id from transfers.launch_pending(one.te_office) p
        where p.municipality = one.municipality and p.person_id > one.after_person
            and (one.sees_protected or not p.protected) and p.person_id <> all (hidden)
        order by p.person_id limit most);
    is_last := cardinality(found_people) < most;
    perform from register.person p where p.id = any (found_people) order by p.id for update;
    with taken as (
        update steering.current_period c set organiser = gets_them, te_office = null
        where c.person_id = any (array(
            select p.person_id from transfers.launch_pending(one.te_office) p
            where p.person_id = any (found_people) and p.municipality = one.municipality and not p.has_late_rows
                and (one.sees_protected or not p.protected)))
        returning c.person_id, c.version, c.valid_from),
    notified as (
        update steering.period p set notified_at = launch_batch.at
        from taken t
        where p.person_id = t.person_id and p.version = t.version and p.valid_from = t.valid_from
            and p.notified_at is null)
    select coalesce(array_agg(t.person_id order by t.person_id), '{}') into done from taken t;
    if one.account_id is not null and cardinality(done) > 0 then
        insert into access.event (account_id, organisation, role, purpose, action, outcome, subjects)
        values (one.account_id, 'te-office-' || one.te_office, {Role.TeOfficer}, {Purpose.Service},
            {AccessAction.LaunchTransfers}, {AuditEvent.Permitted}, done);
    end if;
    update transfers.launch_run r
    set after_person = coalesce(found_people[cardinality(found_people)], r.after_person),
        finished_at = case when is_last then launch_batch.at end,
        transferred = r.transferred + cardinality(done),
        late = r.late + case when launch_batch.late then cardinality(done) else 0 end,
        passed_over = r.passed_over + cardinality(found_people) - cardinality(done)
    where r.id = one.id;
    return query select one.municipality, is_last, done;
end $$;

-- Whether the session's municipality is the one that got the customers of a run.
create function transfers.got_launch(municipality smallint) returns boolean language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp as $$
declare own smallint := access.organiser();
begin
    return own is not null and access.may({AccessAction.ReadInbox}) and exists (
        select from (values {organisers}) o (municipality, organiser, from_day, until_day)
        where o.municipality = got_launch.municipality and o.organiser = own
            and date '{pilot_start}' >= o.from_day and date '{pilot_start}' < o.until_day);
end $$;

grant execute on function transfers.launch_waiting, transfers.got_launch to kokeilu_web, kokeilu_clerk;
alter table transfers.launch_run enable row level security;
alter table transfers.launch_run force row level security;
grant select on transfers.launch_run to kokeilu_web, kokeilu_clerk;
create policy seen on transfers.launch_run for select to kokeilu_web, kokeilu_clerk using (
    (te_office = (select access.te_office()) and (select access.may({AccessAction.ViewLaunch})))
    or (finished_at is not null and transferred > 0 and transfers.got_launch(municipality)));
grant usage on sequence transfers.launch_run_id_seq to kokeilu_clerk, kokeilu_job;
grant insert (municipality, te_office, started_at, started_by, account_id, sees_protected, planned)
    on transfers.launch_run to kokeilu_clerk;
create policy started on transfers.launch_run for insert to kokeilu_clerk with check (
    te_office = (select access.te_office()) and (select access.may({AccessAction.LaunchTransfers}))
    and account_id = (select access.account()) and sees_protected = (select access.sees_protected())
    and started_by = (select a.name from access.account a where a.id = access.account()));
grant update (acknowledged_at, acknowledged_by) on transfers.launch_run to kokeilu_clerk;
create policy acknowledged on transfers.launch_run for update to kokeilu_clerk
    using (acknowledged_at is null and finished_at is not null and transferred > 0
        and (select access.may({AccessAction.AcknowledgeCustomer})) and transfers.got_launch(municipality))
    with check (acknowledged_at = now()
        and acknowledged_by = (select a.name from access.account a where a.id = access.account()));
