-- The TE office's transfer of those who wait for one (4 § 3 mom, 24 §): they are locked, looked at under the lock, and
-- become the organiser's of the day from which the municipality is responsible. Of two officers the second finds them gone.
-- Of anybody else nothing is told and nothing done, whoever's numbers were sent.
create function steering.confirm_transfers(people int[], at timestamptz)
    returns table (person int, municipality smallint, valid_from date)
    language plpgsql security definer
    set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
    who access.standing := access.standing();
begin
    if not access.may({AccessAction.ConfirmTransfers}) or who.te_office is null then return; end if;
    perform from register.person p where p.id = any (people)
        and exists (select from steering.current_period c where c.person_id = p.id and c.te_office = who.te_office)
        order by p.id for update;
    return query
    with taken as (
        update steering.current_period c set organiser = o.organiser, te_office = null
        from (values {organisers}) o (municipality, organiser, from_day, until_day)
        where c.person_id = any (people) and c.te_office = who.te_office and c.municipality is not null
            and o.municipality = c.municipality and c.valid_from >= o.from_day and c.valid_from < o.until_day
            and (not c.protected or who.sees_protected) and c.person_id <> all (access.withheld())
            and not exists (
                select from steering.difference d where d.person_id = c.person_id
                    and not exists (select from steering.settlement s where s.difference_id = d.id))
            -- A registration that waits for an official's eyes may yet be refused.
            and not exists (
                select from registration.start_test s where s.person_id = c.person_id and s.outcome is null)
        returning c.person_id, c.version, c.valid_from, c.municipality),
    notified as (
        update steering.period p set notified_at = confirm_transfers.at
        from taken t
        where p.person_id = t.person_id and p.version = t.version and p.valid_from = t.valid_from
            and p.notified_at is null
        returning p.person_id),
    -- Held until the end, so that each can be told of it.
    held as (
        insert into register.hold as had (transaction, source, own, others, people)
        select pg_current_xact_id(), {RecordingSource.Web}, array_agg(n.person_id), '{}', count(*)::int
        from notified n having count(*) > 0
        returning 1)
    select t.person_id, t.municipality, t.valid_from from taken t left join held on true order by t.person_id;
end $$;

grant execute on function steering.confirm_transfers to kokeilu_clerk;
grant update (organiser, te_office) on steering.current_period to kokeilu_gate;
grant update (notified_at) on steering.period to kokeilu_gate;
