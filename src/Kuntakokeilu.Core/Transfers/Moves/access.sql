-- A municipality hands a customer who has moved over to who is responsible by the move (5 § 1 mom). A form of the
-- transaction holds the person; the one who is responsible has the customer from then on. False when there is nobody to
-- hand over, or not to the session: nothing is done then. Of a place in the pilots the database knows who organises; the
-- office of another place the program tells.
create function steering.hand_over(person int, te_office smallint, at timestamptz) returns boolean
    language plpgsql security definer
    set search_path = pg_catalog, pg_temp as $$
declare
    who access.standing := access.standing();
    given steering.current_period;
begin
    if not access.may({AccessAction.HandOver}) or who.organiser is null or not register.is_of_web(person) then
        return false;
    end if;
    update steering.current_period c
    set organiser = (
            select o.organiser from (values {organisers}) o (municipality, organiser, from_day, until_day)
            where o.municipality = c.municipality and c.valid_from >= o.from_day and c.valid_from < o.until_day),
        te_office = case when c.authority = {Authority.TeOffice} then hand_over.te_office end
    where c.person_id = hand_over.person and c.organiser = who.organiser and c.basis = {Basis.Moved}
        and (c.authority = {Authority.TeOffice} and hand_over.te_office between 1 and 15
            or exists (
                select from (values {organisers}) o (municipality, organiser, from_day, until_day)
                where o.municipality = c.municipality and o.organiser <> who.organiser
                    and c.valid_from >= o.from_day and c.valid_from < o.until_day))
        and (not c.protected or who.sees_protected) and c.person_id <> all (access.withheld())
    returning c.* into given;
    if given.person_id is null then return false; end if;
    update steering.period p set notified_at = hand_over.at
    where p.person_id = given.person_id and p.version = given.version and p.valid_from = given.valid_from
        and p.municipality is not null and p.notified_at is null;
    return true;
end $$;
grant execute on function steering.hand_over to kokeilu_clerk;

-- What one's organisation is told of a customer it acknowledges once.
grant update (state, read_at) on notices.notice to kokeilu_clerk;
create policy acknowledged on notices.notice for update to kokeilu_clerk
    using (addressee = (select access.organisation()) and state = {NoticeState.Delivered}
        and (select access.may({AccessAction.AcknowledgeCustomer}))
        and exists (select from steering.current_period c where c.person_id = notice.person_id))
    with check (addressee = (select access.organisation()) and state = {NoticeState.Read} and read_at = now());
