-- Who is let in, and how a session is entered. Run after Data/roles.sql.

grant select, insert, update, delete on all tables in schema access to kokeilu_job;
grant usage on all sequences in schema access to kokeilu_job, kokeilu_gate;
grant select on all tables in schema access to kokeilu_gate;
grant update (used_at, ended_at, permit_id, purpose, principal_id, token_hash) on access.session to kokeilu_gate;
grant insert, update (name) on access.account to kokeilu_gate;
grant insert, update (family_name, given_names, ground, checked_at) on access.principal to kokeilu_gate;
grant update (code) on access.organisation to kokeilu_gate;

-- Rows that are only added to, whoever asks.
do $$ declare name text; begin
    foreach name in array array['access.permit', 'access.permit_decision', 'access.permit_notice', 'access.permit_end',
        'access.opening'] loop
        execute format('create trigger only_added_to before update or delete or truncate on %s '
            'for each statement execute function register.refuse_change()', name);
    end loop;
end $$;
-- Kept for a time, and then deleted by the migrating user in the name of kokeilu_gate: events with their whole block.
do $$ declare name text; begin
    foreach name in array array['access.event', 'access.look_question', 'access.look_answer'] loop
        execute format('create trigger only_added_to before update or truncate on %s '
            'for each statement execute function register.refuse_change()', name);
    end loop;
end $$;
revoke update, delete on access.event, access.block, access.look_question, access.look_answer from kokeilu_job;
grant delete on access.event, access.session, access.look_question, access.look_answer to kokeilu_gate;
grant update (disposed_at) on access.block to kokeilu_gate;
-- Number, transaction and time of an event are the database's to say, and a new block is not disposed of.
revoke insert on access.event, access.block from kokeilu_job, kokeilu_gate;
grant insert (account_id, session_id, organisation, role, purpose, action, outcome, why, subjects)
    on access.event to kokeilu_job, kokeilu_gate;
grant insert (id, from_transaction, to_transaction, events, last_at, sealed_at, content, hash)
    on access.block to kokeilu_job;

-- What the row policies ask of a session stands on its own row, filled in by the database when the session begins or goes
-- on in another role: one look-up for a statement. The program neither reads nor writes these columns.
create function access.fill_session() returns trigger language plpgsql as $$
declare
    today date := (now() at time zone 'Europe/Helsinki')::date;
    right_of_use record;
begin
    select a.person_id into new.person_id from access.account a where a.id = new.account_id;
    new.role := {Role.Jobseeker};
    if new.permit_id is not null then
        select p.*, o.organiser as serves, o.te_office as office,
            p.account_id = new.account_id and today between p.valid_from and p.valid_until
                and exists (select from access.permit_decision d where d.permit_id = p.id and d.is_granted)
                and not exists (select from access.permit_end e where e.permit_id = p.id) as is_in_force
        into right_of_use
        from access.permit p join access.organisation o on o.code = p.organisation_code where p.id = new.permit_id;
        new.role := right_of_use.role;
        new.organisation := right_of_use.organisation_code;
        new.organiser := right_of_use.serves;
        new.te_office := right_of_use.office;
        new.sees_protected := right_of_use.sees_protected;
        -- The session does not outlive the right's last day.
        new.expires_at := least(new.expires_at,
            (right_of_use.valid_until + 1)::timestamp at time zone 'Europe/Helsinki');
        if not right_of_use.is_in_force then
            new.ended_at := coalesce(new.ended_at, now());
        end if;
    end if;
    return new;
end $$;
create trigger filled before insert or update of permit_id on access.session
    for each row execute function access.fill_session();

-- A right that ends takes its sessions with it, whoever ends it.
create function access.end_sessions() returns trigger language plpgsql security definer
    set search_path = pg_catalog, pg_temp as $$
begin
    update access.session set ended_at = now() where permit_id = new.permit_id and ended_at is null;
    return null;
end $$;
create trigger ends_sessions after insert on access.permit_end
    for each row execute function access.end_sessions();

-- Who the entered session is. The token is a secret of the browser and the session, so that a forged setting finds no
-- row. Asked again by every statement: a permit ended in between opens nothing more.
-- Each function that runs in the name of kokeilu_gate says itself where names are looked for, what is the caller's own
-- last: else a type or function of that name which the caller has made would run in its stead, as the gate.
create type access.standing as (
    session_id bigint, account_id int, role smallint, purpose smallint, organisation text, organiser smallint,
    te_office smallint, person_id int, sees_protected boolean, permit_id int, is_suspended boolean, principal_id int,
    acting smallint);
create type access.entered as (
    session_id bigint, account_id int, account_name text, role smallint, purpose smallint, organisation text,
    organiser smallint, te_office smallint, person_id int, sees_protected boolean, permit_id int, permit_from date,
    permit_until date, is_suspended boolean, principal_id int, principal_name text, ground smallint,
    acting_state smallint);

-- The identity code of an account: of whom the register has, or as strong identification told it.
create function access.code_of(account int) returns text language plpgsql stable as $$
begin
    return (
        select coalesce(i.code, n.code) from access.account a
        left join register.identity i on i.person_id = a.person_id
        left join access.newcomer n on n.account_id = a.id
        where a.id = code_of.account);
end $$;

-- How certain it is that an account may act for its principal: a number of ActingState. What was answered holds for a
-- quarter of an hour; who a guardian is, is known here. Somebody under non-disclosure is represented by a guardian alone.
create function access.acting_state(principal int) returns smallint language plpgsql stable as $$
declare whom access.principal;
begin
    select * into whom from access.principal p where p.id = acting_state.principal;
    if whom.ground = {ActingGround.Guardian} then
        return case when exists (
                select from register.guardianship g
                where g.person_id = whom.person_id and g.code = access.code_of(whom.account_id)
                    and g.until > (now() at time zone 'Europe/Helsinki')::date)
            then {ActingState.JustAsked} else {ActingState.Ended} end;
    end if;
    return case
        when not coalesce(whom.is_allowed, false) or exists (
            select from steering.current_period c where c.person_id = whom.person_id and c.protected)
            then {ActingState.Ended}
        when whom.checked_at > now() - interval '1 minute' then {ActingState.JustAsked}
        when whom.checked_at > now() - interval '15 minutes' then {ActingState.Asked}
        else {ActingState.Stale} end;
end $$;

-- This one is asked by those alone, in their name and by their path: taking on both once more would double what it costs.
create function access.standing() returns access.standing language plpgsql stable as $$
declare
    told text := current_setting('kokeilu.session', true);
    who access.standing;
begin
    if told is null or octet_length(told) <> 64 or translate(told, '0123456789abcdef', '') <> '' then
        return null;
    end if;
    select s.id, s.account_id, s.role, s.purpose, s.organisation, s.organiser, s.te_office, s.person_id,
        s.sees_protected, s.permit_id, false, s.principal_id, null
    into who
    from access.session s
    where s.token_hash = sha256(decode(told, 'hex'))
        and s.ended_at is null and s.expires_at > now() and s.used_at > now() - interval '30 minutes';
    -- Who acts for another sees the principal in the place of oneself, for as long as one may.
    if who.purpose = {Purpose.ForAnother} then
        who.acting := access.acting_state(who.principal_id);
        if who.acting in ({ActingState.JustAsked}, {ActingState.Asked}) then
            who.person_id := (select p.person_id from access.principal p where p.id = who.principal_id);
        else
            who.person_id := null;
            who.principal_id := null;
        end if;
    end if;
    -- The table is nearly always empty. In a condition of its own: together with the first, which leaves nothing to look up
    -- for a jobseeker, it would be planned anew by each of the fifty calls of a request.
    if who.organisation is not null then
        if exists (
            select from access.suspension x
            where x.organisation_code = who.organisation
                and (now() at time zone 'Europe/Helsinki')::date
                    between x.from_day and coalesce(x.until_day, 'infinity'))
        then
            who.is_suspended := true;
            who.organiser := null;
            who.te_office := null;
        end if;
    end if;
    return who;
end $$;

-- Begins a transaction that changes something for whoever has the token; no row when it opens nothing. It takes no lock:
-- that the session was used is noted last (access.note_change), so that nobody who waits for another holds the session.
create function access.enter_to_act(token text) returns setof access.entered language plpgsql security definer
    set search_path = pg_catalog, pg_temp as $$
declare who access.standing;
begin
    perform set_config('kokeilu.session', coalesce(token, ''), true);
    who := access.standing();
    if who.session_id is null then
        perform set_config('kokeilu.session', '', true);
        return;
    end if;
    return query
        select who.session_id, who.account_id, a.name, who.role, who.purpose, who.organisation, who.organiser,
            who.te_office, who.person_id, who.sees_protected, who.permit_id, p.valid_from, p.valid_until,
            who.is_suspended, s.principal_id, trim(w.given_names || ' ' || w.family_name), w.ground, who.acting
        from access.account a
        join access.session s on s.id = who.session_id
        left join access.principal w on w.id = s.principal_id
        left join access.permit p on p.id = who.permit_id
        where a.id = who.account_id;
end $$;

-- The same to read. That the session was used is noted to the minute, and not waited for: another request of the session
-- may be at it, or have done it meanwhile.
create function access.enter(token text) returns setof access.entered language plpgsql security definer
    set search_path = pg_catalog, pg_temp as $$
declare who access.entered;
begin
    select * into who from access.enter_to_act(token);
    if who.session_id is null then
        return;
    end if;
    if exists (select from access.session s
        where s.id = who.session_id and s.used_at < now() - interval '1 minute') then
        begin
            perform from access.session s where s.id = who.session_id for update skip locked;
            if found then
                update access.session set used_at = now() where id = who.session_id;
            end if;
        exception when serialization_failure then null;
        end;
    end if;
    return next who;
end $$;
