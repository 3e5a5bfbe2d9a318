using System.Text.Json;
using Kuntakokeilu.Core.Transfers.Launch;
using Kuntakokeilu.Tests.Data;
using Npgsql;

namespace Kuntakokeilu.Tests.Transfers.Launch;

/// <summary>What <see cref="KilledLaunchTests"/> runs as a node of its own; never run with the other tests.</summary>
public sealed class HeldLaunch
{
    internal const string Variable = "KOKEILU_HELD_LAUNCH";

    [Fact(Explicit = true)]
    [Trait("Category", "Held")]
    public async Task Goes_on_until_all_runs_are_finished_or_this_program_is_killed()
    {
        HeldRun told = JsonSerializer.Deserialize<HeldRun>(Environment.GetEnvironmentVariable(Variable)!)!;
        CancellationToken stop = TestContext.Current.CancellationToken;
        await using NpgsqlDataSource database = NpgsqlDataSource.Create(told.ConnectionString);
        LaunchJob job = new(database, new SetClock { Now = told.Now }) { InBatch = told.InBatch };
        await job.Finish(await job.Open(stop), stop);
    }
}

internal sealed record HeldRun(string ConnectionString, DateTimeOffset Now, int InBatch);
