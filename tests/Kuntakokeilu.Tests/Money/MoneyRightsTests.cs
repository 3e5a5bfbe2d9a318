using Kuntakokeilu.Base.Data;
using Kuntakokeilu.Core.Money;
using Kuntakokeilu.Core.Money.Booking;
using Kuntakokeilu.Tests.Data;
using Npgsql;

namespace Kuntakokeilu.Tests.Money;

/// <summary>Who may do what to the book in the database, and what it takes from nobody.</summary>
[Collection(MoneyCollection.Name)]
public sealed class MoneyRightsTests(MoneyWorld world)
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;
    private static readonly DateOnly Day = new(2021, 6, 1);

    /// <summary>There are no pages of it yet: the roles of the site have no business there.</summary>
    [Theory]
    [InlineData("select from money.account")]
    [InlineData("select from money.transfer")]
    [InlineData("select from money.heard_municipality")]
    [InlineData("select money.hold('[]', '{}')")]
    [InlineData("select money.enter('[]')")]
    [InlineData("select money.number_rows()")]
    public async Task Neither_pages_nor_clerks_read_or_enter(string statement)
    {
        foreach (DatabaseRole role in (DatabaseRole[])[DatabaseRole.Web, DatabaseRole.Clerk])
        {
            await using NpgsqlDataSource database = Roles.As(world.Register.ConnectionString, role);
            await using NpgsqlCommand command = database.CreateCommand(statement);
            PostgresException refused = await Assert.ThrowsAsync<PostgresException>(() =>
                command.ExecuteNonQueryAsync(Stop)
            );
            Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
        }
    }

    /// <summary>The database's telling of which accounts each kind moves between is that of the rules.</summary>
    [Fact]
    public async Task The_database_has_the_table_of_postings_of_the_rules()
    {
        List<string> expected = [];
        foreach (TransferKind kind in Enum.GetValues<TransferKind>())
        foreach (AccountKind takes in Enum.GetValues<AccountKind>())
        foreach (AccountKind gets in Enum.GetValues<AccountKind>())
            if (Fits(kind, takes, gets))
                expected.Add($"{(int)kind} {(int)takes} {(int)gets}");
        Assert.Equal(
            expected.Order(StringComparer.Ordinal),
            (
                await world.Register.Lines(
                    """
                    select k || ' ' || t || ' ' || g from generate_series(1, 21) k, generate_series(1, 14) t, generate_series(1, 14) g
                    where money.fits(k::smallint, t::smallint, g::smallint)
                    """
                )
            ).Order(StringComparer.Ordinal)
        );
    }

    private static bool Fits(TransferKind kind, AccountKind takes, AccountKind gets)
    {
        bool isRepurposed = kind is TransferKind.Repurpose;
        return ((int[])[1, 2]).Any(other => TransferForm.FaultOf(Row(other)) is not MoneyRefusal.BadAccounts);

        MoneyAccount Of(AccountKind account, int holder, string purpose) =>
            account.HasHolder()
                ? new(account, "32.30.51", 2021, MoneyHolders.Area(holder), purpose)
                : new(account, "32.30.51", 2021, null, null);

        Transfer Row(int other) =>
            MoneyWorld.Row(
                kind,
                Day,
                Of(takes, 1, "pay_subsidy"),
                Of(gets, isRepurposed ? 1 : other, isRepurposed ? "procurement" : "pay_subsidy"),
                1
            ) with
            {
                Phase = kind switch
                {
                    TransferKind.Reserve => TransferPhase.Pending,
                    TransferKind.Void or TransferKind.Expire => TransferPhase.Void,
                    _ => TransferPhase.Posted,
                },
            };
    }
}
