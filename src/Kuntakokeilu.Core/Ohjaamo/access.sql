-- Ohjaamo and the low-threshold service. Nothing here knows anybody of the register: no key leads out of this schema, and
-- no function of another looks into it. Jobs count what is in the tray and dispose, by functions, and read nothing.

grant select, insert, update, delete on all tables in schema ohjaamo to kokeilu_gate;

do $$ declare name text; begin
    foreach name in array array['point', 'tray_visit', 'visit', 'taken', 'tray_effect', 'effect', 'hours'] loop
        execute format('alter table ohjaamo.%I enable row level security', name);
        execute format('alter table ohjaamo.%I force row level security', name);
    end loop;
end $$;

-- Where the points are is public. An organisation adds and ends its own.
grant select on ohjaamo.point to kokeilu_web, kokeilu_clerk;
grant insert, update (until_day) on ohjaamo.point to kokeilu_clerk;
create policy seen on ohjaamo.point for select to kokeilu_web, kokeilu_clerk using (true);
create policy added on ohjaamo.point for insert to kokeilu_clerk with check (
    organisation = (select access.organisation()) and (select access.may({AccessAction.KeepPoints})));
create policy ended on ohjaamo.point for update to kokeilu_clerk
    using (organisation = (select access.organisation()) and until_day is null
        and (select access.may({AccessAction.KeepPoints})))
    with check (organisation = (select access.organisation()) and until_day is not null);

-- One adds points to an organisation at a time: names are compared with what is there.
create function ohjaamo.hold_points(organisation text) returns void language plpgsql security definer
    set search_path = pg_catalog, pg_temp as $$
begin
    if access.may({AccessAction.KeepPoints}) and hold_points.organisation = access.organisation() then
        perform from access.organisation o where o.code = hold_points.organisation for no key update;
    end if;
end $$;
grant execute on function ohjaamo.hold_points to kokeilu_clerk;

-- A visit into the tray, once: of two at once the second waits for the first. 0 taken, 1 known, 2 another visit has this
-- identifier, which is told only while the tray has it.
create function ohjaamo.put_visit(id uuid, received date, day date, point int, age smallint, sex smallint,
    situation smallint, language smallint, way smallint, topics smallint, size smallint)
    returns smallint language plpgsql security definer
    set search_path = pg_catalog, pg_temp as $$
begin
    insert into ohjaamo.taken values (put_visit.id, put_visit.received) on conflict do nothing;
    if found then
        insert into ohjaamo.tray_visit (id, received, day, point_id, age, sex, situation, language, way, topics, size)
        values (put_visit.id, put_visit.received, put_visit.day, put_visit.point, put_visit.age, put_visit.sex,
            put_visit.situation, put_visit.language, put_visit.way, put_visit.topics, put_visit.size);
        return 0;
    end if;
    return case when exists (
            select from ohjaamo.tray_visit v
            where v.id = put_visit.id
                and (v.day, v.point_id, v.age, v.sex, v.situation, v.language, v.way, v.topics, v.size)
                    is distinct from (put_visit.day, put_visit.point, put_visit.age, put_visit.sex,
                        put_visit.situation, put_visit.language, put_visit.way, put_visit.topics, put_visit.size))
        then 2 else 1 end;
end $$;
grant execute on function ohjaamo.put_visit to kokeilu_job;

-- The same for whoever has signed in, at a point of one's own organisation; else 3.
create function ohjaamo.take_visit(id uuid, received date, day date, point int, age smallint, sex smallint,
    situation smallint, language smallint, way smallint, topics smallint, size smallint)
    returns smallint language plpgsql security definer
    set search_path = pg_catalog, pg_temp as $$
begin
    if not (access.may({AccessAction.RecordVisit}) or access.may({AccessAction.SendVisit})) or not exists (
            select from ohjaamo.point p
            where p.id = take_visit.point and p.organisation = access.organisation()
                and take_visit.day between p.from_day and coalesce(p.until_day, 'infinity')) then
        return 3;
    end if;
    return ohjaamo.put_visit(id, received, day, point, age, sex, situation, language, way, topics, size);
end $$;
grant execute on function ohjaamo.take_visit to kokeilu_clerk;

-- What a visitor says, of whom nothing is known. False where there is no such point, or it is closed.
create function ohjaamo.tell_effect(id uuid, received date, point int, got smallint, next_step smallint,
    moved_on smallint, again smallint)
    returns boolean language plpgsql security definer
    set search_path = pg_catalog, pg_temp as $$
begin
    if not exists (
            select from ohjaamo.point p
            where p.id = tell_effect.point
                and tell_effect.received between p.from_day and coalesce(p.until_day, 'infinity')) then
        return false;
    end if;
    insert into ohjaamo.taken values (tell_effect.id, tell_effect.received) on conflict do nothing;
    if found then
        insert into ohjaamo.tray_effect (id, received, point_id, got, next_step, moved_on, again)
        values (tell_effect.id, tell_effect.received, tell_effect.point, tell_effect.got, tell_effect.next_step,
            tell_effect.moved_on, tell_effect.again);
    end if;
    return true;
end $$;
grant execute on function ohjaamo.tell_effect to kokeilu_clerk;

-- Counts what came on days that are over, each day's shuffled: in one transaction, so that neither the place of a row nor
-- its number tells when it came. By a source of chance that can't be told again.
create function ohjaamo.seal(today date) returns bigint language plpgsql security definer
    set search_path = pg_catalog, pg_temp as $$
declare
    visits bigint;
    effects bigint;
begin
    with over as (delete from ohjaamo.tray_visit v where v.received < today returning v.*)
    insert into ohjaamo.visit (day, point_id, age, sex, situation, language, way, topics, size)
    select o.day, o.point_id, o.age, o.sex, o.situation, o.language, o.way, o.topics, o.size
    from over o order by o.day, gen_random_uuid();
    get diagnostics visits = row_count;
    with over as (delete from ohjaamo.tray_effect e where e.received < today returning e.*)
    insert into ohjaamo.effect (day, point_id, got, next_step, moved_on, again)
    select o.received, o.point_id, o.got, o.next_step, o.moved_on, o.again
    from over o order by o.received, gen_random_uuid();
    get diagnostics effects = row_count;
    return visits + effects;
end $$;

-- Guidance records that have been kept long enough, and identifiers that can come no more.
create function ohjaamo.dispose(today date) returns bigint language plpgsql security definer
    set search_path = pg_catalog, pg_temp as $$
declare records bigint;
begin
    delete from ohjaamo.record r where r.last_visit + interval '{GuidanceRecord.MonthsKept} months' <= today;
    get diagnostics records = row_count;
    delete from ohjaamo.taken t where t.received < today - {TakenIdentifier.DaysKept};
    return records;
end $$;
grant execute on function ohjaamo.seal, ohjaamo.dispose to kokeilu_job;

-- What is counted, to whom leads the organisation whose points they are.
grant select on ohjaamo.visit, ohjaamo.effect to kokeilu_web;
do $$ declare name text; begin
    foreach name in array array['visit', 'effect'] loop
        execute format('create policy seen on ohjaamo.%I for select to kokeilu_web using ('
            '(select access.may({AccessAction.ViewVisitCounts})) and point_id in ('
            'select p.id from ohjaamo.point p where p.organisation = (select access.organisation())))', name);
    end loop;
end $$;

-- Guidance records: of one's own Ohjaamo, and nobody else's.
grant select on ohjaamo.record, ohjaamo.note to kokeilu_web, kokeilu_clerk;
grant insert, delete, update (last_visit) on ohjaamo.record to kokeilu_clerk;
grant insert on ohjaamo.note to kokeilu_clerk;
create policy seen on ohjaamo.record for select to kokeilu_web, kokeilu_clerk using (
    organisation = (select access.organisation())
    and ((select access.may({AccessAction.ViewGuidanceRecord})) or (select access.may({AccessAction.KeepGuidanceRecord}))));
create policy begun on ohjaamo.record for insert to kokeilu_clerk with check (
    organisation = (select access.organisation()) and (select access.may({AccessAction.KeepGuidanceRecord})));
create policy visited on ohjaamo.record for update to kokeilu_clerk
    using (organisation = (select access.organisation()) and (select access.may({AccessAction.KeepGuidanceRecord})))
    with check (organisation = (select access.organisation()));
create policy withdrawn on ohjaamo.record for delete to kokeilu_clerk using (
    organisation = (select access.organisation()) and (select access.may({AccessAction.KeepGuidanceRecord})));
create policy seen on ohjaamo.note for select to kokeilu_web, kokeilu_clerk using (
    exists (select from ohjaamo.record r where r.id = record_id));
create policy written on ohjaamo.note for insert to kokeilu_clerk with check (
    exists (select from ohjaamo.record r where r.id = record_id)
    and (select access.may({AccessAction.KeepGuidanceRecord}))
    and by = (select a.name from access.account a where a.id = (select access.account())));

-- Hours of guidance, of one's own organisation.
grant select on ohjaamo.hours to kokeilu_web, kokeilu_clerk;
grant insert, update (planned, used, waiting) on ohjaamo.hours to kokeilu_clerk;
create policy seen on ohjaamo.hours for select to kokeilu_web, kokeilu_clerk using (
    organisation = (select access.organisation())
    and ((select access.may({AccessAction.ViewCapacity})) or (select access.may({AccessAction.KeepCapacity}))));
create policy told on ohjaamo.hours for insert to kokeilu_clerk with check (
    organisation = (select access.organisation()) and (select access.may({AccessAction.KeepCapacity})));
create policy corrected on ohjaamo.hours for update to kokeilu_clerk
    using (organisation = (select access.organisation()) and (select access.may({AccessAction.KeepCapacity})))
    with check (organisation = (select access.organisation()));
