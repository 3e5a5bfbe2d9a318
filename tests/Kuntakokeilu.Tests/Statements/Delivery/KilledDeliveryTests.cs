using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Kuntakokeilu.App.DemoFunds;
using Kuntakokeilu.App.DemoTwins;
using Kuntakokeilu.Core.Casework.Statements.Delivery;
using Kuntakokeilu.Tests.Commands;
using Kuntakokeilu.Tests.Data;

namespace Kuntakokeilu.Tests.Statements.Delivery;

/// <summary>Senders and receivers that are killed while statements go, with three calls of ten failing.</summary>
public sealed class KilledDeliveryTests(TestCluster cluster) : IAsyncLifetime
{
    private readonly TempFolder folder = new();
    private readonly TwinSecret secret = TwinSecret.New();
    private readonly int port = Free();
    private TestRegister register = null!;
    private TestTwin twin = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private string Kept => folder["book.tsv"];

    public async ValueTask InitializeAsync()
    {
        register = await TestRegister.Make(cluster);
        register.Clock.Now = new(2022, 5, 16, 10, 0, 0, TimeSpan.Zero);
        twin = Twin();
    }

    public async ValueTask DisposeAsync()
    {
        twin.Dispose();
        await register.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public Task Each_arrives_once_and_in_its_order() => ArriveOnce(people: 60, each: 5, kills: 1);

    [Fact]
    [Trait("Category", "Long")]
    public Task Each_of_a_hundred_thousand_does() => ArriveOnce(people: 25_000, each: 4, kills: 8);

    private async Task ArriveOnce(int people, int each, int kills)
    {
        FastRun.Lacks("a process");
        int many = people * each;
        await DeliveryWorld.Fill(register, "k-", people, each);
        await Fail(twin);
        for (int kill = 1; kill <= kills; kill++)
        {
            // Somewhere among the many, while more are under way: the sender, then the receiver.
            using HeldProgram node = Node();
            await Until(many * (2 * kill - 1) / (2 * kills + 1), node);
            twin.Kill();
            twin.Dispose();
            twin = Twin();
            await Fail(twin);
            await Until(many * 2 * kill / (2 * kills + 1), node);
            node.Kill();
            register.Clock.Now = await AfterLeases();
        }
        Assert.True(await Waiting() > 0, "Nobody was killed in the middle.");
        MessageSender[] last = [Sender(), Sender()];
        for (int turn = 0; turn < 10_000 && await Waiting() > 0; turn++)
        {
            await Task.WhenAll(last.Select(one => one.SendDue(Stop)));
            register.Clock.Now += TimeSpan.FromMinutes(1);
        }
        Assert.Equal(many, await register.Ask<long>("select count(*) from statements.message where state = 4"));
        EachIsThereOnceInItsOrder(many);
    }

    /// <summary>What the receivers have kept, in the order in which it had its effect.</summary>
    private void EachIsThereOnceInItsOrder(int many)
    {
        string[][] lines = [.. File.ReadLines(Kept).Select(line => line.Split('\t'))];
        Assert.Equal(many, lines.Length);
        Assert.Equal(many, lines.Select(line => line[0]).Distinct().Count());
        foreach (IGrouping<string, string[]> person in lines.GroupBy(line => line[3]))
            Assert.Equal(Enumerable.Range(1, person.Count()), person.Select(line => int.Parse(line[1])));
    }

    private async Task Until(int arrived, HeldProgram node)
    {
        // Of very many it is asked seldom: counting them is work too.
        using PeriodicTimer timer = new(TimeSpan.FromMilliseconds(arrived > 1_000 ? 250 : 5));
        while (
            !node.HasEnded
            && await register.Ask<long>("select count(*) from statements.message where state = 4") < arrived
        )
            await timer.WaitForNextTickAsync(Stop);
        Assert.False(node.HasEnded, node.HasEnded ? await node.Output() : "");
    }

    private Task<long> Waiting() =>
        register.Ask<long>("select count(*) from statements.message where state in (1, 2, 3, 5)");

    private static Task Fail(TestTwin twin) => twin.Fail(new(0.3, Faults.Any, 11));

    private MessageSender Sender() =>
        new(
            new(register.Source, register.Clock),
            DeliveryWorld.Line(FundsTwin.Settings(twin.Address, secret), register.Clock),
            register.Clock
        );

    private TestTwin Twin() => new(FundsTwin.Name, secret, port, "--book", Kept);

    private HeldProgram Node()
    {
        HeldDelivery told = new(register.ConnectionString, twin.Address, secret, register.Clock.Now);
        return new(
            typeof(HeldStatementSender),
            folder.Path,
            [(HeldStatementSender.Variable, JsonSerializer.Serialize(told))]
        );
    }

    /// <summary>When whoever was killed has nothing any more.</summary>
    private async Task<DateTimeOffset> AfterLeases() =>
        new(
            await register.Ask<DateTime>(
                "select max(due_at) + interval '1 minute' from statements.message where state = 2 or state = 1"
            )
        );

    /// <summary>A port that nobody has: the receiver comes back where it was.</summary>
    private static int Free()
    {
        using TcpListener taken = new(IPAddress.Loopback, 0);
        taken.Start();
        return ((IPEndPoint)taken.LocalEndpoint).Port;
    }
}
