-- Ways to take one's own data along: one's own, taken once.
grant select on registration.export_ticket to kokeilu_web, kokeilu_clerk;
grant insert (id, person_id, at), update (taken_at) on registration.export_ticket to kokeilu_clerk;
create policy own on registration.export_ticket for select to kokeilu_web, kokeilu_clerk using (
    person_id = (select access.own_person()));
create policy given on registration.export_ticket for insert to kokeilu_clerk with check (
    person_id = (select access.own_person()) and (select access.may({AccessAction.PrepareExport})) and at = now());
create policy taken on registration.export_ticket for update to kokeilu_clerk
    using (person_id = (select access.own_person()) and taken_at is null and at > now() - interval '{ExportTicket.HoursOpen} hours'
        and (select access.may({AccessAction.ExportOwnData})))
    with check (taken_at = now());
