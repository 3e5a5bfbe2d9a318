using Kuntakokeilu.Core.Money;
using Kuntakokeilu.Core.Money.Booking;
using Kuntakokeilu.Core.Money.Exporting;
using Kuntakokeilu.Tests.Access;
using Kuntakokeilu.Tests.Data;
using Kuntakokeilu.Tests.Money.Checking;
using Kuntakokeilu.Tests.Pages;
using Kuntakokeilu.Tests.Pages.Register;
using Npgsql;

namespace Kuntakokeilu.Tests.Money;

/// <summary>
/// One book for the tests of this subject: each has a moment of the budget that no other has, so that its accounts are its own.
/// </summary>
public sealed class MoneyWorld(TestCluster cluster) : IAsyncLifetime
{
    private static int moments = 100;

    /// <summary>Areas 1 and 2 are of the same ELY centre.</summary>
    internal static string Area { get; } = MoneyHolders.Area(1);

    internal static string Ely { get; } = MoneyHolders.ElyOf(Area)!;

    internal TestRegister Register { get; private set; } = null!;

    internal NpgsqlDataSource Database => Register.Site.Job;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>By which pages tell days.</summary>
    internal static DateOnly Today { get; } = new(2021, 6, 15);

    private DatabaseSite site = null!;

    internal DatabaseSite Site => site;

    public async ValueTask InitializeAsync()
    {
        Register = await TestRegister.Make(cluster);
        Register.Clock.Now = new(Today, new(10, 0), TimeSpan.Zero);
        site = await DatabaseSite.Of(Register);
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    /// <summary>A browser in which somebody has signed in.</summary>
    internal async Task<Visitor> Open(TestActor actor) =>
        new Visitor(site.Address, "").With(await actor.Cookie(site.Services, Register.Source));

    /// <summary>A moment of the budget that no other test has, of which some years' money is used.</summary>
    internal async Task<string> Moment(params int[] years)
    {
        int number = Interlocked.Increment(ref moments);
        string moment = $"{number / 100:00}.{number % 100:00}.51";
        foreach (int year in years)
            await MoneyRows.OpenYear(Database, moment, year);
        return moment;
    }

    /// <summary>A hearing of all municipalities of some areas, whose time for answers ran out on the day before its closing.</summary>
    internal Task<int> Heard(string moment, DateOnly closedOn, params string[] areas) =>
        MoneyRows.Heard(Database, moment, closedOn, areas);

    internal async Task<MoneyAnswer> Enter(params Transfer[] rows) =>
        await BookService.Enter(Database, new Posting(rows), Stop);

    /// <summary>Enters what must not be refused.</summary>
    internal async Task Entered(params Transfer[] rows) => Assert.True((await Enter(rows)).IsEntered);

    /// <summary>Budget, allotment and a quota of the area's, for a purpose.</summary>
    /// <returns>The quota.</returns>
    internal async Task<MoneyAccount> Grant(
        string moment,
        int year,
        long amount,
        string purpose = "pay_subsidy",
        string? area = null
    )
    {
        area ??= Area;
        DateOnly day = new(year, 1, 15);
        MoneyAccount quota = new(AccountKind.Quota, moment, year, area, purpose);
        MoneyAccount ely = new(AccountKind.Ely, moment, year, MoneyHolders.ElyOf(area), purpose);
        int hearing = await Heard(moment, day, area);
        await Allot(ely, day, amount);
        await Entered(MoneyRows.Row(TransferKind.Grant, day, ely, quota, amount) with { Hearing = hearing });
        return quota;
    }

    /// <summary>Budget and allotment: what an ELY centre has not divided.</summary>
    internal async Task Allot(MoneyAccount ely, DateOnly day, long amount)
    {
        MoneyAccount nation = ely.Of(AccountKind.Nation);
        await Entered(
            MoneyRows.Row(TransferKind.Appropriate, day, nation.Of(AccountKind.Parliament), nation, amount) with
            {
                Reason = "HE",
            }
        );
        await Entered(MoneyRows.Row(TransferKind.Allot, day, nation, ely, amount));
    }

    /// <summary>What an account has available and reserved, as the database tells it.</summary>
    internal async Task<(long Available, long Reserved)> Of(MoneyAccount account)
    {
        await using NpgsqlCommand command = Database.CreateCommand(
            "select balance - reserved, reserved from money.account where name = $1"
        );
        command.Parameters.Add(new() { Value = account.Name });
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync(Stop);
        return await row.ReadAsync(Stop) ? (row.GetInt64(0), row.GetInt64(1)) : default;
    }

    internal Task<IReadOnlyList<LedgerFault>> Faults(params (string, int)[] closed) => Faults(Database, closed);

    /// <summary>The whole book is exported and read back, and the checker looks at it.</summary>
    internal static async Task<IReadOnlyList<LedgerFault>> Faults(
        NpgsqlDataSource database,
        params (string, int)[] closed
    )
    {
        using TempFolder folder = new();
        await new LedgerExport(database, folder.Path, asJson: false).Run(Stop);
        return LedgerChecker.Check(
            LedgerReader.Ledger(folder.Path, Stop),
            LedgerReader.Balances(folder.Path, Stop),
            closed
        );
    }
}

[CollectionDefinition(Name)]
public sealed class MoneyCollection : ICollectionFixture<MoneyWorld>
{
    internal const string Name = "Money";
}
