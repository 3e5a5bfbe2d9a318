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

grant execute on function referrals.attended to kokeilu_web, kokeilu_clerk, kokeilu_job;
grant execute on function referrals.may_attend to kokeilu_clerk;
grant insert on referrals.attendance to kokeilu_clerk;
create policy entered on referrals.attendance for insert to kokeilu_clerk with check (
    account_id = (select access.account()) and by = (select a.name from access.account a where a.id = access.account())
    and at = now() and referrals.may_attend(referral_id, day));
