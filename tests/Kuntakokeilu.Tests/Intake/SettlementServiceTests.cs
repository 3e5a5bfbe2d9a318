using Kuntakokeilu.Core.Intake;
using Kuntakokeilu.Core.Steering;
using Kuntakokeilu.Law.TargetGroup;
using Kuntakokeilu.Tests.Data;
using Npgsql;

namespace Kuntakokeilu.Tests.Intake;

public sealed class SettlementServiceTests(TestCluster cluster)
{
    private const string Counts =
        "select coalesce(string_agg(day || ' ' || municipality || ' ' || authority || ' ' || basis || ' ' || people, ';' "
        + "order by day, municipality, authority, basis, grounds), '') from steering.day_count where people <> 0";

    private const string Everything =
        "select (select count(*) from register.recording) || ' ' || (select count(*) from register.fact) || ' ' "
        + "|| (select count(*) from steering.period) || ' ' || (select count(*) from steering.settlement)";

    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    /// <summary>Tampere from June 2021; in 2022 it becomes known that the home was outside the pilots from July.</summary>
    internal static async Task<TestRegister> WithDifference(TestCluster cluster)
    {
        TestRegister register = await TestRegister.Make(cluster);
        await register.Import(
            "2021-09-01",
            "anna,2021-06-01,start,1990-01-01,837,2,no,fi,no\nanna,2021-08-01,change,1990-01-01,837,2,no,fi,no\n"
        );
        await register.Import("2022-02-10", "anna,2021-07-01,change,1990-01-01,005,2,no,fi,no\n");
        return register;
    }

    [Fact]
    public async Task Accepted_rows_make_a_new_version_and_leave_the_old_one()
    {
        await using TestRegister register = await WithDifference(cluster);
        PersonRecord before = await register.Person("anna");
        Assert.Null(Assert.Single(before.Differences).Accepted);
        register.Clock.Now = register.Clock.Now.AddDays(1);

        SettlementResult result = await register.Settle(1, true, "Muuttoilmoitus");

        Assert.Equal(SettlementResult.Settled, result);
        PersonRecord after = await register.Person("anna");
        Assert.Equal(before.Periods, after.Periods.Where(period => period.Version == 1));
        Assert.Equal(3, after.Facts.Count);
        Assert.True(Assert.Single(after.Differences).Accepted);
        DateOnly july = new(2021, 7, 15);
        Assert.Equal(Authority.TeOffice, KnownHistory.Now(after).PeriodOn(july)!.Value.Outcome.Authority);
        Assert.Equal(
            Authority.Municipality,
            KnownHistory.On(after, new(2022, 2, 10)).PeriodOn(july)!.Value.Outcome.Authority
        );
    }

    [Fact]
    public async Task Counts_become_those_of_a_register_that_knew_it_from_the_beginning()
    {
        await using TestRegister register = await WithDifference(cluster);
        await using TestRegister known = await TestRegister.Make(cluster);
        await known.Import(
            "2021-09-01",
            "anna,2021-06-01,start,1990-01-01,837,2,no,fi,no\nanna,2021-07-01,change,1990-01-01,005,2,no,fi,no\n"
                + "anna,2021-08-01,change,1990-01-01,837,2,no,fi,no\n"
        );
        Assert.NotEqual(await known.Ask<string>(Counts), await register.Ask<string>(Counts));

        await register.Settle(1, true, "syy");

        Assert.Equal(await known.Ask<string>(Counts), await register.Ask<string>(Counts));
    }

    [Fact]
    public async Task Rows_left_out_change_nothing_but_are_settled()
    {
        await using TestRegister register = await WithDifference(cluster);
        PersonRecord before = await register.Person("anna");

        await register.Settle(1, false, "Virheellinen ilmoitus");

        PersonRecord after = await register.Person("anna");
        Assert.Equal(before.Periods, after.Periods);
        Assert.Equal(before.Facts, after.Facts);
        Assert.False(Assert.Single(after.Differences).Accepted);
    }

    [Fact]
    public async Task Of_two_who_settle_at_once_one_is_told_that_it_is_settled()
    {
        await using TestRegister register = await WithDifference(cluster);

        SettlementResult[] results = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(i => register.Settle(1, i % 2 == 0, "syy"))
        );

        Assert.Single(results, SettlementResult.Settled);
        Assert.Equal(7, results.Count(result => result is SettlementResult.AlreadySettled));
        Assert.Equal(1L, await register.Ask<long>("select count(*) from steering.settlement"));
    }

    [Fact]
    public async Task A_difference_that_is_not_there_is_told()
    {
        await using TestRegister register = await WithDifference(cluster);
        Assert.Equal(SettlementResult.NoSuchDifference, await register.Settle(2, true, "syy"));
    }

    [Fact]
    public async Task A_crash_before_the_commit_leaves_nothing()
    {
        await using TestRegister register = await WithDifference(cluster);
        string before = await register.Ask<string>(Everything);
        string counts = await register.Ask<string>(Counts);
        await Sql.Run(
            register.ConnectionString,
            """
            create function crash() returns trigger language plpgsql as $$ begin raise exception 'crash'; end $$;
            create constraint trigger crash after insert on steering.settlement initially deferred
            for each row execute function crash();
            """,
            Stop
        );

        await Assert.ThrowsAsync<PostgresException>(() => register.Settle(1, true, "syy"));

        Assert.Equal(before, await register.Ask<string>(Everything));
        Assert.Equal(counts, await register.Ask<string>(Counts));
        await Sql.Run(register.ConnectionString, "drop trigger crash on steering.settlement", Stop);
        Assert.Equal(SettlementResult.Settled, await register.Settle(1, true, "syy"));
    }
}
