-- The TE office takes back a municipality's customer who has come to meet the conditions of change security (5 § 4 mom). A
-- form of the transaction holds the person, whom the office has from then on. Told is the municipality that has served; null
-- when there is nobody to take back, or not for the session: nothing is done then.
create function steering.confirm_return(person int) returns smallint
    language plpgsql security definer
    set search_path = pg_catalog, pg_temp as $$
declare
    who access.standing := access.standing();
    served smallint;
begin
    if not access.may({AccessAction.ConfirmReturn}) or who.te_office is null or not register.is_of_web(person) then
        return null;
    end if;
    select c.organiser into served from steering.current_period c
    where c.person_id = confirm_return.person and c.te_office = who.te_office and c.organiser is not null
        and c.basis = {Basis.RedundancyProtection}
        and (not c.protected or who.sees_protected) and c.person_id <> all (access.withheld())
    for update;
    if served is not null then
        update steering.current_period c set organiser = null where c.person_id = confirm_return.person;
    end if;
    return served;
end $$;
grant execute on function steering.confirm_return to kokeilu_clerk;

-- Whom the session's municipality has given back within thirty days, and who has not come again: the person is not its
-- customer any more, so that of the notice to it no more is told than who and when.
create function transfers.returned() returns table (person int, name text, day date)
    language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp as $$
declare who access.standing := access.standing();
begin
    if who.organiser is null or not access.may({AccessAction.ReadInbox}) then return; end if;
    return query
    select n.person_id, coalesce(i.given_names || ' ' || i.family_name, p.key), (n.words->>'day')::date
    from notices.notice n join register.person p on p.id = n.person_id
    left join register.identity i on i.person_id = n.person_id
    where n.addressee = who.organisation and n.kind = {NoticeKind.ReturnedForChangeSecurity}
        and n.state = {NoticeState.Delivered} and n.at > now() - interval '30 days' and access.shows(n.person_id)
        and not exists (
            select from steering.current_period c where c.person_id = n.person_id and c.organiser = who.organiser)
    order by 3, 2, 1;
end $$;
grant execute on function transfers.returned to kokeilu_web, kokeilu_clerk;
