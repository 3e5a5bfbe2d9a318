using System.Text.Json;
using Kuntakokeilu.App.DemoTwins;
using Kuntakokeilu.Core.Notices.Sending;
using Kuntakokeilu.Tests.Commands;
using Kuntakokeilu.Tests.Data;

namespace Kuntakokeilu.Tests.Notices.Sending;

/// <summary>Nodes that are killed while they send to a service that fails three times of ten.</summary>
public sealed class KilledSenderTests(TestCluster cluster) : IAsyncLifetime
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;
    private readonly TempFolder folder = new();
    private SendingWorld world = null!;

    public async ValueTask InitializeAsync() => world = await SendingWorld.Make(cluster);

    public async ValueTask DisposeAsync()
    {
        await world.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public Task Each_goes_once() => GoOnce(many: 120, kills: 1);

    [Fact]
    [Trait("Category", "Long")]
    public Task Each_of_ten_thousand_goes_once() => GoOnce(many: 10_000, kills: 10);

    private async Task GoOnce(int many, int kills)
    {
        await world.Add(Enumerable.Range(1, many).Select(n => SendingWorld.Ended(world.Access.Own, n)));
        await world.Order(new(0.3, Faults.Any, 11));
        for (int kill = 1; kill <= kills; kill++)
        {
            // Somewhere among the many, while more are under way.
            int until = many * kill / (kills + 1);
            using HeldProgram node = Node();
            using PeriodicTimer timer = new(TimeSpan.FromMilliseconds(5));
            while (!node.HasEnded && (await world.Got()).Length < until)
                await timer.WaitForNextTickAsync(Stop);
            Assert.False(node.HasEnded, node.HasEnded ? await node.Output() : "");
            node.Kill();
        }
        Assert.True(await world.Waiting() > 0, "Nobody was killed in the middle.");
        world.Register.Clock.Now = await AfterLeases();
        NoticeSender last = world.Sender(longest: SendingWorld.Short);
        for (int turn = 0; turn < 100 * many && await world.Waiting() > 0; turn++)
            if (await last.SendNext(Stop) == 0)
                world.Register.Clock.Now += TimeSpan.FromMinutes(10);
        await world.EachWentOnce(many);
    }

    private HeldProgram Node()
    {
        HeldSending told = new(world.Register.ConnectionString, world.Twin, world.Secret, world.Register.Clock.Now);
        return new(typeof(HeldSender), folder.Path, [(HeldSender.Variable, JsonSerializer.Serialize(told))]);
    }

    /// <summary>When whoever was killed has nothing any more.</summary>
    private async Task<DateTimeOffset> AfterLeases() =>
        new(
            await world.Register.Ask<DateTime>(
                "select coalesce(max(taken_until), now()) + interval '1 minute' from notices.notice"
            )
        );
}
