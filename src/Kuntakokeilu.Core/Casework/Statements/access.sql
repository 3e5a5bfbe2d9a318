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
        else (select access.may({AccessAction.TellOfBenefit})) end);
