-- The second wall: what the application forgets to refuse, the database refuses.
--
-- kokeilu_web   pages. Reads, and only what the row policies below let the entered session see.
-- kokeilu_job   imports, decisions and sign-in. Writes, past the policies: it must see everybody to decide on anybody.
-- kokeilu_gate  nobody signs in as it. It owns the functions that look where kokeilu_web may not.
--
-- The three are the server's, not the database's: another database of this product may have made them already. A server
-- whose migrating user may not make roles needs them made before (docs/operations.md).

do $$ begin
    if not exists (select from pg_roles where rolname = 'kokeilu_gate') then
        create role kokeilu_gate nologin bypassrls;
    end if;
    exception when duplicate_object or unique_violation then null;
end $$;
do $$ begin
    if not exists (select from pg_roles where rolname = 'kokeilu_job') then
        create role kokeilu_job login bypassrls;
    end if;
    exception when duplicate_object or unique_violation then null;
end $$;
do $$ begin
    if not exists (select from pg_roles where rolname = 'kokeilu_web') then
        create role kokeilu_web login;
    end if;
    exception when duplicate_object or unique_violation then null;
end $$;
-- Functions can be given only to a role of which one is a member. A superuser is of all.
do $$ begin
    if not (select rolsuper from pg_roles where rolname = current_user)
        and not pg_has_role(current_user, 'kokeilu_gate', 'member') then
        execute format('grant kokeilu_gate, kokeilu_job, kokeilu_web to %I', current_user);
    end if;
end $$;

grant usage on schema register, steering, access to kokeilu_web, kokeilu_job, kokeilu_gate;
grant select, insert, update, delete on all tables in schema register, steering, access to kokeilu_job;
grant usage on all sequences in schema register, steering, access to kokeilu_job;
grant select on public.migration to kokeilu_job, kokeilu_web;
grant select on all tables in schema register, steering, access to kokeilu_gate;
grant insert on access.event to kokeilu_gate;
grant usage on all sequences in schema access to kokeilu_gate;
grant update (used_at) on access.session to kokeilu_gate;

-- What kokeilu_web may read at all. Of schema access nothing but what the functions tell.
grant select on register.person, register.identity, register.recording, register.fact, register.act, register.import,
    register.import_part, register.rejected_row, steering.period, steering.current_period, steering.difference,
    steering.late_fact, steering.late_act, steering.settlement, steering.day_count, steering.launch_count,
    access.organisation
    to kokeilu_web;

-- Rows that are only added to, whoever asks.
do $$ declare name text; begin
    foreach name in array array['access.permit', 'access.permit_decision', 'access.permit_notice', 'access.permit_end',
        'access.opening', 'access.look_question', 'access.look_answer', 'register.protection'] loop
        execute format('create trigger only_added_to before update or delete or truncate on %s '
            'for each statement execute function register.refuse_change()', name);
    end loop;
end $$;
-- Events are disposed of with their block, by the migrating user, when their time of keeping is over.
create trigger only_added_to before update on access.event
    for each statement execute function register.refuse_change();
revoke update, delete on access.event, access.block from kokeilu_job;

-- Who the entered session is. The token is a secret of the browser and the session, so that a forged setting finds no
-- row. Asked again by every statement: a permit ended in between opens nothing more.
-- Names are written out in all functions and no role may make functions or operators here, so that the caller's
-- search_path changes nothing.
create type access.standing as (
    session_id int, account_id int, account_name text, role smallint, purpose smallint, organisation text,
    organiser smallint, te_office smallint, person_id int, sees_protected boolean, permit_id int, permit_from date,
    permit_until date, is_suspended boolean);

create function access.standing() returns access.standing language plpgsql stable security definer as $$
declare
    told text := current_setting('kokeilu.session', true);
    today date := (now() at time zone 'Europe/Helsinki')::date;
    who access.standing;
begin
    if told is null or told !~ '^[0-9a-f]{64}$' then
        return null;
    end if;
    select s.id, a.id, a.name, coalesce(p.role, 1), s.purpose, p.organisation_code,
        case when x.id is null then o.organiser end, case when x.id is null then o.te_office end,
        a.person_id, coalesce(p.sees_protected, false), p.id, p.valid_from, p.valid_until, x.id is not null
    into who
    from access.session s
    join access.account a on a.id = s.account_id
    left join access.permit p on p.id = s.permit_id
    left join access.permit_decision d on d.permit_id = p.id
    left join access.permit_end e on e.permit_id = p.id
    left join access.organisation o on o.code = p.organisation_code
    left join access.suspension x on x.organisation_code = o.code
        and today between x.from_day and coalesce(x.until_day, 'infinity')
    where s.token_hash = sha256(decode(told, 'hex'))
        and s.ended_at is null and s.expires_at > now() and s.used_at > now() - interval '30 minutes'
        and (s.permit_id is null
            or (p.account_id = a.id and d.is_granted and e.permit_id is null
                and today between p.valid_from and p.valid_until))
    limit 1;
    return who;
end $$;

-- Begins a transaction for whoever has the token; no row when it opens nothing.
create function access.enter(token text) returns setof access.standing language plpgsql security definer as $$
declare who access.standing;
begin
    perform set_config('kokeilu.session', coalesce(token, ''), true);
    who := access.standing();
    if who.session_id is null then
        perform set_config('kokeilu.session', '', true);
        return;
    end if;
    -- To the minute, and not waited for: another request of the session may be at it.
    perform from access.session s
        where s.id = who.session_id and s.used_at < now() - interval '1 minute' for update skip locked;
    if found then
        update access.session set used_at = now() where id = who.session_id;
    end if;
    return next who;
end $$;

create function access.organiser() returns smallint language plpgsql stable security definer as $$
begin return (access.standing()).organiser; end $$;

create function access.te_office() returns smallint language plpgsql stable security definer as $$
begin return (access.standing()).te_office; end $$;

-- The jobseeker of the session, who sees oneself; null for an official.
create function access.own_person() returns int language plpgsql stable security definer as $$
declare who access.standing := access.standing();
begin
    if who.role = 1 then return who.person_id; end if;
    return null;
end $$;

create function access.sees_protected() returns boolean language plpgsql stable security definer as $$
begin return coalesce((access.standing()).sees_protected, false); end $$;

-- An official's own data, and people in whose matters one is disqualified.
create function access.withheld() returns int[] language plpgsql stable security definer as $$
declare
    who access.standing := access.standing();
begin
    if who.role is null or who.role = 1 then return '{}'; end if;
    return array_remove(array(
        select d.person_id from access.disqualification d
        where d.account_id = who.account_id and d.withdrawn_at is null
    ) || who.person_id, null);
end $$;

-- The people opened with a written reason without an end of what is shown.
create function access.opened() returns int[] language plpgsql stable security definer as $$
declare
    who access.standing := access.standing();
begin
    return array(
        select o.person_id from access.opening o
        where o.account_id = who.account_id and o.purpose = who.purpose and o.expires_at > now()
            and o.shown_until is null and not who.is_suspended);
end $$;

-- The people opened as former customers, of whom only what was before the transfer is shown.
create function access.opened_former() returns int[] language plpgsql stable security definer as $$
declare
    who access.standing := access.standing();
begin
    return array(
        select o.person_id from access.opening o
        where o.account_id = who.account_id and o.purpose = who.purpose and o.expires_at > now()
            and o.shown_until is not null and not who.is_suspended
            and (who.sees_protected
                or not exists (
                    select from steering.current_period c where c.person_id = o.person_id and c.protected))
            and not o.person_id = any (access.withheld()));
end $$;

-- The last day that is shown of one of them.
create function access.opened_until(person int) returns date language plpgsql stable security definer as $$
declare
    who access.standing := access.standing();
begin
    return (
        select max(o.shown_until) from access.opening o
        where o.account_id = who.account_id and o.purpose = who.purpose and o.person_id = person
            and o.expires_at > now());
end $$;

create function access.is_keeper() returns boolean language plpgsql stable security definer as $$
declare who access.standing := access.standing();
begin return coalesce(who.role = 6 and who.purpose = 9, false); end $$;

-- Why somebody is not among the rows seen, as far as the session may know; no row for another authority's customer,
-- for somebody under non-disclosure and for nobody at all.
create function access.left_out(person int)
    returns table (is_own boolean, is_disqualified boolean, former_until date, needs_reason boolean)
    language plpgsql stable security definer as $$
declare
    who access.standing := access.standing();
    last date;
begin
    if who.role is null or who.role = 1 or who.is_suspended
        or not exists (
            select from steering.current_period c
            where c.person_id = person and (who.sees_protected or not c.protected)) then
        return;
    end if;
    -- The periods of the latest version, each ending where the next begins.
    select max(p.ends) into last from (
        select q.authority, q.municipality,
            lead(q.valid_from) over (order by q.valid_from) - 1 as ends
        from steering.period q
        where q.person_id = person
            and q.version = (select c.version from steering.current_period c where c.person_id = person)) p
    where p.municipality = who.organiser and p.ends is not null;
    return query select * from (
        select person is not distinct from who.person_id as own,
            exists (select from access.disqualification d
                where d.account_id = who.account_id and d.person_id = person and d.withdrawn_at is null) as disqualified,
            last as until,
            who.role = 9 and who.purpose = 2 as needs) l
    where l.own or l.disqualified or l.until is not null or l.needs;
end $$;

-- Somebody's number by identity code or the register's identifier, when left_out has anything to tell of the person.
-- The same is looked up for everybody and nobody.
create function access.find_left_out(code text) returns int language plpgsql stable security definer as $$
declare
    by_code int;
    by_key int;
    person int;
begin
    select i.person_id into by_code from register.identity i where i.code = find_left_out.code;
    select p.id into by_key from register.person p where p.key = find_left_out.code;
    person := coalesce(by_code, by_key);
    if exists (select from access.left_out(person)) then
        return person;
    end if;
    return null;
end $$;

-- The one way into the audit: who it was is the session's, not the caller's to say. Null when the session has ended
-- since it entered: then nothing may be shown.
-- A refused difference tells nobody whose it is; the audit knows.
create function access.note(action smallint, outcome smallint, why text, subjects int[], difference int) returns bigint
    language plpgsql security definer as $$
declare
    who access.standing := access.standing();
    number bigint;
begin
    if who.session_id is null then
        return null;
    end if;
    insert into access.event (account_id, session_id, organisation, role, purpose, action, outcome, why, subjects)
    values (who.account_id, who.session_id, who.organisation, who.role, who.purpose, action, outcome, why,
        subjects || array(select d.person_id from steering.difference d where d.id = difference))
    returning id into number;
    return number;
end $$;

do $$ declare name regprocedure; begin
    for name in select p.oid::regprocedure from pg_proc p where p.pronamespace = 'access'::regnamespace loop
        execute format('alter function %s owner to kokeilu_gate', name);
        execute format('revoke all on function %s from public', name);
        execute format('grant execute on function %s to kokeilu_web', name);
    end loop;
end $$;

-- Everything personal, for its owner too.
do $$ declare name text; begin
    foreach name in array array['register.person', 'register.identity', 'register.protection', 'register.fact',
        'register.act', 'register.rejected_row', 'steering.period', 'steering.current_period', 'steering.difference',
        'steering.late_fact', 'steering.late_act', 'steering.settlement', 'access.account', 'access.permit',
        'access.permit_decision', 'access.permit_notice', 'access.permit_end', 'access.session', 'access.opening',
        'access.disqualification', 'access.event', 'access.look_question', 'access.look_answer'] loop
        execute format('alter table %s enable row level security', name);
        execute format('alter table %s force row level security', name);
    end loop;
end $$;

-- The organisation's customers of today (6 § and 7 § 2 mom), oneself, and whom one has opened. A function in brackets
-- is asked once for a statement, and not at all where what stands before it has decided.
create policy seen on steering.current_period for select to kokeilu_web using (
    (organiser = (select access.organiser())
        or te_office = (select access.te_office())
        or person_id = (select access.own_person())
        or person_id = any ((select access.opened())::int[]))
    and (not protected or (select access.sees_protected()) or person_id = (select access.own_person()))
    and person_id <> all ((select access.withheld())::int[]));

-- What is about a person is seen with the person; of a former customer who was opened, what was before the transfer.
create policy seen on register.person for select to kokeilu_web using (
    exists (select from steering.current_period c where c.person_id = id)
    or id = any ((select access.opened_former())::int[]));
create policy seen on register.identity for select to kokeilu_web using (
    exists (select from steering.current_period c where c.person_id = identity.person_id)
    or person_id = any ((select access.opened_former())::int[]));
create policy seen on register.fact for select to kokeilu_web using (
    exists (select from steering.current_period c where c.person_id = fact.person_id)
    or (person_id = any ((select access.opened_former())::int[]) and date <= access.opened_until(person_id)));
create policy seen on register.act for select to kokeilu_web using (
    exists (select from steering.current_period c where c.person_id = act.person_id)
    or (person_id = any ((select access.opened_former())::int[]) and date <= access.opened_until(person_id)));
create policy seen on steering.period for select to kokeilu_web using (
    exists (select from steering.current_period c where c.person_id = period.person_id)
    or (person_id = any ((select access.opened_former())::int[]) and valid_from <= access.opened_until(person_id)));
create policy seen on steering.difference for select to kokeilu_web using (
    exists (select from steering.current_period c where c.person_id = difference.person_id));
create policy seen on steering.late_fact for select to kokeilu_web using (
    exists (select from steering.difference d where d.id = difference_id));
create policy seen on steering.late_act for select to kokeilu_web using (
    exists (select from steering.difference d where d.id = difference_id));
create policy seen on steering.settlement for select to kokeilu_web using (
    exists (select from steering.difference d where d.id = difference_id));

-- Rows that were refused name people whom nobody serves yet: only for who keeps the system.
create policy seen on register.rejected_row for select to kokeilu_web using ((select access.is_keeper()));
