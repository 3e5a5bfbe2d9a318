grant select, insert, update, delete on all tables in schema registration to kokeilu_job;
grant select, update, delete on access.newcomer to kokeilu_job;
grant select, delete on registration.draft to kokeilu_gate;

create trigger only_added_to before update or delete or truncate on registration.sending
    for each statement execute function register.refuse_change();

-- A draft is its writer's alone.
grant select on registration.draft to kokeilu_web, kokeilu_clerk;
grant insert, update, delete on registration.draft to kokeilu_clerk;
create policy own on registration.draft to kokeilu_web, kokeilu_clerk
    using (account_id = (select access.account()) and (select access.own_purpose()))
    with check (account_id = (select access.account()) and (select access.own_purpose()));

-- Sent with what the session records.
grant insert on registration.sending to kokeilu_clerk;
create policy sent on registration.sending for insert to kokeilu_clerk with check (
    recording_id = currval('register.recording_id_seq') and register.is_of_web(person_id));
