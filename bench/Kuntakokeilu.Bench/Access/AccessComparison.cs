using System.Diagnostics;
using Kuntakokeilu.App.Pages.Register;
using Kuntakokeilu.App.Site;
using Kuntakokeilu.Base.Data;
using Kuntakokeilu.Base.Lists;
using Kuntakokeilu.Bench.Figures;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Casework;
using Npgsql;

namespace Kuntakokeilu.Bench.Access;

/// <summary>What access costs: a decision, and a page of customers under the row policies against none.</summary>
internal sealed class AccessComparison(string database, int pairs)
{
    private const int Decisions = 2_000_000;

    internal async Task<List<string>> Run()
    {
        string organisation = Organisations.Municipality(AccessRegister.Organiser);
        string token = await AccessRegister.SignIn(database, Role.Caseworker, organisation);
        await using NpgsqlDataSource web = Source(DatabaseRole.Web.OfPrivate(database));
        await using NpgsqlDataSource owner = Source(database);
        (Spread with, Spread without, Spread ratio) = await Pages(web, owner, token);
        Spread decision = Decide();
        return
        [
            "| | |",
            "|---|---|",
            $"| a decision, of a mix of actors and people | **{decision.Show("0.0")} ns** (bar: at most 1,000) |",
            $"| 50 of 46,000 customers, under the row policies | {with.Median:0.000} ms |",
            $"| the same queries without | {without.Median:0.000} ms |",
            "",
            $"**Ratio of times {ratio.Median:0.00}** ({ratio.Least:0.00}-{ratio.Most:0.00} in five runs of {pairs} pairs in "
                + "turns; medians; bar: at most 1.30).",
        ];
    }

    private async Task<(Spread With, Spread Without, Spread Ratio)> Pages(
        NpgsqlDataSource web,
        NpgsqlDataSource owner,
        string token
    )
    {
        await using NpgsqlConnection walled = await web.OpenConnectionAsync();
        await using NpgsqlConnection open = await owner.OpenConnectionAsync();
        await using NpgsqlTransaction first = await walled.BeginTransactionAsync();
        await using NpgsqlTransaction second = await open.BeginTransactionAsync();
        Actor actor = (await ActorReader.Enter(walled, token, CancellationToken.None))!;
        List<double> ratios = [];
        List<double> with = [];
        List<double> without = [];
        for (int run = -1; run < 5; run++)
        {
            double[] a = new double[pairs];
            double[] b = new double[pairs];
            for (int i = 0; i < pairs; i++)
            {
                // Other places of the list from time to time, and each of the two first as often as the other.
                Place after = new([new DateOnly(2024, 9, 1).AddDays(-i % 900), int.MaxValue], Turn.Forward);
                if (i % 2 == 0)
                    a[i] = await Time(walled, actor, after);
                b[i] = await Time(open, actor, after);
                if (i % 2 == 1)
                    a[i] = await Time(walled, actor, after);
            }
            if (run < 0)
                continue;
            with.Add(Spread.Of(a).Median);
            without.Add(Spread.Of(b).Median);
            ratios.Add(with[^1] / without[^1]);
        }
        return (Spread.Of(with), Spread.Of(without), Spread.Of(ratios));
    }

    private static async Task<double> Time(NpgsqlConnection connection, Actor actor, Place after)
    {
        long began = Stopwatch.GetTimestamp();
        ListSql list = CustomerList.Of(connection, actor, new(null, null), CustomerList.Orders[0]);
        Page<Customer> page = await CustomerList.Read(connection, list, after, 50, CancellationToken.None);
        double time = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
        return page.Rows.Count == 50
            ? time
            : throw new InvalidOperationException($"{page.Rows.Count} customers instead of 50.");
    }

    /// <summary>Nanoseconds a decision.</summary>
    private static Spread Decide()
    {
        Actor caseworker = new()
        {
            SessionId = 1,
            AccountId = 1,
            Name = "",
            Role = Role.Caseworker,
            Purpose = Purpose.Service,
            Organiser = AccessRegister.Organiser,
        };
        Actor[] actors =
        [
            caseworker,
            caseworker with
            {
                SeesProtected = true,
            },
            caseworker with
            {
                Role = Role.Supervisor,
                Purpose = Purpose.Supervision,
                Organiser = null,
            },
            caseworker with
            {
                Role = Role.Jobseeker,
                Purpose = Purpose.OwnData,
                Person = 3,
            },
        ];
        Subject[] subjects =
        [
            new(1, AccessRegister.Organiser),
            new(2, 837),
            new(3, null, 5),
            new(4, AccessRegister.Organiser) { IsProtected = true },
            new(5, 837) { FormerUntil = new(2022, 1, 1) },
            new(6, AccessRegister.Organiser) { IsDisqualified = true },
            new(7, 837) { IsOpened = true },
        ];
        AccessRules rules = new(Subjects.Rights);
        DateOnly day = new(2022, 5, 2);
        List<double> runs = [];
        int permitted = 0;
        for (int run = -2; run < 9; run++)
        {
            long began = Stopwatch.GetTimestamp();
            for (int i = 0; i < Decisions; i++)
                if (
                    rules.Decide(actors[i & 3], RegisterSubject.ViewPerson, subjects[i % subjects.Length], day).Refused
                    is null
                )
                    permitted++;
            if (run >= 0)
                runs.Add(Stopwatch.GetElapsedTime(began).TotalNanoseconds / Decisions);
        }
        return permitted > 0 ? Spread.Of(runs) : throw new InvalidOperationException("Nobody is permitted anything.");
    }

    /// <summary>As the site has it: statements are prepared.</summary>
    private static NpgsqlDataSource Source(string connection) =>
        NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connection) { MaxAutoPrepare = 100 });
}
