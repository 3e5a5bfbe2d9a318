-- Messages between a jobseeker and the authority that serves the jobseeker.

do $$ declare name text; begin
    foreach name in array array['casework.message', 'casework.message_mark'] loop
        execute format('create trigger only_added_to before update or delete or truncate on %s '
            'for each statement execute function register.refuse_change()', name);
    end loop;
end $$;

-- Of whom a form of the transaction holds: an official's customer, in the organisation's name; oneself, to whoever serves.
grant insert on casework.message, casework.message_mark to kokeilu_clerk;
grant usage on sequence casework.message_id_seq, casework.message_mark_id_seq to kokeilu_clerk;
create policy written on casework.message for insert to kokeilu_clerk with check (
    register.is_of_web(person_id) and account_id = (select access.account())
    and by = (select a.name from access.account a where a.id = access.account())
    and case when is_by_customer
        then (select access.may({AccessAction.WriteOwnMessage})) and person_id = (select access.own_person())
            and exists (select from steering.current_period c where c.person_id = message.person_id
                and organisation = coalesce('municipality-' || to_char(c.organiser, 'FM000'), 'te-office-' || c.te_office))
        else (select access.may({AccessAction.WriteMessage})) and organisation = (select access.organisation()) end);
create policy seen_by on casework.message_mark for insert to kokeilu_clerk with check (
    register.is_of_web(person_id)
    and by = (select a.name from access.account a where a.id = access.account())
    and case when is_by_customer
        then (select access.may({AccessAction.WriteOwnMessage})) and person_id = (select access.own_person())
        else (select access.may({AccessAction.WriteMessage})) end
    and exists (select from casework.message m where m.id = up_to and m.person_id = message_mark.person_id));

-- Since when a customer's message waits for the authority, whichever it is: it goes with the customer.
grant update (message_day) on obligations.standing to kokeilu_gate;
create function casework.wait_for_answer() returns trigger language plpgsql security definer
    set search_path = pg_catalog, pg_temp as $$
begin
    if not new.is_by_customer then return null; end if;
    update obligations.standing s set message_day = new.day where s.person_id = new.person_id and s.message_day is null;
    return null;
end $$;
create trigger waits after insert on casework.message for each row execute function casework.wait_for_answer();

create function casework.wait_no_more() returns trigger language plpgsql security definer
    set search_path = pg_catalog, pg_temp as $$
begin
    if new.is_by_customer then return null; end if;
    update obligations.standing s set message_day = (
        select min(m.day) from casework.message m
        where m.person_id = new.person_id and m.is_by_customer and m.id > new.up_to)
    where s.person_id = new.person_id;
    return null;
end $$;
create trigger is_seen after insert on casework.message_mark for each row execute function casework.wait_no_more();
