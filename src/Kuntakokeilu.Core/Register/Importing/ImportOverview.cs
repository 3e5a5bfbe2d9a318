using Kuntakokeilu.Core.Register.Tables;
using Npgsql;

namespace Kuntakokeilu.Core.Register.Importing;

/// <summary>How an import stands.</summary>
internal enum ImportState : byte
{
    Running,

    /// <summary>Begun, not finished, and nobody is at it: to be run again.</summary>
    Interrupted,
    Finished,
}

/// <summary>An import with what its parts came to so far.</summary>
/// <param name="BytesDone">How much of the facts file has been written.</param>
/// <param name="BytesPerSecond">By the latest parts; null when that can't be told.</param>
/// <param name="LatestAt">When something was last written; null before the first part.</param>
internal sealed record ImportOverview(
    Import Import,
    ImportState State,
    ImportSummary Sums,
    long BytesDone,
    double? BytesPerSecond,
    DateTimeOffset? LatestAt
)
{
    internal TimeSpan? TimeLeft =>
        BytesPerSecond is > 0 and { } speed ? TimeSpan.FromSeconds((Import.Bytes - BytesDone) / speed) : null;
}

/// <summary>Reads how imports stand.</summary>
internal static class ImportReader
{
    // The lock of ImportLedger: held while an import runs, gone with its connection.
    private static readonly string Query = $"""
        select i.id, i.facts_name, i.acts_name, i.bytes, i.started_at, i.finished_at,
            coalesce(sum(p.persons), 0), coalesce(sum(p.rows), 0), coalesce(sum(p.recorded), 0),
            coalesce(sum(p.periods), 0), coalesce(sum(p.differences), 0), coalesce(sum(p.rejected), 0),
            coalesce(max(p.bytes_read), 0), max(p.done_at),
            array(select bytes_read from register.import_part l where l.import_id = i.id order by done_at desc limit 8),
            array(select done_at from register.import_part l where l.import_id = i.id order by done_at desc limit 8),
            exists (select from pg_locks where locktype = 'advisory' and objid = {ImportLedger.ImportLock} and granted
                and database = (select oid from pg_database where datname = current_database()))
        from register.import i left join register.import_part p on p.import_id = i.id
        """;

    /// <summary>The imports before one, the latest first.</summary>
    internal static async Task<IReadOnlyList<ImportOverview>> List(
        NpgsqlDataSource database,
        int? before,
        int count,
        CancellationToken stop
    ) =>
        await Read(
            database,
            $"{Query} where i.id < $1 group by i.id order by i.id desc limit $2",
            stop,
            before ?? int.MaxValue,
            count
        );

    internal static async Task<ImportOverview?> Find(NpgsqlDataSource database, int id, CancellationToken stop) =>
        (await Read(database, $"{Query} where i.id = $1 group by i.id", stop, id)).SingleOrDefault();

    private static async Task<IReadOnlyList<ImportOverview>> Read(
        NpgsqlDataSource database,
        string query,
        CancellationToken stop,
        params int[] values
    )
    {
        await using NpgsqlCommand command = database.CreateCommand(query);
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
                : row.GetBoolean(16) ? ImportState.Running
                : ImportState.Interrupted,
            new(
                row.GetInt64(6),
                row.GetInt64(7),
                row.GetInt64(8),
                row.GetInt64(9),
                row.GetInt64(10),
                row.GetInt64(11),
                Warnings: []
            ),
            row.GetInt64(12),
            Speed(row.GetFieldValue<long[]>(14), row.GetFieldValue<DateTimeOffset[]>(15)),
            row.IsDBNull(13) ? null : row.GetFieldValue<DateTimeOffset>(13)
        );
    }

    /// <summary>By the latest parts only: an import that was interrupted for a day is not slow for that.</summary>
    internal static double? Speed(long[] bytes, DateTimeOffset[] moments)
    {
        if (bytes.Length < 2)
            return null;
        double seconds = (moments.Max() - moments.Min()).TotalSeconds;
        return seconds > 0 ? (bytes.Max() - bytes.Min()) / seconds : null;
    }
}
