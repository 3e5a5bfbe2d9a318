using System.Diagnostics;
using Kuntakokeilu.App.Site;
using Kuntakokeilu.Base.Data;
using Kuntakokeilu.Bench.Figures;
using Kuntakokeilu.Core.Data;
using Kuntakokeilu.Core.Money;
using Kuntakokeilu.Core.Money.Booking;
using Npgsql;

namespace Kuntakokeilu.Bench.Money;

/// <summary>
/// Commitments entered in a second, on disk, beside pgbench's simple-update on the same server: in turns, so that whatever else
/// the machine does falls on both.
/// </summary>
internal sealed class MoneyComparison(BenchServer server, int seconds, int runs)
{
    private const int Quotas = 60;
    private const string Moment = "32.30.51";
    private static readonly DateOnly Day = new(2021, 6, 1);

    internal async Task<List<string>> Run(int clients)
    {
        PgbenchPeer peer = await PgbenchPeer.Make(server);
        string database = await server.Create("money");
        await using NpgsqlDataSource owner = NpgsqlDataSource.Create(database);
        await Schema.Migrate(owner, Subjects.Rights, CancellationToken.None);
        await using NpgsqlDataSource job = NpgsqlDataSource.Create(
            new NpgsqlConnectionStringBuilder(DatabaseRole.Job.OfPrivate(database))
            {
                MaxPoolSize = clients + 5,
                MaxAutoPrepare = 100,
                AutoPrepareMinUsages = 2,
            }
        );
        await Fund(job);
        await using BookQueue queue = new(job);
        (string Name, Func<Task<double>> Measure)[] ways =
        [
            ("pgbench, simple-update", () => Task.FromResult(peer.Measure(clients, seconds))),
            ("commits on distinct quotas, each in a transaction of its own", () => Commits(clients, Own, Direct)),
            ("commits on distinct quotas, through the queue", () => Commits(4 * clients, Own, queue.Enter)),
            ("commits on one quota, each in a transaction of its own", () => Commits(clients, One, Direct)),
            ("commits on one quota, through the queue", () => Commits(4 * clients, One, queue.Enter)),
        ];
        double[][] figures = [.. ways.Select(_ => new double[runs])];
        for (int run = 0; run < runs; run++)
        for (int way = 0; way < ways.Length; way++)
        {
            await BenchServer.Settle(database);
            figures[way][run] = await ways[way].Measure();
        }
        return Told(clients, ways.Select(way => way.Name).ToArray(), figures);

        Task<MoneyAnswer> Direct(Posting posting, CancellationToken stop) => BookService.Enter(job, posting, stop);
        static int Own(int client) => client % Quotas;
        static int One(int client) => 0;
    }

    private List<string> Told(int clients, string[] names, double[][] figures)
    {
        Spread peer = Spread.Of(figures[0]);
        return
        [
            $"{clients} clients, the queue's four times as many, {seconds} s each, {runs} runs in turns; median (least-most).",
            "",
            "| | a second | ratio to pgbench | bar |",
            "|---|---|---|---|",
            .. names.Select(
                (name, i) =>
                    $"| {name} | {Spread.Of(figures[i]).Show("#,0")} | {Spread.Of(figures[i]).Median / peer.Median:0.00} | {Bar(i)} |"
            ),
        ];
    }

    private static string Bar(int way) =>
        way switch
        {
            1 or 2 => "at least 500",
            3 or 4 => "at least 150",
            _ => "",
        };

    private async Task<double> Commits(
        int clients,
        Func<int, int> quotaOf,
        Func<Posting, CancellationToken, Task<MoneyAnswer>> enter
    )
    {
        long done = 0;
        Stopwatch watch = Stopwatch.StartNew();
        await Task.WhenAll(
            Enumerable
                .Range(0, clients)
                .Select(client =>
                    Task.Run(async () =>
                    {
                        MoneyAccount quota = Quota(quotaOf(client));
                        while (watch.Elapsed.TotalSeconds < seconds)
                        {
                            if (!(await enter(new(Commit(quota)), CancellationToken.None)).IsEntered)
                                throw new InvalidOperationException("The quota is used up.");
                            Interlocked.Increment(ref done);
                        }
                    })
                )
        );
        return done / watch.Elapsed.TotalSeconds;
    }

    private static Transfer Commit(MoneyAccount quota) =>
        new(Guid.NewGuid(), Day, TransferKind.Commit, TransferPhase.Posted, quota, quota.Committed, 100, "official-2")
        {
            Decision = Guid.NewGuid(),
            Weak = false,
            PreparedBy = "official-1",
        };

    /// <summary>Quotas with more than can be used: of the TE offices and of purposes, which need no hearing.</summary>
    private static MoneyAccount Quota(int number) =>
        new(
            AccountKind.Office,
            Moment,
            2021,
            MoneyHolders.TeOffice((number % 15) + 1),
            (
                (string[])
                    [Purposes.PaySubsidy, Purposes.StartUpGrant, Purposes.ExpenseAllowance, Purposes.ServiceBenefit]
            )[number / 15]
        );

    private static async Task Fund(NpgsqlDataSource job)
    {
        await using (
            NpgsqlCommand command = job.CreateCommand(
                $"insert into money.use_year (moment, year, first_day, last_day) values ('{Moment}', 2021, '2021-01-01', '2022-12-31')"
            )
        )
            await command.ExecuteNonQueryAsync();
        const long each = 1_000_000_000_000;
        MoneyAccount nation = Quota(0).Of(AccountKind.Nation);
        List<Posting> postings =
        [
            new(
                Row(TransferKind.Appropriate, nation.Of(AccountKind.Parliament), nation, each * Quotas) with
                {
                    Reason = "HE",
                }
            ),
        ];
        for (int number = 0; number < Quotas; number++)
        {
            MoneyAccount quota = Quota(number);
            MoneyAccount ely = new(AccountKind.Ely, Moment, 2021, MoneyHolders.ElyOf(quota.Holder!), quota.Purpose);
            postings.Add(new(Row(TransferKind.Allot, nation, ely, each)));
            postings.Add(new(Row(TransferKind.GrantOffice, ely, quota, each)));
        }
        foreach (MoneyAnswer answer in await BookService.Enter(job, postings, CancellationToken.None))
            if (!answer.IsEntered)
                throw new InvalidOperationException($"{answer}");
    }

    private static Transfer Row(TransferKind kind, MoneyAccount debit, MoneyAccount credit, long amount) =>
        new(Guid.NewGuid(), Day, kind, TransferPhase.Posted, debit, credit, amount, "official-2")
        {
            PreparedBy = "official-1",
        };
}
