-- How a service was: by the customer and the provider, once each; and what organisations have found of it.

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

grant execute on function services.marks to kokeilu_web, kokeilu_clerk, kokeilu_job;

grant insert on referrals.feedback, referrals.experience_note, referrals.experience_decision to kokeilu_clerk;
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
