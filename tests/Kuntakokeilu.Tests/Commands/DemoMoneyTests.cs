using Kuntakokeilu.App.Commands;
using Kuntakokeilu.Core.Money;
using Kuntakokeilu.Tests.Access;
using Kuntakokeilu.Tests.Data;
using Kuntakokeilu.Tests.Money;

namespace Kuntakokeilu.Tests.Commands;

/// <summary>The years of money of the demo, by the checker of the book.</summary>
public sealed class DemoMoneyTests(TestCluster cluster)
{
    private static readonly DateOnly Today = new(2024, 11, 15);

    [Fact]
    public async Task Its_book_has_no_fault_and_something_in_every_state()
    {
        AccessWorld world = await AccessWorld.Make(cluster);
        await using TestRegister register = world.Register;
        await DemoAccounts.Save(register.Site, register.Clock, register.Clock);
        await DemoMoney.Add(register.Site.Job, Today);
        Assert.Empty(await MoneyWorld.Faults(register.Source, (Moments.Employment, 2021)));
        long rows = await register.Ask<long>("select count(*) from money.transfer");
        Assert.Equal(
            ["2021 true", "2022 false", "2023 false", "2024 false"],
            await register.Lines("select year || ' ' || (closed_on is not null) from money.use_year order by year")
        );
        // One area has nothing this year, and one was short when a year ended.
        Assert.Equal(
            0L,
            await register.Ask<long>("select count(*) from money.account where holder = 'area-23' and year = 2024")
        );
        Assert.Equal(
            ["area-24"],
            await register.Lines(
                "select distinct a.holder from money.roll_shortage s join money.account a on a.id = s.account"
            )
        );
        Assert.True(await register.Ask<long>("select count(*) from money.reservation where ended_by is null") > 0);
        Assert.Equal(
            ["closed", "open", "prepared"],
            await register.Lines(
                """
                select distinct case when h.closed_on is null then 'open'
                    when exists (select from money.decided_sum d where d.hearing_id = h.id and d.entered_on is null)
                    then 'prepared' else 'closed' end from money.hearing h order by 1
                """
            )
        );
        // Once.
        await DemoMoney.Add(register.Site.Job, Today);
        Assert.Equal(rows, await register.Ask<long>("select count(*) from money.transfer"));
    }
}
