grant select, insert, update, delete on all tables in schema steering to kokeilu_job;
grant usage on all sequences in schema steering to kokeilu_job;
grant select on all tables in schema steering to kokeilu_gate;
grant select on steering.current_period, steering.day_count, steering.launch_count to kokeilu_web, kokeilu_clerk;

do $$ declare name text; begin
    foreach name in array array['steering.late_fact', 'steering.late_act', 'steering.settlement'] loop
        execute format('create trigger only_added_to before update or delete or truncate on %s '
            'for each statement execute function register.refuse_change()', name);
    end loop;
end $$;

-- A period too, but for the notice to the municipality, which comes once.
do $$ begin
    execute (select format('create trigger only_added_to before update of %s or delete or truncate on steering.period '
            'for each statement execute function register.refuse_change()', string_agg(quote_ident(a.attname), ', '))
        from pg_attribute a
        where a.attrelid = 'steering.period'::regclass and a.attnum > 0 and not a.attisdropped
            and a.attname <> 'notified_at');
end $$;
create trigger notified_once before update of notified_at on steering.period for each row
    when (old.notified_at is not null or new.notified_at is null or old.municipality is null)
    execute function register.refuse_change();

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

-- Counts are added to by whoever writes what they count, in one order of rows, so that writers never wait in a ring.
create function steering.add_days(days date[], municipalities smallint[], authorities smallint[], bases smallint[],
        grounds smallint[], people int[]) returns void language sql as $$
    insert into steering.day_count as had (day, municipality, authority, basis, grounds, people)
    select * from unnest($1, $2, $3, $4, $5, $6) as more (day, municipality, authority, basis, grounds, people)
    order by 1, 2, 3, 4, 5
    on conflict (day, municipality, authority, basis, grounds) do update set people = had.people + excluded.people
$$;
create function steering.add_launch(municipalities smallint[], bases smallint[], grounds smallint[],
        benefit_payers smallint[], subsidy_days_from smallint[], people int[]) returns void language sql as $$
    insert into steering.launch_count as had (municipality, basis, grounds, benefit_payer, subsidy_days_from, people)
    select * from unnest($1, $2, $3, $4, $5, $6)
        as more (municipality, basis, grounds, benefit_payer, subsidy_days_from, people)
    order by 1, 2, 3, 4, 5
    on conflict (municipality, basis, grounds, benefit_payer, subsidy_days_from)
    do update set people = had.people + excluded.people
$$;

-- What an officer settles. The recording's number is the last that this connection has taken, and a connection goes back
-- to its pool without it: so nothing is ever written under a recording of before.

-- Whether the session has in this transaction accepted late rows of the person, whom it sees. Not looked for of whom a form
-- or a program holds: of them it writes by that.
create function steering.is_accepting(person int) returns boolean language plpgsql stable as $$
begin
    if person = any (register.held()) then return false; end if;
    return exists (
        select from steering.difference d join steering.settlement s on s.difference_id = d.id
        where d.person_id = person and s.accepted and s.recording_id = currval('register.recording_id_seq'));
end $$;

-- Whether that is the person's latest period, of whom the session has written. Asked when the person is shown to nobody any more.
create function steering.has_told(person int, version smallint, day date, authority smallint, basis smallint,
        municipality smallint) returns boolean language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp as $$
begin
    return exists (
        select from steering.period p
        where p.person_id = person and p.version = has_told.version and p.valid_from = day
            and p.authority = has_told.authority and p.basis = has_told.basis
            and p.municipality is not distinct from has_told.municipality
            and not exists (
                select from steering.period q
                where q.person_id = person and (q.version, q.valid_from) > (p.version, p.valid_from)))
        and (exists (
                select from steering.period p
                where p.person_id = person and p.decided_by = currval('register.recording_id_seq'))
            or exists (
                select from register.fact f
                where f.person_id = person and f.recording_id = currval('register.recording_id_seq')));
end $$;

-- Whoever's current row is taken away gets another before the end, no less hidden.
create function steering.keep_current() returns trigger language plpgsql security definer
    set search_path = pg_catalog, pg_temp as $$
begin
    if not exists (
        select from steering.current_period c where c.person_id = old.person_id and c.protected = old.protected) then
        raise exception 'a person has a current period, as hidden as before' using errcode = 'insufficient_privilege';
    end if;
    return null;
end $$;
create constraint trigger stays after delete on steering.current_period deferrable initially deferred
    for each row when (current_user = 'kokeilu_clerk') execute function steering.keep_current();

-- So many people more or less in a class as what the session has written can tell: one for a settlement, those of whom a
-- program records. The counts themselves are told to nobody.
create function steering.check_counts(people int[]) returns void language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp as $$
declare most int := case
    when exists (
        select from steering.settlement s
        join steering.difference d on d.id = s.difference_id
        join steering.period p on p.person_id = d.person_id and p.decided_by = s.recording_id
        where s.recording_id = currval('register.recording_id_seq')) then 1
    else register.most_counted() end;
begin
    if exists (select from unnest(check_counts.people) n where n = 0 or abs(n) > most) then
        raise exception 'counts follow what was written' using errcode = 'insufficient_privilege';
    end if;
end $$;
create function steering.add_written_days(days date[], municipalities smallint[], authorities smallint[],
        bases smallint[], grounds smallint[], people int[]) returns void language plpgsql security definer
    set search_path = pg_catalog, pg_temp as $$
begin
    perform steering.check_counts($6);
    perform steering.add_days($1, $2, $3, $4, $5, $6);
end $$;
create function steering.add_written_launch(municipalities smallint[], bases smallint[], grounds smallint[],
        benefit_payers smallint[], subsidy_days_from smallint[], people int[]) returns void language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
begin
    perform steering.check_counts($6);
    perform steering.add_launch($1, $2, $3, $4, $5, $6);
end $$;

grant execute on function steering.is_accepting, steering.has_told, steering.add_written_days,
    steering.add_written_launch to kokeilu_clerk;
grant insert, update on steering.day_count, steering.launch_count to kokeilu_gate;
grant usage on all sequences in schema steering to kokeilu_gate;
grant usage on sequence register.recording_id_seq to kokeilu_clerk, kokeilu_gate;

-- The person is held until the end, and not changed.
grant update (id) on register.person to kokeilu_clerk;
create policy held on register.person for update to kokeilu_clerk
    using ((select access.may({AccessAction.SettleDifference}))
        and exists (select from steering.current_period c where c.person_id = person.id))
    with check (false);
grant insert on register.recording, register.fact, register.act, steering.settlement, steering.period,
    steering.current_period to kokeilu_clerk;
create policy settled on register.recording for insert to kokeilu_clerk with check (
    (select access.may({AccessAction.SettleDifference})) and source = {RecordingSource.Settlement} and import_id is null
    and by = (select a.name from access.account a where a.id = access.account()));
create policy settled on steering.settlement for insert to kokeilu_clerk with check (
    (select access.may({AccessAction.SettleDifference})) and recording_id = currval('register.recording_id_seq')
    and exists (select from steering.difference d where d.id = difference_id));
-- Only what came late.
create policy settled on register.fact for insert to kokeilu_clerk with check (
    recording_id = currval('register.recording_id_seq') and steering.is_accepting(person_id)
    and exists (
        select from steering.difference d join steering.late_fact l on l.difference_id = d.id
        where d.person_id = fact.person_id and l.date = fact.date and l.event = fact.event));
create policy settled on register.act for insert to kokeilu_clerk with check (
    recording_id = currval('register.recording_id_seq') and steering.is_accepting(person_id)
    and exists (
        select from steering.difference d join steering.late_act l on l.difference_id = d.id
        where d.person_id = act.person_id and l.date = act.date and l.kind = act.kind));
create policy settled on steering.period for insert to kokeilu_clerk with check (
    decided_by = currval('register.recording_id_seq') and steering.is_accepting(person_id));
grant delete on steering.current_period to kokeilu_clerk;
create policy settled_before on steering.current_period for delete to kokeilu_clerk using (
    steering.is_accepting(person_id));
create policy settled on steering.current_period for insert to kokeilu_clerk with check (
    steering.has_told(person_id, version, valid_from, authority, basis, municipality));
