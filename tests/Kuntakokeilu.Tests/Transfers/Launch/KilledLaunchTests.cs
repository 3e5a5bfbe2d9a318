using System.Text.Json;
using Kuntakokeilu.Tests.Access;
using Kuntakokeilu.Tests.Base.Data.Cluster;
using Kuntakokeilu.Tests.Commands;
using Kuntakokeilu.Tests.Data;
using Npgsql;

namespace Kuntakokeilu.Tests.Transfers.Launch;

/// <summary>
/// A node that is killed at ten moments of a run, and another that goes on: none is lost, none twice, one notice each.
/// </summary>
public sealed class KilledLaunchTests(TestCluster cluster) : IDisposable
{
    private const int InBatch = 10;
    private const int People = 12 * InBatch;

    /// <summary>Somebody in the middle of a batch, as the statement has it that is to wait for a lock.</summary>
    private static readonly (int Batch, string Lock)[] Moments =
    [
        (1, "select from register.person where id = WHO for update"),
        (2, "select from steering.current_period where person_id = WHO for update"),
        (3, "select from steering.period where person_id = WHO for update"),
        (4, "lock table access.event in share mode"),
        (4, "lock table transfers.launch_run in share mode"),
        (
            5,
            """
            insert into notices.notice (id, kind, person_id, cause, addressee, words, state, at)
            values (gen_random_uuid(), 11, WHO, 'launch-1-WHO', 'customer', '{}', 1, now())
            """
        ),
        (7, "select from register.person where id = WHO for update"),
        (8, "select from steering.current_period where person_id = WHO for update"),
        (9, "select from steering.period where person_id = WHO for update"),
        (
            12,
            """
            insert into notices.notice (id, kind, person_id, cause, addressee, words, state, at)
            values (gen_random_uuid(), 11, WHO, 'launch-1-WHO', 'customer', '{}', 1, now())
            """
        ),
    ];

    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Each_is_transferred_once()
    {
        await using TestRegister register = await LaunchWorld.Make(cluster, People);
        await LaunchWorld.Begin(register, TestActor.TeOfficer(TestActor.Pirkanmaa));
        int least = 0;
        foreach ((int batch, string held) in Moments)
        {
            await KilledAt(register, held.Replace("WHO", $"{batch * InBatch - 3}"));
            int[] counts = [.. (await register.Ask<string>(LaunchWorld.Counts)).Split(' ').Select(int.Parse)];
            Assert.True(counts.All(one => one == counts[0]), $"{held}: {string.Join(' ', counts)}");
            // What was kept stays, and of a batch all of it or nothing.
            Assert.True(counts[0] >= least && counts[0] % InBatch == 0, $"{held}: {counts[0]} after {least}");
            least = counts[0];
        }
        Assert.InRange(least, InBatch, People - InBatch);

        using HeldProgram last = Node(register);
        await Servers.Until(() => last.HasEnded, "the last node to have done the rest");

        Assert.Equal(
            $"{People} {People} {People} {People} {People} {People}",
            await register.Ask<string>(LaunchWorld.Counts)
        );
        Assert.Equal(
            0,
            await register.Ask<long>(
                $"select count(*) from transfers.launch_run where finished_at is null or passed_over > 0 or transferred <> {People}"
            )
        );
        await register.Replays();
    }

    /// <summary>It gets as far as what is held, and no further.</summary>
    private async Task KilledAt(TestRegister register, string held)
    {
        await using NpgsqlConnection holder = await register.Source.OpenConnectionAsync(Stop);
        await using NpgsqlTransaction holding = await holder.BeginTransactionAsync(Stop);
        await new NpgsqlCommand(held, holder, holding).ExecuteNonQueryAsync(Stop);
        using HeldProgram node = Node(register);
        await Servers.Until(
            () => node.HasEnded || register.Waiting().Result.Count > 0,
            $"the node to have come to {held}"
        );
        Assert.False(node.HasEnded, node.HasEnded ? await node.Output() : "");
        node.Kill();
        await holding.RollbackAsync(Stop);
        await Servers.Until(() => register.Waiting().Result.Count == 0, "the server to have noticed");
    }

    private HeldProgram Node(TestRegister register)
    {
        HeldRun told = new(register.ConnectionString, register.Clock.Now, InBatch);
        return new(typeof(HeldLaunch), folder.Path, [(HeldLaunch.Variable, JsonSerializer.Serialize(told))]);
    }
}
