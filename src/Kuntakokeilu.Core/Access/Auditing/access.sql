-- What goes into the audit and who may read it. Run after Access/access.sql.

-- The one way into the audit: who it was is the session's, not the caller's to say. Null when the session has ended
-- since it entered: then nothing may be shown.
-- A refused difference tells nobody whose it is; the audit knows.
create function access.note(action smallint, outcome smallint, why text, subjects int[], difference int) returns bigint
    language plpgsql security definer
    set search_path = pg_catalog, pg_temp as $$
declare
    who access.standing := access.standing();
    number bigint;
begin
    if who.session_id is null then
        return null;
    end if;
    insert into access.event (account_id, session_id, organisation, role, purpose, action, outcome, why, subjects)
    values (who.account_id, who.session_id, who.organisation, who.role, who.purpose, action, outcome, why,
        subjects || array(select d.person_id from steering.difference d where d.id = difference))
    returning id into number;
    return number;
end $$;

-- Each list is read from beside an event or question on, upward by number or downward, as far as is counted; null is the
-- beginning of that way. Only what is asked for stands in the statement, so that the index of the numbers serves it.

-- What one has done oneself. Whom a refused look was about is not told: it may have been found past what one may know
-- (access.note). done: one action, null all; outcome: 0 permitted, -1 refused, null both.
create function access.own_trail(done smallint, outcome int, beside bigint, upward boolean, count int)
    returns table (id bigint, at timestamptz, organisation text, role smallint, purpose smallint, action smallint,
        refused smallint, why text, subjects int[])
    language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp as $$
declare who access.standing := access.standing();
begin
    return query execute
        'select e.id, e.at, e.organisation, e.role, e.purpose, e.action, e.outcome, e.why,
            case when e.outcome = {AuditEvent.Permitted} then e.subjects else ''{}'' end
        from access.event e where e.account_id = $1'
        || case when done is not null then ' and e.action = $2' else '' end
        || case outcome when {AuditEvent.Permitted} then ' and e.outcome = {AuditEvent.Permitted}'
            when -1 then ' and e.outcome <> {AuditEvent.Permitted}' else '' end
        || case when beside is null then '' when upward then ' and e.id > $3' else ' and e.id < $3' end
        || ' order by e.id' || case when upward then '' else ' desc' end || ' limit least($4, {ListSql.MostRead})'
        using who.account_id, done, beside, own_trail.count;
end $$;

-- Who has looked at the session's own person, with what has been asked about it. Not who of the organisation, but who has
-- acted for one: by the capacity, and by name. One's own looks only when asked for.
create function access.looks(with_own boolean, beside bigint, upward boolean, count int)
    returns table (id bigint, at timestamptz, organisation text, role smallint, purpose smallint, action smallint,
        question text, asked_at timestamptz, answer text, answered_at timestamptz, acted text)
    language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp as $$
declare own int := access.own_person();
begin
    if own is null then return; end if;
    return query
    -- Made first: found by the person, of whom there are few, not by going through everybody's from the newest.
    with mine as materialized (
        select e.* from access.event e where e.subjects @> array[own] and e.outcome = {AuditEvent.Permitted})
    select m.id, m.at, m.organisation, m.role, m.purpose, m.action, q.text, q.asked_at, a.text, a.answered_at,
        case when m.purpose = {Purpose.ForAnother} then w.name end
    from mine m
    left join access.account w on w.id = m.account_id
    left join access.look_question q on q.person_id = own and q.event_id = m.id
    left join access.look_answer a on a.question_id = q.id
    where (beside is null or case when upward then m.id > beside else m.id < beside end)
        and (with_own or m.role <> {Role.Jobseeker} or m.purpose = {Purpose.ForAnother})
    order by case when upward then m.id else -m.id end
    limit least(looks.count, {ListSql.MostRead});
end $$;

-- What jobseekers have asked the session's organisation: those that wait, or the answered, about anybody or one person;
-- or the one that is asked for.
-- Not about oneself, nor where one is disqualified or may not know of the asker.
create function access.questions(one int, about int, is_answered boolean, beside int, upward boolean, count int)
    returns table (id int, event_id bigint, person_id int, question text, asked_at timestamptz, looked_at timestamptz,
        looked_by text, role smallint, purpose smallint, action smallint, answer text, answered_by text,
        answered_at timestamptz)
    language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp as $$
declare
    who access.standing := access.standing();
    withheld int[] := access.withheld();
begin
    if who.role is null or who.role not in ({Role.Manager}, {Role.TeOfficer})
        or who.purpose <> {Purpose.Service} or who.is_suspended then return; end if;
    return query
    select q.id, q.event_id, q.person_id, q.text, q.asked_at, e.at, l.name, e.role, e.purpose, e.action, a.text,
        b.name, a.answered_at
    from access.look_question q
    left join access.look_answer a on a.question_id = q.id
    left join access.account b on b.id = a.answered_by
    left join access.event e on e.id = q.event_id
    left join access.account l on l.id = e.account_id
    where q.organisation_code = who.organisation
        and case when one is not null then q.id = one
            else (about is null or q.person_id = about) and (a.question_id is not null) = is_answered
                and (beside is null or case when upward then q.id > beside else q.id < beside end) end
        and q.person_id <> all (withheld)
        and (who.sees_protected or not exists (
            select from steering.current_period c where c.person_id = q.person_id and c.protected))
    order by case when upward then q.id else -q.id end
    limit least(questions.count, {ListSql.MostRead});
end $$;

-- Everybody's events of a period, for supervision (14 and 22 §): of each the first twenty people.
-- outcome: 0 permitted, -1 refused, null both. Who a jobseeker is, is not told by name.
create function access.search_events(account int, organisation text, person int, action smallint, outcome int,
        from_day date, until_day date, beside bigint, upward boolean, count int)
    returns table (id bigint, at timestamptz, account_id int, account_name text, organisation_code text, role smallint,
        purpose smallint, action_done smallint, refused smallint, why text, subjects int[], subject_count int)
    language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp as $$
declare
    who access.standing := access.standing();
    since timestamptz := from_day::timestamp at time zone 'Europe/Helsinki';
    until timestamptz := (until_day + 1)::timestamp at time zone 'Europe/Helsinki';
    lowest bigint;
    highest bigint;
begin
    -- One's own matters, and those in which one is disqualified, are others' to supervise.
    if who.role is null or who.role not in ({Role.KehaOfficer}, {Role.Supervisor})
        or who.purpose <> {Purpose.Supervision} or who.is_suspended
        or person = any (access.withheld()) then
        return;
    end if;
    -- Numbers grow with time but for events written at once: a minute more at both ends is far more than enough.
    select e.id into lowest from access.event e where e.at < since - interval '1 minute' order by e.at desc limit 1;
    select e.id into highest from access.event e where e.at > until + interval '1 minute' order by e.at limit 1;
    -- Only what is asked for stands in the statement, so that the plan is made for it. Those of a person are taken
    -- first: they are few.
    return query execute
        'select e.id, e.at, e.account_id, case when e.role <> {Role.Jobseeker} then a.name end, e.organisation, e.role, e.purpose,
            e.action, e.outcome, e.why, e.subjects[1:20], cardinality(e.subjects)
        from ' || case when person is null then 'access.event e'
            else '(select * from access.event where subjects @> array[$3] offset 0) e' end || '
        left join access.account a on a.id = e.account_id
        where e.at >= $6 and e.at < $7'
        || case when beside is null then '' when upward then ' and e.id > $8' else ' and e.id < $8' end
        || case when lowest is not null then ' and e.id > $10' else '' end
        || case when highest is not null then ' and e.id < $11' else '' end
        || case when account is not null then ' and e.account_id = $1' else '' end
        || case when organisation is not null then ' and e.organisation = $2' else '' end
        || case when action is not null then ' and e.action = $4' else '' end
        || case outcome when {AuditEvent.Permitted} then ' and e.outcome = {AuditEvent.Permitted}'
            when -1 then ' and e.outcome <> {AuditEvent.Permitted}' else '' end
        || ' order by e.id' || case when upward then '' else ' desc' end || ' limit least($9, {ListSql.MostRead})'
        using account, organisation, person, action, outcome, since, until, beside, search_events.count, lowest,
            highest;
end $$;
