using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Obligations.Tables;
using Npgsql;
using NpgsqlTypes;

namespace Kuntakokeilu.Core.Casework.Caseloads;

/// <summary>How much work an official's customers are.</summary>
/// <param name="Worker">The account; null for the customers whom nobody has.</param>
/// <param name="ThisWeek">Due from today to Sunday.</param>
internal sealed record WorkerLoad(
    int? Worker,
    int Customers,
    int Late,
    int Today,
    int ThisWeek,
    int WithoutPlan,
    int Booked
)
{
    private static readonly string Sums = $"""
        select s.worker_id, count(*)::int, count(*) filter (where s.due_key < $2)::int,
            count(*) filter (where s.due_key = $2)::int, count(*) filter (where s.due_key between $2 and $3)::int,
            count(*) filter (where s.plan_key = date '{Standing.NotYet:yyyy-MM-dd}')::int,
            count(*) filter (where s.booked >= $2)::int
        from obligations.standing s where s.holder = $1
        """;

    /// <summary>Of every official who has customers of the organisation, and of nobody.</summary>
    internal static Task<IReadOnlyList<WorkerLoad>> OfAll(
        NpgsqlConnection connection,
        Actor actor,
        DateOnly today,
        CancellationToken stop
    ) => Read(connection, actor, today, $"{Sums} group by s.worker_id", workers: null, stop);

    /// <summary>Of these officials, each that has customers.</summary>
    internal static Task<IReadOnlyList<WorkerLoad>> Of(
        NpgsqlConnection connection,
        Actor actor,
        int[] workers,
        DateOnly today,
        CancellationToken stop
    ) => Read(connection, actor, today, $"{Sums} and s.worker_id = any ($4) group by s.worker_id", workers, stop);

    private static async Task<IReadOnlyList<WorkerLoad>> Read(
        NpgsqlConnection connection,
        Actor actor,
        DateOnly today,
        string sql,
        int[]? workers,
        CancellationToken stop
    )
    {
        await using NpgsqlCommand command = new(sql, connection);
        command.Parameters.Add(
            new() { Value = (object?)Caseload.HolderOf(actor) ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Smallint }
        );
        command.Parameters.Add(new() { Value = today });
        command.Parameters.Add(new() { Value = CaseloadChoices.EndOfWeek(today) });
        if (workers is not null)
            command.Parameters.Add(new() { Value = workers });
        List<WorkerLoad> loads = [];
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync(stop);
        while (await row.ReadAsync(stop))
            loads.Add(
                new(
                    row.IsDBNull(0) ? null : row.GetInt32(0),
                    row.GetInt32(1),
                    row.GetInt32(2),
                    row.GetInt32(3),
                    row.GetInt32(4),
                    row.GetInt32(5),
                    row.GetInt32(6)
                )
            );
        return loads;
    }
}
