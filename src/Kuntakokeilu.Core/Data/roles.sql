-- The second wall: what the application forgets to refuse, the database refuses. This file comes first, then Access, what
-- the mappings declare of personal tables, and the other subjects. They are run as one when a word of them has changed.
--
-- kokeilu_web   pages. Reads, and only what the row policies below let the entered session see.
-- kokeilu_clerk what people and programs do through the site. Reads as kokeilu_web does, and writes what the policies let
--               the entered session write.
-- kokeilu_job   imports, sealing and sign-in. Writes, past the policies: it must see everybody to decide on anybody.
-- kokeilu_gate  nobody signs in as it. It owns the functions that look where kokeilu_web may not.
--
-- The four are the server's, not the database's: another database of this product may have made them already. A server
-- whose migrating user may not make roles needs them made before (docs/operations.md).

do $$ declare one record; begin
    for one in select * from (values
            ('kokeilu_gate', 'nologin bypassrls'), ('kokeilu_job', 'login bypassrls'), ('kokeilu_web', 'login'),
            ('kokeilu_clerk', 'login')) made (name, may) loop
        begin
            if not exists (select from pg_roles where rolname = one.name) then
                execute format('create role %I %s', one.name, one.may);
            end if;
        exception when duplicate_object or unique_violation then null;
        end;
    end loop;
end $$;
-- Functions can be given only to a role of which one is a member. A superuser is of all.
do $$ begin
    if not (select rolsuper from pg_roles where rolname = current_user)
        and not pg_has_role(current_user, 'kokeilu_gate', 'member') then
        execute format('grant kokeilu_gate, kokeilu_job, kokeilu_web to %I', current_user);
    end if;
    if not (select rolsuper from pg_roles where rolname = current_user)
        and not pg_has_role(current_user, 'kokeilu_clerk', 'member') then
        execute format('grant kokeilu_clerk to %I', current_user);
    end if;
end $$;

-- Everything is made anew below: what no file says any more is gone. Nobody sees it in between, for it is one transaction.
do $$ declare
    ours oid[] := array(select n.oid from pg_namespace n where n.nspname = any (string_to_array('{schemas}', ', ')));
    one record;
begin
    for one in select c.oid, c.oid::regclass as name from pg_class c where c.relnamespace = any (ours) and c.relkind = 'v' loop
        -- One that rests on another goes with it.
        continue when not exists (select from pg_class c where c.oid = one.oid);
        execute format('drop view if exists %s cascade', one.name);
    end loop;
    for one in select p.polname, p.polrelid::regclass as place
        from pg_policy p join pg_class c on c.oid = p.polrelid where c.relnamespace = any (ours) loop
        execute format('drop policy %I on %s', one.polname, one.place);
    end loop;
    for one in select t.tgname, t.tgrelid::regclass as place
        from pg_trigger t join pg_class c on c.oid = t.tgrelid
        where c.relnamespace = any (ours) and not t.tgisinternal loop
        execute format('drop trigger %I on %s', one.tgname, one.place);
    end loop;
    for one in select p.oid::regprocedure as name from pg_proc p where p.pronamespace = any (ours) loop
        execute format('drop function %s', one.name);
    end loop;
    for one in select c.oid::regclass as name from pg_class c where c.relnamespace = any (ours) and c.relkind = 'c' loop
        execute format('drop type %s', one.name);
    end loop;
end $$;
revoke all on all tables in schema {schemas} from public, kokeilu_web, kokeilu_clerk, kokeilu_job, kokeilu_gate;
revoke all on all sequences in schema {schemas} from public, kokeilu_web, kokeilu_clerk, kokeilu_job, kokeilu_gate;
revoke all on public.migration, public.applied_sql from public, kokeilu_web, kokeilu_clerk, kokeilu_job, kokeilu_gate;

grant usage on schema {schemas} to kokeilu_web, kokeilu_clerk, kokeilu_job, kokeilu_gate;
grant select on public.migration, public.applied_sql to kokeilu_job;

-- What PostgreSQL lets everybody do: objects for the time of a session, by whose names a function could be misled; large
-- objects, which are written without end; locks by number, for which others would wait (to let go of one's own harms
-- nobody: the client does so whenever a connection goes back to its pool). Of a server that was given not all
-- may be ours to take away: docs/operations.md.
do $$ declare one record; begin
    if pg_has_role(current_user, (select datdba from pg_database where datname = current_database()), 'usage') then
        execute format('revoke temporary on database %I from public', current_database());
        execute format('grant temporary on database %I to kokeilu_job', current_database());
    end if;
    if (select rolsuper from pg_roles where rolname = current_user) then
        for one in select p.oid::regprocedure as name, p.proname ~ 'advisory' as is_lock from pg_proc p
            where p.pronamespace = 'pg_catalog'::regnamespace and p.proname ~ '^(lo_|loread|lowrite|pg_(try_)?advisory_(xact_)?lock)' loop
            execute format('revoke execute on function %s from public', one.name);
            if one.is_lock then
                execute format('grant execute on function %s to kokeilu_job', one.name);
            end if;
        end loop;
    end if;
end $$;

-- For rows that are only added to, whoever asks.
create function register.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '%.% is only added to: rows are never changed or deleted', tg_table_schema, tg_table_name;
end $$;
