using System.Collections.Concurrent;
using System.Text.Json;
using Kuntakokeilu.Base.Data.Cluster;
using Kuntakokeilu.Core.Money;
using Kuntakokeilu.Core.Money.Booking;
using Kuntakokeilu.Core.Money.Exporting;
using Kuntakokeilu.Tests.Base.Data.Cluster;
using Kuntakokeilu.Tests.Commands;
using Kuntakokeilu.Tests.Data;
using Kuntakokeilu.Tests.Money.Checking;
using Npgsql;

namespace Kuntakokeilu.Tests.Money.Stress;

/// <summary>
/// Many at once against few quotas, with connections, the database and the program killed in between: afterwards the exported
/// journal has no fault, and has all that anybody was told was entered and nothing that was refused.
/// </summary>
[Collection(MoneyCollection.Name)]
public sealed class NeverOverspentTests(MoneyWorld world)
{
    private const string Workers = "money-workers";
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    /// <summary>Server processes of the workers, any one.</summary>
    private const string One = $"""
        select pid from pg_stat_activity
        where datname = current_database() and application_name = '{Workers}' and state = 'active' order by random() limit 1
        """;

    [Fact]
    public async Task Not_a_cent_with_connections_killed()
    {
        string moment = await world.Moment(2021);
        MoneyAccount[] quotas =
        [
            await world.Grant(moment, 2021, 6_000),
            await world.Grant(moment, 2021, 9_000, area: MoneyHolders.Area(2)),
        ];
        int again = await Work(world.Register, quotas, workers: 8, steps: 60, kills: 8, KillConnection);
        Assert.True(again > 0, "Nobody was killed in the middle.");
    }

    [Fact]
    [Trait("Category", "Long")]
    public async Task Not_a_cent_of_640_000_with_the_database_killed()
    {
        using TempFolder folder = new();
        await using PrivateCluster cluster = await PrivateCluster.Start(
            folder.Path,
            Doorway.Places,
            [("fsync", "off")],
            Stop
        );
        string connection = cluster.ConnectionString;
        await using TestRegister register = await Migrated(connection);
        MoneyAccount[] quotas = await Quotas(register);
        int again = await Work(register, quotas, workers: 64, steps: 10_000, kills: 20, KillServerProcess);
        Assert.True(again > 0, "Nobody was killed in the middle.");
    }

    /// <summary>What a program told before it was killed is so.</summary>
    [Fact]
    [Trait("Category", "Long")]
    public async Task Not_a_cent_with_the_program_killed()
    {
        string moment = await world.Moment(2021);
        MoneyAccount[] quotas =
        [
            await world.Grant(moment, 2021, 60_000),
            await world.Grant(moment, 2021, 90_000, area: MoneyHolders.Area(2)),
        ];
        using TempFolder folder = new();
        ConcurrentDictionary<Guid, bool> answers = [];
        for (int kill = 1; kill <= 5; kill++)
        {
            string path = folder[$"told-{kill}"];
            await File.WriteAllTextAsync(path, "", Stop);
            HeldBooking told = new(world.Register.ConnectionString, [.. quotas.Select(one => one.Name)], kill, path);
            using (
                HeldProgram program = new(
                    typeof(HeldBook),
                    folder.Path,
                    [(HeldBook.Variable, JsonSerializer.Serialize(told))]
                )
            )
            {
                using PeriodicTimer timer = new(TimeSpan.FromMilliseconds(5));
                while (!program.HasEnded && new FileInfo(path).Length < 4_000 * kill)
                    await timer.WaitForNextTickAsync(Stop);
                Assert.False(program.HasEnded, program.HasEnded ? await program.Output() : "");
                program.Kill();
            }
            // The last line may be half of one.
            foreach (string line in (await File.ReadAllTextAsync(path, Stop)).Split('\n')[..^1])
                answers[Guid.Parse(line[..36])] = line.EndsWith("yes", StringComparison.Ordinal);
        }
        await AllIsThere(world.Database, answers);
    }

    /// <returns>How often somebody was not answered and asked again.</returns>
    private static async Task<int> Work(
        TestRegister register,
        MoneyAccount[] quotas,
        int workers,
        int steps,
        int kills,
        Func<TestRegister, Task<bool>> kill
    )
    {
        await using NpgsqlDataSource database = NpgsqlDataSource.Create(
            new NpgsqlConnectionStringBuilder(
                Kuntakokeilu.Base.Data.DatabaseRole.Job.OfPrivate(register.ConnectionString)
            )
            {
                ApplicationName = Workers,
                MaxPoolSize = 30,
                MaxAutoPrepare = 50,
                Timeout = 60,
            }
        );
        await using BookQueue queue = new(database);
        ConcurrentDictionary<Guid, bool> answers = [];
        // Half of them through the queue, half in transactions of their own.
        BookWorker[] all =
        [
            .. Enumerable
                .Range(0, workers)
                .Select(number => new BookWorker(
                    number % 2 == 0 ? queue.Enter : (posting, stop) => BookService.Enter(database, posting, stop),
                    quotas,
                    number,
                    (id, isEntered) => Assert.True(answers.TryAdd(id, isEntered))
                )),
        ];
        Task work = Task.WhenAll(all.Select(worker => Task.Run(() => worker.Run(steps, Stop))));
        int killed = 0;
        while (!work.IsCompleted)
        {
            // Evenly over the work, by what has been done.
            if (
                killed < kills
                && answers.Count >= (long)workers * steps * (killed + 1) / (kills + 2)
                && await kill(register)
            )
                killed++;
            await Task.WhenAny(work, Task.Delay(5, Stop));
        }
        await work;
        Assert.True(killed >= kills / 2, $"{killed} of {kills} were killed.");
        Assert.Equal(workers * steps, answers.Count);
        await AllIsThere(register.Site.Job, answers);
        return all.Sum(worker => worker.AskedAgain);
    }

    /// <summary>No fault; what was told to be entered is there, what was refused is not.</summary>
    private static async Task AllIsThere(NpgsqlDataSource database, ConcurrentDictionary<Guid, bool> answers)
    {
        using TempFolder folder = new();
        await new LedgerExport(database, folder.Path, asJson: false).Run(Stop);
        LedgerRow[] rows = [.. LedgerReader.Ledger(folder.Path, Stop)];
        Assert.Empty(LedgerChecker.Check(rows, LedgerReader.Balances(folder.Path, Stop)));
        HashSet<string> there = [.. rows.Select(row => row.Transfer)];
        Assert.DoesNotContain(answers, one => one.Value != there.Contains($"{one.Key}"));
        Assert.Contains(answers, one => one.Value);
        Assert.Contains(answers, one => !one.Value);
    }

    private static async Task<bool> KillConnection(TestRegister register)
    {
        await using NpgsqlCommand command = register.Source.CreateCommand(
            $"select pg_terminate_backend(pid) from ({One}) one"
        );
        return await command.ExecuteScalarAsync(Stop) is true;
    }

    /// <summary>By kill -9: the server throws everybody out, and begins again from its log.</summary>
    private static async Task<bool> KillServerProcess(TestRegister register)
    {
        try
        {
            await using NpgsqlCommand command = register.Source.CreateCommand(One);
            if (await command.ExecuteScalarAsync(Stop) is not int process)
                return false;
            Servers.Kill(process);
            return true;
        }
        catch (Exception e) when (e is NpgsqlException or ArgumentException)
        {
            return false;
        }
    }

    private static async Task<TestRegister> Migrated(string connection)
    {
        TestRegister register = new(connection) { IsKept = true };
        await Core.Data.Schema.Migrate(register.Source, App.Site.Subjects.Rights, Stop);
        return register;
    }

    /// <summary>Thirty quotas of the fifteen ELY centres' areas and purposes, with too little for everybody.</summary>
    private static async Task<MoneyAccount[]> Quotas(TestRegister register)
    {
        const string moment = "32.30.51";
        await MoneyRows.OpenYear(register.Site.Job, moment, 2021);
        List<Posting> postings = [];
        List<MoneyAccount> quotas = [];
        DateOnly day = new(2021, 1, 15);
        MoneyAccount nation = new(AccountKind.Nation, moment, 2021, null, null);
        postings.Add(
            new(
                MoneyRows.Row(
                    TransferKind.Appropriate,
                    day,
                    nation.Of(AccountKind.Parliament),
                    nation,
                    100_000_000
                ) with
                {
                    Reason = "HE",
                }
            )
        );
        for (int number = 1; number <= 15; number++)
        {
            string area = MoneyHolders.Area(number);
            int hearing = await MoneyRows.Heard(register.Site.Job, moment, day, area);
            foreach (string purpose in (string[])["pay_subsidy", "expense_allowance"])
            {
                MoneyAccount quota = new(AccountKind.Quota, moment, 2021, area, purpose);
                MoneyAccount ely = new(AccountKind.Ely, moment, 2021, MoneyHolders.ElyOf(area), purpose);
                postings.Add(new(MoneyRows.Row(TransferKind.Allot, day, nation, ely, 500_000)));
                postings.Add(
                    new(MoneyRows.Row(TransferKind.Grant, day, ely, quota, 500_000) with { Hearing = hearing })
                );
                quotas.Add(quota);
            }
        }
        IReadOnlyList<MoneyAnswer> answers = await BookService.Enter(register.Site.Job, postings, Stop);
        Assert.All(answers, answer => Assert.True(answer.IsEntered));
        return [.. quotas];
    }
}
