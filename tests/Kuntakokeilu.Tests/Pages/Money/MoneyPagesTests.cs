using System.Net;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Money;
using Kuntakokeilu.Law.TargetGroup;
using Kuntakokeilu.Tests.Access;
using Kuntakokeilu.Tests.Money;

namespace Kuntakokeilu.Tests.Pages.Money;

/// <summary>How money stands, by the pages of those whose it is.</summary>
[Collection(MoneyCollection.Name)]
public sealed class MoneyPagesTests(MoneyWorld world)
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;
    private static readonly Texts Fi = Texts.For("fi");
    private static readonly DateOnly Day = new(2021, 6, 1);
    private static readonly int OfEly = int.Parse(MoneyWorld.Ely.Split('-')[^1]);
    private static readonly TestActor Manager = TestActor.Manager(PilotAreas.All[0].Municipalities[0].Number);

    /// <summary>16 §: what each area and the TE office was granted, has tied, paid and left; the centre's own beside it.</summary>
    [Fact]
    public async Task An_ELY_centre_sees_its_areas_and_TE_office_as_a_picture_a_table_and_files()
    {
        string year = await Used();
        using Visitor ely = await world.Open(MoneyActors.Ely(OfEly));
        await ely.Open($"/fi/money?year={year}");
        string[][] table = ely.Table(Fi["money.table", 2021]);
        Assert.Equal(
            [
                ["Seinäjoki–Ilmajoki", "1 000 €", "60 €", "40 €", "20 €", "880 €", "10 %", "120 €"],
                ["Kurikka–Kauhajoki–Alavus ym.", "500 €", "0 €", "0 €", "0 €", "500 €", "0 %", "0 €"],
                ["Etelä-Pohjanmaan TE-toimisto", "0 €", "0 €", "0 €", "0 €", "0 €", "–", "0 €"],
                [Fi["money.all"], "1 500 €", "60 €", "40 €", "20 €", "1 380 €", "7 %", "120 €"],
            ],
            table.Skip(1)
        );
        // One that was granted nothing has no bar: there is nothing of which it could be a part.
        Assert.Equal(2, ely.Page.QuerySelectorAll("ul.bar-list > li").Length);
        Assert.Contains("vuodesta on kulunut 45 %", Visitor.Words(ely.Page.Body!), StringComparison.Ordinal);

        string[][] csv = await ely.Csv($"/fi/money/sums.csv?year={year}");
        Assert.Equal(
            "granted paid committed reserved available gone forecast used_percent year_passed_percent",
            string.Join(' ', csv[0].Skip(6))
        );
        Assert.Equal(
            "1000 60.05 39.95 20 880 0 120 10 45",
            string.Join(' ', csv.Single(row => row[2] == "area-1").Skip(6))
        );
        await ely.Open($"/fi/money/sums.xlsx?year={year}");
        Assert.Equal(HttpStatusCode.OK, ely.Response.StatusCode);

        await ely.Open($"/fi/money?year={year}");
        await ely.Follow("Seinäjoki–Ilmajoki");
        Assert.Equal("Seinäjoki–Ilmajoki", ely.Heading);
        Assert.Equal("Palkkatuki", ely.Table(Fi["money.table", 2021])[1][0]);
    }

    [Fact]
    public async Task A_municipality_sees_its_area_and_the_decisions_of_its_own_officials()
    {
        string year = await Used();
        using Visitor manager = await world.Open(Manager);
        await manager.Open($"/fi/money?year={year}");
        Assert.Equal("1 000 €", manager.Table(Fi["money.table", 2021])[1][1]);
        Assert.Contains(Fi["money.own_none", 2021], Visitor.Words(manager.Page.Body!), StringComparison.Ordinal);
        await manager.Open("/fi/money/holders/area-2");
        Assert.Equal(HttpStatusCode.NotFound, manager.Response.StatusCode);
        await manager.Open($"/fi/money/holders/{MoneyWorld.Ely}");
        Assert.Equal(HttpStatusCode.NotFound, manager.Response.StatusCode);
        await manager.Open("/fi/money/holders/nobody");
        Assert.Equal(HttpStatusCode.NotFound, manager.Response.StatusCode);

        // Decided by an official of the municipality, and by one of the next in the same area.
        string moment = year.Split('/')[0];
        MoneyAccount quota = new(AccountKind.Quota, moment, 2021, MoneyWorld.Area, Purposes.PaySubsidy);
        await Decided(quota, Manager, 30_00);
        await Decided(quota, TestActor.Manager(PilotAreas.All[0].Municipalities[1].Number), 70_00);
        await manager.Open($"/fi/money?year={year}");
        Assert.Equal(["Palkkatuki", "1", "0 €", "30 €"], manager.Table(Fi["money.own"])[1]);
    }

    [Fact]
    public async Task The_ministry_sees_moments_and_ELY_centres()
    {
        string year = await Used();
        using Visitor ministry = await world.Open(MoneyActors.Ministry);
        await ministry.Open($"/fi/money?year={year}");
        Assert.Equal("Etelä-Pohjanmaan ELY-keskus", ministry.Table(Fi["money.table", 2021])[1][0]);
        string[] moment = ministry.Table(Fi["money.moments"]).Single(row => row[0] == year.Split('/')[0]);
        Assert.Equal(
            ["2021", "1 500 €", "0 €", "1 500 €", "60 €", "40 €", "20 €", "1 380 €", "käytettävissä 31.12.2022 asti"],
            moment.Skip(1)
        );
        await ministry.Follow("Etelä-Pohjanmaan ELY-keskus");
        Assert.Equal("Seinäjoki–Ilmajoki", ministry.Table(Fi["money.table", 2021])[1][0]);
    }

    [Fact]
    public async Task What_waits_for_money_is_told_to_whose_it_is()
    {
        await Used();
        using Visitor ely = await world.Open(MoneyActors.Ely(OfEly));
        await ely.Open("/fi/money/waiting");
        Assert.Contains(
            ely.Table(Fi["money.kept"]),
            row => row is ["Seinäjoki–Ilmajoki", "Palkkatuki", "2021", "20,00 €", "1.6.2021", "1.7.2021"]
        );
        using Visitor next = await world.Open(TestActor.Manager(PilotAreas.All[1].Municipalities[0].Number));
        await next.Open("/fi/money/waiting");
        Assert.DoesNotContain("Seinäjoki", Visitor.Words(next.Page.QuerySelector("main")!), StringComparison.Ordinal);
    }

    /// <summary>Two areas of one ELY centre, of the first of which some is tied, paid and kept.</summary>
    /// <returns>As the address has the year.</returns>
    private async Task<string> Used()
    {
        string moment = await world.Moment(2021);
        MoneyAccount quota = await world.Grant(moment, 2021, 1_000_00);
        await world.Grant(moment, 2021, 500_00, area: MoneyHolders.Area(2));
        Guid decision = Guid.NewGuid();
        await world.Entered(MoneyRows.Commit(quota, Day, decision, 100_00));
        await world.Entered(MoneyRows.Pay(quota, Day, decision, 60_05));
        await world.Entered(MoneyRows.Reserve(quota, Day, Guid.NewGuid(), 20_00, Day.AddDays(30)));
        return $"{moment}/2021";
    }

    private async Task Decided(MoneyAccount quota, TestActor by, long amount)
    {
        await using Gate gate = await by.Enter(world.Register);
        int account = gate.Actor!.AccountId;
        await gate.Close(Stop);
        Transfer row = MoneyRows.Commit(quota, Day, Guid.NewGuid(), amount) with
        {
            Actor = MoneyHolders.Official(account),
        };
        await world.Entered(row);
    }
}
