-- Rows of identities files that an officer settles, because their code tells another birth date than the register.

create trigger never_changed before update or truncate on register.kept_identity
    for each statement execute function register.refuse_change();
create trigger only_added_to before update or delete or truncate on register.identity_settlement
    for each statement execute function register.refuse_change();

-- What an officer accepts holds from then on, non-disclosure with it. Whoever settles may write none of it but by this.
create function register.take_identity() returns trigger language plpgsql security definer
    set search_path = pg_catalog, pg_temp as $$
declare kept register.kept_identity;
begin
    select * into kept from register.kept_identity k where k.id = new.kept_identity_id;
    insert into register.identity (person_id, {IdentitySql.Columns}, recording_id)
    select k.person_id, {IdentitySql.Columns}, new.recording_id
    from register.kept_identity k where k.id = new.kept_identity_id
    {IdentitySql.Replacing};
    if kept.is_protected <> coalesce((
        select r.is_protected from register.protection r where r.person_id = kept.person_id
        order by r.id desc limit 1), false) then
        insert into register.protection (person_id, is_protected, recording_id)
        values (kept.person_id, kept.is_protected, new.recording_id);
        update steering.current_period c set protected = kept.is_protected where c.person_id = kept.person_id;
    end if;
    return null;
end $$;
create trigger takes after insert on register.identity_settlement
    for each row when (new.accepted) execute function register.take_identity();
grant insert, update on register.identity to kokeilu_gate;
grant insert on register.protection to kokeilu_gate;
grant usage on sequence register.protection_id_seq to kokeilu_gate;
grant update (protected) on steering.current_period to kokeilu_gate;

-- The person is held until the end, so that no import takes the row away meanwhile.
create policy held_for_identity on register.person for update to kokeilu_clerk
    using ((select access.may({AccessAction.SettleIdentity}))
        and exists (select from steering.current_period c where c.person_id = person.id))
    with check (false);
grant insert on register.identity_settlement to kokeilu_clerk;
create policy identity_settled on register.recording for insert to kokeilu_clerk with check (
    (select access.may({AccessAction.SettleIdentity})) and source = {RecordingSource.Settlement} and import_id is null
    and by = (select a.name from access.account a where a.id = access.account()));
create policy settled on register.identity_settlement for insert to kokeilu_clerk with check (
    (select access.may({AccessAction.SettleIdentity})) and recording_id = currval('register.recording_id_seq')
    and exists (select from register.kept_identity k where k.id = kept_identity_id));
