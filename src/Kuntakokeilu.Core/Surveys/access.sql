-- Surveys to the municipalities. Who has answered and what was answered never meet: the frame is read by who sends the survey, the
-- answers by nobody but who holds a link, through the functions below, which know a link by the hash of its secret. A job makes the
-- frozen file of them; what is published of it everybody may read.

grant select on all tables in schema surveys to kokeilu_gate, kokeilu_job;
grant insert on all tables in schema surveys to kokeilu_job;
grant update on surveys.survey, surveys.definition, surveys.asked, surveys.link, surveys.section to kokeilu_job, kokeilu_gate;
grant insert on surveys.link, surveys.section, surveys.submission to kokeilu_gate;
grant delete on surveys.section, surveys.submission to kokeilu_gate;
grant usage on all sequences in schema surveys to kokeilu_job, kokeilu_gate;

do $$ declare name text; begin
    foreach name in array array['survey', 'definition', 'asked', 'link', 'section', 'submission', 'frozen', 'file'] loop
        execute format('alter table surveys.%I enable row level security', name);
        execute format('alter table surveys.%I force row level security', name);
    end loop;
    foreach name in array array['survey', 'definition', 'asked', 'link'] loop
        execute format('create trigger never_taken_away before delete or truncate on surveys.%I '
            'for each statement execute function register.refuse_change()', name);
    end loop;
    foreach name in array array['frozen', 'file'] loop
        execute format('create trigger only_added_to before update or delete or truncate on surveys.%I '
            'for each statement execute function register.refuse_change()', name);
    end loop;
end $$;

-- What is published everybody may read.
grant select on surveys.survey, surveys.definition, surveys.file to kokeilu_web, kokeilu_clerk;
create policy seen on surveys.survey for select to kokeilu_web, kokeilu_clerk using (
    state <> {SurveyState.Draft} or (select access.may({AccessAction.ViewSurveys})));
create policy seen on surveys.definition for select to kokeilu_web, kokeilu_clerk using (
    published_at is not null or (select access.may({AccessAction.ViewSurveys})));
create policy seen on surveys.file for select to kokeilu_web, kokeilu_clerk using (true);

-- A definition is written in one's own name, and never changed.
grant insert on surveys.survey, surveys.definition to kokeilu_clerk;
grant usage on sequence surveys.survey_id_seq to kokeilu_clerk;
create policy written on surveys.survey for insert to kokeilu_clerk with check (
    (select access.may({AccessAction.WriteSurvey})) and state = {SurveyState.Draft});
create policy written on surveys.definition for insert to kokeilu_clerk with check (
    (select access.may({AccessAction.WriteSurvey})) and written_by = (select access.account()) and published_at is null);

create function surveys.keep_definition() returns trigger language plpgsql
    set search_path = pg_catalog, pg_temp as $$
begin
    if old.published_at is not null or (new.content, new.memo, new.written_by, new.written_name, new.written_at)
            is distinct from (old.content, old.memo, old.written_by, old.written_name, old.written_at) then
        raise exception 'a definition stays as it was written' using errcode = 'object_not_in_prerequisite_state';
    end if;
    return new;
end $$;
create trigger keeps_definition before update on surveys.definition for each row execute function surveys.keep_definition();

-- The latest version, by another than who wrote it. The window of a survey that has been published stays.
create function surveys.publish_any(survey int, number smallint, opens timestamptz, closes timestamptz, at timestamptz, by int,
    name text) returns boolean language plpgsql security definer
    set search_path = pg_catalog, pg_temp as $$
begin
    perform from surveys.survey s
    where s.id = publish_any.survey and (s.state = {SurveyState.Draft}
        or s.state = {SurveyState.Published} and (s.opens_at, s.closes_at) = (publish_any.opens, publish_any.closes))
    for update;
    if not found then return false; end if;
    update surveys.definition d
    set published_by = publish_any.by, published_name = publish_any.name, published_at = publish_any.at
    where d.survey_id = publish_any.survey and d.number = publish_any.number and d.published_at is null
        and coalesce(d.written_by <> publish_any.by, d.written_name <> publish_any.name)
        and not exists (
            select from surveys.definition n where n.survey_id = publish_any.survey and n.number > publish_any.number);
    if not found then return false; end if;
    update surveys.survey s
    set state = {SurveyState.Published}, opens_at = publish_any.opens, closes_at = publish_any.closes,
        version = publish_any.number
    where s.id = publish_any.survey;
    return true;
end $$;
grant execute on function surveys.publish_any to kokeilu_job;
create function surveys.publish_own(survey int, number smallint, opens timestamptz, closes timestamptz, at timestamptz, name text)
    returns boolean language plpgsql security definer
    set search_path = pg_catalog, pg_temp as $$
begin
    return access.may({AccessAction.PublishSurvey})
        and surveys.publish_any(survey, number, opens, closes, at, access.account(), name);
end $$;
grant execute on function surveys.publish_own to kokeilu_clerk;

-- Closed for good, once nobody may answer any more.
create function surveys.close_any(survey int, at timestamptz) returns boolean language plpgsql security definer
    set search_path = pg_catalog, pg_temp as $$
begin
    perform from surveys.survey s where s.id = close_any.survey for update;
    update surveys.survey s set state = {SurveyState.Closing}
    where s.id = close_any.survey and s.state = {SurveyState.Published} and s.closes_at <= close_any.at
        and not exists (select from surveys.asked a where a.survey_id = s.id and a.late_until > close_any.at);
    return found;
end $$;
grant execute on function surveys.close_any to kokeilu_job;
create function surveys.close_own(survey int, at timestamptz) returns boolean language plpgsql security definer
    set search_path = pg_catalog, pg_temp as $$
begin
    return access.may({AccessAction.CloseSurvey}) and surveys.close_any(survey, at);
end $$;
grant execute on function surveys.close_own to kokeilu_clerk;

-- The frame: of who sends the survey all, of a municipality its own. What is answered is in neither.
create function surveys.own() returns smallint language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp as $$
begin
    return case when access.may({AccessAction.ViewOwnSurveys}) then access.organiser() end;
end $$;
grant execute on function surveys.own to kokeilu_web, kokeilu_clerk;
grant select on surveys.asked to kokeilu_web, kokeilu_clerk;
grant select (id, asked_id, is_main, name, account_id, made_at, voided_at) on surveys.link to kokeilu_web, kokeilu_clerk;
create policy seen on surveys.asked for select to kokeilu_web, kokeilu_clerk using (
    (select access.may({AccessAction.ViewSurveyFrame})) or municipality = (select surveys.own()));
create policy seen on surveys.link for select to kokeilu_web, kokeilu_clerk using (
    asked_id in (select a.id from surveys.asked a));

grant insert on surveys.asked, surveys.link to kokeilu_clerk;
grant update (contact_name, contact_email, language, late_until, late_name) on surveys.asked to kokeilu_clerk;
grant update (voided_at) on surveys.link to kokeilu_clerk;
grant usage on sequence surveys.asked_id_seq, surveys.link_id_seq to kokeilu_clerk;
create policy asked on surveys.asked for insert to kokeilu_clerk with check (
    (select access.may({AccessAction.KeepSurveyFrame})) and state = {AskedState.Asked} and submissions = 0
    and withdrawn_at is null and late_until is null);
create policy kept on surveys.asked for update to kokeilu_clerk
    using ((select access.may({AccessAction.KeepSurveyFrame}))) with check (true);
-- Of the contact by who keeps the frame; an official of the municipality makes one for oneself, who writes and does not send.
create policy given on surveys.link for insert to kokeilu_clerk with check (
    voided_at is null and asked_id in (select a.id from surveys.asked a)
    and case when is_main then (select access.may({AccessAction.KeepSurveyFrame})) and account_id is null
        else (select access.may({AccessAction.AnswerOwnSurvey})) and account_id = (select access.account()) end);
create policy voided on surveys.link for update to kokeilu_clerk
    using (asked_id in (select a.id from surveys.asked a) and case when is_main then (select access.may({AccessAction.KeepSurveyFrame}))
        else (select access.may({AccessAction.AnswerOwnSurvey})) and account_id = (select access.account()) end)
    with check (voided_at is not null);

-- From here on by a link, without signing in: who holds its secret. No link that has been voided opens anything.
create function surveys.entered(hash bytea)
    returns table (asked_id int, survey_id int, version smallint, survey_state smallint, opens_at timestamptz,
        closes_at timestamptz, municipality smallint, population int, in_pilot boolean, region text, ely text,
        language_status text, contact_name text, language text, state smallint, submissions smallint, sent_at timestamptz,
        late_until timestamptz, is_main boolean, name text)
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select a.id, s.id, s.version, s.state, s.opens_at, s.closes_at, a.municipality, a.population, a.in_pilot, a.region, a.ely,
        a.language_status, a.contact_name, a.language, a.state, a.submissions, a.sent_at, a.late_until, l.is_main, l.name
    from surveys.link l join surveys.asked a on a.id = l.asked_id join surveys.survey s on s.id = a.survey_id
    where l.hash = entered.hash and l.voided_at is null and s.state <> {SurveyState.Draft}
$$;
create function surveys.draft(hash bytea)
    returns table (section text, version int, fields text, saved_at timestamptz, saved_by text)
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select d.section, d.version, d.fields, d.saved_at, d.saved_by
    from surveys.link l join surveys.section d on d.asked_id = l.asked_id
    where l.hash = draft.hash and l.voided_at is null order by d.section
$$;
create function surveys.receipts(hash bytea) returns table (number smallint, received_at timestamptz, is_late boolean)
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select d.number, d.received_at, d.is_late
    from surveys.link l join surveys.submission d on d.asked_id = l.asked_id
    where l.hash = receipts.hash and l.voided_at is null order by d.number
$$;
create function surveys.writers(hash bytea) returns table (id int, name text, made_at timestamptz, voided_at timestamptz)
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select o.id, o.name, o.made_at, o.voided_at
    from surveys.link l join surveys.link o on o.asked_id = l.asked_id and not o.is_main
    where l.hash = writers.hash and l.voided_at is null and l.is_main order by o.id
$$;
grant execute on function surveys.entered, surveys.draft, surveys.receipts, surveys.writers to kokeilu_web, kokeilu_clerk;

-- Whether answers are received at a moment: within the window, or for one by leave until a time.
create function surveys.receives(survey int, late timestamptz, at timestamptz) returns boolean
    language sql stable set search_path = pg_catalog, pg_temp as $$
    select exists (
        select from surveys.survey s
        where s.id = receives.survey and s.state = {SurveyState.Published} and receives.at >= s.opens_at
            and (receives.at < s.closes_at or coalesce(receives.at < receives.late, false)))
$$;

-- Saves a section as who read it as the version had leaves it. Different sections are saved side by side; sending waits for all.
create function surveys.save(hash bytea, part text, had int, written text, at timestamptz, out outcome smallint, out now int)
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    one record;
    saved text;
begin
    select a.id, a.survey_id, a.state, a.late_until, l.name into one
    from surveys.link l join surveys.asked a on a.id = l.asked_id
    where l.hash = save.hash and l.voided_at is null for share of a;
    outcome := case when one.id is null then {AnswerOutcome.NoLink}
        when not surveys.receives(one.survey_id, one.late_until, save.at) then {AnswerOutcome.NotOpen}
        when one.state not in ({AskedState.Asked}, {AskedState.Reopened}) then {AnswerOutcome.NotNow}
        else {AnswerOutcome.Done} end;
    if outcome <> {AnswerOutcome.Done} then return; end if;
    insert into surveys.section as d (asked_id, section, version, fields, saved_at, saved_by)
    values (one.id, save.part, 1, save.written, save.at, one.name)
    on conflict (asked_id, section) do update set (version, fields, saved_at, saved_by)
        = (d.version + 1, excluded.fields, excluded.saved_at, excluded.saved_by)
        where d.version = save.had and d.fields <> excluded.fields
    returning d.version into now;
    if now is null then
        select d.version, d.fields into now, saved from surveys.section d
        where d.asked_id = one.id and d.section = save.part;
        -- The same press again, or the same words of another.
        if saved <> save.written then outcome := {AnswerOutcome.Overtaken}; end if;
    end if;
end $$;

-- Sends what was looked at: the sections as they were read, once however often it is pressed.
create function surveys.submit(hash bytea, seen smallint, total int, answered text, at timestamptz, out outcome smallint,
    out number smallint)
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare one record;
begin
    select a.id, a.survey_id, a.state, a.late_until, a.submissions, l.is_main into one
    from surveys.link l join surveys.asked a on a.id = l.asked_id
    where l.hash = submit.hash and l.voided_at is null for update of a;
    if one.submissions > submit.seen and one.is_main then
        outcome := {AnswerOutcome.Done};
        number := one.submissions;
        return;
    end if;
    outcome := case when one.id is null then {AnswerOutcome.NoLink}
        when not one.is_main then {AnswerOutcome.NotYours}
        when not surveys.receives(one.survey_id, one.late_until, submit.at) then {AnswerOutcome.NotOpen}
        when one.state not in ({AskedState.Asked}, {AskedState.Reopened}) then {AnswerOutcome.NotNow}
        when submit.total <> (select coalesce(sum(d.version), 0) from surveys.section d where d.asked_id = one.id)
            then {AnswerOutcome.Overtaken}
        else {AnswerOutcome.Done} end;
    if outcome <> {AnswerOutcome.Done} then return; end if;
    number := one.submissions + 1;
    insert into surveys.submission (asked_id, number, received_at, is_late, fields)
    select one.id, submit.number, submit.at, submit.at >= s.closes_at, submit.answered
    from surveys.survey s where s.id = one.survey_id;
    update surveys.asked a set (state, submissions, sent_at) = ({AskedState.Sent}, submit.number, submit.at) where a.id = one.id;
end $$;

-- The contact takes an answer up again, or answers after all; refuses; takes back what was answered, as long as no report is made.
create function surveys.turn(hash bytea, into_state smallint, why text, at timestamptz) returns smallint
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    one record;
    survey_state smallint;
begin
    select a.id, a.survey_id, a.state, a.late_until, l.is_main into one
    from surveys.link l join surveys.asked a on a.id = l.asked_id
    where l.hash = turn.hash and l.voided_at is null for update of a;
    if one.id is null then return {AnswerOutcome.NoLink}; end if;
    if not one.is_main then return {AnswerOutcome.NotYours}; end if;
    if one.state = turn.into_state then return {AnswerOutcome.Done}; end if;
    if turn.into_state = {AskedState.Withdrawn} then
        -- A report that is begun waits for nobody.
        select s.state into survey_state from surveys.survey s where s.id = one.survey_id for share;
        if survey_state <> {SurveyState.Published} then return {AnswerOutcome.NotOpen}; end if;
        if one.state not in ({AskedState.Sent}, {AskedState.Reopened}) then return {AnswerOutcome.NotNow}; end if;
        delete from surveys.submission d where d.asked_id = one.id;
        delete from surveys.section d where d.asked_id = one.id;
        update surveys.asked a set (state, withdrawn_at) = ({AskedState.Withdrawn}, turn.at) where a.id = one.id;
        return {AnswerOutcome.Done};
    end if;
    if not surveys.receives(one.survey_id, one.late_until, turn.at) then return {AnswerOutcome.NotOpen}; end if;
    if (one.state, turn.into_state) not in (({AskedState.Sent}, {AskedState.Reopened}),
            ({AskedState.Refused}, {AskedState.Asked}), ({AskedState.Withdrawn}, {AskedState.Asked}),
            ({AskedState.Asked}, {AskedState.Refused})) then
        return {AnswerOutcome.NotNow};
    end if;
    update surveys.asked a
    set (state, refusal_reason) = (turn.into_state, case when turn.into_state = {AskedState.Refused} then coalesce(turn.why, '') end)
    where a.id = one.id;
    return {AnswerOutcome.Done};
end $$;

-- The contact lets another write the same draft, ten at most; and ends it.
create function surveys.invite(hash bytea, other bytea, name text, at timestamptz) returns smallint
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare one record;
begin
    select a.id, l.is_main into one from surveys.link l join surveys.asked a on a.id = l.asked_id
    where l.hash = invite.hash and l.voided_at is null for update of a;
    if one.id is null then return {AnswerOutcome.NoLink}; end if;
    if not one.is_main then return {AnswerOutcome.NotYours}; end if;
    if (select count(*) from surveys.link l where l.asked_id = one.id and not l.is_main and l.voided_at is null and l.account_id is null)
            >= {AnswerLinks.MostWriters} then
        return {AnswerOutcome.NotNow};
    end if;
    insert into surveys.link (asked_id, hash, is_main, name, made_at)
    values (one.id, invite.other, false, invite.name, invite.at);
    return {AnswerOutcome.Done};
end $$;
create function surveys.end_writer(hash bytea, writer int, at timestamptz) returns smallint
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    update surveys.link o set voided_at = end_writer.at
    from surveys.link l
    where l.hash = end_writer.hash and l.voided_at is null and l.is_main and o.asked_id = l.asked_id
        and o.id = end_writer.writer and not o.is_main and o.voided_at is null;
    return case when found then {AnswerOutcome.Done} else {AnswerOutcome.NotNow} end;
end $$;
grant execute on function surveys.save, surveys.submit, surveys.turn, surveys.invite, surveys.end_writer to kokeilu_clerk;
