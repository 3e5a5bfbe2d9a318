-- Questions of the municipalities and the ministry's answers. What is published everybody may read, without signing in; who
-- asked, what was sent and what is being written only the municipality and the ministry.

grant select on all tables in schema guidance to kokeilu_gate, kokeilu_job;
grant insert on guidance.theme, guidance.issue, guidance.issue_version, guidance.question, guidance.answer_version,
    guidance.answer_draft, guidance.review to kokeilu_job;
grant update (state, taken_by, taken_name, taken_until, merged_into, reason, issue_id, number, seen_version)
    on guidance.question to kokeilu_job, kokeilu_gate;
grant update on guidance.answer_draft to kokeilu_job;
-- To hold it.
grant update (title) on guidance.issue to kokeilu_job, kokeilu_gate;
grant update (published_name) on guidance.answer_draft to kokeilu_gate;
grant insert on guidance.issue, guidance.issue_version, guidance.answer_version, guidance.answer_entry, guidance.word to kokeilu_gate;
grant update on guidance.answer_entry to kokeilu_gate;
grant usage on all sequences in schema guidance to kokeilu_job, kokeilu_gate;
grant select on guidance.theme, guidance.stem_group, guidance.issue, guidance.issue_version, guidance.answer_version,
    guidance.answer_entry, guidance.word to kokeilu_web, kokeilu_clerk;

do $$ declare name text; begin
    foreach name in array array['issue_version', 'answer_version', 'review'] loop
        execute format('create trigger only_added_to before update or delete or truncate on guidance.%I '
            'for each statement execute function register.refuse_change()', name);
    end loop;
    foreach name in array array['theme', 'issue', 'question', 'answer_draft'] loop
        execute format('create trigger never_taken_away before delete or truncate on guidance.%I '
            'for each statement execute function register.refuse_change()', name);
    end loop;
    foreach name in array array['question', 'answer_draft', 'review'] loop
        execute format('alter table guidance.%I enable row level security', name);
        execute format('alter table guidance.%I force row level security', name);
    end loop;
end $$;

insert into guidance.theme (code, fi, sv, ordinal, from_day) values {guidance_themes} on conflict do nothing;
delete from guidance.stem_group;
with form as (
    select distinct f.word, (ts_lexize('finnish_stem', f.form))[1] as stem from (values {word_forms}) f (word, form))
insert into guidance.stem_group (stem, stems)
select quote_literal(a.stem), string_agg(distinct quote_literal(b.stem), ' | ')
from form a join form b on b.word = a.word
group by a.stem having count(distinct b.stem) > 1;

-- In small letters, those of Finnish and Swedish too: a database whose locale is C knows those of English alone.
create function guidance.small(written text) returns text language sql immutable
    set search_path = pg_catalog, pg_temp as $$ select translate(lower(written), 'ÅÄÖÜÉŠŽ', 'åäöüéšž') $$;

-- What is looked for: as the search of the web has it, each stem standing for all of its word.
create function guidance.sought(language text, written text) returns tsquery language plpgsql stable
    set search_path = pg_catalog, pg_temp as $$
declare words tsquery := websearch_to_tsquery('finnish', guidance.small(written));
begin
    -- Only the groups of its own stems are asked.
    words := ts_rewrite(words, format(
        'select g.stem::tsquery, g.stems::tsquery from guidance.stem_group g where g.stem = any (%L)',
        array(select m[1] from regexp_matches(words::text, '(''(?:[^'']|'''')*'')', 'g') m)));
    if sought.language in ('sv', 'en') then
        words := words || websearch_to_tsquery(
            case sought.language when 'sv' then 'swedish'::regconfig else 'english'::regconfig end, guidance.small(written));
    end if;
    return words;
end $$;
grant execute on function guidance.sought, guidance.small to kokeilu_web, kokeilu_clerk;

create function guidance.words(config regconfig, question text, answer text) returns tsvector
    language sql immutable set search_path = pg_catalog, pg_temp as $$
    select setweight(to_tsvector(config, guidance.small(coalesce(question, ''))), 'A')
        || setweight(to_tsvector(config, guidance.small(coalesce(answer, ''))), 'B')
$$;

-- Lists a version that has just been published: whoever writes one, what is found and listed is the latest.
create function guidance.list() returns trigger language plpgsql security definer
    set search_path = pg_catalog, pg_temp as $$
declare
    asked guidance.question;
    finnish tsvector;
    body text;
begin
    select q.* into asked from guidance.question q where q.id = new.question_id;
    finnish := guidance.words('finnish', new.question_fi, new.answer_fi);
    body := guidance.small(concat_ws(' ', new.question_fi, new.answer_fi, new.question_sv, new.answer_sv, new.question_en,
        new.answer_en));
    insert into guidance.answer_entry (question_id, version, theme, issue_id, number, status, sections, published_on,
        updated_at, words_fi, words_sv, words_en, body)
    values (new.question_id, new.number, asked.theme, asked.issue_id, asked.number, new.status, new.sections,
        (new.published_at at time zone 'Europe/Helsinki')::date, new.published_at, finnish,
        -- What is not told in a language is found in Finnish.
        guidance.words('swedish', new.question_sv, new.answer_sv)
            || case when new.answer_sv is null then finnish else '' end,
        guidance.words('english', new.question_en, new.answer_en)
            || case when new.answer_en is null then finnish else '' end, body)
    on conflict (question_id) do update set (version, status, sections, updated_at, words_fi, words_sv, words_en, body)
        = (excluded.version, excluded.status, excluded.sections, excluded.updated_at, excluded.words_fi, excluded.words_sv,
            excluded.words_en, excluded.body)
        where answer_entry.version < excluded.version;
    insert into guidance.word (word)
    select distinct w from regexp_split_to_table(translate(body, '”“„’‘–—…»«', '          '), '[[:space:][:punct:]]+') w
    where length(w) between 4 and 40
    on conflict do nothing;
    return null;
end $$;
create trigger listed after insert on guidance.answer_version for each row execute function guidance.list();
-- Ranking reads the words of every hit: they stay in the row, unpacked, as long as it fits a page.
alter table guidance.answer_entry set (toast_tuple_target = 8160);
alter table guidance.answer_entry alter words_fi set storage external, alter words_sv set storage external,
    alter words_en set storage external;

-- Whose a question is. The ministry sees all, with what is being written; a municipality its own.
create function guidance.answers() returns boolean language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp as $$
begin
    return access.may({AccessAction.ViewAnswering}) or access.may({AccessAction.AnswerAskedQuestion});
end $$;
create function guidance.asks() returns smallint language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp as $$
begin
    return case when access.may({AccessAction.ViewAskedQuestions}) or access.may({AccessAction.AskMinistry})
        or access.may({AccessAction.FollowAskedQuestion}) then access.organiser() end;
end $$;
grant execute on function guidance.answers, guidance.asks to kokeilu_web, kokeilu_clerk;

grant select on guidance.question, guidance.answer_draft, guidance.review to kokeilu_web, kokeilu_clerk;
create policy seen on guidance.question for select to kokeilu_web, kokeilu_clerk using (
    (select guidance.answers()) or municipality = (select guidance.asks()));
create policy seen on guidance.answer_draft for select to kokeilu_web, kokeilu_clerk using ((select guidance.answers()));
create policy seen on guidance.review for select to kokeilu_web, kokeilu_clerk using ((select guidance.answers()));

-- An official asks one question at a time: of two of the same words the second finds the first.
create function guidance.hold_asker(account int) returns void language plpgsql security definer
    set search_path = pg_catalog, pg_temp as $$
begin
    perform from access.account a
    where a.id = hold_asker.account and a.id = coalesce(access.account(), a.id) for no key update;
end $$;
grant execute on function guidance.hold_asker to kokeilu_clerk, kokeilu_job;

-- A municipality asks in its own name, and only asks.
grant insert on guidance.question to kokeilu_clerk;
grant usage on sequence guidance.question_id_seq to kokeilu_clerk;
create policy asked on guidance.question for insert to kokeilu_clerk with check (
    (select access.may({AccessAction.AskMinistry})) and municipality = (select access.organiser())
    and sent_by = (select access.account()) and state = {QuestionState.Sent} and taken_until is null and issue_id is null
    and seen_version is null);

-- The ministry takes it, refuses it or finds that another asks the same; the municipality takes it back, or has seen the answer.
-- What was sent is nobody's to change.
grant update (state, taken_by, taken_name, taken_until, merged_into, reason, seen_version) on guidance.question to kokeilu_clerk;
create policy moved on guidance.question for update to kokeilu_clerk
    using ((select access.may({AccessAction.AnswerAskedQuestion}))
        or ((select access.may({AccessAction.FollowAskedQuestion})) and municipality = (select access.organiser())))
    with check (taken_by is null or taken_by = (select access.account()) or state not in
        ({QuestionState.Sent}, {QuestionState.Taken}));

-- Which step leads from which state to which. Published it is by its answer alone.
create function guidance.keep_question() returns trigger language plpgsql
    set search_path = pg_catalog, pg_temp as $$
begin
    if current_user = 'kokeilu_clerk' then
        if access.may({AccessAction.AnswerAskedQuestion}) then
            if new.seen_version is distinct from old.seen_version then
                raise exception 'the municipality tells what it has seen' using errcode = 'insufficient_privilege';
            end if;
            if new.taken_by is distinct from old.taken_by and new.taken_by is distinct from access.account() then
                raise exception 'a question is taken for oneself' using errcode = 'insufficient_privilege';
            end if;
        elsif (new.taken_by, new.taken_name, new.taken_until, new.merged_into, new.reason)
                is distinct from (old.taken_by, old.taken_name, old.taken_until, old.merged_into, old.reason)
            or new.state not in (old.state, {QuestionState.Withdrawn}) then
            raise exception 'the ministry answers' using errcode = 'insufficient_privilege';
        end if;
        if new.state = {QuestionState.Withdrawn} and old.state <> new.state and access.may({AccessAction.AnswerAskedQuestion}) then
            raise exception 'who sent it takes it back' using errcode = 'insufficient_privilege';
        end if;
    end if;
    if new.state <> old.state and (old.state, new.state) not in (
            ({QuestionState.Sent}, {QuestionState.Taken}), ({QuestionState.Sent}, {QuestionState.Merged}),
            ({QuestionState.Sent}, {QuestionState.Refused}), ({QuestionState.Sent}, {QuestionState.Withdrawn}),
            ({QuestionState.Taken}, {QuestionState.Answered}), ({QuestionState.Taken}, {QuestionState.Merged}),
            ({QuestionState.Taken}, {QuestionState.Refused}), ({QuestionState.Taken}, {QuestionState.Withdrawn}),
            ({QuestionState.Answered}, {QuestionState.Published}), ({QuestionState.Answered}, {QuestionState.Withdrawn}),
            ({QuestionState.Answered}, {QuestionState.Taken})) then
        raise exception 'a question does not go from % to %', old.state, new.state
            using errcode = 'object_not_in_prerequisite_state';
    end if;
    if new.state = {QuestionState.Published} and old.state <> new.state and current_user = 'kokeilu_clerk' then
        raise exception 'a question is published by its answer' using errcode = 'insufficient_privilege';
    end if;
    return new;
end $$;
create trigger keeps_question before update on guidance.question for each row execute function guidance.keep_question();

-- A draft is written in one's own name, and approved by another as it was seen.
grant insert, update (question_fi, question_sv, question_en, answer_fi, answer_sv, answer_en, status, status_since, note_fi,
    note_sv, note_en, cites, sections, law_day, revision, written_by, written_name, approved_by, approved_name)
    on guidance.answer_draft to kokeilu_clerk;
create policy written on guidance.answer_draft for insert to kokeilu_clerk with check (
    (select access.may({AccessAction.AnswerAskedQuestion})) and written_by = (select access.account()) and approved_name is null
    and published_name is null);
create policy written_or_approved on guidance.answer_draft for update to kokeilu_clerk
    using ((select access.may({AccessAction.AnswerAskedQuestion})) and published_name is null)
    with check (case when approved_name is null then written_by = (select access.account())
        else approved_by = (select access.account()) and written_by <> (select access.account()) end);

create function guidance.keep_draft() returns trigger language plpgsql
    set search_path = pg_catalog, pg_temp as $$
begin
    if old.published_name is not null then
        raise exception 'what is published stays' using errcode = 'object_not_in_prerequisite_state';
    end if;
    if new.approved_name is not null and (new.question_fi, new.question_sv, new.question_en, new.answer_fi, new.answer_sv,
            new.answer_en, new.status, new.status_since, new.note_fi, new.note_sv, new.note_en, new.cites, new.sections,
            new.law_day, new.revision, new.written_by, new.written_name)
        is distinct from (old.question_fi, old.question_sv, old.question_en, old.answer_fi, old.answer_sv, old.answer_en,
            old.status, old.status_since, old.note_fi, old.note_sv, old.note_en, old.cites, old.sections, old.law_day,
            old.revision, old.written_by, old.written_name) then
        raise exception 'it is approved as it was written' using errcode = 'object_not_in_prerequisite_state';
    end if;
    return new;
end $$;
create trigger keeps_draft before update on guidance.answer_draft for each row execute function guidance.keep_draft();

-- Publishes what is approved, as it is, in the issue of a week. An issue that has been published gets its next version.
create function guidance.publish_any(question int, number smallint, year smallint, week smallint, at timestamptz, name text)
    returns boolean language plpgsql security definer
    set search_path = pg_catalog, pg_temp as $$
declare
    issue int;
    had int;
    place smallint;
begin
    -- A file may have brought that version meanwhile.
    if exists (select from guidance.answer_version v
            where v.question_id = publish_any.question and v.number >= publish_any.number) then
        return false;
    end if;
    update guidance.answer_draft d set published_name = publish_any.name
    where d.question_id = publish_any.question and d.number = publish_any.number and d.approved_name is not null
        and d.published_name is null;
    if not found then return false; end if;
    select q.issue_id into had from guidance.question q where q.id = publish_any.question;
    if had is null then
        insert into guidance.issue (year, week, title) values (publish_any.year, publish_any.week, '') on conflict do nothing;
        select i.id into issue from guidance.issue i
        where (i.year, i.week) = (publish_any.year, publish_any.week) for update;
        select coalesce(max(q.number), 0) + 1 into place from guidance.question q where q.issue_id = issue;
        update guidance.question q set state = {QuestionState.Published}, issue_id = issue, number = place,
            taken_by = null, taken_name = null, taken_until = null
        where q.id = publish_any.question;
    else
        issue := had;
        perform from guidance.issue i where i.id = issue for update;
        update guidance.question q set taken_by = null, taken_name = null, taken_until = null
        where q.id = publish_any.question;
    end if;
    insert into guidance.answer_version (question_id, number, question_fi, question_sv, question_en, answer_fi, answer_sv,
        answer_en, status, status_since, note_fi, note_sv, note_en, cites, sections, law_day, published_at)
    select d.question_id, d.number, d.question_fi, d.question_sv, d.question_en, d.answer_fi, d.answer_sv, d.answer_en,
        d.status, d.status_since, d.note_fi, d.note_sv, d.note_en, d.cites, d.sections, d.law_day, publish_any.at
    from guidance.answer_draft d where d.question_id = publish_any.question and d.number = publish_any.number;
    insert into guidance.issue_version (issue_id, number, published_at, added, changed)
    select issue, coalesce(max(v.number), 0) + 1, publish_any.at, (had is null)::int, (had is not null)::int
    from guidance.issue_version v where v.issue_id = issue;
    return true;
end $$;

create function guidance.publish_own(question int, number smallint, year smallint, week smallint, at timestamptz, name text)
    returns boolean language plpgsql security definer
    set search_path = pg_catalog, pg_temp as $$
begin
    return access.may({AccessAction.AnswerAskedQuestion})
        and guidance.publish_any(question, number, year, week, at, name);
end $$;

create function guidance.publish(question int, number smallint, year smallint, week smallint, at timestamptz, name text)
    returns boolean language plpgsql
    set search_path = pg_catalog, pg_temp as $$
begin
    if current_user = 'kokeilu_clerk' then
        return guidance.publish_own(question, number, year, week, at, name);
    end if;
    return guidance.publish_any(question, number, year, week, at, name);
end $$;
grant execute on function guidance.publish, guidance.publish_own to kokeilu_clerk;
grant execute on function guidance.publish_any to kokeilu_job;

-- After an amendment: it still holds.
grant insert on guidance.review to kokeilu_clerk;
create policy closed on guidance.review for insert to kokeilu_clerk with check (
    (select access.may({AccessAction.AnswerAskedQuestion})) and closed_by = (select access.account()));
