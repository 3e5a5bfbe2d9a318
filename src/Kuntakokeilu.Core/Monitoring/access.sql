-- Published figures hold nobody: anyone may read them. What tells the secret of the noise from another stays with jobs.
grant select (number, published_at, last_month, catalogue, note) on monitoring.release to kokeilu_web, kokeilu_clerk;
grant select on monitoring.release_table, monitoring.blob, monitoring.saved_query to kokeilu_web, kokeilu_clerk;
grant select, insert on all tables in schema monitoring to kokeilu_job;

-- A release is frozen, whoever asks.
do $$ declare name text; begin
    foreach name in array array['release', 'release_table', 'blob', 'saved_query'] loop
        execute format('create trigger only_added_to before update or delete or truncate on monitoring.%I '
            'for each statement execute function register.refuse_change()', name);
    end loop;
end $$;
