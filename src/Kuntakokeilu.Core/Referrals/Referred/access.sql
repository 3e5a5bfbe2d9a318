-- What a provider is shown. It reads no table: of whom it is to serve it is shown by functions what serving takes, and no more
-- (JTYPL 12:6.2 through 1269/2020, 17 § 1 mom 1 k).

-- The organisations of the catalogue for which the session acts as a provider; none for everybody else.
create function referrals.providers() returns int[] language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp as $$
declare who access.standing := access.standing();
begin
    if coalesce(who.role <> {Role.Provider} or not access.may({AccessAction.ViewReferred}), true) then return '{}'; end if;
    return array(select p.provider_id from referrals.provider p where p.organisation_code = who.organisation);
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
declare
    own int[] := referrals.providers();
    -- Who asks is looked at once and not for each of those whom it has.
    who access.standing := access.standing();
    withheld int[] := access.withheld();
begin
    if cardinality(own) = 0 or who.is_suspended then return; end if;
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
    join steering.current_period c on c.person_id = r.person_id and (not c.protected or who.sees_protected)
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
        and r.person_id <> all (withheld)
    order by r.state, r.placed_on, r.id;
end $$;

grant execute on function referrals.providers, referrals.referred to kokeilu_web, kokeilu_clerk, kokeilu_job;
