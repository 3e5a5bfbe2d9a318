-- What the TE office is told of services that obligate and were interrupted: the facts that a statement takes (1269/2020,
-- 20 § 2 mom), once an official has looked into it. What a provider or a customer has told decides nothing and is told nobody.

create trigger only_added_to before update or delete or truncate on referrals.interruption_fact
    for each statement execute function register.refuse_change();

-- Written with the official's step, whoever's program takes it, and of what obligates alone: a kind that may not obligate never
-- comes here, for it stands so in no plan (casework.plan_item).
create function referrals.tell_office() returns trigger language plpgsql security definer
    set search_path = pg_catalog, pg_temp as $$
begin
    insert into referrals.interruption_fact (referral_id, organiser, te_office, day, reason, told_by, by, told_on)
    select r.id, c.organiser, c.te_office, r.ended_on, coalesce(new.reason, r.reason), i.party, new."by", new.day
    from referrals.referral r
    join referrals.obligation o on o.referral_id = r.id and o.is_obligating
    join referrals.referral_entry i on i.referral_id = r.id and i.kind = {ReferralStep.Interrupt}
    join steering.current_period c on c.person_id = r.person_id
    where r.id = new.referral_id
    on conflict (referral_id) do nothing;
    return null;
end $$;
create trigger tells_office after insert on referrals.referral_entry
    for each row when (new.kind = {ReferralStep.Review}) execute function referrals.tell_office();
grant insert on referrals.interruption_fact to kokeilu_gate;
grant usage on sequence referrals.interruption_fact_id_seq to kokeilu_gate;

-- To the TE office of the place, which considers what follows, and to the organisation's own manager: as those who did not come
-- to a meeting (casework.no_shows). The fact, and no more.
create function referrals.interruptions(beside int, upward boolean, count int)
    returns table (id int, person int, key text, family_name text, given_names text, day date, service int, reason smallint,
        told_by smallint, organiser smallint, te_office smallint, by text, told_on date)
    language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp as $$
declare
    who access.standing := access.standing();
    withheld int[] := access.withheld();
begin
    if not access.may({AccessAction.ListNoShows}) then return; end if;
    return query
    select f.id, r.person_id, p.key, i.family_name, i.given_names, f.day, r.service_id, f.reason, f.told_by, f.organiser,
        f.te_office, f.by, f.told_on
    from referrals.interruption_fact f
    join referrals.referral r on r.id = f.referral_id
    join register.person p on p.id = r.person_id
    join steering.current_period c on c.person_id = r.person_id
    left join register.identity i on i.person_id = r.person_id
    where (interruptions.beside is null or case when interruptions.upward then f.id > interruptions.beside
            else f.id < interruptions.beside end)
        and (f.organiser = who.organiser or f.te_office = who.te_office
            or who.te_office = (select o.office from (values {te_offices}) o (municipality, office)
                where o.municipality = coalesce(c.municipality, f.organiser)))
        and (not c.protected or who.sees_protected) and r.person_id <> all (withheld)
    order by case when interruptions.upward then f.id else -f.id end
    limit least(interruptions.count, {ListSql.MostRead});
end $$;
grant execute on function referrals.interruptions to kokeilu_web, kokeilu_clerk;
