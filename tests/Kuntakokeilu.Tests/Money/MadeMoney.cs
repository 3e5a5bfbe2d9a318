using Kuntakokeilu.Core.Money;
using Kuntakokeilu.Core.Money.Booking;
using Kuntakokeilu.Core.Money.Hearings;
using Npgsql;

namespace Kuntakokeilu.Tests.Money;

/// <summary>
/// Money of an area, its ELY centre and TE office in a year: granted, tied, paid and kept. And hearings: the first closed and
/// nothing decided, then one that waits for answers, one whose time is over, and one whose sums wait for another official.
/// </summary>
internal static class MadeMoney
{
    internal static async Task Add(NpgsqlDataSource database, int municipality, int year, CancellationToken stop)
    {
        DateOnly day = new(year, 1, 20);
        string area = MoneyHolders.AreaOf(municipality)!;
        string ely = MoneyHolders.ElyOf(area)!;
        await MoneyRows.OpenYear(database, Moments.Employment, year);
        MoneyAccount quota = new(AccountKind.Quota, Moments.Employment, year, area, Purposes.PaySubsidy);
        MoneyAccount left = new(AccountKind.Ely, Moments.Employment, year, ely, Purposes.PaySubsidy);
        MoneyAccount office = new(
            AccountKind.Office,
            Moments.Employment,
            year,
            MoneyHolders.Under(ely)[^1],
            Purposes.PaySubsidy
        );
        MoneyAccount nation = quota.Of(AccountKind.Nation);
        int hearing = await MoneyRows.Heard(database, Moments.Employment, day, area);
        Guid decision = Guid.NewGuid();
        Transfer[] rows =
        [
            MoneyRows.Row(TransferKind.Appropriate, day, nation.Of(AccountKind.Parliament), nation, 900_000_00) with
            {
                Reason = "Talousarvio",
            },
            MoneyRows.Row(TransferKind.Allot, day, nation, left, 500_000_00),
            MoneyRows.Row(TransferKind.Grant, day, left, quota, 300_000_00) with
            {
                Hearing = hearing,
            },
            MoneyRows.Row(TransferKind.GrantOffice, day, left, office, 100_000_00),
            MoneyRows.Commit(quota, day.AddDays(10), decision, 100_000_05),
            MoneyRows.Pay(quota, day.AddDays(50), decision, 60_000_05),
            MoneyRows.Reserve(quota, day.AddDays(60), Guid.NewGuid(), 20_000_00, day.AddDays(90)),
        ];
        Assert.All(
            await BookService.Enter(database, [.. rows.Select(row => new Posting(row))], stop),
            answer => Assert.True(answer.IsEntered)
        );
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(stop);
        ProposedSum more = new(left, quota, 10_000_00);
        Proposal proposal = new(ely, new(year, 11, 10), "Kiintiötä nostetaan loppuvuodeksi.", [more]);
        await Send(proposal);
        await Send(proposal with { Day = new(year, 9, 1) });
        int prepared = await Send(proposal with { Day = new(year, 8, 1) });
        Assert.Null(await HearingService.Close(connection, prepared, "Kunnat kannattivat.", new(year, 9, 1), stop));
        await using NpgsqlCommand decide = new(
            """
            insert into money.decided_sum (hearing_id, number, amount, prepared_by, round, transfer)
            values ($1, 1, 1000000, 900001, 1, gen_random_uuid())
            """,
            connection
        );
        decide.Parameters.Add(new() { Value = prepared });
        await decide.ExecuteNonQueryAsync(stop);

        async Task<int> Send(Proposal one)
        {
            (int hearing, HearingFault? fault) = await HearingService.Send(connection, one, stop);
            Assert.Null(fault);
            return hearing;
        }
    }
}
