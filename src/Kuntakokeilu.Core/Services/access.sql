-- The catalogue of services tells of no person: everybody may read it, and jobs write it.

grant select on all tables in schema services to kokeilu_web, kokeilu_clerk, kokeilu_job, kokeilu_gate;
grant insert, update on all tables in schema services to kokeilu_job;
grant usage on all sequences in schema services to kokeilu_job;

-- A service keeps its kind, for what was agreed on it was agreed by that kind: end it, and make another. No service is taken
-- away, for plans name it; and of what the law was nothing is.
create function services.keep_kind() returns trigger language plpgsql as $$
begin
    if (new.id, new.kind) is distinct from (old.id, old.kind) then
        raise exception 'a service keeps its kind' using errcode = 'object_not_in_prerequisite_state';
    end if;
    return new;
end $$;
create trigger keeps_kind before update on services.service for each row execute function services.keep_kind();
create trigger never_taken_away before delete or truncate on services.service
    for each statement execute function register.refuse_change();
create trigger never_taken_away before delete or truncate on services.nature
    for each statement execute function register.refuse_change();
