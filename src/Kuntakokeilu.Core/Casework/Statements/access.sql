-- What a form records of whom its transaction holds, and what is to be stated after it.
grant insert on statements.event to kokeilu_clerk;
grant insert, delete on statements.duty to kokeilu_clerk;
grant select, insert on statements.reckoning to kokeilu_clerk;
grant update (is_stale, as_of, turns_on) on statements.reckoning to kokeilu_clerk;
create policy held on statements.reckoning for select to kokeilu_clerk using (register.is_of_web(person_id));
create policy begun on statements.reckoning for insert to kokeilu_clerk with check (register.is_of_web(person_id));
create policy renewed on statements.reckoning for update to kokeilu_clerk using (register.is_of_web(person_id))
    with check (register.is_of_web(person_id));
create policy reckoned on statements.duty for insert to kokeilu_clerk with check (register.is_of_web(person_id));
create policy renewed on statements.duty for delete to kokeilu_clerk using (register.is_of_web(person_id));

-- A statement is given in the name of the session's own authority, whatever the form says; a customer answers, and no more.
create policy recorded on statements.event for insert to kokeilu_clerk with check (
    recording_id = currval('register.recording_id_seq') and register.is_of_web(person_id)
    and case
        when (select access.own_person()) is not null then
            kind = {StatementEventKind.Answer} and person_id = (select access.own_person())
            and (select access.may({AccessAction.AnswerClarification}))
        when kind in ({StatementEventKind.Give}, {StatementEventKind.Correct}, {StatementEventKind.Cancel}) then
            detail = case when (select access.organiser()) is not null then 'municipality'
                when (select access.te_office()) is not null then 'te_office' end
            and (select access.may({AccessAction.GiveStatement}))
        when kind in ({StatementEventKind.Ask}, {StatementEventKind.Remind}, {StatementEventKind.Extend},
                {StatementEventKind.Answer}) then
            (select access.may({AccessAction.AskClarification}))
        when kind = {StatementEventKind.Conduct} then (select access.may({AccessAction.ReportConduct}))
        else (select access.may({AccessAction.TellOfBenefit})) end);

-- What goes to the payer is written by the form that gives; what it tells stays, and only how it goes is written again.
grant insert (id, person_id, number, kind, statement_id, version, event_seq, origin_seq, fund, body, account_id, at, state, tries,
    due_at) on statements.message to kokeilu_clerk;
grant update (state, tries, due_at, first_tried_at, fault, rejection, routed_to, printed_on) on statements.message
    to kokeilu_clerk;
create policy given on statements.message for insert to kokeilu_clerk with check (
    register.is_of_web(person_id) and (select access.may({AccessAction.GiveStatement}))
    and account_id = (select access.account()) and at = now() and state = {MessageState.Queued} and tries = 0);
-- An official sends again what was not taken, or what has been taken (the receiver has lost it); or it has gone on paper.
create policy settled on statements.message for update to kokeilu_clerk
    using (register.is_of_web(person_id) and state <> {MessageState.Sending} and (select access.may({AccessAction.SettleDelivery})))
    with check (register.is_of_web(person_id) and state in ({MessageState.Queued}, {MessageState.Printed})
        and (select access.may({AccessAction.SettleDelivery})));
-- What corrects it goes in the place of what was not taken.
create policy replaced on statements.message for update to kokeilu_clerk
    using (register.is_of_web(person_id) and state = {MessageState.Dead} and (select access.may({AccessAction.GiveStatement})))
    with check (register.is_of_web(person_id) and state = {MessageState.Replaced}
        and (select access.may({AccessAction.GiveStatement})));
create trigger never_taken_away before delete or truncate on statements.message
    for each statement execute function register.refuse_change();
create function statements.keep_message() returns trigger language plpgsql as $$
begin
    if (new.id, new.person_id, new.number, new.kind, new.statement_id, new.version, new.event_seq, new.origin_seq, new.fund,
            new.body::text, new.account_id, new.at)
        is distinct from (old.id, old.person_id, old.number, old.kind, old.statement_id, old.version, old.event_seq,
            old.origin_seq, old.fund, old.body::text, old.account_id, old.at) then
        raise exception 'what was given stays' using errcode = 'object_not_in_prerequisite_state';
    end if;
    return new;
end $$;
create trigger keeps before update on statements.message for each row execute function statements.keep_message();

-- How the line is, of nobody in particular, for who looks after it.
create function statements.line()
    returns table (state smallint, fund smallint, fault smallint, messages bigint, eldest timestamptz)
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select m.state, coalesce(m.routed_to, m.fund), m.fault, count(*), min(m.at) from statements.message m
    where access.may({AccessAction.ViewLine})
        and m.state in ({MessageState.Queued}, {MessageState.Sending}, {MessageState.Received}, {MessageState.Dead})
    group by 1, 2, 3
$$;
grant execute on function statements.line to kokeilu_web, kokeilu_clerk;

-- What was not taken for one reason waits anew, once the reason is mended; of all at once.
create function statements.send_again(reason smallint) returns bigint
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    queued bigint;
begin
    if not access.may({AccessAction.ReplayLine}) then return 0; end if;
    update statements.message m set state = {MessageState.Queued}, tries = 0, due_at = now(), first_tried_at = null
    where m.state = {MessageState.Dead} and m.fault = reason;
    get diagnostics queued = row_count;
    return queued;
end $$;
grant execute on function statements.send_again to kokeilu_clerk;
grant update (state, tries, due_at, first_tried_at) on statements.message to kokeilu_gate;
