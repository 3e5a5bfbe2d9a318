using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Kuntakokeilu.App.DemoPayments;
using Kuntakokeilu.App.DemoTwins;
using Kuntakokeilu.Base.Calls;
using Kuntakokeilu.Core.Grants.Payments.Batches;
using Kuntakokeilu.Tests.Commands;
using Kuntakokeilu.Tests.Data;
using Kuntakokeilu.Tests.Grants.Applications;
using Npgsql;

namespace Kuntakokeilu.Tests.Grants.Payments;

/// <summary>Senders and a bank that are killed while payments go, with three calls of ten failing.</summary>
[Collection(GrantsCollection.Name)]
public sealed class KilledPaymentTests(GrantWorld world) : IDisposable
{
    private readonly TempFolder folder = new();
    private readonly TwinSecret secret = TwinSecret.New();
    private readonly int port = Free();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    [Fact]
    public Task Each_is_paid_once() => PaidOnce(many: 120, kills: 1);

    [Fact]
    [Trait("Category", "Long")]
    public Task Each_of_ten_thousand_is() => PaidOnce(many: 10_000, kills: 5);

    private async Task PaidOnce(int many, int kills)
    {
        FastRun.Lacks("a process");
        await new PaymentWorld(world).Clear();
        int application = await world.Apply();
        // Days that no other test has, of one application: nothing but how they go is looked at here.
        await world.Register.Run(
            $"""
            with made as (
                insert into payments.claim (matter, application_id, from_day, to_day, claimed_on, state, version)
                select gen_random_uuid(), {application}, date '1980-01-01' + i, date '1980-01-01' + i, '2022-08-02', 4, 1
                from generate_series(1, {many}) i returning id)
            insert into payments.payment (claim_id, amount, payee, account, words, decided_on, state)
            select id, 100 + id, 'Malli Oy', '{PaymentWorld.Account}', 'w', '2022-08-02', 1 from made
            """
        );
        TestTwin twin = new(PaymentsTwin.Name, secret, port, "--book", folder["bank.tsv"]);
        DateTimeOffset now = new(2022, 8, 2, 9, 0, 0, TimeSpan.Zero);
        for (int kill = 1; kill <= kills; kill++)
        {
            await twin.Fail(new(0.3, Faults.Any, kill));
            using HeldProgram node = Node(twin, now);
            await Until(many * kill / (kills + 1), application, node);
            twin.Kill();
            twin.Dispose();
            node.Kill();
            twin = new(PaymentsTwin.Name, secret, port, "--book", folder["bank.tsv"]);
            now += TimeSpan.FromDays(1);
        }
        Assert.True(await Open(application) > 0, "Nobody was killed in the middle.");
        SetClock clock = new() { Now = now };
        await twin.Fail(new(0.3, Faults.Any, 99));
        PaymentLineSettings settings = PaymentsTwin.Settings(twin.Address, secret);
        for (int turn = 0; turn < 2_000 && await Open(application) > 0; turn++)
        {
            while (await new PaymentBatches(world.Register.Source, settings.Payer, clock, 10).Make(Stop) is not null)
            { }
            await new PaymentSender(
                world.Register.Source,
                new HttpPaymentLine(
                    settings,
                    OutsideClient.Of(twin.Address, "payments", TimeSpan.FromSeconds(1)),
                    clock
                ),
                clock
            ).SendDue(Stop);
            clock.Now += TimeSpan.FromMinutes(5);
        }
        BankNumbers bank = await twin.Get<BankNumbers>("book");
        twin.Dispose();
        Assert.Equal(0, await Open(application));
        Assert.Equal((many, 0, 0, 0), (bank.Paid, bank.Returned, bank.Pending, bank.Twice));
        Assert.Equal(
            0L,
            await world.Register.Ask<long>("select count(*) from payments.batch where hash <> sha256(file)")
        );
    }

    private Task<long> Open(int application) =>
        world.Register.Ask<long>(
            $"""
            select count(*) from payments.payment p join payments.claim c on c.id = p.claim_id
            where c.application_id = {application} and p.state <> 3
            """
        );

    private async Task Until(int paid, int application, HeldProgram node)
    {
        long all = await Open(application);
        using PeriodicTimer timer = new(TimeSpan.FromMilliseconds(10));
        while (!node.HasEnded && all - await Open(application) < Math.Max(1, paid / 4))
            await timer.WaitForNextTickAsync(Stop);
        Assert.False(node.HasEnded, node.HasEnded ? await node.Output() : "");
    }

    private HeldProgram Node(TestTwin twin, DateTimeOffset now) =>
        new(
            typeof(HeldPaymentSender),
            folder.Path,
            [
                (
                    HeldPaymentSender.Variable,
                    JsonSerializer.Serialize(
                        new HeldPayments(world.Register.ConnectionString, twin.Address, secret, now)
                    )
                ),
            ]
        );

    /// <summary>A port that nobody has: the bank comes back where it was.</summary>
    private static int Free()
    {
        using TcpListener taken = new(IPAddress.Loopback, 0);
        taken.Start();
        return ((IPEndPoint)taken.LocalEndpoint).Port;
    }
}

/// <summary>What <see cref="KilledPaymentTests"/> runs as a node of its own; never run with the other tests.</summary>
public sealed class HeldPaymentSender
{
    internal const string Variable = "KOKEILU_HELD_PAYMENT_SENDER";

    [Fact(Explicit = true)]
    [Trait("Category", "Held")]
    public async Task Sends_until_nothing_waits_or_this_program_is_killed()
    {
        HeldPayments told = JsonSerializer.Deserialize<HeldPayments>(Environment.GetEnvironmentVariable(Variable)!)!;
        CancellationToken stop = TestContext.Current.CancellationToken;
        await using NpgsqlDataSource database = NpgsqlDataSource.Create(told.ConnectionString);
        SetClock clock = new() { Now = told.Now };
        PaymentLineSettings settings = PaymentsTwin.Settings(told.Twin, told.Secret);
        HttpPaymentLine line = new(settings, OutsideClient.Of(told.Twin, "payments", TimeSpan.FromSeconds(1)), clock);
        await using NpgsqlCommand open = database.CreateCommand(
            "select count(*) from payments.payment where state in (1, 2)"
        );
        while (await open.ExecuteScalarAsync(stop) is > 0L)
        {
            await new PaymentBatches(database, settings.Payer, clock, 10).Make(stop);
            await new PaymentSender(database, line, clock).SendDue(stop);
            clock.Now += TimeSpan.FromMinutes(1);
        }
    }
}

/// <param name="Now">What the node's clock begins with.</param>
internal sealed record HeldPayments(string ConnectionString, Uri Twin, TwinSecret Secret, DateTimeOffset Now);
