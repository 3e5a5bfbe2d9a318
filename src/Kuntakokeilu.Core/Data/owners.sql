-- Whose the functions are, of every subject. This file comes last. What looks where its caller may not is kokeilu_gate's,
-- which takes a right to make things for that moment; the rest is for jobs and for the gate's own functions. Nobody else
-- may ask any but by a grant of its subject.
do $$ declare place text; one record; begin
    foreach place in array string_to_array('{schemas}', ', ') loop
        execute format('grant create on schema %I to kokeilu_gate', place);
        for one in select p.oid::regprocedure as name, p.prosecdef from pg_proc p
            where p.pronamespace = place::regnamespace loop
            execute format('revoke all on function %s from public', one.name);
            if one.prosecdef then
                execute format('alter function %s owner to kokeilu_gate', one.name);
            else
                execute format('grant execute on function %s to kokeilu_job, kokeilu_gate', one.name);
            end if;
        end loop;
        execute format('revoke create on schema %I from kokeilu_gate', place);
    end loop;
end $$;
