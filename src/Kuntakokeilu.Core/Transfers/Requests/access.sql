-- Who sees a request for a transfer, and who takes which step about it. The customer and the TE office that decides see all
-- of it, the ground of safety and every word too. A municipality that is asked is shown by transfers.asked what it needs to
-- answer, and nothing of it otherwise.

grant select, insert on all tables in schema transfers to kokeilu_job;
grant update (until) on transfers.request to kokeilu_job;
grant select on all tables in schema transfers to kokeilu_gate;
grant insert on transfers.request_entry to kokeilu_gate;
grant update (state, version, until) on transfers.request to kokeilu_gate;
grant insert on notices.notice to kokeilu_gate;

create trigger only_added_to before update or delete or truncate on transfers.request_entry
    for each statement execute function register.refuse_change();
create trigger never_taken_away before delete or truncate on transfers.request
    for each statement execute function register.refuse_change();

-- What the session's parts in a request are: none for whoever has nothing to do with it.
create function transfers.parts(request int) returns int[] language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp as $$
declare
    who access.standing := access.standing();
    one transfers.request;
    own int[] := '{}';
begin
    select * into one from transfers.request r where r.id = parts.request;
    if one.id is null then return own; end if;
    if who.role = {Role.Jobseeker} then
        if who.person_id = one.person_id and (access.may({AccessAction.RequestTransfer})
            or access.may({AccessAction.FollowRequest})) then
            return array[{RequestParty.Customer}];
        end if;
        return own;
    end if;
    if not access.shows(one.person_id) then return own; end if;
    if who.te_office = one.te_office and access.may({AccessAction.DecideTransfer}) then
        own := own || {RequestParty.Office};
    end if;
    if access.may({AccessAction.AcceptTransfer}) then
        own := own || array(
            select case e.kind when {RequestStep.Propose} then {RequestParty.Receiver} else {RequestParty.Sender} end
            from transfers.request_entry e
            where e.request_id = one.id and e.organiser = who.organiser
                and e.number = (select max(n.number) from transfers.request_entry n
                    where n.request_id = one.id and n.kind = e.kind)
                and not exists (select from transfers.request_entry c
                    where c.request_id = one.id and c.kind = {RequestStep.Comment} and e.kind = {RequestStep.Hear}));
    end if;
    return own;
end $$;

-- Holds a request until the transaction ends: the person first, then the request. Whoever decides may then write of the
-- person, acts and what tells of them; facts of a person who is another authority's are not the office's to tell. Without
-- a request one's own person alone is held. Nobody's request is no row.
create function transfers.hold(request int)
    returns table (person int, state smallint, version smallint, until date, is_to_municipality boolean)
    language plpgsql security definer
    set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare one transfers.request;
begin
    if hold.request is null then
        perform from register.person p where p.id = access.own_person() for update;
        return;
    end if;
    if cardinality(transfers.parts(hold.request)) = 0 then return; end if;
    perform from register.person p
    where p.id = (select r.person_id from transfers.request r where r.id = hold.request) for update;
    select * into one from transfers.request r where r.id = hold.request for update;
    -- Looked at again under the lock: what was asked may have been answered meanwhile.
    if cardinality(transfers.parts(hold.request)) = 0 then return; end if;
    if {RequestParty.Office} = any (transfers.parts(hold.request)) then
        insert into register.hold (transaction, source, own, others, people)
        values (pg_current_xact_id(), {RecordingSource.Web}, '{}', array[one.person_id], 1);
    end if;
    return query select one.person_id, one.state, one.version, one.until, one.to_municipality is not null;
end $$;

-- Whether the session may take this step now: the machine of the program (RequestMoves), told here once more.
create function transfers.may_take(request int, number smallint, kind smallint, state smallint) returns boolean
    language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp as $$
begin
    return exists (
        select from transfers.request r
        join (values {request_moves}) m (before, kind, party, after, to_municipality) on m.before = r.state
        where r.id = may_take.request and may_take.number = r.version + 1
            and m.kind = may_take.kind and m.after = may_take.state
            and m.party = any (transfers.parts(r.id))
            and (m.kind = {RequestStep.Request}) = (r.version = 0)
            and coalesce(m.to_municipality = (r.to_municipality is not null), true));
end $$;

-- How far a request is follows its steps. What a municipality says beside it changes no deadline.
create function transfers.follow() returns trigger language plpgsql security definer
    set search_path = pg_catalog, pg_temp as $$
begin
    update transfers.request r set state = new.state, version = new.number,
        until = case when new.kind in ({RequestStep.Hear}, {RequestStep.Comment}) then r.until else new.until end
    where r.id = new.request_id;
    return null;
end $$;
create trigger follows after insert on transfers.request_entry for each row execute function transfers.follow();

-- In the transaction of whatever is recorded: the search has ended, the person has moved or is there already. A request
-- that is decided on in the same transaction has its step before, and is open no more. The customer is told.
create function transfers.lapse() returns trigger language plpgsql security definer
    set search_path = pg_catalog, pg_temp as $$
begin
    with gone as (
        select r.id, r.person_id, r.version, f.valid_from
        from fresh f join transfers.request r on r.person_id = f.person_id
        where r.state in ({RequestState.Requested}, {RequestState.Asked}, {RequestState.Awaiting},
                {RequestState.Accepted}, {RequestState.Declined})
            and (f.organiser is null and f.te_office is null
                or f.municipality is distinct from r.from_municipality
                or f.te_office <> r.te_office)),
    lapsed as (
        insert into transfers.request_entry (request_id, number, kind, state, day, at, by, text)
        select g.id, g.version + 1, {RequestStep.Lapse}, {RequestState.Lapsed}, g.valid_from, now(), '', '' from gone g)
    insert into notices.notice (id, kind, person_id, cause, addressee, words, state, at)
    select gen_random_uuid(), {NoticeKind.RequestLapsed}, g.person_id, 'request-' || g.id, 'customer',
        jsonb_build_object('day', g.valid_from), {NoticeState.Queued}, now()
    from gone g
    on conflict do nothing;
    return null;
end $$;
create trigger lapses_requests after insert on steering.current_period referencing new table as fresh
    for each statement execute function transfers.lapse();

-- Who asks, by name: for the office that decides, which sees nothing else of another's customer.
create function transfers.name_of(request int) returns table (key text, family_name text, given_names text)
    language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
begin
    if not {RequestParty.Office} = any (transfers.parts(name_of.request)) then return; end if;
    return query
    select p.key, i.family_name, i.given_names
    from transfers.request r join register.person p on p.id = r.person_id
    left join register.identity i on i.person_id = p.id
    where r.id = name_of.request;
end $$;

-- What a municipality is asked: whether it accepts a customer, of whom it is told the name, the kind of the ground (never
-- that of safety) and the language of service; or for a statement on its own customer's request.
create function transfers.asked(today date)
    returns table (request int, version smallint, kind smallint, person int, name text, ground smallint,
        service_language smallint, municipality smallint, day date, until date, question text)
    language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare who access.standing := access.standing();
begin
    if who.organiser is null or not access.may({AccessAction.ViewAsked}) then return; end if;
    return query
    select r.id, r.version, e.kind, r.person_id, coalesce(i.given_names || ' ' || i.family_name, p.key),
        case when e.kind = {RequestStep.Propose} and r.ground <> {TransferGround.Safety} then r.ground end,
        case when e.kind = {RequestStep.Propose} then (
            select f.service_language from register.fact f where f.person_id = r.person_id
            order by f.date desc, f.seq desc limit 1) end,
        case when e.kind = {RequestStep.Propose} then r.to_municipality end, e.day, e.until, e.text
    from transfers.request_entry e join transfers.request r on r.id = e.request_id
    join register.person p on p.id = r.person_id
    left join register.identity i on i.person_id = r.person_id
    where e.organiser = who.organiser
        and (e.kind = {RequestStep.Propose} and r.state = {RequestState.Awaiting} and e.until >= asked.today
            or e.kind = {RequestStep.Hear} and r.state = {RequestState.Requested}
                and not exists (select from transfers.request_entry c
                    where c.request_id = r.id and c.kind = {RequestStep.Comment}))
        and e.number = (select max(n.number) from transfers.request_entry n
            where n.request_id = r.id and n.kind = e.kind)
        and access.shows(r.person_id)
    order by e.until, r.id;
end $$;

grant execute on function transfers.parts, transfers.name_of, transfers.asked
    to kokeilu_web, kokeilu_clerk;
grant execute on function transfers.hold, transfers.may_take to kokeilu_clerk;
grant select on transfers.request, transfers.request_entry to kokeilu_web, kokeilu_clerk;
create policy seen on transfers.request for select to kokeilu_web, kokeilu_clerk using (
    person_id = (select access.own_person())
    or (te_office = (select access.te_office()) and {RequestParty.Office} = any (transfers.parts(id))));
create policy seen on transfers.request_entry for select to kokeilu_web, kokeilu_clerk using (
    exists (select from transfers.request r where r.id = request_id));

grant insert on transfers.request, transfers.request_entry to kokeilu_clerk;
create policy asked on transfers.request for insert to kokeilu_clerk with check (
    person_id = (select access.own_person()) and (select access.may({AccessAction.RequestTransfer}))
    and state = {RequestState.Requested} and version = 0 and until is null);
create policy taken on transfers.request_entry for insert to kokeilu_clerk with check (
    account_id = (select access.account()) and by = (select a.name from access.account a where a.id = access.account())
    and at = now() and transfers.may_take(request_id, number, kind, state));
