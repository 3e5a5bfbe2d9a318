-- Who was there on which day, as the provider tells it.

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

-- A month of a provider's in one look: whoever was in its service, what it has told of each day at last, how many days it has
-- told otherwise than in the closed month, and when that was closed. Whom it is shown no more is a row of nobody: what it has
-- told is its own report, and the name is not (referrals.referred).
create function referrals.provider_month(today date, month date)
    returns table (referral int, person int, name text, offering int, service int, started_on date, ended_on date, days date[],
        marks smallint[], corrected int, closed_on date)
    language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
    own int[] := referrals.providers();
    who access.standing := access.standing();
    withheld int[] := access.withheld();
begin
    if cardinality(own) = 0 or who.is_suspended then return; end if;
    return query
    select case when r.is_seen then r.id end, case when r.is_seen then r.person_id end,
        case when r.is_seen then coalesce(i.given_names || ' ' || i.family_name, p.key) end, r.offering_id, r.service_id,
        case when r.is_seen then r.started_on end, case when r.is_seen then r.ended_on end, coalesce(a.days, '{}'),
        coalesce(a.marks, '{}'), coalesce(a.corrected, 0), m.closed_on
    from (
        select r.*, r.state in ({ReferralState.Started}, {ReferralState.Completed}, {ReferralState.Interrupted})
            or r.closed_on >= today - {ReferralDays.SeenAfter} as is_seen
        from referrals.referral r
        join steering.current_period c on c.person_id = r.person_id and (not c.protected or who.sees_protected)
        -- What came from another system with its end is nobody's place here, and no provider's.
        where r.provider_id = any (own) and r.placed_on is not null and r.started_on < provider_month.month + interval '1 month'
            and (r.ended_on is null or r.ended_on >= provider_month.month)
            and r.person_id <> all (withheld)) r
    join register.person p on p.id = r.person_id
    left join register.identity i on i.person_id = r.person_id
    left join lateral (
        select array_agg(d.day order by d.day) as days, array_agg(d.mark order by d.day) as marks,
            (count(*) filter (where d.correction is not null))::int as corrected
        from (
            select distinct on (a.day) a.day, a.mark, a.correction from referrals.attendance a
            where a.referral_id = r.id and a.day >= provider_month.month
                and a.day < provider_month.month + interval '1 month'
            order by a.day, a.id desc) d) a on true
    left join lateral (
        select min(m.closed_on) as closed_on from referrals.attendance_month m
        where m.referral_id = r.id and m.month = provider_month.month) m on true
    order by i.family_name, i.given_names, p.key, r.id;
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

grant execute on function referrals.attended, referrals.provider_month to kokeilu_web, kokeilu_clerk, kokeilu_job;
grant execute on function referrals.may_attend to kokeilu_clerk;
grant insert on referrals.attendance to kokeilu_clerk;
create policy entered on referrals.attendance for insert to kokeilu_clerk with check (
    account_id = (select access.account()) and by = (select a.name from access.account a where a.id = access.account())
    and at = now() and referrals.may_attend(referral_id, day));
