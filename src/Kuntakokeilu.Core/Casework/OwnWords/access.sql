-- The customer's own words: one's own to write, or of who acts for one; seen with the person.

grant select, insert on casework.own_words to kokeilu_job;
create trigger only_added_to before update or delete or truncate on casework.own_words
    for each statement execute function register.refuse_change();
grant insert on casework.own_words to kokeilu_clerk;
grant usage on sequence casework.own_words_id_seq to kokeilu_clerk;
create policy written on casework.own_words for insert to kokeilu_clerk with check (
    (select access.may({AccessAction.WriteOwnWords})) and person_id = (select access.own_person())
    and register.is_of_web(person_id) and account_id = (select access.account()) and at = now()
    and by = (select a.name from access.account a where a.id = access.account()));
