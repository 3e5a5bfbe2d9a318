using Kuntakokeilu.Core.Money;
using Kuntakokeilu.Core.Money.Booking;
using Kuntakokeilu.Core.Money.Hearings;
using Npgsql;

namespace Kuntakokeilu.Tests.Money;

/// <summary>Rows of the book with boring valid defaults, and what they rest on.</summary>
internal static class MoneyRows
{
    /// <summary>Officials who have no account: whoever signs in has done nothing yet.</summary>
    private const string Official = "official-900002";

    private const string Preparer = "official-900001";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

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

    /// <summary>A hearing of all municipalities of some areas; closed on a day, or open.</summary>
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

    internal static Transfer Row(
        TransferKind kind,
        DateOnly day,
        MoneyAccount debit,
        MoneyAccount credit,
        long amount
    ) =>
        new(Guid.NewGuid(), day, kind, TransferPhase.Posted, debit, credit, amount, Official) { PreparedBy = Preparer };

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

    /// <summary>The quota that an ELY centre's part becomes in an area.</summary>
    internal static MoneyAccount Of(this MoneyAccount ely, string area) =>
        new(AccountKind.Quota, ely.Moment, ely.Year, area, ely.Purpose);
}
