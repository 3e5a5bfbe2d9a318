using System.Text.Json;
using Kuntakokeilu.Tests.Commands;
using Kuntakokeilu.Tests.Data;
using Npgsql;

namespace Kuntakokeilu.Tests.Population;

/// <summary>A node that is killed while it writes down what has changed in the population.</summary>
public sealed class KilledFeedTests(TestCluster cluster) : IAsyncLifetime
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;
    private readonly TempFolder folder = new();
    private FeedWorld world = null!;

    public async ValueTask InitializeAsync() => world = await FeedWorld.Make(cluster);

    public async ValueTask DisposeAsync()
    {
        await world.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task What_it_was_killed_over_another_reads_once()
    {
        int[] people = [.. new[] { world.Access.Own, world.Access.Organised, world.Access.Other }.Order()];
        foreach (int person in people)
            for (int day = 20; day < 25; day++)
                await world.Change(person, FeedWorld.Home(day % 2 == 0 ? "049" : "091", $"2022-02-{day}"));
        // Somebody holds the last of them, so that the node is killed in the middle of a page and of a transaction.
        await using (NpgsqlConnection holder = await world.Register.Source.OpenConnectionAsync(Stop))
        {
            await using NpgsqlTransaction held = await holder.BeginTransactionAsync(Stop);
            await using NpgsqlCommand hold = new(
                $"select from register.person where id = {people[^1]} for update",
                holder
            );
            await hold.ExecuteNonQueryAsync(Stop);
            using HeldProgram node = new(
                typeof(HeldFeed),
                folder.Path,
                [(HeldFeed.Variable, JsonSerializer.Serialize(world.Told))]
            );
            using PeriodicTimer timer = new(TimeSpan.FromMilliseconds(5));
            while (!node.HasEnded && !await Waits())
                await timer.WaitForNextTickAsync(Stop);
            Assert.False(node.HasEnded, node.HasEnded ? await node.Output() : "");
            node.Kill();
        }
        Assert.Equal(5, (await world.Rows(people[0])).Count);
        Assert.Empty(await world.Rows(people[^1]));

        await world.Read();

        foreach (int person in people)
            Assert.Equal(
                [
                    "2022-02-20 2 049 fi",
                    "2022-02-21 2 091 fi",
                    "2022-02-22 2 049 fi",
                    "2022-02-23 2 091 fi",
                    "2022-02-24 2 049 fi",
                ],
                await world.Rows(person)
            );
        await world.Register.Replays();
    }

    private Task<bool> Waits() =>
        world.Register.Ask<bool>(
            """
            select exists (
                select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock')
            """
        );
}
