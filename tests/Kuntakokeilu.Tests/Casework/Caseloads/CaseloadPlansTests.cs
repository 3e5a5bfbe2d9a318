using System.Text.Json;
using Kuntakokeilu.Base.Lists;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Casework.Caseloads;
using Kuntakokeilu.Law.Obligations;
using Kuntakokeilu.Tests.Access;
using Kuntakokeilu.Tests.Data;
using Npgsql;

namespace Kuntakokeilu.Tests.Casework.Caseloads;

/// <summary>
/// Whatever is chosen and however it is sorted, a page of 46,000 customers is read by an index, and little more than the
/// page is read for it.
/// </summary>
public sealed class CaseloadPlansTests(TestCluster cluster)
{
    /// <summary>Rows of the table that a page may read. The most that is read is told by the test's output.</summary>
    private const long MostForPage = 12_000;

    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    private static CaseloadFilter[] Singles { get; } =
    [
        new(),
        .. Enum.GetValues<CaseloadWhen>().Select(when => new CaseloadFilter { When = when }),
        .. CaseloadChoices.Plans.Select(plan => new CaseloadFilter { Plan = plan }),
        .. CaseloadChoices.Kinds.Select(kind => new CaseloadFilter { Kind = kind }),
        new() { IsBooked = true },
        new() { IsBooked = false },
        new() { IsSilent = true },
        new() { HasLateRows = true },
        new() { HasMessages = true },
    ];

    /// <summary>Each with each other that says something else.</summary>
    private static IEnumerable<CaseloadFilter> Pairs =>
        from when in Enum.GetValues<CaseloadWhen>()
        from one in Singles
        where one.When is null
        select one with
        {
            When = when,
        };

    private static IEnumerable<CaseloadFilter> Others =>
        from kind in (ObligationKind[])
            [ObligationKind.InitialInterview, ObligationKind.Plan, ObligationKind.FirstIntegrationPlan]
        from plan in CaseloadChoices.Plans
        from silent in (bool[])[false, true]
        from booked in (bool?[])[null, true, false]
        select new CaseloadFilter
        {
            Kind = kind,
            Plan = plan,
            IsSilent = silent,
            IsBooked = booked,
        };

    [Fact]
    public async Task Every_choice_in_every_order_is_read_by_an_index()
    {
        await using TestRegister register = await FilledCaseload.Make(cluster);
        int worker = await register.Ask<int>("select min(id) from access.account");
        await using Gate gate = await TestActor.Manager(TestActor.Tampere).Enter(register);
        CaseloadFilter[] all =
        [
            .. Singles,
            .. Pairs,
            .. Others,
            .. Singles.Select(one => one with { Worker = worker }),
            .. Singles.Select(one => one with { OfNobody = true }),
        ];
        List<(long Read, string What)> reads = [];
        foreach (CaseloadFilter filter in all)
        foreach (ListOrder order in Caseload.Orders)
        {
            // Two choices at once are asked in one direction: an index is read as well in the other.
            bool isDescending = (Array.IndexOf(all, filter) + order.Name.Length) % 2 == 0;
            JsonElement plan = await Explain(gate, filter, order with { IsDescending = isDescending }, place: null);
            reads.Add((ReadOfStandings(plan), $"{order.Name} {filter}"));
        }
        long most = reads.Max(one => one.Read);
        foreach ((long read, string what) in reads.OrderByDescending(one => one.Read).Take(8))
            TestContext.Current.TestOutputHelper!.WriteLine($"{read} rows: {what}");
        TestContext.Current.TestOutputHelper!.WriteLine(
            $"{reads.Count} statements, {reads.Average(one => one.Read):0} rows read on average"
        );
        Assert.True(most <= MostForPage, $"{most} rows were read");
    }

    /// <summary>Far into the list, where whatever is counted from the beginning is dear.</summary>
    [Fact]
    public async Task A_page_far_on_costs_no_more()
    {
        await using TestRegister register = await FilledCaseload.Make(cluster);
        await using Gate gate = await TestActor.Manager(TestActor.Tampere).Enter(register);
        foreach (ListOrder order in Caseload.Orders)
        foreach (Turn turn in Enum.GetValues<Turn>())
        {
            int middle = await register.Ask<int>(
                $"select person_id from obligations.standing s where organiser = 837 {order.By(null)} offset 20000 limit 1"
            );
            ListSql list = Caseload.Of(
                gate.Connection,
                gate.Actor!,
                new() { People = [middle] },
                FilledCaseload.Today,
                order
            );
            CaseloadCustomer one = (await Caseload.Read(list, place: null, 1, Stop)).Rows.Single();
            JsonElement plan = await Explain(gate, new(), order, new(Caseload.Key(order)(one), turn));
            Assert.InRange(ReadOfStandings(plan), 50, 200);
        }
    }

    /// <summary>
    /// An index that is read to its end before the first is counted costs more than the page. Where one organiser has nearly all
    /// the planner sees that by itself; with many it must be kept from it, as with reads that it takes for dear.
    /// </summary>
    [Fact]
    public async Task Counting_stops_where_it_is_told_to()
    {
        await using TestRegister register = await FilledCaseload.Make(cluster);
        await using Gate gate = await TestActor.Manager(TestActor.Tampere).Enter(register);
        await using NpgsqlCommand dear = new(
            "set local enable_seqscan = off; set local random_page_cost = 1000",
            gate.Connection
        );
        await dear.ExecuteNonQueryAsync(Stop);
        foreach (ListOrder order in Caseload.Orders)
        {
            ListSql list = Caseload.Of(gate.Connection, gate.Actor!, new(), FilledCaseload.Today, order);
            long before = await ReadOfIndexes(gate);
            Assert.Equal(ListSql.MostRead, await list.Count(Stop));
            Assert.InRange(await ReadOfIndexes(gate) - before, 1, 2 * ListSql.MostRead);
        }
    }

    /// <summary>Entries of the indexes of the standings that the transaction has read.</summary>
    private static async Task<long> ReadOfIndexes(Gate gate)
    {
        await using NpgsqlCommand command = new(
            """
            select sum(pg_stat_get_xact_tuples_returned(indexrelid))::bigint
            from pg_index where indrelid = 'obligations.standing'::regclass
            """,
            gate.Connection
        );
        return (long)(await command.ExecuteScalarAsync(Stop))!;
    }

    private static async Task<JsonElement> Explain(Gate gate, CaseloadFilter filter, ListOrder order, Place? place)
    {
        ListSql list = Caseload.Of(gate.Connection, gate.Actor!, filter, FilledCaseload.Today, order);
        Page<string> told = await list.Read(
            Caseload.Columns + ", s.due_key, s.held_key, s.plan_key, s.name_key",
            place,
            WorkList,
            row => row.GetString(0),
            Stop,
            "explain (analyze, timing off, format json) select * from {0}"
        );
        return JsonDocument.Parse(told.Rows.Single()).RootElement[0].GetProperty("Plan");
    }

    private const int WorkList = 50;

    /// <summary>How many rows of the standings were looked at, those left out among them.</summary>
    private static long ReadOfStandings(JsonElement node)
    {
        long read = 0;
        if (node.TryGetProperty("Relation Name", out JsonElement relation) && relation.GetString() == "standing")
        {
            string kind = node.GetProperty("Node Type").GetString()!;
            Assert.Contains("Index", kind + Bitmap(node));
            read =
                Number(node, "Actual Loops")
                * (
                    Number(node, "Actual Rows")
                    + Number(node, "Rows Removed by Filter")
                    + Number(node, "Rows Removed by Index Recheck")
                );
        }
        if (node.TryGetProperty("Plans", out JsonElement below))
            read += below.EnumerateArray().Sum(ReadOfStandings);
        return read;
    }

    /// <summary>A heap that is read by a bitmap is read by the index of the bitmap.</summary>
    private static string Bitmap(JsonElement node) =>
        node.GetProperty("Node Type").GetString() is "Bitmap Heap Scan" ? "Index" : "";

    private static long Number(JsonElement node, string name) =>
        node.TryGetProperty(name, out JsonElement number) ? (long)number.GetDouble() : 0;
}
