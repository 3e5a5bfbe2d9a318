using Kuntakokeilu.Browser.Tests.Pages.Casework;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Money;
using Kuntakokeilu.Core.Money.Hearings;
using Kuntakokeilu.Law.TargetGroup;
using Kuntakokeilu.Tests.Access;
using Kuntakokeilu.Tests.Money;
using Microsoft.Playwright;
using Npgsql;

namespace Kuntakokeilu.Browser.Tests.Pages.Money;

/// <summary>
/// 16 §: an ELY centre looks at its areas, proposes a quota, a municipality answers, the hearing is closed, and another official
/// enters what was prepared.
/// </summary>
[Collection(MoneyJourneys.Name)]
public sealed class MoneyJourneyTests(Chromium chromium, MoneyWorld world)
{
    private static readonly int OfEly = int.Parse(MoneyWorld.Ely.Split('-')[^1]);
    private static readonly TestActor Ely = new(Role.ElyOfficer, Organisations.ElyCentre(OfEly))
    {
        Purpose = Purpose.Steering,
    };
    private static readonly int Municipality = PilotAreas.All[0].Municipalities[0].Number;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("fi", 1280, false)]
    [InlineData("sv", 360, true)]
    [InlineData("en", 1280, true)]
    public async Task A_quota_is_proposed_answered_closed_and_entered_by_another(
        string language,
        int width,
        bool script
    )
    {
        WalkKind kind = new(language, width, script);
        string moment = await Money();
        await using Walk ely = await Enter(Ely, kind);
        Texts t = ely.T;
        await ely.Open($"money?year={moment}/2021");
        await ely.Sees(t["money.all"]);
        await ely.Looks(t["nav.money"]);
        await ely.Open("money/waiting");
        await ely.Sees(t["money.grants_none"]);
        await ely.Looks(t["nav.money_waiting"]);
        await ely.Open($"money/hearings/new?year={moment}/2021&purpose=pay_subsidy&part=quota");
        await ely.Press(t["hearing.send"]);
        await ely.IsWarned(t["hearing.no_change"]);
        await ely.Looks(t["hearing.new"]);
        await ely.Fill("#area-1", "50");
        await ely.Fill("#text", "Kiintiötä nostetaan kesäkuussa.");
        await ely.Press(t["hearing.send"]);
        await ely.Sees(t["hearing.done.sent"]);
        int hearing = await world.Register.Ask<int>("select max(id) from money.hearing");
        string title = t["hearing.title", t.Date(MoneyWorld.Today)];
        await ely.Looks(title);

        await using Walk manager = await Enter(TestActor.Manager(Municipality), kind);
        await manager.Open($"money/hearings/{hearing}");
        await manager.Looks(title);
        await manager.Follow(t["hearing.to_answer"]);
        await manager.Press(t["hearing.answer"]);
        await manager.IsWarned(t["hearing.no_stand"]);
        await manager.Looks(t["hearing.to_answer"]);
        await manager.Check("#agrees");
        await manager.Press(t["hearing.answer"]);
        await manager.Sees(t["hearing.done.answered"]);

        await Answered(hearing);
        await ely.Open("money/hearings");
        await ely.Looks(t["nav.money_hearings"]);
        await ely.Open($"money/hearings/{hearing}");
        await ely.Press(t["hearing.close"]);
        await ely.IsWarned(t["hearing.no_memo"]);
        await ely.Looks(title);
        await ely.Fill("#memo", "Kunnat kannattivat.");
        await ely.Press(t["hearing.close"]);
        await ely.Sees(t["hearing.done.decided"]);
        await ely.Looks(title);

        await using Walk second = await Enter(Ely, kind);
        await second.Open($"money/hearings/{hearing}");
        await second.Press(t["hearing.enter"]);
        await second.Sees(t["hearing.done.entered"]);
        await second.Looks(title);
        Assert.Equal(
            (150_00, 0),
            await world.Of(new(AccountKind.Quota, moment, 2021, MoneyWorld.Area, Purposes.PaySubsidy))
        );
    }

    /// <summary>A quota of 100, and 400 that the ELY centre has not divided.</summary>
    private async Task<string> Money()
    {
        string moment = await world.Moment(2021);
        await world.Grant(moment, 2021, 100_00);
        MoneyAccount left = new(AccountKind.Ely, moment, 2021, MoneyWorld.Ely, Purposes.PaySubsidy);
        await world.Allot(left, MoneyWorld.Today, 400_00);
        return moment;
    }

    /// <summary>The others of the area have answered too.</summary>
    private async Task Answered(int hearing)
    {
        await using NpgsqlConnection connection = await world.Database.OpenConnectionAsync(Stop);
        foreach (
            int one in PilotAreas.All[0].Municipalities.Select(one => one.Number).Where(one => one != Municipality)
        )
            await HearingService.Answer(connection, hearing, one, MoneyWorld.Today, true, "", Stop);
    }

    private async Task<Walk> Enter(TestActor actor, WalkKind kind)
    {
        IPage page = await chromium.Page(kind.Width, kind.Script);
        await page.SignIn(world.Site, actor);
        return new(page, world.Site.Address, kind);
    }
}

[CollectionDefinition(Name)]
public sealed class MoneyJourneys : ICollectionFixture<MoneyWorld>
{
    internal const string Name = "Journeys of money";
}
