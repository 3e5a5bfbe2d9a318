-- Decisions that somebody is not registered as a jobseeker. Seen with the person.

create trigger only_added_to before update or delete or truncate on registration.refusal
    for each statement execute function register.refuse_change();
grant usage on sequence registration.refusal_id_seq to kokeilu_clerk, kokeilu_job;

-- A start is refused by who serves, of whom a form of the transaction holds.
grant insert on registration.refusal to kokeilu_clerk;
create policy decided on registration.refusal for insert to kokeilu_clerk with check (
    (select access.may({AccessAction.RefuseRegistration})) and authority = (select access.organisation())
    and register.is_of_web(person_id)
    and exists (select from registration.sending s where s.id = sending_id and s.person_id = refusal.person_id));
