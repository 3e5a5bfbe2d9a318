grant select, insert, update, delete on all tables in schema register to kokeilu_job;
grant usage on all sequences in schema register to kokeilu_job;
grant select on all tables in schema register to kokeilu_gate;
grant select on register.recording, register.import, register.import_part, register.rejected_row to kokeilu_web, kokeilu_clerk;

do $$ declare name text; begin
    foreach name in array array['register.fact', 'register.act', 'register.recording', 'register.protection'] loop
        execute format('create trigger only_added_to before update or delete or truncate on %s '
            'for each statement execute function register.refuse_change()', name);
    end loop;
end $$;

-- In which capacity somebody records is the session's to say, as who it is.
create function register.note_capacity() returns trigger language plpgsql security definer
    set search_path = pg_catalog, pg_temp as $$
declare who access.standing := access.standing();
begin
    new.role := who.role;
    new.organisation := who.organisation;
    return new;
end $$;
create trigger notes_capacity before insert on register.recording
    for each row execute function register.note_capacity();

-- How much came in and when is exact: for who may count, or keeps what came in.
do $$ declare name text; begin
    foreach name in array array['register.recording', 'register.import', 'register.import_part'] loop
        execute format('alter table %s enable row level security', name);
        execute format('alter table %s force row level security', name);
    end loop;
end $$;
create policy seen on register.recording for select to kokeilu_web, kokeilu_clerk using ((select access.reads_records()));
create policy seen on register.import for select to kokeilu_web, kokeilu_clerk using (
    (select access.may({AccessAction.ViewImports})) or (select access.may({AccessAction.ViewCounts})));
create policy seen on register.import_part for select to kokeilu_web, kokeilu_clerk using (
    (select access.may({AccessAction.ViewImports})) or (select access.may({AccessAction.ViewCounts})));

-- Rows that were refused name people whom nobody serves yet: only for who keeps the system.
create policy seen on register.rejected_row for select to kokeilu_web, kokeilu_clerk using ((select access.is_keeper()));
