using Kuntakokeilu.Core.Money;
using Kuntakokeilu.Core.Money.Booking;
using Kuntakokeilu.Core.Money.Exporting;
using Kuntakokeilu.Core.Money.Hearings;
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
            await OpenYear(Database, moment, year);
        return moment;
    }

    internal static async Task OpenYear(NpgsqlDataSource database, string moment, int year)
    {
        UseYear usual = UseYear.Usual(moment, year);
        await using NpgsqlCommand command = database.CreateCommand(
            "insert into money.use_year (moment, year, first_day, last_day) values ($1, $2, $3, $4)"
        );
        command.Parameters.Add(new() { Value = moment });
        command.Parameters.Add(new() { Value = (short)year });
        command.Parameters.Add(new() { Value = usual.First });
        command.Parameters.Add(new() { Value = usual.Last });
        await command.ExecuteNonQueryAsync(Stop);
    }

    /// <summary>A hearing of all municipalities of some areas, whose time for answers ran out on the day before its closing.</summary>
    internal Task<int> Heard(string moment, DateOnly closedOn, params string[] areas) =>
        Heard(Database, moment, closedOn, areas);

    internal static async Task<int> Heard(
        NpgsqlDataSource database,
        string moment,
        DateOnly? closedOn,
        params string[] areas
    )
    {
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(Stop);
        MoneyAccount ely = new(AccountKind.Ely, moment, 2021, MoneyHolders.ElyOf(areas[0]), "pay_subsidy");
        (int hearing, HearingFault? fault) = await HearingService.Send(
            connection,
            new(
                ely.Holder!,
                (closedOn ?? new(2021, 6, 1)).AddDays(-15),
                "Kiintiöt",
                [.. areas.Select(area => new ProposedSum(ely, ely.Of(area), 1_000))]
            ),
            Stop
        );
        Assert.Null(fault);
        if (closedOn is { } day)
            Assert.Null(await HearingService.Close(connection, hearing, "Kuultu.", day, Stop));
        return hearing;
    }

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
        MoneyAccount nation = quota.Of(AccountKind.Nation);
        int hearing = await Heard(moment, day, area);
        await Entered(
            Row(TransferKind.Appropriate, day, nation.Of(AccountKind.Parliament), nation, amount) with
            {
                Reason = "HE",
            }
        );
        await Entered(Row(TransferKind.Allot, day, nation, ely, amount));
        await Entered(Row(TransferKind.Grant, day, ely, quota, amount) with { Hearing = hearing });
        return quota;
    }

    internal static Transfer Row(
        TransferKind kind,
        DateOnly day,
        MoneyAccount debit,
        MoneyAccount credit,
        long amount
    ) =>
        new(Guid.NewGuid(), day, kind, TransferPhase.Posted, debit, credit, amount, "official-2")
        {
            PreparedBy = "official-1",
        };

    internal static Transfer Commit(MoneyAccount own, DateOnly day, Guid decision, long amount, bool weak = false) =>
        Row(TransferKind.Commit, day, own, own.Committed, amount) with
        {
            Decision = decision,
            Weak = weak,
        };

    internal static Transfer Reserve(MoneyAccount own, DateOnly day, Guid decision, long amount, DateOnly until) =>
        Commit(own, day, decision, amount) with
        {
            Kind = TransferKind.Reserve,
            Phase = TransferPhase.Pending,
            Expires = until,
        };

    internal static Transfer Pay(MoneyAccount own, DateOnly day, Guid decision, long amount, string? payment = null) =>
        Row(TransferKind.Pay, day, own.Committed, own.Paid, amount) with
        {
            Decision = decision,
            Weak = false,
            Payment = payment ?? $"{Guid.NewGuid():N}",
        };

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

internal static class MoneyAccountsOfTests
{
    /// <summary>The quota that an ELY centre's part becomes in an area.</summary>
    internal static MoneyAccount Of(this MoneyAccount ely, string area) =>
        new(AccountKind.Quota, ely.Moment, ely.Year, area, ely.Purpose);
}

[CollectionDefinition(Name)]
public sealed class MoneyCollection : ICollectionFixture<MoneyWorld>
{
    internal const string Name = "Money";
}
