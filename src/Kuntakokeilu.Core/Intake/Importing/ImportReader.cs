using Kuntakokeilu.Base.Lists;
using Kuntakokeilu.Core.Register.Tables;
using Npgsql;

namespace Kuntakokeilu.Core.Intake.Importing;

/// <summary>Reads how imports stand, while another process may be working on one.</summary>
internal static class ImportReader
{
    private const string Columns = """
        i.id, i.facts_name, i.acts_name, i.bytes, i.started_at, i.finished_at, running,
            done.persons, done.rows, done.recorded, done.periods, done.differences, done.rejected, done.bytes, done.at,
            recent.since, recent.rows, recent.bytes
        """;

    /// <summary>
    /// Whether one runs is told by the lock of <see cref="ImportLedger.Show"/>, gone with its connection; the rate by
    /// the parts of the last half minute of work, the first of which only tells when the others began.
    /// </summary>
    private static readonly string Rows = $"""
        from register.import i
        cross join lateral (
            select coalesce(sum(persons), 0) as persons, coalesce(sum(rows), 0) as rows,
                coalesce(sum(recorded), 0) as recorded, coalesce(sum(periods), 0) as periods,
                coalesce(sum(differences), 0) as differences, coalesce(sum(rejected), 0) as rejected,
                coalesce(max(bytes_read), 0) as bytes, max(done_at) as at
            from register.import_part p where p.import_id = i.id) done
        cross join lateral (
            select min(done_at) as since, sum(rows) - (array_agg(rows order by done_at, part))[1] as rows,
                max(bytes_read) - min(bytes_read) as bytes
            from register.import_part p
            where p.import_id = i.id and i.finished_at is null and done_at >= done.at - interval '30 seconds') recent
        cross join lateral (
            select exists (select from pg_locks
                where locktype = 'advisory' and granted and objsubid = 2
                and classid = {ImportLedger.ImportLock} and objid = i.id
                and database = (select oid from pg_database where datname = current_database())) as running) locked
        """;

    private static readonly string Query = $"select {Columns} {Rows}";

    /// <summary>The latest first.</summary>
    internal static IReadOnlyList<ListOrder> Orders { get; } =
    [new("started", IsDescending: true, new KeyColumn("i.id", KeyKind.Int))];

    internal static IReadOnlyList<object> Key(ImportOverview one) => [one.Import.Id];

    internal static ListSql Of(NpgsqlConnection connection, ListOrder order) =>
        new(connection, $"{Rows} where true", [], order);

    internal static Task<Page<ImportOverview>> Read(ListSql list, Place? place, int length, CancellationToken stop) =>
        list.Read(Columns, place, length, Overview, stop);

    internal static async Task<ImportOverview?> Find(NpgsqlConnection connection, int id, CancellationToken stop) =>
        (await Read(connection, $"{Query} where i.id = $1", stop, id)).SingleOrDefault();

    /// <summary>The import that runs, else the latest that was interrupted; null when every import has ended.</summary>
    internal static async Task<ImportOverview?> FindUnfinished(NpgsqlConnection connection, CancellationToken stop) =>
        (
            await Read(
                connection,
                $"{Query} where i.finished_at is null order by running desc, i.id desc limit 1",
                stop
            )
        ).SingleOrDefault();

    private static async Task<IReadOnlyList<ImportOverview>> Read(
        NpgsqlConnection connection,
        string query,
        CancellationToken stop,
        params int[] values
    )
    {
        await using NpgsqlCommand command = new(query, connection);
        foreach (int value in values)
            command.Parameters.Add(new() { Value = value });
        List<ImportOverview> found = [];
        await using NpgsqlDataReader rows = await command.ExecuteReaderAsync(stop);
        while (await rows.ReadAsync(stop))
            found.Add(Overview(rows));
        return found;
    }

    private static ImportOverview Overview(NpgsqlDataReader row)
    {
        Import import = new()
        {
            Id = row.GetInt32(0),
            Content = [],
            FactsName = row.GetString(1),
            ActsName = row.IsDBNull(2) ? null : row.GetString(2),
            Bytes = row.GetInt64(3),
            StartedAt = row.GetFieldValue<DateTimeOffset>(4),
            FinishedAt = row.IsDBNull(5) ? null : row.GetFieldValue<DateTimeOffset>(5),
        };
        return new(
            import,
            import.FinishedAt is not null ? ImportState.Finished
                : row.GetBoolean(6) ? ImportState.Running
                : ImportState.Interrupted,
            new(
                row.GetInt64(7),
                row.GetInt64(8),
                row.GetInt64(9),
                row.GetInt64(10),
                row.GetInt64(11),
                row.GetInt64(12),
                Warnings: []
            ),
            row.GetInt64(13),
            row.IsDBNull(15) || row.GetInt64(16) == 0
                ? null
                : new(row.GetFieldValue<DateTimeOffset>(15), row.GetInt64(16), row.GetInt64(17)),
            row.IsDBNull(14) ? null : row.GetFieldValue<DateTimeOffset>(14)
        );
    }
}
