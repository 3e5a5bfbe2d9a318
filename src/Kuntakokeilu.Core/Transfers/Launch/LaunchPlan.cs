using Kuntakokeilu.Core.Register.Tables;
using Kuntakokeilu.Law.Book;
using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.TargetGroup;
using Npgsql;

namespace Kuntakokeilu.Core.Transfers.Launch;

/// <summary>
/// Who of a TE office's area waits for the transfer of 24 §: whose job search was open when the pilots began, and whom the
/// test of that day has made a municipality's customer.
/// </summary>
/// <param name="People">Whom a run would transfer.</param>
/// <param name="WithLateRows">Who is left out, because late rows about them wait for a settlement.</param>
internal sealed record LaunchPlan(MunicipalityCode Municipality, int People, int WithLateRows)
{
    /// <summary>Each of them, under the row policies: for a count that ends early.</summary>
    internal static readonly string Rows = $"""
        from steering.current_period c
        join steering.period t on t.person_id = c.person_id and t.version = c.version and t.valid_from = c.valid_from
        join register.fact f on f.person_id = t.person_id and f.seq = t.fact_seq
        where c.te_office = (select access.te_office()) and c.authority = {(int)Authority.Municipality}
            and c.basis = {(int)Basis.TargetGroup} and c.valid_from = date '{LawBook.PilotStart:yyyy-MM-dd}'
            and f.date < c.valid_from
        """;

    /// <summary>Transfers begin with the Act (23 §), and end with it.</summary>
    internal static bool IsTime(DateOnly today) => today >= LawBook.PilotStart && today < LawAsKnown.Whole.PilotEnd;

    /// <summary>Whether 24 § wanted all of it done before a day.</summary>
    internal static bool IsLate(DateOnly today) => today > LawBook.LaunchTransfersUntil;

    /// <param name="connection">A TE officer's.</param>
    /// <returns>By the number of the municipality; none where nobody waits.</returns>
    internal static async Task<IReadOnlyList<LaunchPlan>> Read(NpgsqlConnection connection, CancellationToken stop)
    {
        await using NpgsqlCommand waiting = new(
            "select municipality, people, late_rows from transfers.launch_waiting() order by municipality",
            connection
        );
        return await Read(waiting, stop);
    }

    /// <param name="command">Municipalities, each with how many wait and of how many late rows wait.</param>
    internal static async Task<IReadOnlyList<LaunchPlan>> Read(NpgsqlCommand command, CancellationToken stop)
    {
        List<LaunchPlan> plans = [];
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync(stop);
        while (await row.ReadAsync(stop))
            plans.Add(new(Codes.Municipality(row.GetInt16(0)), row.GetInt32(1), row.GetInt32(2)));
        return plans;
    }
}
