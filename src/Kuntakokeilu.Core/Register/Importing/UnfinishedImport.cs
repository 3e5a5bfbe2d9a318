using Npgsql;

namespace Kuntakokeilu.Core.Register.Importing;

/// <summary>Looks at an import from outside, while another process may be working on it.</summary>
internal static class UnfinishedImport
{
    /// <summary>
    /// The latest import without an end. Whether it runs is told by the lock that <see cref="ImportLedger.LockOut"/>
    /// holds; the rate by the parts of the last half minute of work.
    /// </summary>
    private const string Query = """
        with latest as (
            select * from register.import where finished_at is null order by id desc limit 1),
        parts as (
            select p.*, max(done_at) over () as last_done
            from register.import_part p join latest on p.import_id = latest.id),
        recent as (
            select min(done_at) as since, min(bytes_read) as bytes_from, max(bytes_read) as bytes_to, sum(rows) as rows
            from parts where done_at >= last_done - interval '30 seconds')
        select latest.facts_name,
            exists (select from pg_locks
                where locktype = 'advisory' and granted and objsubid = 1 and (classid::bigint << 32) + objid::bigint = $1
                and database = (select oid from pg_database where datname = current_database())),
            latest.started_at,
            coalesce((select max(bytes_read) from parts), 0), latest.bytes,
            coalesce((select sum(rows) from parts), 0), coalesce((select sum(persons) from parts), 0),
            coalesce((select sum(rejected) from parts), 0),
            recent.since, recent.bytes_to - recent.bytes_from,
            recent.rows - (select p.rows from parts p where p.done_at >= last_done - interval '30 seconds'
                order by p.done_at, p.part limit 1)
        from latest left join recent on true
        """;

    /// <summary>How far it is; null when every import has ended.</summary>
    internal static async Task<ImportProgress?> Find(NpgsqlDataSource database, CancellationToken stop)
    {
        await using NpgsqlCommand command = database.CreateCommand(Query);
        command.Parameters.Add(new() { Value = ImportLedger.ImportLock });
        await using NpgsqlDataReader rows = await command.ExecuteReaderAsync(stop);
        if (!await rows.ReadAsync(stop))
            return null;
        return new(
            rows.GetString(0),
            rows.GetBoolean(1),
            rows.GetFieldValue<DateTimeOffset>(2),
            rows.GetInt64(3),
            rows.GetInt64(4),
            rows.GetInt64(5),
            rows.GetInt64(6),
            rows.GetInt64(7),
            rows.IsDBNull(8) || rows.GetInt64(10) == 0
                ? null
                : new(rows.GetFieldValue<DateTimeOffset>(8), rows.GetInt64(10), rows.GetInt64(9))
        );
    }
}
