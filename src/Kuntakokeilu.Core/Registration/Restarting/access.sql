-- Starting a search again after neglect: which municipalities restrict it on the web (6 § 3 mom), and who asks by a message.

do $$ declare name text; begin
    foreach name in array array['registration.restart_restriction', 'registration.restart_request'] loop
        execute format('create trigger only_added_to before update or delete or truncate on %s '
            'for each statement execute function register.refuse_change()', name);
    end loop;
end $$;
grant usage on sequence registration.restart_restriction_id_seq, registration.restart_request_id_seq
    to kokeilu_clerk, kokeilu_job;

-- A municipality's own to set; everybody who has signed in may know of it.
grant select on registration.restart_restriction, registration.restart_request to kokeilu_gate;
grant select on registration.restart_restriction to kokeilu_web, kokeilu_clerk;
grant insert on registration.restart_restriction to kokeilu_clerk;
alter table registration.restart_restriction enable row level security;
alter table registration.restart_restriction force row level security;
create policy known on registration.restart_restriction for select to kokeilu_web, kokeilu_clerk using (true);
create policy ours on registration.restart_restriction for insert to kokeilu_clerk with check (
    (select access.may({AccessAction.RestrictRestart})) and organiser = (select access.organiser())
    and account_id = (select access.account()) and at = now());

-- Of oneself, to the municipality whose customership continues.
grant select on registration.restart_request to kokeilu_web, kokeilu_clerk;
grant insert on registration.restart_request to kokeilu_clerk;
create policy own on registration.restart_request for select to kokeilu_web, kokeilu_clerk using (
    person_id = (select access.own_person()));
create policy asked on registration.restart_request for insert to kokeilu_clerk with check (
    person_id = (select access.own_person()) and (select access.may({AccessAction.AskToRestart}))
    and organiser = registration.own_keeper());

-- Who has asked by a message to start again, and still waits: for the municipality that was asked. What was sent before the
-- latest end is answered, also by a start of an earlier day than the message's.
create function registration.restart_requests()
    returns table (id int, person int, name text, text text, sent_on date)
    language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare who access.standing := access.standing();
begin
    if who.organiser is null or not access.may({AccessAction.ListRestartRequests}) then return; end if;
    return query
    select r.id, r.person_id, coalesce(i.family_name || ', ' || i.given_names, p.key), r.text, r.sent_on
    from registration.restart_request r join register.person p on p.id = r.person_id
    left join register.identity i on i.person_id = r.person_id
    where r.organiser = who.organiser and registration.is_to_start(r.person_id)
        and not exists (select from register.fact f
            where f.person_id = r.person_id and f.event = {RegisterEventKind.End} and f.date > r.sent_on)
        and not exists (select from registration.sending s
            where s.person_id = r.person_id and s.kind = {JourneyKind.Restart} and s.day >= r.sent_on)
    order by r.sent_on, r.id;
end $$;

-- The municipality takes up what it was asked: whose it is; null for none of its own.
create function registration.take_restart(request int, reason text) returns int language plpgsql security definer
    set search_path = pg_catalog, pg_temp as $$
declare known int;
begin
    if not access.may({AccessAction.BeginOnBehalf}) then return null; end if;
    select r.person into known from registration.restart_requests() r where r.id = take_restart.request;
    if known is null then return null; end if;
    perform registration.open_to_start(known, take_restart.reason);
    return known;
end $$;

grant execute on function registration.restart_requests to kokeilu_web, kokeilu_clerk;
grant execute on function registration.take_restart to kokeilu_clerk;
