-- What jobseekers ask to have corrected, and what is decided. Neither is ever changed.
do $$ declare name text; begin
    foreach name in array array['registration.correction_request', 'registration.correction_decision'] loop
        execute format('create trigger only_added_to before update or delete or truncate on %s '
            'for each statement execute function register.refuse_change()', name);
    end loop;
end $$;

-- Of oneself; with files that show it.
grant insert on registration.correction_request, registration.correction_decision to kokeilu_clerk;
grant usage on sequence registration.correction_request_id_seq to kokeilu_clerk, kokeilu_job;
create policy asked on registration.correction_request for insert to kokeilu_clerk with check (
    person_id = (select access.own_person()) and (select access.may({AccessAction.RequestCorrection})));
create policy to_correction on attachments.attachment for insert to kokeilu_clerk with check (
    account_id = (select access.account()) and (select access.own_purpose())
    and state = {AttachmentState.Waiting} and at = now()
    and exists (
        select from registration.correction_request c
        where c.matter = attachment.matter and c.person_id = (select access.own_person())));
create policy with_correction on attachments.attachment for select to kokeilu_web, kokeilu_clerk using (
    exists (select from registration.correction_request c where c.matter = attachment.matter));

-- Of whom a form of the transaction holds: so of a customer of one's organisation.
create policy decided on registration.correction_decision for insert to kokeilu_clerk with check (
    (select access.may({AccessAction.DecideCorrection})) and authority = (select access.organisation())
    and exists (
        select from registration.correction_request c where c.id = request_id and register.is_of_web(c.person_id)));
