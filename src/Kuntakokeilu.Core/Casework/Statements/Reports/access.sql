-- Who sees what is told to the TE office of a municipality's customer, and who does what about it (1269/2020, 20 § 2 mom). The
-- TE office sees what lies on its desk, with who it is about: of the customer nothing else.

grant select on statements.report, statements.report_entry to kokeilu_web, kokeilu_clerk;
create policy seen on statements.report for select to kokeilu_web, kokeilu_clerk using (
    exists (select from steering.current_period c where c.person_id = report.person_id)
    or (desk = (select casework.holder()) and is_with_office and (select access.te_office()) is not null
        and (select access.may({AccessAction.ViewReport}))
        and (not is_protected or (select access.sees_protected()))
        and person_id <> all ((select access.withheld())::int[])));
create policy seen on statements.report_entry for select to kokeilu_web, kokeilu_clerk using (
    exists (select from statements.report r
        where r.person_id = report_entry.person_id and r.reference = report_entry.reference));

-- Whether the report lies on the desk of the session's TE office, and the session may know of the person.
create function statements.is_on_desk(person int, reference text) returns boolean language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp as $$
declare who access.standing := access.standing();
begin
    return who.te_office is not null and access.may({AccessAction.ViewReport}) and exists (
            select from statements.report r
            where r.person_id = is_on_desk.person and r.reference = is_on_desk.reference and r.is_with_office
                and r.desk = (-who.te_office)::smallint)
        and access.shows(is_on_desk.person);
end $$;

-- Who the reports of a list are about, by name.
create function statements.names_on_desk(people int[])
    returns table (person int, key text, family_name text, given_names text)
    language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare who access.standing := access.standing();
begin
    if who.te_office is null or not access.may({AccessAction.ViewReport}) then return; end if;
    return query
    select p.id, p.key::text, i.family_name::text, i.given_names::text
    from register.person p left join register.identity i on i.person_id = p.id
    where p.id = any (people) and access.shows(p.id) and exists (
        select from statements.report r
        where r.person_id = p.id and r.is_with_office and r.desk = (-who.te_office)::smallint);
end $$;

-- What the TE office is told with a report: who it is about, the facts in the words of who reported, how the case stands, and
-- what has been stated of the matter.
create function statements.told_by_report(person int, place smallint)
    returns table (key text, family_name text, given_names text, code text, words text, version int,
        given_on date, stated text, first_day date, until_day date)
    language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare one statements.report;
begin
    select * into one from statements.report r
    where r.person_id = told_by_report.person and r.place = told_by_report.place;
    if one.person_id is null or not statements.is_on_desk(one.person_id, one.reference) then return; end if;
    return query
    select p.key::text, i.family_name::text, i.given_names::text, i.code::text, coalesce(e.words, '')::text,
        (coalesce((select c.version from register.case c where c.person_id = p.id), 0)
            + (select count(*) from register.fact f where f.person_id = p.id)
            + (select count(*) from register.act a where a.person_id = p.id))::int,
        d.given_on, d.code::text, d.first_day, d.until_day
    from register.person p left join register.identity i on i.person_id = p.id
    left join statements.event e on e.person_id = p.id and e.reference = one.reference
        and e.kind = {StatementEventKind.Conduct} and one.conduct is not null
    left join lateral (
        select * from statements.duty d
        where d.person_id = p.id and d.reference = one.reference and d.opened = one.day and one.conduct is null
        order by d.place desc limit 1) d on true
    where p.id = one.person_id
    order by e.seq limit 1;
end $$;

-- Holds the person of a report until the transaction ends, for whoever does something about it: first of all, the person. What
-- the transaction may then do is asked by its action, as of one's own customers (register.hold_for_web).
create function statements.hold_reported(person int, reference text) returns boolean language plpgsql security definer
    set search_path = pg_catalog, pg_temp as $$
begin
    if not statements.is_on_desk(hold_reported.person, hold_reported.reference)
            or not (access.may({AccessAction.SettleReport}) or access.may({AccessAction.GiveStatement})) then
        return false;
    end if;
    perform from register.person p where p.id = hold_reported.person for update;
    -- Looked at again under the lock: it may be on another desk now.
    if not statements.is_on_desk(hold_reported.person, hold_reported.reference) then return false; end if;
    insert into register.hold (transaction, source, own, others, people)
    values (pg_current_xact_id(), {RecordingSource.Web}, '{}', array[hold_reported.person], 1);
    return true;
end $$;
grant execute on function statements.is_on_desk, statements.names_on_desk, statements.told_by_report
    to kokeilu_web, kokeilu_clerk;
grant execute on function statements.hold_reported to kokeilu_clerk;

-- What is told is reckoned anew by whatever records of the person.
grant insert, delete on statements.report to kokeilu_clerk;
create policy reckoned on statements.report for insert to kokeilu_clerk with check (register.is_of_web(person_id));
create policy renewed on statements.report for delete to kokeilu_clerk using (register.is_of_web(person_id));

-- The TE office judges what lies on its desk; whoever has the customer reminds, or finds that there was a valid reason; the
-- customer tells, of oneself.
grant insert on statements.report_entry to kokeilu_clerk;
create policy told on statements.report_entry for insert to kokeilu_clerk with check (
    register.is_of_web(person_id) and account_id = (select access.account()) and at = now()
    and by = (select a.name from access.account a where a.id = access.account())
    and case
        when (select access.own_person()) is not null then
            step = {ReportStep.Tell} and organisation is null and person_id = (select access.own_person())
            and (select access.may({AccessAction.TellOfConduct}))
        else organisation = (select access.organisation()) and (select access.may({AccessAction.SettleReport}))
            and exists (select from statements.report r
                where r.person_id = report_entry.person_id and r.reference = report_entry.reference
                    and (r.conduct is not null or step = {ReportStep.Take}) and r.desk = (select casework.holder())
                    and case when r.is_with_office then step in ({ReportStep.Take}, {ReportStep.Judge})
                        else step = {ReportStep.Remind}
                            or step = {ReportStep.Judge} and reason = {ConductReason.Valid} end)
        end);
