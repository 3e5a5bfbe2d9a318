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

-- Files belong to a draft of one's own, and are seen with what was sent; a draft that is given up takes its own with it.
create policy to_draft on attachments.attachment for insert to kokeilu_clerk with check (
    account_id = (select access.account()) and (select access.own_purpose())
    and state = {AttachmentState.Waiting} and at = now()
    and exists (select from registration.draft d where d.id = matter));
create policy from_draft on attachments.attachment for delete to kokeilu_clerk using (
    account_id = (select access.account()) and (select access.own_purpose())
    and exists (select from registration.draft d where d.id = matter));
create policy sent on attachments.attachment for select to kokeilu_web, kokeilu_clerk using (
    exists (select from registration.sending s where s.id = matter));
create function registration.drop_files() returns trigger language plpgsql security definer
    set search_path = pg_catalog, pg_temp as $$
begin
    delete from attachments.attachment a
    where a.matter = old.id and not exists (select from registration.sending s where s.id = old.id);
    return null;
end $$;
create trigger drops_files after delete on registration.draft
    for each row execute function registration.drop_files();
grant select on registration.sending to kokeilu_gate;
