using Kuntakokeilu.App.DemoFunds;
using Kuntakokeilu.App.DemoTwins;
using Kuntakokeilu.Base.Calls;
using Kuntakokeilu.Core.Casework.Statements.Delivery;
using Kuntakokeilu.Tests.Data;

namespace Kuntakokeilu.Tests.Statements.Delivery;

/// <summary>
/// One register and one twin of Kela and the funds for all that is tested of delivery. Each test has people of its own, and what
/// others have left is out of the way.
/// </summary>
public sealed class DeliveryWorld(TestCluster cluster) : IAsyncLifetime
{
    /// <summary>A call that is not answered on purpose is given up after this.</summary>
    internal static readonly TimeSpan Short = TimeSpan.FromMilliseconds(500);

    private readonly TestTwin twin = new(FundsTwin.Name);
    private int people;

    internal TestRegister Register { get; private set; } = null!;

    internal TestTwin Twin => twin;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => Register = await TestRegister.Make(cluster);

    public ValueTask DisposeAsync()
    {
        twin.Dispose();
        return Register.DisposeAsync();
    }

    internal async Task Begin()
    {
        await Register.Run("update statements.message set state = 6 where state not in (4, 6, 7)");
        await twin.Fail(new(0, Faults.Any, 0));
        await twin.Post("rejections", new FundOrder(0));
        await twin.Post("receipts", new FundOrder(0));
        Register.Clock.Now = new(2022, 5, 16, 10, 0, 0, TimeSpan.Zero);
    }

    internal MessageQueue Queue() => new(Register.Source, Register.Clock);

    internal MessageSender Node(FundLineSettings? settings = null) => new(Queue(), Line(settings), Register.Clock);

    internal XRoadFundLine Line(FundLineSettings? settings = null) =>
        Line(settings ?? FundsTwin.Settings(twin.Address, twin.Secret), Register.Clock);

    internal static XRoadFundLine Line(FundLineSettings settings, TimeProvider time) =>
        new(settings, OutsideClient.Of(settings.Address, "funds", Short), time);

    internal Task<TwinBook> Book() => twin.Get<TwinBook>("book");

    /// <summary>As if so many statements had been given on each of so many people.</summary>
    /// <returns>The keys of the people begin so.</returns>
    internal Task<string> Fill(int people, int each)
    {
        string prefix = $"d{++this.people}-";
        return Fill(Register, prefix, people, each);
    }

    internal static async Task<string> Fill(TestRegister register, string prefix, int people, int each)
    {
        DateTimeOffset now = register.Clock.Now;
        await register.Import(
            "2022-05-16",
            string.Concat(
                Enumerable
                    .Range(1, people)
                    .Select(i => $"{prefix}{i:000000},2022-05-02,start,1990-01-01,837,2,no,fi,no\n")
            )
        );
        register.Clock.Now = now;
        await register.Run(
            $$"""
            insert into register.identity (person_id, code, family_name, given_names, name_key, recording_id)
            select id, 'code-' || id, 'Malli', 'A' || id, 'MALLI A' || id, recording_id from register.person
            where key like '{{prefix}}%';
            insert into statements.message (id, person_id, number, kind, statement_id, version, event_seq, origin_seq, fund, body,
                at, due_at, state, tries)
            select gen_random_uuid(), p.id, n, 1, gen_random_uuid(), 1, n, n, p.id % 3, '{"code": "A1"}', '2022-05-16',
                '2022-05-16', 1, 0
            from register.person p, generate_series(1, {{each}}) n where p.key like '{{prefix}}%'
            """
        );
        return prefix;
    }

    /// <summary>How many of them have arrived.</summary>
    internal Task<long> Arrived(string of) =>
        Register.Ask<long>(
            $"""
            select count(*) from statements.message m join register.person p on p.id = m.person_id
            where p.key like '{of}%' and m.state = 4
            """
        );

    /// <summary>State, fault and the receiver's word of each.</summary>
    internal Task<List<string>> States(string of) =>
        Register.Lines(
            $"""
            select concat_ws(' ', m.state, coalesce(m.fault, 0), m.rejection)
            from statements.message m join register.person p on p.id = m.person_id
            where p.key like '{of}%' order by m.person_id, m.number
            """
        );

    /// <summary>Until all of them have arrived, or for long enough.</summary>
    internal async Task SendAll(string of, int many, params MessageSender[] nodes)
    {
        for (int turn = 0; turn < 1_000 && await Arrived(of) < many; turn++)
        {
            await Task.WhenAll(nodes.Select(node => node.SendDue(Stop)));
            Register.Clock.Now += TimeSpan.FromMinutes(1);
        }
    }
}

/// <summary>What the twin has got, and how often what was out of the ordinary.</summary>
internal sealed record TwinBook(int Count, int Duplicates, int Conflicts, int OutOfOrder)
{
    public static TwinBook operator -(TwinBook now, TwinBook before) =>
        new(
            now.Count - before.Count,
            now.Duplicates - before.Duplicates,
            now.Conflicts - before.Conflicts,
            now.OutOfOrder - before.OutOfOrder
        );
}

[CollectionDefinition(Name)]
public sealed class Deliveries : ICollectionFixture<DeliveryWorld>
{
    internal const string Name = "Delivery of statements";
}
