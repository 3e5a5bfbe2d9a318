-- What the row policies and functions of the subjects ask of the session that is entered. Run after Access/access.sql.

create function access.organiser() returns smallint language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp as $$
begin return (access.standing()).organiser; end $$;

create function access.te_office() returns smallint language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp as $$
begin return (access.standing()).te_office; end $$;

-- The jobseeker of the session, who sees oneself; null for an official.
create function access.own_person() returns int language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp as $$
declare who access.standing := access.standing();
begin
    if who.role = {Role.Jobseeker} then return who.person_id; end if;
    return null;
end $$;

create function access.sees_protected() returns boolean language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp as $$
begin return coalesce((access.standing()).sees_protected, false); end $$;

-- An official's own data, and people in whose matters one is disqualified.
create function access.withheld() returns int[] language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp as $$
declare
    who access.standing := access.standing();
begin
    if who.role is null or who.role = {Role.Jobseeker} then return '{}'; end if;
    return array_remove(array(
        select d.person_id from access.disqualification d
        where d.account_id = who.account_id and d.withdrawn_at is null
    ) || who.person_id, null);
end $$;

-- The people opened with a written reason without an end of what is shown.
create function access.opened() returns int[] language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp as $$
declare
    who access.standing := access.standing();
begin
    return array(
        select o.person_id from access.opening o
        where o.account_id = who.account_id and o.purpose = who.purpose and o.expires_at > now()
            and o.shown_until is null and not who.is_suspended);
end $$;

-- The people opened as former customers, of whom only what was before the transfer is shown.
create function access.opened_former() returns int[] language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp as $$
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
create function access.opened_until(person int) returns date language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp as $$
declare
    who access.standing := access.standing();
begin
    return (
        select max(o.shown_until) from access.opening o
        where o.account_id = who.account_id and o.purpose = who.purpose and o.person_id = person
            and o.expires_at > now());
end $$;

-- Rows came late of somebody, or with a code of another birth date, and wait for an officer: told to who keeps the system,
-- the only one whom it concerns.
create function access.awaits_settlement(person int) returns boolean language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp as $$
begin
    return access.is_keeper() and (exists (
            select from steering.difference d
            where d.person_id = person
                and not exists (select from steering.settlement s where s.difference_id = d.id))
        or exists (
            select from register.kept_identity k
            where k.person_id = person
                and not exists (select from register.identity_settlement s where s.kept_identity_id = k.id)));
end $$;

-- The rights of AccessRights, told here once more: a number for each, and not rows, which each statement would plan anew.
create function access.is_given(role smallint, purpose smallint, action int) returns boolean language plpgsql immutable
    set search_path = pg_catalog, pg_temp as $$
begin
    return coalesce((is_given.role * {right_of_role} + is_given.purpose * {right_of_purpose} + is_given.action)
        = any ('{{rights}}'::int[]), false);
end $$;

-- Whether the entered session may do this, whomever it concerns.
create function access.may(action int) returns boolean language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp as $$
declare who access.standing := access.standing();
begin
    return coalesce(not who.is_suspended, false) and access.is_given(who.role, who.purpose, may.action)
        and (who.purpose <> {Purpose.ForAnother} or may.action <> all ('{{asking_again}}'::int[])
            or coalesce(who.acting = {ActingState.JustAsked}, false));
end $$;

-- Whether the entered session may do this, and by it record facts or acts on a form.
create function access.records(action int) returns boolean language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp as $$
begin
    return access.may(records.action) and records.action = any ('{{recording}}'::int[]);
end $$;

-- Whether the session is of somebody who does what is one's own, or a principal's.
create function access.own_purpose() returns boolean language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp as $$
declare who access.standing := access.standing();
begin return coalesce(who.purpose = {Purpose.OwnData} or who.principal_id is not null, false); end $$;

-- For whom the session acts, as long as it may; null for itself.
create function access.principal() returns int language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp as $$
begin return (access.standing()).principal_id; end $$;

-- Who the session's jobseeker is by strong identification, or the principal by the mandate, while the register has nobody
-- of that code.
create function access.who_is_new() returns table (code text, family_name text, given_names text)
    language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp as $$
declare who access.standing := access.standing();
begin
    if who.role is null or who.role <> {Role.Jobseeker} or who.person_id is not null then return; end if;
    return query
        select n.code, n.family_name, n.given_names from access.newcomer n
        where who.purpose = {Purpose.OwnData} and n.account_id = who.account_id
        union all select p.code, p.family_name, p.given_names from access.principal p where p.id = who.principal_id;
end $$;

-- Whose guardian the session's human is: people of the register who are under age.
create function access.wards() returns table (person_id int, family_name text, given_names text)
    language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp as $$
declare who access.standing := access.standing();
begin
    if not access.may({AccessAction.ViewActing}) then return; end if;
    return query
        select i.person_id, i.family_name, i.given_names
        from register.guardianship g join register.identity i on i.person_id = g.person_id
        where g.code = access.code_of(who.account_id) and g.until > (now() at time zone 'Europe/Helsinki')::date
        order by i.name_key, i.person_id;
end $$;

-- Whether the entered session may read of anybody when and by whom something was recorded.
create function access.reads_records() returns boolean language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp as $$
begin
    return access.may({AccessAction.ViewPerson}) or access.may({AccessAction.ViewOwnData})
        or access.may({AccessAction.ViewDifference}) or access.may({AccessAction.ViewCounts});
end $$;

create function access.is_keeper() returns boolean language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp as $$
declare who access.standing := access.standing();
begin return coalesce(who.role = {Role.KehaOfficer} and who.purpose = {Purpose.Maintenance}, false); end $$;

-- Whether an official's session may know of the person at all, in a matter that is its own to handle, whoever's customer it
-- is. Asked by those functions alone that have looked whose the matter is.
create function access.shows(person int) returns boolean language plpgsql stable as $$
declare who access.standing := access.standing();
begin
    return coalesce(not who.is_suspended, false) and shows.person <> all (access.withheld())
        and exists (select from steering.current_period c
            where c.person_id = shows.person and (not c.protected or who.sees_protected));
end $$;

-- Why somebody is not among the rows seen, as far as the session may know; no row for another authority's customer,
-- for somebody under non-disclosure and for nobody at all.
create function access.left_out(person int)
    returns table (is_own boolean, is_disqualified boolean, former_until date, needs_reason boolean)
    language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp as $$
declare
    who access.standing := access.standing();
    last date;
begin
    if who.role is null or who.role = {Role.Jobseeker} or who.is_suspended
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
            who.role = {Role.Supervisor} and who.purpose = {Purpose.Supervision} as needs) l
    where l.own or l.disqualified or l.until is not null or l.needs;
end $$;

-- Somebody's number by identity code or the register's identifier, when left_out has anything to tell of the person.
-- The same is looked up for everybody and nobody.
create function access.find_left_out(code text) returns int language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp as $$
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
