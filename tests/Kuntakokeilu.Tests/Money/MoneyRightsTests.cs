using Kuntakokeilu.Base.Data;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Areas;
using Kuntakokeilu.Core.Money;
using Kuntakokeilu.Core.Money.Booking;
using Kuntakokeilu.Law.TargetGroup;
using Kuntakokeilu.Tests.Access;
using Kuntakokeilu.Tests.Data;
using Npgsql;

namespace Kuntakokeilu.Tests.Money;

/// <summary>Who sees whose accounts, and who may do what to the book in the database, whatever statement a page runs.</summary>
[Collection(MoneyCollection.Name)]
public sealed class MoneyRightsTests(MoneyWorld world)
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;
    private static readonly DateOnly Day = new(2021, 6, 1);
    private static readonly int OwnMunicipality = PilotAreas.All[0].Municipalities[0].Number;
    private static readonly int NextMunicipality = PilotAreas.All[1].Municipalities[0].Number;
    private static readonly int OtherMunicipality = PilotAreas.All[2].Municipalities[0].Number;
    private static readonly int OfEly = int.Parse(MoneyWorld.Ely.Split('-')[^1]);

    /// <summary>What is not there for them: numbers of the book, and what the program alone does.</summary>
    [Theory]
    [InlineData("select from money.number")]
    [InlineData("select money.number_rows()")]
    [InlineData("update money.account set balance = balance")]
    [InlineData("insert into money.reservation select from money.reservation")]
    [InlineData("insert into money.use_year values ('32.30.51', 2099, '2099-01-01', '2099-12-31')")]
    public async Task Neither_pages_nor_clerks_do_what_is_the_programs(string statement)
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

    [Fact]
    public async Task Everybody_sees_ones_own_and_who_pays_or_steers_sees_all()
    {
        string moment = await world.Moment(2021);
        MoneyAccount own = await world.Grant(moment, 2021, 1_000);
        MoneyAccount next = await world.Grant(moment, 2021, 1_000, area: MoneyHolders.Area(2));
        MoneyAccount other = await world.Grant(moment, 2021, 1_000, area: MoneyHolders.Area(3));
        MoneyAccount office = new(AccountKind.Office, moment, 2021, MoneyHolders.TeOffice(OfEly), "pay_subsidy");
        MoneyAccount ely = new(AccountKind.Ely, moment, 2021, MoneyWorld.Ely, "pay_subsidy");
        MoneyAccount nation = ely.Of(AccountKind.Nation);
        await world.Entered(
            MoneyRows.Row(TransferKind.Appropriate, Day, nation.Of(AccountKind.Parliament), nation, 9) with
            {
                Reason = "HE",
            }
        );
        await world.Entered(MoneyRows.Row(TransferKind.Allot, Day, nation, ely, 9));
        await world.Entered(MoneyRows.Row(TransferKind.GrantOffice, Day, ely, office, 9));
        string[] all = [.. await Seen(null, moment, world.Register.Source)];

        Assert.Equal([own.Name], await Seen(TestActor.Manager(OwnMunicipality), moment));
        Assert.Equal([next.Name], await Seen(TestActor.Manager(NextMunicipality), moment));
        Assert.Equal([other.Name], await Seen(TestActor.Manager(OtherMunicipality), moment));
        Assert.Equal([office.Name], await Seen(TestActor.TeOfficer(OfEly), moment));
        Assert.Equal([ely.Name, own.Name, next.Name, office.Name], await Seen(MoneyActors.Ely(OfEly), moment));
        Assert.Equal([], await Seen(MoneyActors.Ely(1), moment));
        Assert.Equal(all, await Seen(TestActor.Keha(Purpose.Maintenance), moment));
        Assert.Equal(all, await Seen(MoneyActors.Ministry, moment));
        // For another purpose, in another role, and nobody.
        Assert.Equal([], await Seen(TestActor.Caseworker(OwnMunicipality), moment));
        Assert.Equal([], await Seen(TestActor.Keha(Purpose.UserRights), moment));
        Assert.Equal([], await Seen(MoneyActors.Ely(OfEly) with { Purpose = Purpose.Monitoring }, moment));
        Assert.Equal([], await Seen(TestActor.Supervisor, moment));
        Assert.Equal([], await Seen(null, moment));
    }

    /// <summary>Rows go with their accounts: the area does not see what the ELY centre gives to another.</summary>
    [Fact]
    public async Task Rows_are_seen_by_whose_accounts_they_touch()
    {
        string moment = await world.Moment(2021);
        MoneyAccount own = await world.Grant(moment, 2021, 1_000);
        MoneyAccount next = await world.Grant(moment, 2021, 1_000, area: MoneyHolders.Area(2));
        await world.Entered(MoneyRows.Commit(own, Day, Guid.NewGuid(), 5));
        await world.Entered(MoneyRows.Commit(next, Day, Guid.NewGuid(), 7));
        Assert.Equal(["5", "1000"], await Sums(TestActor.Manager(OwnMunicipality), moment));
        Assert.Equal(["7", "1000"], await Sums(TestActor.Manager(NextMunicipality), moment));
        Assert.Equal(["5", "7", "1000", "1000", "1000", "1000"], await Sums(MoneyActors.Ely(OfEly), moment));
        Assert.Equal([], await Sums(TestActor.Manager(OtherMunicipality), moment));
        await world.Entered(MoneyRows.Reserve(own, Day, Guid.NewGuid(), 3, Day));
        Assert.Equal(["3"], await Sums(TestActor.Manager(OwnMunicipality), moment, "reservation"));
        Assert.Equal([], await Sums(TestActor.Manager(NextMunicipality), moment, "reservation"));
    }

    /// <summary>The database knows whose an area and a TE office are as the rules of the book do.</summary>
    [Fact]
    public async Task The_database_has_the_holders_of_the_rules()
    {
        foreach (TeOffice office in TeOffices.All)
            Assert.Equal(
                MoneyHolders.Under(MoneyHolders.Ely(office.Number)).Append(MoneyHolders.Ely(office.Number)).Order(),
                (await Lines(MoneyActors.Ely(office.Number), "select unnest(money.holders())")).Order()
            );
        foreach (PilotArea area in PilotAreas.All)
            Assert.Equal(
                [MoneyHolders.AreaOf(area.Municipalities[^1].Number)!],
                await Lines(TestActor.Manager(area.Municipalities[^1].Number), "select unnest(money.holders())")
            );
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
            MoneyRows.Row(
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

    private async Task<List<string>> Seen(TestActor? actor, string moment, NpgsqlDataSource? owner = null) =>
        await Lines(actor, $"select name from money.account where moment = '{moment}' order by kind, name", owner);

    /// <summary>By the accounts' numbers: the policy of the accounts themselves is not asked.</summary>
    private async Task<List<string>> Sums(TestActor actor, string moment, string table = "transfer")
    {
        string ids = string.Join(
            ',',
            await world.Register.Lines($"select id::text from money.account where moment = '{moment}'")
        );
        return await Lines(
            actor,
            $"select t.amount::text from money.{table} t where t.debit in ({ids}) or t.credit in ({ids}) order by t.amount"
        );
    }

    private async Task<List<string>> Lines(TestActor? actor, string sql, NpgsqlDataSource? owner = null)
    {
        await using NpgsqlConnection connection = await (owner ?? world.Register.Site.Web).OpenConnectionAsync(Stop);
        await using NpgsqlTransaction transaction = await connection.BeginTransactionAsync(Stop);
        if (actor is not null)
            await ActorReader.Enter(connection, await actor.SignIn(world.Register.Source, Stop), Stop);
        List<string> lines = [];
        await using NpgsqlCommand command = new(sql, connection);
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync(Stop);
        while (await row.ReadAsync(Stop))
            lines.Add(row.GetString(0));
        return lines;
    }
}

/// <summary>Who looks at money beside municipalities and TE offices.</summary>
internal static class MoneyActors
{
    internal static TestActor Ely(int number) =>
        new(Role.ElyOfficer, Organisations.ElyCentre(number)) { Purpose = Purpose.Steering };

    internal static TestActor Ministry { get; } = new(Role.Ministry, "tem") { Purpose = Purpose.Steering };
}
