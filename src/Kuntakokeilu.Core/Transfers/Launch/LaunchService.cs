using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Areas;
using Kuntakokeilu.Law.Facts;
using Npgsql;

namespace Kuntakokeilu.Core.Transfers.Launch;

/// <summary>
/// Starts runs of the transfers of 24 §; they are then done batch by batch (<see cref="LaunchJob"/>), whoever is at it. And
/// the municipality gives the receipt of what a run has brought.
/// </summary>
internal sealed class LaunchService(TimeProvider time)
{
    private const string Start = """
        insert into transfers.launch_run (municipality, te_office, started_at, started_by, account_id, sees_protected,
            planned)
        select one.municipality, one.te_office, $4, $5, $6, $7, one.planned
        from unnest($1, $2, $3) one (municipality, te_office, planned)
        on conflict do nothing
        returning id
        """;

    /// <summary>One run for each; where one is open it goes on instead of another.</summary>
    /// <returns>Numbers of the new ones; none when it is not the time for them.</returns>
    internal async Task<IReadOnlyList<int>> Begin(IReadOnlyList<LaunchPlan> plans, Work work, CancellationToken stop)
    {
        if (plans.Count == 0 || !LaunchPlan.IsTime(LegalDay.Today(time)))
            return [];
        await using NpgsqlCommand command = new(Start, work.Connection);
        Add(plans.Select(one => (short)one.Municipality.Number).ToArray());
        Add(plans.Select(one => Office(one.Municipality)).ToArray());
        Add(plans.Select(one => one.People + one.WithLateRows).ToArray());
        Add(time.GetUtcNow());
        Add(work.Context.By);
        command.Parameters.Add(new NpgsqlParameter<int?> { TypedValue = work.Context.Account });
        Add(work.Context.Actor is not { } officer || officer.SeesProtected);
        List<int> begun = [];
        await using (NpgsqlDataReader row = await command.ExecuteReaderAsync(stop))
            while (await row.ReadAsync(stop))
                begun.Add(row.GetInt32(0));
        if (begun.Count > 0)
            await work.Commit([], stop);
        return begun;

        void Add(object value) => command.Parameters.Add(new() { Value = value });
    }

    /// <summary>Somebody of the municipality has seen that the customers of a run are its own.</summary>
    /// <returns>Whether there was a receipt to give.</returns>
    internal static async Task<bool> Acknowledge(int run, Work work, CancellationToken stop)
    {
        await using NpgsqlCommand command = new(
            """
            update transfers.launch_run r set acknowledged_at = now(), acknowledged_by = $2
            where r.id = $1 and r.acknowledged_at is null and transfers.got_launch(r.municipality)
            """,
            work.Connection
        );
        command.Parameters.Add(new() { Value = run });
        command.Parameters.Add(new() { Value = work.Context.By });
        if (await command.ExecuteNonQueryAsync(stop) == 0)
            return false;
        await work.Commit([], stop);
        return true;
    }

    /// <summary>Every pilot municipality lies in the area of a TE office.</summary>
    private static short Office(MunicipalityCode municipality) => (short)TeOffices.NumberOf(municipality)!.Value;
}
