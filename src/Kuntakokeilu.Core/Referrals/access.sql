-- Referrals to services: who takes which step about one, who gets a place, and what a provider is shown. A referral goes with
-- its customer: whoever serves now sees it. The provider reads no table: of whom it is to serve it is shown by functions what
-- serving takes, and no more (JTYPL 12:6.2 through 1269/2020, 17 § 1 mom 1 k).

grant select, insert on all tables in schema referrals to kokeilu_job;
-- A referral to lock it: how far it is follows its steps.
grant update on referrals.referral, referrals.quota, referrals.provider to kokeilu_job;
grant delete on referrals.quota to kokeilu_job;
grant usage on all sequences in schema referrals to kokeilu_job, kokeilu_clerk;
grant select on all tables in schema referrals to kokeilu_gate;
grant update on referrals.referral to kokeilu_gate;
-- To lock them, the offering first.
grant update (places) on services.offering, referrals.quota to kokeilu_gate;
grant select on referrals.quota to kokeilu_web, kokeilu_clerk;

do $$ declare name text; begin
    foreach name in array array['referrals.referral_entry', 'referrals.attendance', 'referrals.attendance_month',
        'referrals.feedback', 'referrals.experience_note', 'referrals.experience_decision'] loop
        execute format('create trigger only_added_to before update or delete or truncate on %s '
            'for each statement execute function register.refuse_change()', name);
    end loop;
end $$;
create trigger never_taken_away before delete or truncate on referrals.referral
    for each statement execute function register.refuse_change();

-- Where somebody lives, or stays, and by which quota one is counted: the number of the pilot area, or 0 with a TE office.
create function referrals.place_of(person int) returns smallint language sql stable as $$
    select coalesce(f.home_municipality, f.place_of_stay) from register.fact f where f.person_id = place_of.person
    order by f.date desc, f.seq desc limit 1
$$;
create function referrals.area_of(organiser smallint, municipality smallint) returns smallint language sql immutable as $$
    select case when area_of.organiser is null then 0 else coalesce((
        select a.area from (values {pilot_areas}) a (municipality, area)
        where a.municipality = area_of.municipality), 0) end::smallint
$$;

-- The organisations of the catalogue for which the session acts as a provider; none for everybody else.
create function referrals.providers() returns int[] language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp as $$
declare who access.standing := access.standing();
begin
    if coalesce(who.role <> {Role.Provider} or not access.may({AccessAction.ViewReferred}), true) then return '{}'; end if;
    return array(select p.provider_id from referrals.provider p where p.organisation_code = who.organisation);
end $$;

-- What the session's parts in a referral are: none for whoever has nothing to do with it. A provider has one from the day of
-- the place on.
create function referrals.parts(referral int) returns int[] language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp as $$
declare
    who access.standing := access.standing();
    one referrals.referral;
begin
    select * into one from referrals.referral r where r.id = parts.referral;
    if one.id is null or who.role is null then return '{}'; end if;
    if who.role = {Role.Jobseeker} then
        return case when who.person_id = one.person_id and access.may({AccessAction.AnswerService})
            then array[{ReferralParty.Customer}] else '{}' end;
    end if;
    if not access.shows(one.person_id) then return '{}'; end if;
    if one.placed_on is not null and one.provider_id = any (referrals.providers())
        and access.may({AccessAction.RecordService}) then
        return array[{ReferralParty.Provider}];
    end if;
    if access.may({AccessAction.Refer}) and exists (
        select from steering.current_period c where c.person_id = one.person_id
            and (c.organiser = who.organiser or c.te_office = who.te_office)) then
        return array[{ReferralParty.Official}];
    end if;
    return '{}';
end $$;

-- Holds a referral until the transaction ends. Its customer is held before, by whoever holds one; a provider holds the
-- referral alone. Nobody's referral is no row.
create function referrals.hold(referral int)
    returns table (person int, offering int, service int, state smallint, version smallint, proposed_on date,
        started_on date, ended_on date, held_until date, review_by date)
    language plpgsql security definer
    set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
begin
    if not (access.standing() is null) and cardinality(referrals.parts(hold.referral)) = 0 then return; end if;
    return query
    select r.person_id, r.offering_id, r.service_id, r.state, r.version, r.proposed_on, r.started_on, r.ended_on,
        r.held_until, r.review_by
    from referrals.referral r where r.id = hold.referral for update;
end $$;

-- The step of a form that has been sent before: its referral.
create function referrals.done(matter uuid) returns int language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp as $$
begin
    return (select e.referral_id from referrals.referral_entry e
        where e.matter = done.matter
            and (access.standing() is null or e.account_id = access.account()));
end $$;

-- Locks the offering and then its quotas, always in this order, and tells how its places are: what areas have, how many of
-- each have a place, and who waits, by number. Of whom is told to jobs alone.
create function referrals.hold_places(offering int)
    returns table (places int, quota_areas smallint[], quota_places int[], taken_areas smallint[], taken_people int[],
        numbers int[], areas smallint[], can_be_placed boolean[], waiting int[], last_number int)
    language plpgsql security definer
    set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare is_job boolean := access.standing() is null;
begin
    if not is_job and not access.may({AccessAction.Refer}) then return; end if;
    perform from services.offering o where o.id = hold_places.offering for no key update;
    perform from referrals.quota q where q.offering_id = hold_places.offering order by q.area for no key update;
    return query
    with queue as (
        select r.id, r.number, referrals.area_of(c.organiser, w.municipality) as area,
            c.person_id is not null
                and coalesce(cardinality(s.area) = 0 or w.municipality = any (s.area), false) as fits
        from referrals.referral r
        join services.service s on s.id = r.service_id
        cross join lateral (select referrals.place_of(r.person_id) as municipality) w
        left join steering.current_period c
            on c.person_id = r.person_id and coalesce(c.organiser, c.te_office) is not null
        where r.offering_id = hold_places.offering and r.state = {ReferralState.Queued}),
    taken as (
        select coalesce(r.area, 0::smallint) as area, count(*)::int as people from referrals.referral r
        where r.offering_id = hold_places.offering
            and r.state in ({ReferralState.Placed}, {ReferralState.Accepted}, {ReferralState.Started})
        group by 1)
    select o.places,
        array(select q.area from referrals.quota q where q.offering_id = o.id order by q.area),
        array(select q.places from referrals.quota q where q.offering_id = o.id order by q.area),
        array(select t.area from taken t order by t.area), array(select t.people from taken t order by t.area),
        array(select q.number from queue q order by q.number), array(select q.area from queue q order by q.number),
        array(select q.fits from queue q order by q.number),
        case when is_job then array(select q.id from queue q order by q.number) else '{}' end,
        coalesce((select max(r.number) from referrals.referral r where r.offering_id = o.id), 0)
    from services.offering o where o.id = hold_places.offering;
end $$;

-- Whether the session may take this step now: the machine of the program (ReferralMoves), told here once more.
create function referrals.may_take(referral int, number smallint, kind smallint, party smallint, state smallint)
    returns boolean language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp as $$
begin
    return exists (
        select from referrals.referral r
        join (values {referral_moves}) m (before, kind, party, after) on m.before = r.state
        where r.id = may_take.referral and may_take.number = r.version + 1
            and m.kind = may_take.kind and m.after = may_take.state and m.party = may_take.party
            and m.party = any (referrals.parts(r.id))
            and (m.party = {ReferralParty.Provider} or register.is_of_web(r.person_id))
            and (m.kind = {ReferralStep.Propose}) = (r.version = 0));
end $$;

-- How far a referral is follows its steps, whoever takes one, and what the customer is told goes with it. Nobody gets a place
-- that there is not: those who have one keep it, though there are fewer places than before.
create function referrals.follow() returns trigger language plpgsql security definer
    set search_path = pg_catalog, pg_temp as $$
declare one referrals.referral;
begin
    update referrals.referral r set state = new.state, version = new.number,
        agreed_on = case when new.kind = {ReferralStep.Agree} then new.day else r.agreed_on end,
        area = coalesce(new.area, r.area),
        number = coalesce(new.queue, r.number),
        placed_on = case when new.kind = {ReferralStep.Place} then new.day else r.placed_on end,
        -- Any answer to what is held ends the holding.
        held_until = case when new.kind = {ReferralStep.Place} then new.until end,
        started_on = case when new.kind = {ReferralStep.Start} then new.day else r.started_on end,
        ended_on = case when new.kind in ({ReferralStep.Complete}, {ReferralStep.Interrupt})
            then new.day else r.ended_on end,
        reason = coalesce(new.reason, r.reason),
        result = coalesce(new.result, r.result),
        review_by = case when new.kind = {ReferralStep.Interrupt} then new.until
            when new.kind = {ReferralStep.Review} then null else r.review_by end,
        closed_on = case when new.kind = {ReferralStep.Review} then r.closed_on
            when new.state in ({ReferralState.Declined}, {ReferralState.Returned}, {ReferralState.Closed},
                {ReferralState.Withdrawn}, {ReferralState.Cancelled}, {ReferralState.Lapsed}, {ReferralState.NoShow})
            then new.day end
    where r.id = new.referral_id returning r.* into one;
    if new.kind = {ReferralStep.Place} then
        perform referrals.require_place(one.offering_id, one.area);
    end if;
    perform referrals.tell(one, new.kind, new.number, new.day, new.party);
    return null;
end $$;

-- Counted with the one who has just got a place, under the locks.
create function referrals.require_place(offering int, area smallint) returns void language plpgsql as $$
declare
    has int;
    taken int;
    bought int;
    of_area int;
begin
    select o.places into has from services.offering o where o.id = require_place.offering for no key update;
    select q.places into bought from referrals.quota q
    where q.offering_id = require_place.offering and q.area = require_place.area for no key update;
    select count(*), count(*) filter (where r.area = require_place.area) into taken, of_area from referrals.referral r
    where r.offering_id = require_place.offering
        and r.state in ({ReferralState.Placed}, {ReferralState.Accepted}, {ReferralState.Started});
    if taken > has or of_area > bought
        or bought is null and exists (select from referrals.quota q where q.offering_id = require_place.offering) then
        raise exception 'no place is free' using errcode = 'object_not_in_prerequisite_state';
    end if;
end $$;

-- What the customer is told of a step, in its transaction; and what has not gone and is so no more does not go.
create function referrals.tell(one referrals.referral, step smallint, number smallint, day date, party smallint)
    returns void language plpgsql as $$
declare
    kind smallint;
    words jsonb;
    service text;
begin
    if step in ({ReferralStep.Agree}, {ReferralStep.Decline}, {ReferralStep.Withdraw}, {ReferralStep.Cancel},
            {ReferralStep.Lapse}, {ReferralStep.NotFit}, {ReferralStep.Miss}, {ReferralStep.Close},
            {ReferralStep.Confirm}) then
        update notices.notice n set state = {NoticeState.Withdrawn}
        where n.person_id = one.person_id and n.addressee = 'customer'
            and n.cause = any (array(select 'referral-' || one.id || '-' || s from generate_series(1, number - 1) s))
            and n.state in ({NoticeState.Queued}, {NoticeState.Sending}, {NoticeState.Failed});
    end if;
    case
        when step = {ReferralStep.Propose} and party = {ReferralParty.Official} then
            kind := {NoticeKind.ServiceProposed};
            words := jsonb_build_object('authority', (
                select coalesce('municipality-' || to_char(c.organiser, 'FM000'), 'te-office-' || c.te_office)
                from steering.current_period c where c.person_id = one.person_id));
        when step = {ReferralStep.Place} and one.held_until is null then
            kind := {NoticeKind.ServicePlaced};
            words := jsonb_build_object('day', day);
        when step = {ReferralStep.Place} then
            kind := {NoticeKind.PlaceFreed};
            words := jsonb_build_object('until', one.held_until);
        when step in ({ReferralStep.NotFit}, {ReferralStep.Cancel}, {ReferralStep.Lapse}) then
            kind := {NoticeKind.ServiceOff};
            words := jsonb_build_object('day', day);
        when step in ({ReferralStep.Complete}, {ReferralStep.Interrupt}) then
            kind := {NoticeKind.ServiceFeedback};
            words := jsonb_build_object('until', one.ended_on + {ReferralDays.ForFeedback});
        else return;
    end case;
    select concat_ws(' / ', s.name_fi, nullif(s.name_sv, s.name_fi)) into service
    from services.service s where s.id = one.service_id;
    insert into notices.notice (id, kind, person_id, cause, addressee, words, state, at)
    values (gen_random_uuid(), kind, one.person_id, 'referral-' || one.id || '-' || number, 'customer',
        words || jsonb_build_object('text', service), {NoticeState.Queued}, now())
    on conflict do nothing;
end $$;
create trigger follows after insert on referrals.referral_entry for each row execute function referrals.follow();

-- What was proposed stays.
create function referrals.keep_proposal() returns trigger language plpgsql as $$
begin
    if (new.id, new.matter, new.person_id, new.offering_id, new.service_id, new.kind, new.provider_id, new.goal, new.days,
            new.arrangements, new.proposed_on)
        is distinct from (old.id, old.matter, old.person_id, old.offering_id, old.service_id, old.kind, old.provider_id,
            old.goal, old.days, old.arrangements, old.proposed_on) then
        raise exception 'what was proposed stays' using errcode = 'object_not_in_prerequisite_state';
    end if;
    return new;
end $$;
create trigger keeps before update on referrals.referral for each row execute function referrals.keep_proposal();

-- Whether a referral obligates: from the plan, by the day on which it was agreed on (casework.planned_service). Never stored.
create view referrals.obligation with (security_invoker) as
select r.id as referral_id, exists (
    select from casework.planned_service p
    where p.person_id = r.person_id and p.service_id = r.service_id and p.is_obligating
        and p.first_day <= r.agreed_on and coalesce(p.last_day, 'infinity') >= r.agreed_on) as is_obligating
from referrals.referral r;
grant select on referrals.obligation to kokeilu_job, kokeilu_gate;

-- The same to whoever sees the referral, and before it is agreed on what it would be today.
create function referrals.obligates(referral int, today date) returns boolean language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp as $$
declare one referrals.referral;
begin
    if cardinality(referrals.parts(obligates.referral)) = 0 then return null; end if;
    select * into one from referrals.referral r where r.id = obligates.referral;
    return exists (
        select from casework.planned_service p
        where p.person_id = one.person_id and p.service_id = one.service_id and p.is_obligating
            and p.first_day <= coalesce(one.agreed_on, today)
            and coalesce(p.last_day, 'infinity') >= coalesce(one.agreed_on, today));
end $$;

-- How many wait before a referral that waits, of whoever sees it: a number, and of nobody.
create function referrals.before(referral int) returns int language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp as $$
begin
    if cardinality(referrals.parts(before.referral)) = 0 then return null; end if;
    return (
        select count(*)::int from referrals.referral r join referrals.referral own on own.id = before.referral
        where r.offering_id = own.offering_id and r.state = {ReferralState.Queued} and r.number < own.number);
end $$;

-- Whether the plan that is in force on a day names a service, of the session's customer or oneself.
create function referrals.is_planned(person int, service int, today date) returns boolean
    language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp as $$
begin
    if not (access.standing() is null) and not register.is_of_web(person) then return false; end if;
    return exists (
        select from casework.planned_service p
        where p.person_id = is_planned.person and p.service_id = is_planned.service
            and p.first_day <= today and coalesce(p.last_day, 'infinity') >= today);
end $$;

-- Whom a provider has, from the place to thirty days after the matter was closed: name and language; how to reach them, what
-- was agreed on and whether it obligates once it has accepted. No identity code, address, birth date, status, benefit, plan
-- or anything else. Whoever is under non-disclosure is shown to those few alone, and is reached through the authority.
create function referrals.referred(today date, one int)
    returns table (id int, person int, version smallint, state smallint, offering int, service int, kind smallint,
        name text, service_language smallint, phone text, email text, municipality smallint, age_band smallint, goal text,
        days text, arrangements text, is_obligating boolean, is_protected boolean, placed_on date, started_on date,
        ended_on date, reason smallint, result smallint, has_reported boolean)
    language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare own int[] := referrals.providers();
begin
    if cardinality(own) = 0 then return; end if;
    return query
    select r.id, r.person_id, r.version, r.state, r.offering_id, r.service_id, r.kind,
        coalesce(i.given_names || ' ' || i.family_name, p.key), f.service_language,
        case when w.is_whole and not c.protected then s.answers #>> '{Contact,phone}' end,
        case when w.is_whole and not c.protected then s.answers #>> '{Contact,email}' end,
        case when w.is_whole and not c.protected then coalesce(f.home_municipality, f.place_of_stay) end,
        case when not w.is_whole then null when w.age < 18 then 1 when w.age < 30 then 2 when w.age < 55 then 3
            else 4 end::smallint,
        case when w.is_whole then r.goal end, case when w.is_whole then r.days end,
        case when w.is_whole then r.arrangements end,
        case when w.is_whole then (select o.is_obligating from referrals.obligation o where o.referral_id = r.id) end,
        coalesce(c.protected, false), r.placed_on, r.started_on, r.ended_on, r.reason, r.result,
        exists (select from referrals.feedback b where b.referral_id = r.id and b.is_by_provider)
    from referrals.referral r
    join register.person p on p.id = r.person_id
    left join register.identity i on i.person_id = r.person_id
    left join steering.current_period c on c.person_id = r.person_id
    left join lateral (
        select f.service_language, f.home_municipality, f.place_of_stay, f.birth_date from register.fact f
        where f.person_id = r.person_id order by f.date desc, f.seq desc limit 1) f on true
    cross join lateral (
        select r.state in ({ReferralState.Accepted}, {ReferralState.Started}, {ReferralState.Completed},
                {ReferralState.Interrupted}, {ReferralState.Closed}) as is_whole,
            extract(year from age(today, f.birth_date))::int as age) w
    left join lateral (
        select s.answers from registration.sending s where s.person_id = r.person_id and s.answers ? 'Contact'
        order by s.recording_id desc limit 1) s on w.is_whole
    where r.provider_id = any (own) and (referred.one is null or r.id = referred.one) and r.placed_on is not null
        and (r.state in ({ReferralState.Placed}, {ReferralState.Accepted}, {ReferralState.Started},
                {ReferralState.Completed}, {ReferralState.Interrupted})
            or r.state in ({ReferralState.Closed}, {ReferralState.NoShow}, {ReferralState.Returned})
                and r.closed_on >= today - {ReferralDays.SeenAfter})
        and access.shows(r.person_id)
    order by r.state, r.placed_on, r.id;
end $$;

-- What a provider has entered of those whom it has: the latest row of each day of a month.
create function referrals.attended(today date, month date)
    returns table (referral int, day date, mark smallint, correction text, "row" int)
    language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp as $$
begin
    return query
    select distinct on (a.referral_id, a.day) a.referral_id, a.day, a.mark, a.correction, a.id
    from referrals.referred(attended.today, null) r join referrals.attendance a on a.referral_id = r.id
    where a.day >= attended.month and a.day < attended.month + interval '1 month'
    order by a.referral_id, a.day, a.id desc;
end $$;

-- Whether the session may tell of a day of somebody who is in its service, or was.
create function referrals.may_attend(referral int, day date) returns boolean language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp as $$
begin
    return access.may({AccessAction.RecordAttendance})
        and {ReferralParty.Provider} = any (referrals.parts(may_attend.referral))
        and exists (
            select from referrals.referral r where r.id = may_attend.referral
                and may_attend.day >= r.started_on and may_attend.day <= coalesce(r.ended_on, may_attend.day));
end $$;

-- How a service was, of those ten or more who have told: fewer are not shown.
create function services.marks(service int)
    returns table (answers int, helped numeric, clear numeric, treated numeric, recommends numeric)
    language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp as $$
begin
    return query
    select count(*)::int, round(avg(f.helped), 1), round(avg(f.clear), 1), round(avg(f.treated), 1),
        round(avg(f.recommends), 1)
    from referrals.feedback f join referrals.referral r on r.id = f.referral_id
    where r.service_id = marks.service and not f.is_by_provider
        and (f.helped is not null or f.clear is not null or f.treated is not null or f.recommends is not null)
    having count(*) >= 10 and least(count(f.helped), count(f.clear), count(f.treated), count(f.recommends)) >= 10;
end $$;

-- How many of each offering's places are taken, and how many wait for one: numbers, and of nobody.
create function services.taken_places(services int[]) returns table (offering int, taken int, waiting int)
    language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp as $$
begin
    return query
    select r.offering_id, (count(*) filter (where r.state <> {ReferralState.Queued}))::int,
        (count(*) filter (where r.state = {ReferralState.Queued}))::int
    from referrals.referral r
    where r.state in ({ReferralState.Queued}, {ReferralState.Placed}, {ReferralState.Accepted}, {ReferralState.Started})
        and (taken_places.services is null or r.service_id = any (taken_places.services))
    group by r.offering_id;
end $$;

grant execute on function services.marks, services.taken_places to kokeilu_web, kokeilu_clerk, kokeilu_job;
grant execute on function referrals.parts, referrals.providers, referrals.referred, referrals.attended, referrals.obligates,
    referrals.before, referrals.done to kokeilu_web, kokeilu_clerk, kokeilu_job;
grant execute on function referrals.hold, referrals.hold_places, referrals.is_planned to kokeilu_clerk, kokeilu_job;
grant execute on function referrals.may_take, referrals.may_attend to kokeilu_clerk;

-- Of whom a form of the transaction holds: an official's customer, or oneself. Nothing but a proposal; the rest are steps.
grant insert on referrals.referral, referrals.referral_entry, referrals.attendance, referrals.feedback,
    referrals.experience_note, referrals.experience_decision to kokeilu_clerk;
create policy proposed on referrals.referral for insert to kokeilu_clerk with check (
    register.is_of_web(person_id) and state = {ReferralState.Proposed} and version = 0
    and num_nonnulls(agreed_on, area, number, placed_on, held_until, started_on, ended_on, reason, result, review_by,
        closed_on) = 0
    and case when (select access.own_person()) is null then (select access.may({AccessAction.Refer}))
        else person_id = (select access.own_person()) and (select access.may({AccessAction.AnswerService})) end
    and exists (select from services.offering o
        where (o.id, o.service_id, o.provider_id) = (offering_id, referral.service_id, referral.provider_id)));
create policy taken on referrals.referral_entry for insert to kokeilu_clerk with check (
    account_id = (select access.account()) and by = (select a.name from access.account a where a.id = access.account())
    and at = now() and referrals.may_take(referral_id, number, kind, party, state));
create policy entered on referrals.attendance for insert to kokeilu_clerk with check (
    account_id = (select access.account()) and by = (select a.name from access.account a where a.id = access.account())
    and at = now() and referrals.may_attend(referral_id, day));
create function referrals.may_tell(referral int, is_by_provider boolean) returns boolean
    language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp as $$
begin
    return exists (
        select from referrals.referral r where r.id = may_tell.referral
            and r.state in ({ReferralState.Completed}, {ReferralState.Interrupted})
            and case when may_tell.is_by_provider then {ReferralParty.Provider} = any (referrals.parts(r.id))
                else {ReferralParty.Customer} = any (referrals.parts(r.id)) and register.is_of_web(r.person_id) end);
end $$;
grant execute on function referrals.may_tell to kokeilu_clerk;
create policy told on referrals.feedback for insert to kokeilu_clerk with check (
    account_id = (select access.account()) and by = (select a.name from access.account a where a.id = access.account())
    and at = now() and referrals.may_tell(referral_id, is_by_provider));

-- What organisations have found of services: shown to whoever has signed in, once somebody else has looked at it.
grant select on referrals.experience_note, referrals.experience_decision to kokeilu_web, kokeilu_clerk;
create function referrals.is_shown(note int) returns boolean language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp as $$
begin
    return exists (select from referrals.experience_decision d where d.note_id = is_shown.note and d.is_shown);
end $$;
-- Nobody decides on what one has written oneself.
create function referrals.may_decide(note int) returns boolean language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp as $$
begin
    return access.may({AccessAction.ModerateExperience}) and exists (
        select from referrals.experience_note n
        where n.id = may_decide.note and n.account_id is distinct from access.account());
end $$;
grant execute on function referrals.is_shown to kokeilu_web, kokeilu_clerk;
grant execute on function referrals.may_decide to kokeilu_clerk;
create policy seen on referrals.experience_decision for select to kokeilu_web, kokeilu_clerk using (
    (select access.account()) is not null
    and (is_shown or (select access.may({AccessAction.ModerateExperience}))
        or (select access.may({AccessAction.WriteExperience}))));
create policy seen on referrals.experience_note for select to kokeilu_web, kokeilu_clerk using (
    (select access.account()) is not null
    and (organisation_code = (select access.organisation()) or (select access.may({AccessAction.ModerateExperience}))
        or referrals.is_shown(id)));
create policy written on referrals.experience_note for insert to kokeilu_clerk with check (
    (select access.may({AccessAction.WriteExperience})) and organisation_code = (select access.organisation())
    and account_id = (select access.account())
    and by = (select a.name from access.account a where a.id = access.account()));
create policy decided on referrals.experience_decision for insert to kokeilu_clerk with check (
    account_id = (select access.account()) and by = (select a.name from access.account a where a.id = access.account())
    and referrals.may_decide(note_id));
