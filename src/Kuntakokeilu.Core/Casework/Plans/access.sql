-- The services that a plan names, and when what was agreed on one obligates.

-- From the plan's own tasks, whoever writes the plan: a service that there is not, and a kind that may not obligate said to
-- do so, end the writing.
create function casework.keep_items() returns trigger language plpgsql security definer
    set search_path = pg_catalog, pg_temp as $$
begin
    insert into casework.plan_item
        (plan_id, task, person_id, service_id, kind, nature_from, may_obligate, is_obligating)
    select new.id, t.number - 1, new.person_id, s.id, s.kind, n.from_day, n.may_obligate, (t.task ->> 'IsObligating')::boolean
    from jsonb_array_elements(new.tasks) with ordinality t (task, number)
    left join services.service s on s.id = (t.task ->> 'Service')::int
    left join lateral (
        select n.from_day, n.may_obligate from services.nature n
        where n.kind = s.kind and n.from_day <= new.written_on
        order by n.from_day desc limit 1) n on true
    where t.task ->> 'Service' is not null;
    return null;
end $$;
create trigger keeps_items after insert on casework.plan for each row execute function casework.keep_items();
grant insert on casework.plan_item to kokeilu_gate;

-- Which service obligates whom, and in which days it has to be agreed on for that: Law/Services/ObligatingRules, told here
-- once more. A plan is in force from the day on which both have signed it until the next one is, or to its last day; the
-- law of the day of signing counts.
create view casework.planned_service with (security_invoker) as
select p.person_id, i.service_id, p.id as plan_id, i.task, p.first_day, p.last_day,
    i.is_obligating and n.may_obligate as is_obligating
from (
    select p.id, p.person_id, s.day as first_day,
        least(p.until_day, lead(s.day) over (partition by p.person_id order by s.day, p.id) - 1) as last_day
    from casework.plan p join casework.plan_step s on s.plan_id = p.id and s.is_accepted) p
join casework.plan_item i on i.plan_id = p.id
join lateral (
    select n.may_obligate from services.nature n
    where n.kind = i.kind and n.from_day <= p.first_day
    order by n.from_day desc limit 1) n on true;
grant select on casework.planned_service to kokeilu_job, kokeilu_gate;
