-- Meetings with customers, and the times that officials open for them.

grant select, insert, update on casework.free_time, casework.appointment, casework.appointment_entry to kokeilu_job;
grant usage on sequence casework.free_time_id_seq, casework.appointment_id_seq to kokeilu_clerk, kokeilu_job;
grant select on casework.free_time, casework.appointment, casework.appointment_entry to kokeilu_gate;
grant update (state) on casework.free_time to kokeilu_gate;

create trigger only_added_to before update or delete or truncate on casework.appointment_entry
    for each statement execute function register.refuse_change();
create trigger never_taken_away before delete or truncate on casework.appointment
    for each statement execute function register.refuse_change();
create trigger never_taken_away before delete or truncate on casework.free_time
    for each statement execute function register.refuse_change();

-- Free times: an organisation's own for its officials; what is open, for the customers of whoever opened it. One's own to
-- open, and to take back while nobody has booked it.
grant select on casework.free_time to kokeilu_web, kokeilu_clerk;
grant insert (organiser, te_office, worker_id, worker, day, start, minutes, way, place, state), update (state)
    on casework.free_time to kokeilu_clerk;
create policy seen on casework.free_time for select to kokeilu_web, kokeilu_clerk using (
    organiser = (select access.organiser()) and (select access.may({AccessAction.ViewMeetings}))
    or te_office = (select access.te_office()) and (select access.may({AccessAction.ViewMeetings}))
    or state = {FreeTimeState.Open} and (select access.may({AccessAction.ViewOwnMeetings})) and exists (
        select from steering.current_period c where c.person_id = (select access.own_person())
            and (c.organiser = free_time.organiser or c.te_office = free_time.te_office)));
create policy opened on casework.free_time for insert to kokeilu_clerk with check (
    (select access.may({AccessAction.OpenTimes})) and worker_id = (select access.account())
    and worker = (select a.name from access.account a where a.id = access.account())
    and organiser is not distinct from (select access.organiser())
    and te_office is not distinct from (select access.te_office())
    and coalesce(organiser, te_office) is not null and state = {FreeTimeState.Open});
create policy withdrawn on casework.free_time for update to kokeilu_clerk
    using (state = {FreeTimeState.Open} and worker_id = (select access.account())
        and organiser is not distinct from (select access.organiser())
        and te_office is not distinct from (select access.te_office())
        and (select access.may({AccessAction.OpenTimes})))
    with check (state = {FreeTimeState.Withdrawn});

-- Locks a free time that the session may book, until the transaction ends. No row when it is taken.
create function casework.hold_time(free_time int) returns setof casework.free_time
    language plpgsql security definer
    set search_path = pg_catalog, pg_temp as $$
begin
    return query
        select f.* from casework.free_time f
        where f.id = hold_time.free_time and f.state = {FreeTimeState.Open}
            and (access.standing() is null
                or f.organiser = access.organiser() or f.te_office = access.te_office()
                or exists (select from steering.current_period c where c.person_id = access.own_person()
                    and (c.organiser = f.organiser or c.te_office = f.te_office)))
        for update of f;
end $$;

-- Whether an official has another meeting then, whosever; of whom is not told.
create function casework.is_busy(worker int, day date, start time, minutes int, moved int) returns boolean
    language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp as $$
begin
    return exists (
        select from casework.appointment a
        where a.worker_id = is_busy.worker and a.day = is_busy.day and a.state = {MeetingState.Booked}
            and a.id is distinct from is_busy.moved
            and a.start < is_busy.start + make_interval(mins => is_busy.minutes)
            and is_busy.start < a.start + make_interval(mins => a.minutes));
end $$;
grant execute on function casework.hold_time, casework.is_busy to kokeilu_clerk, kokeilu_job;

-- A meeting takes its free time, which must be open, of whoever serves the customer, and as it was opened; and leaves it to
-- others when it is moved or cancelled.
create function casework.keep_times() returns trigger language plpgsql security definer
    set search_path = pg_catalog, pg_temp as $$
begin
    if new.free_time_id is not null and new.state = {MeetingState.Booked}
        and (tg_op = 'INSERT' or new.free_time_id is distinct from old.free_time_id) then
        update casework.free_time f set state = {FreeTimeState.Taken}
        where f.id = new.free_time_id and f.state = {FreeTimeState.Open}
            and (f.worker_id, f.day, f.start, f.minutes) = (new.worker_id, new.day, new.start, new.minutes)
            and exists (select from steering.current_period c where c.person_id = new.person_id
                and (c.organiser = f.organiser or c.te_office = f.te_office));
        if not found then
            raise exception 'the time is not free' using errcode = 'object_not_in_prerequisite_state';
        end if;
    end if;
    if tg_op = 'UPDATE' and old.free_time_id is not null
        and (new.free_time_id is distinct from old.free_time_id
            or new.state in ({MeetingState.CancelledByCustomer}, {MeetingState.CancelledByAuthority})) then
        update casework.free_time f set state = {FreeTimeState.Open}
        where f.id = old.free_time_id and f.state = {FreeTimeState.Taken};
    end if;
    return new;
end $$;
create trigger keeps_times before insert or update on casework.appointment
    for each row execute function casework.keep_times();

-- Of whom a form of the transaction holds: an official of a customer; a jobseeker of oneself, for a free time, and nothing
-- but booking and cancelling. What is settled stays.
grant insert, update on casework.appointment to kokeilu_clerk;
grant insert on casework.appointment_entry to kokeilu_clerk;
create policy booked on casework.appointment for insert to kokeilu_clerk with check (
    register.is_of_web(person_id) and version = 1
    and case when (select access.own_person()) is null
        then organiser is not distinct from (select access.organiser())
            and te_office is not distinct from (select access.te_office())
            and ((select access.may({AccessAction.BookMeeting})) and state = {MeetingState.Booked}
                or (select access.may({AccessAction.RecordMeeting}))
                    and state in ({MeetingState.Held}, {MeetingState.NoShow}))
        else (select access.may({AccessAction.BookOwnMeeting})) and state = {MeetingState.Booked}
            and free_time_id is not null end);
create policy renewed on casework.appointment for update to kokeilu_clerk
    using (state = {MeetingState.Booked} and register.is_of_web(person_id))
    with check (register.is_of_web(person_id)
        and case when (select access.own_person()) is null
            then (select access.may({AccessAction.RecordMeeting}))
            else (select access.may({AccessAction.BookOwnMeeting})) and (
                state = {MeetingState.Booked} and free_time_id is not null
                or state = {MeetingState.CancelledByCustomer}) end);
create policy noted on casework.appointment_entry for insert to kokeilu_clerk with check (
    account_id = (select access.account()) and at = now()
    and by = (select a.name from access.account a where a.id = access.account())
    and exists (select from casework.appointment a
        where a.id = appointment_id and a.version = number and register.is_of_web(a.person_id)));

-- A meeting stays that person's. (A policy sees but the row as it is after.)
create function casework.keep_person() returns trigger language plpgsql as $$
begin
    if (new.id, new.person_id) is distinct from (old.id, old.person_id) or new.version <> old.version + 1 then
        raise exception 'a meeting stays its customer''s' using errcode = 'object_not_in_prerequisite_state';
    end if;
    return new;
end $$;
create trigger keeps_person before update on casework.appointment for each row execute function casework.keep_person();

-- A jobseeker books and cancels; what came of a meeting is the official's to tell.
create policy of_jobseeker on obligations.contact as restrictive for insert to kokeilu_clerk with check (
    (select access.own_person()) is null
    or outcome in ({ContactOutcome.Booked}, {ContactOutcome.CancelledByCustomer}));

-- Who did not come: to the TE office of the place, which considers what follows, and to the organisation's own manager. The
-- fact, and no more: what was written of it stays where the customer is served.
create function casework.no_shows(beside int, upward boolean, count int)
    returns table (id int, person int, key text, family_name text, given_names text, day date, kind smallint,
        way smallint, organiser smallint, te_office smallint, worker text)
    language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp as $$
declare who access.standing := access.standing();
begin
    if not access.may({AccessAction.ListNoShows}) then return; end if;
    return query
    select a.id, a.person_id, p.key, i.family_name, i.given_names, a.day, a.kind, a.way, a.organiser, a.te_office, a.worker
    from casework.appointment a
    join register.person p on p.id = a.person_id
    join steering.current_period c on c.person_id = a.person_id
    left join register.identity i on i.person_id = a.person_id
    where a.state = {MeetingState.NoShow}
        and (no_shows.beside is null or case when no_shows.upward then a.id > no_shows.beside
            else a.id < no_shows.beside end)
        and (a.organiser = who.organiser or a.te_office = who.te_office
            or who.te_office = (select o.office from (values {te_offices}) o (municipality, office)
                where o.municipality = coalesce(c.municipality, a.organiser)))
        and (not c.protected or who.sees_protected) and a.person_id <> all (access.withheld())
    order by case when no_shows.upward then a.id else -a.id end
    limit least(no_shows.count, {ListSql.MostRead});
end $$;
grant execute on function casework.no_shows to kokeilu_web, kokeilu_clerk;
