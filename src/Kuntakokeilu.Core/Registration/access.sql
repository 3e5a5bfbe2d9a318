grant select, insert, update, delete on all tables in schema registration to kokeilu_job;
grant select, update, delete on access.newcomer to kokeilu_job;
grant select, delete on registration.draft to kokeilu_gate;

create trigger only_added_to before update or delete or truncate on registration.sending
    for each statement execute function register.refuse_change();

-- A draft is its writer's alone, and of whom it was written for.
grant select on registration.draft to kokeilu_web, kokeilu_clerk;
grant insert, update, delete on registration.draft to kokeilu_clerk;
create policy own on registration.draft to kokeilu_web, kokeilu_clerk
    using (principal_id = (select access.principal())
        or account_id = (select access.account()) and (select access.purpose()) = {Purpose.OwnData})
    with check (principal_id = (select access.principal())
        or account_id = (select access.account()) and (select access.purpose()) = {Purpose.OwnData});

-- Sent with what the session records.
grant insert on registration.sending to kokeilu_clerk;
create policy sent on registration.sending for insert to kokeilu_clerk with check (
    recording_id = currval('register.recording_id_seq') and register.is_of_web(person_id)
    and organisation is not distinct from (select access.organisation()));

-- Files belong to a draft of one's own, and are seen with what was sent; a draft that is given up takes its own with it.
create policy to_draft on attachments.attachment for insert to kokeilu_clerk with check (
    account_id = (select access.account()) and (select access.own_purpose())
    and state = {AttachmentState.Waiting} and at = now()
    and exists (select from registration.draft d where d.id = matter));
create policy from_draft on attachments.attachment for delete to kokeilu_clerk using (
    account_id = (select access.account()) and (select access.own_purpose())
    and exists (select from registration.draft d where d.id = matter));
create policy in_draft on attachments.attachment for select to kokeilu_web, kokeilu_clerk using (
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

-- What an official writes on behalf of somebody is the official's alone until it is sent, and so are the files of it.
grant select, update, delete on registration.behalf_draft to kokeilu_gate;
grant select on registration.behalf_draft to kokeilu_web, kokeilu_clerk;
grant insert, update, delete on registration.behalf_draft to kokeilu_clerk;
create policy own on registration.behalf_draft to kokeilu_web, kokeilu_clerk
    using (account_id = (select access.account()) and (select access.may({AccessAction.SaveBehalfDraft})))
    with check (account_id = (select access.account()) and (select access.may({AccessAction.SaveBehalfDraft})));
create trigger drops_files after delete on registration.behalf_draft
    for each row execute function registration.drop_files();
create policy to_behalf on attachments.attachment for insert to kokeilu_clerk with check (
    account_id = (select access.account()) and state = {AttachmentState.Waiting} and at = now()
    and exists (select from registration.behalf_draft d where d.id = matter));
create policy from_behalf on attachments.attachment for delete to kokeilu_clerk using (
    account_id = (select access.account()) and exists (select from registration.behalf_draft d where d.id = matter));
create policy of_behalf on attachments.attachment for select to kokeilu_web, kokeilu_clerk using (
    account_id = (select access.account()) and exists (select from registration.behalf_draft d where d.id = matter));

-- The organiser of the municipality whose customership continues if the search is started again (6 §): the last that had
-- the person; null for none.
create function registration.keeper(person int) returns smallint language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp as $$
begin
    return (
        select o.organiser from steering.period p
        join (values {organisers}) o (municipality, organiser, from_day, until_day)
            on o.municipality = p.municipality and p.valid_from >= o.from_day and p.valid_from < o.until_day
        where p.person_id = keeper.person and p.municipality is not null
            and p.version = (select c.version from steering.current_period c where c.person_id = keeper.person)
        order by p.valid_from desc limit 1);
end $$;

-- One's own.
create function registration.own_keeper() returns smallint language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp as $$
begin
    return registration.keeper(access.own_person());
end $$;

-- Whether the session's organisation is the one that starts the search of somebody again whom no authority has now: the
-- municipality whose customership continues, or the TE office of the place.
create function registration.is_to_start(person int) returns boolean language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp as $$
declare who access.standing := access.standing();
begin
    return access.shows(is_to_start.person)
        and exists (select from steering.current_period c
            where c.person_id = is_to_start.person and c.organiser is null and c.te_office is null)
        and coalesce(who.organiser = registration.keeper(is_to_start.person) or who.te_office = (
            select o.office from (values {te_offices}) o (municipality, office)
            where o.municipality = (
                select coalesce(f.home_municipality, f.place_of_stay) from register.fact f
                where f.person_id = is_to_start.person order by f.date desc, f.seq desc limit 1)), false);
end $$;

-- Somebody whom no authority has is shown for a day to the official who is asked to start the search again.
create function registration.open_to_start(person int, reason text) returns void language plpgsql security definer
    set search_path = pg_catalog, pg_temp as $$
declare who access.standing := access.standing();
begin
    if open_to_start.person = any (access.opened()) then return; end if;
    insert into access.opening (account_id, person_id, purpose, reason, opened_at, expires_at)
    values (who.account_id, open_to_start.person, who.purpose, open_to_start.reason, now(), now() + interval '1 day');
end $$;

-- Who asks, by the identity code that is shown or told: 0 when the register has nobody of it, null when it is not the
-- session's to act for. Nothing else is told of anybody.
create function registration.ask_for(code text, reason text) returns int language plpgsql security definer
    set search_path = pg_catalog, pg_temp as $$
declare known int;
begin
    if not access.may({AccessAction.BeginOnBehalf}) then return null; end if;
    select i.person_id into known from register.identity i where i.code = ask_for.code;
    if known is null then return 0; end if;
    if not registration.is_to_start(known) then return null; end if;
    perform registration.open_to_start(known, ask_for.reason);
    return known;
end $$;

-- Whether the session's organisation has sent it on behalf of somebody, who may be another authority's since, or nobody's.
create function registration.is_sent(sending uuid) returns boolean language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp as $$
begin
    return access.may({AccessAction.ActOnBehalf}) and exists (
        select from registration.sending s where s.id = is_sent.sending and s.organisation = access.organisation());
end $$;

grant insert on access.opening to kokeilu_gate;
grant usage on sequence access.opening_id_seq to kokeilu_gate;
grant execute on function registration.own_keeper to kokeilu_clerk;
grant execute on function registration.keeper to kokeilu_job;
grant execute on function registration.ask_for, registration.is_sent to kokeilu_clerk;
