grant select, insert on all tables in schema casework to kokeilu_job;
grant usage on all sequences in schema casework to kokeilu_job;
grant select on all tables in schema casework to kokeilu_gate;

-- Plans, what was said of them and of their tasks, and assessments are kept as they were.
do $$ declare name text; begin
    foreach name in array array['casework.plan', 'casework.plan_item', 'casework.plan_step', 'casework.plan_signature',
        'casework.task_step', 'casework.assessment'] loop
        execute format('create trigger only_added_to before update or delete or truncate on %s '
            'for each statement execute function register.refuse_change()', name);
    end loop;
end $$;

-- Of whom a form of the transaction holds: an official's customer, or oneself. An organisation writes in its own name.
grant insert on casework.plan, casework.plan_step, casework.plan_signature, casework.task_step, casework.assessment to kokeilu_clerk;
grant usage on sequence casework.plan_id_seq, casework.task_step_id_seq, casework.assessment_id_seq to kokeilu_clerk;
create policy written on casework.plan for insert to kokeilu_clerk with check (
    (select access.may({AccessAction.WritePlan})) and organisation = (select access.organisation())
    and recording_id = currval('register.recording_id_seq') and register.is_of_web(person_id));
create policy answered on casework.plan_step for insert to kokeilu_clerk with check (
    (how = 1 and (select access.may({AccessAction.AnswerOwnPlan})) and person_id = (select access.own_person())
        or how > 1 and (select access.may({AccessAction.NoteAnswer})))
    and recording_id = currval('register.recording_id_seq') and register.is_of_web(person_id)
    and exists (select from casework.plan p where p.id = plan_id and p.person_id = plan_step.person_id));
create policy told on casework.task_step for insert to kokeilu_clerk with check (
    (is_by_customer and (select access.may({AccessAction.TellOwnTask})) and person_id = (select access.own_person())
        or not is_by_customer and (select access.may({AccessAction.TellTask})))
    and register.is_of_web(person_id)
    and exists (select from casework.plan p where p.id = plan_id and p.person_id = task_step.person_id));
create policy assessed on casework.assessment for insert to kokeilu_clerk with check (
    (select access.may({AccessAction.AssessNeeds})) and organisation = (select access.organisation())
    and recording_id = currval('register.recording_id_seq') and register.is_of_web(person_id));
create policy signed on casework.plan_signature for insert to kokeilu_clerk with check (
    (select access.may({AccessAction.NoteSignature})) and register.is_of_web(person_id)
    and by = (select a.name from access.account a where a.id = access.account())
    and exists (select from casework.plan p where p.id = plan_id and p.person_id = plan_signature.person_id));
