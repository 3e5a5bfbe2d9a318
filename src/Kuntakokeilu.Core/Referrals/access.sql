-- Referrals to services: who takes which step about one. A referral goes with its customer: whoever serves now sees it. Who
-- gets a place, what a provider is shown, who was there and how it was stand in the folders of these.

grant select, insert on all tables in schema referrals to kokeilu_job;
-- A referral to lock it: how far it is follows its steps.
grant update on referrals.referral, referrals.quota, referrals.provider to kokeilu_job;
grant delete on referrals.quota to kokeilu_job;
grant usage on all sequences in schema referrals to kokeilu_job, kokeilu_clerk;
grant select on all tables in schema referrals to kokeilu_gate;
grant update on referrals.referral to kokeilu_gate;

do $$ declare name text; begin
    foreach name in array array['referrals.referral_entry', 'referrals.attendance', 'referrals.attendance_month',
        'referrals.feedback', 'referrals.later_result', 'referrals.experience_note', 'referrals.experience_decision'] loop
        execute format('create trigger only_added_to before update or delete or truncate on %s '
            'for each statement execute function register.refuse_change()', name);
    end loop;
end $$;
create trigger never_taken_away before delete or truncate on referrals.referral
    for each statement execute function register.refuse_change();

-- What the session's parts in a referral are: none for whoever has nothing to do with it. A provider has one from the day of
-- the place on.
create function referrals.parts(referral int) returns int[] language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp as $$
declare
    who access.standing := access.standing();
    one referrals.referral;
begin
    select * into one from referrals.referral r where r.id = parts.referral;
    if one.id is null or who.role is null then return '{}'; end if;
    if who.role = {Role.Jobseeker} then
        return case when who.person_id = one.person_id and access.may({AccessAction.AnswerService})
            then array[{ReferralParty.Customer}] else '{}' end;
    end if;
    if not access.shows(one.person_id) then return '{}'; end if;
    if one.placed_on is not null and one.provider_id = any (referrals.providers())
        and access.may({AccessAction.RecordService}) then
        return array[{ReferralParty.Provider}];
    end if;
    if access.may({AccessAction.Refer}) and exists (
        select from steering.current_period c where c.person_id = one.person_id
            and (c.organiser = who.organiser or c.te_office = who.te_office)) then
        return array[{ReferralParty.Official}];
    end if;
    return '{}';
end $$;

-- Holds a referral until the transaction ends. Its customer is held before, by whoever holds one; a provider holds the
-- referral alone. Nobody's referral is no row.
create function referrals.hold(referral int)
    returns table (person int, offering int, service int, state smallint, version smallint, proposed_on date,
        started_on date, ended_on date, held_until date, review_by date)
    language plpgsql security definer
    set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
begin
    if not (access.standing() is null) and cardinality(referrals.parts(hold.referral)) = 0 then return; end if;
    return query
    select r.person_id, r.offering_id, r.service_id, r.state, r.version, r.proposed_on, r.started_on, r.ended_on,
        r.held_until, r.review_by
    from referrals.referral r where r.id = hold.referral for update;
end $$;

-- The step of a form that has been sent before: its referral.
create function referrals.done(matter uuid) returns int language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp as $$
begin
    return (select e.referral_id from referrals.referral_entry e
        where e.matter = done.matter
            and (access.standing() is null or e.account_id = access.account()));
end $$;

-- Whether the session may take this step now: the machine of the program (ReferralMoves), told here once more.
create function referrals.may_take(referral int, number smallint, kind smallint, party smallint, state smallint)
    returns boolean language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp as $$
begin
    return exists (
        select from referrals.referral r
        join (values {referral_moves}) m (before, kind, party, after) on m.before = r.state
        where r.id = may_take.referral and may_take.number = r.version + 1
            and m.kind = may_take.kind and m.after = may_take.state and m.party = may_take.party
            and m.party = any (referrals.parts(r.id))
            and (m.party = {ReferralParty.Provider} or register.is_of_web(r.person_id))
            and (m.kind = {ReferralStep.Propose}) = (r.version = 0));
end $$;

-- How far a referral is follows its steps, whoever takes one, and what the customer is told goes with it. Nobody gets a place
-- that there is not: those who have one keep it, though there are fewer places than before.
create function referrals.follow() returns trigger language plpgsql security definer
    set search_path = pg_catalog, pg_temp as $$
declare one referrals.referral;
begin
    update referrals.referral r set state = new.state, version = new.number,
        agreed_on = case when new.kind = {ReferralStep.Agree} then new.day else r.agreed_on end,
        area = coalesce(new.area, r.area),
        number = coalesce(new.queue, r.number),
        placed_on = case when new.kind = {ReferralStep.Place} then new.day else r.placed_on end,
        -- Any answer to what is held ends the holding.
        held_until = case when new.kind = {ReferralStep.Place} then new.until end,
        started_on = case when new.kind = {ReferralStep.Start} then new.day else r.started_on end,
        ended_on = case when new.kind in ({ReferralStep.Complete}, {ReferralStep.Interrupt})
            then new.day else r.ended_on end,
        reason = coalesce(new.reason, r.reason),
        result = coalesce(new.result, r.result),
        review_by = case when new.kind = {ReferralStep.Interrupt} then new.until
            when new.kind = {ReferralStep.Review} then null else r.review_by end,
        closed_on = case when new.kind = {ReferralStep.Review} then r.closed_on
            when new.state in ({ReferralState.Declined}, {ReferralState.Returned}, {ReferralState.Closed},
                {ReferralState.Withdrawn}, {ReferralState.Cancelled}, {ReferralState.Lapsed}, {ReferralState.NoShow})
            then new.day end
    -- What a file tells came with its referral, which has all of its steps already: nobody is told.
    where r.id = new.referral_id and r.version < new.number returning r.* into one;
    if not found then return null; end if;
    if new.kind = {ReferralStep.Place} then
        perform referrals.require_place(one.offering_id, one.area);
    end if;
    perform referrals.tell(one, new.kind, new.number, new.day, new.party);
    return null;
end $$;

-- What the customer is told of a step, in its transaction; and what has not gone and is so no more does not go.
create function referrals.tell(one referrals.referral, step smallint, number smallint, day date, party smallint)
    returns void language plpgsql as $$
declare
    kind smallint;
    words jsonb;
    service text;
begin
    if step in ({ReferralStep.Agree}, {ReferralStep.Decline}, {ReferralStep.Withdraw}, {ReferralStep.Cancel},
            {ReferralStep.Lapse}, {ReferralStep.NotFit}, {ReferralStep.Miss}, {ReferralStep.Close},
            {ReferralStep.Confirm}) then
        update notices.notice n set state = {NoticeState.Withdrawn}
        where n.person_id = one.person_id and n.addressee = 'customer'
            and n.cause = any (array(select 'referral-' || one.id || '-' || s from generate_series(1, number - 1) s))
            and n.state in ({NoticeState.Queued}, {NoticeState.Sending}, {NoticeState.Failed});
    end if;
    case
        when step = {ReferralStep.Propose} and party = {ReferralParty.Official} then
            kind := {NoticeKind.ServiceProposed};
            words := jsonb_build_object('authority', (
                select coalesce('municipality-' || to_char(c.organiser, 'FM000'), 'te-office-' || c.te_office)
                from steering.current_period c where c.person_id = one.person_id));
        when step = {ReferralStep.Place} and one.held_until is null then
            kind := {NoticeKind.ServicePlaced};
            words := jsonb_build_object('day', day);
        when step = {ReferralStep.Place} then
            kind := {NoticeKind.PlaceFreed};
            words := jsonb_build_object('until', one.held_until);
        when step in ({ReferralStep.NotFit}, {ReferralStep.Cancel}, {ReferralStep.Lapse}) then
            kind := {NoticeKind.ServiceOff};
            words := jsonb_build_object('day', day);
        when step in ({ReferralStep.Complete}, {ReferralStep.Interrupt}) then
            kind := {NoticeKind.ServiceFeedback};
            words := jsonb_build_object('until', one.ended_on + {ReferralDays.ForFeedback});
        else return;
    end case;
    select concat_ws(' / ', s.name_fi, nullif(s.name_sv, s.name_fi)) into service
    from services.service s where s.id = one.service_id;
    insert into notices.notice (id, kind, person_id, cause, addressee, words, state, at)
    values (gen_random_uuid(), kind, one.person_id, 'referral-' || one.id || '-' || number, 'customer',
        words || jsonb_build_object('text', service), {NoticeState.Queued}, now())
    on conflict do nothing;
end $$;
create trigger follows after insert on referrals.referral_entry for each row execute function referrals.follow();

-- What was proposed stays.
create function referrals.keep_proposal() returns trigger language plpgsql as $$
begin
    if (new.id, new.matter, new.person_id, new.offering_id, new.service_id, new.kind, new.provider_id, new.goal, new.days,
            new.arrangements, new.proposed_on)
        is distinct from (old.id, old.matter, old.person_id, old.offering_id, old.service_id, old.kind, old.provider_id,
            old.goal, old.days, old.arrangements, old.proposed_on) then
        raise exception 'what was proposed stays' using errcode = 'object_not_in_prerequisite_state';
    end if;
    return new;
end $$;
create trigger keeps before update on referrals.referral for each row execute function referrals.keep_proposal();

-- Whether a referral obligates: from the plan, by the day on which it was agreed on (casework.planned_service). Never stored.
create view referrals.obligation with (security_invoker) as
select r.id as referral_id, exists (
    select from casework.planned_service p
    where p.person_id = r.person_id and p.service_id = r.service_id and p.is_obligating
        and p.first_day <= r.agreed_on and coalesce(p.last_day, 'infinity') >= r.agreed_on) as is_obligating
from referrals.referral r;
grant select on referrals.obligation to kokeilu_job, kokeilu_gate;

-- The same to whoever sees the referral, and before it is agreed on what it would be today.
create function referrals.obligates(referral int, today date) returns boolean language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp as $$
declare one referrals.referral;
begin
    if cardinality(referrals.parts(obligates.referral)) = 0 then return null; end if;
    select * into one from referrals.referral r where r.id = obligates.referral;
    return exists (
        select from casework.planned_service p
        where p.person_id = one.person_id and p.service_id = one.service_id and p.is_obligating
            and p.first_day <= coalesce(one.agreed_on, today)
            and coalesce(p.last_day, 'infinity') >= coalesce(one.agreed_on, today));
end $$;

-- Whether the plan that is in force on a day names a service, of the session's customer or oneself.
create function referrals.is_planned(person int, service int, today date) returns boolean
    language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp as $$
begin
    if not (access.standing() is null) and not register.is_of_web(person) then return false; end if;
    return exists (
        select from casework.planned_service p
        where p.person_id = is_planned.person and p.service_id = is_planned.service
            and p.first_day <= today and coalesce(p.last_day, 'infinity') >= today);
end $$;

grant execute on function referrals.parts, referrals.obligates, referrals.done to kokeilu_web, kokeilu_clerk, kokeilu_job;
grant execute on function referrals.hold, referrals.is_planned to kokeilu_clerk, kokeilu_job;
grant execute on function referrals.may_take to kokeilu_clerk;

-- Of whom a form of the transaction holds: an official's customer, or oneself. Nothing but a proposal; the rest are steps.
grant insert on referrals.referral, referrals.referral_entry to kokeilu_clerk;
create policy proposed on referrals.referral for insert to kokeilu_clerk with check (
    register.is_of_web(person_id) and state = {ReferralState.Proposed} and version = 0
    and num_nonnulls(agreed_on, area, number, placed_on, held_until, started_on, ended_on, reason, result, review_by,
        closed_on) = 0
    and case when (select access.own_person()) is null then (select access.may({AccessAction.Refer}))
        else person_id = (select access.own_person()) and (select access.may({AccessAction.AnswerService})) end
    and exists (select from services.offering o
        where (o.id, o.service_id, o.provider_id) = (offering_id, referral.service_id, referral.provider_id)));
create policy taken on referrals.referral_entry for insert to kokeilu_clerk with check (
    account_id = (select access.account()) and by = (select a.name from access.account a where a.id = access.account())
    and at = now() and referrals.may_take(referral_id, number, kind, party, state));
