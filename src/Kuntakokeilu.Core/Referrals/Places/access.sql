-- Places at a time of a service: how they are, who waits, and that nobody gets one that there is not.

-- To lock them, the offering first.
grant update (places) on services.offering, referrals.quota to kokeilu_gate;
grant select on referrals.quota to kokeilu_web, kokeilu_clerk;

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

-- How many wait before a referral that waits, of whoever sees it: a number, and of nobody.
create function referrals.before(referral int) returns int language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp as $$
begin
    if cardinality(referrals.parts(before.referral)) = 0 then return null; end if;
    return (
        select count(*)::int from referrals.referral r join referrals.referral own on own.id = before.referral
        where r.offering_id = own.offering_id and r.state = {ReferralState.Queued} and r.number < own.number);
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

grant execute on function referrals.area_of, referrals.before to kokeilu_web, kokeilu_clerk, kokeilu_job;
grant execute on function referrals.hold_places to kokeilu_clerk, kokeilu_job;
grant execute on function services.taken_places to kokeilu_web, kokeilu_clerk, kokeilu_job;
