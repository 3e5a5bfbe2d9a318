using Kuntakokeilu.Core.Register.Tables;
using Kuntakokeilu.Law.Facts;
using Npgsql;

namespace Kuntakokeilu.Core.Transfers.Launch;

/// <summary>A run as it is now: started, on its way or finished.</summary>
/// <param name="StartedBy">Who, by name; null for whoever runs the machine.</param>
/// <param name="Planned">How many waited when it was started.</param>
/// <param name="Late">Of the transferred, after the last day of 24 §.</param>
/// <param name="PassedOver">Looked at and left waiting.</param>
internal sealed record LaunchState(
    int Id,
    MunicipalityCode Municipality,
    DateTimeOffset StartedAt,
    string? StartedBy,
    int Planned,
    int Transferred,
    int Late,
    int PassedOver,
    DateTimeOffset? FinishedAt
)
{
    internal bool IsFinished => FinishedAt is not null;
}

/// <summary>
/// Runs that one sees: those of one's TE office, and for a municipality the finished ones that it has got customers by.
/// </summary>
internal static class LaunchRuns
{
    /// <summary>Of a municipality's, until somebody has given the receipt.</summary>
    internal const string Unseen = """
        from transfers.launch_run r where r.acknowledged_at is null and transfers.got_launch(r.municipality)
        """;

    private const string Columns = """
        select r.id, r.municipality, r.started_at, case when r.account_id is not null then r.started_by end, r.planned,
            r.transferred, r.late, r.passed_over, r.finished_at
        """;

    /// <summary>The latest first.</summary>
    internal static Task<IReadOnlyList<LaunchState>> OfOffice(NpgsqlConnection connection, CancellationToken stop) =>
        Read(connection, $"{Columns} from transfers.launch_run r order by r.id desc", null, stop);

    /// <summary>A municipality's of which nobody has given the receipt, the eldest first.</summary>
    internal static Task<IReadOnlyList<LaunchState>> New(NpgsqlConnection connection, CancellationToken stop) =>
        Read(connection, $"{Columns} {Unseen} order by r.id", null, stop);

    /// <summary>One of a municipality's, seen or not; null when it is none of them.</summary>
    internal static async Task<LaunchState?> Find(NpgsqlConnection connection, int run, CancellationToken stop) =>
        await Read(
            connection,
            $"{Columns} from transfers.launch_run r where r.id = $1 and transfers.got_launch(r.municipality)",
            run,
            stop
        )
            is [var found]
            ? found
            : null;

    private static async Task<IReadOnlyList<LaunchState>> Read(
        NpgsqlConnection connection,
        string sql,
        int? run,
        CancellationToken stop
    )
    {
        await using NpgsqlCommand command = new(sql, connection);
        if (run is { } one)
            command.Parameters.Add(new() { Value = one });
        List<LaunchState> runs = [];
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync(stop);
        while (await row.ReadAsync(stop))
            runs.Add(
                new(
                    row.GetInt32(0),
                    Codes.Municipality(row.GetInt16(1)),
                    row.GetFieldValue<DateTimeOffset>(2),
                    row.IsDBNull(3) ? null : row.GetString(3),
                    row.GetInt32(4),
                    row.GetInt32(5),
                    row.GetInt32(6),
                    row.GetInt32(7),
                    row.IsDBNull(8) ? null : row.GetFieldValue<DateTimeOffset>(8)
                )
            );
        return runs;
    }
}
