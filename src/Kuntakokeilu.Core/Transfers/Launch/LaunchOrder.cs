using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Law.Facts;
using Npgsql;

namespace Kuntakokeilu.Core.Transfers.Launch;

/// <summary>
/// The runs that a command at the machine has ordered: those that it has started, and those that were open already.
/// </summary>
/// <param name="Planned">How many waited in them.</param>
internal sealed record LaunchOrder(IReadOnlyList<int> Runs, int Planned, IReadOnlyList<MunicipalityCode> Municipalities)
{
    private const string Pending = """
        from generate_series(1, 15) office, transfers.launch_counts(office::smallint, true, '{}') p
        where p.municipality = any ($1)
        """;

    internal static async Task<LaunchOrder> Begin(
        NpgsqlDataSource database,
        TimeProvider time,
        IReadOnlyList<MunicipalityCode> municipalities,
        CancellationToken stop
    )
    {
        await using Work work = await Work.Begin(database, LaunchJob.Program, stop);
        await using NpgsqlCommand waiting = Of(
            work.Connection,
            $"select p.municipality, p.people, p.late_rows {Pending} and p.people > 0 order by p.municipality",
            municipalities
        );
        IReadOnlyList<LaunchPlan> plans = await LaunchPlan.Read(waiting, stop);
        await using NpgsqlCommand open = Of(
            work.Connection,
            "select array(select id from transfers.launch_run where finished_at is null and municipality = any ($1))",
            municipalities
        );
        int[] before = (int[])(await open.ExecuteScalarAsync(stop))!;
        IReadOnlyList<int> begun = await new LaunchService(time).Begin(plans, work, stop);
        return new([.. before, .. begun], plans.Sum(plan => plan.People), municipalities);
    }

    internal async Task<LaunchOutcome> Outcome(NpgsqlDataSource database, CancellationToken stop)
    {
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(stop);
        await using NpgsqlCommand command = Of(
            connection,
            $"""
            select coalesce(sum(r.transferred), 0)::int, count(*) filter (where r.transferred > 0)::int,
                coalesce(sum(r.late), 0)::int, (select coalesce(sum(p.people + p.late_rows), 0) {Pending})::int
            from transfers.launch_run r where r.id = any ($2)
            """,
            Municipalities
        );
        command.Parameters.Add(new() { Value = Runs.ToArray() });
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync(stop);
        await row.ReadAsync(stop);
        return new(row.GetInt32(0), row.GetInt32(1), row.GetInt32(2), row.GetInt32(3));
    }

    private static NpgsqlCommand Of(
        NpgsqlConnection connection,
        string sql,
        IReadOnlyList<MunicipalityCode> municipalities
    ) =>
        new(sql, connection)
        {
            Parameters = { new() { Value = municipalities.Select(one => (short)one.Number).ToArray() } },
        };
}

/// <summary>What came of an order.</summary>
/// <param name="Late">Of the transferred, after the last day of 24 §.</param>
/// <param name="Waiting">Who waits on: late rows of them wait for a settlement, or they came meanwhile.</param>
internal sealed record LaunchOutcome(int Transferred, int Municipalities, int Late, int Waiting);
