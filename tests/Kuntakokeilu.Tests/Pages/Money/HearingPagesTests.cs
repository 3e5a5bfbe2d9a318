using System.Net;
using Kuntakokeilu.Core.Money;
using Kuntakokeilu.Core.Money.Hearings;
using Kuntakokeilu.Law.TargetGroup;
using Kuntakokeilu.Tests.Access;
using Kuntakokeilu.Tests.Money;
using Npgsql;

namespace Kuntakokeilu.Tests.Pages.Money;

/// <summary>
/// 16 §: quotas change once municipalities have been heard, prepared by one official of the ELY centre and entered by another.
/// </summary>
[Collection(MoneyCollection.Name)]
public sealed class HearingPagesTests(MoneyWorld world)
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;
    private static readonly Texts Fi = Texts.For("fi");
    private static readonly int OfEly = int.Parse(MoneyWorld.Ely.Split('-')[^1]);
    private static readonly int Municipality = PilotAreas.All[0].Municipalities[0].Number;

    private string moment = "";

    [Fact]
    public async Task From_a_proposal_to_quotas_in_the_book()
    {
        using Visitor first = await world.Open(MoneyActors.Ely(OfEly));
        int hearing = await Proposed(first);
        Assert.Contains(Fi["hearing.done.sent"], Words(first), StringComparison.Ordinal);
        Assert.Equal(
            ["Siirto: Seinäjoki–Ilmajoki → Kurikka–Kauhajoki–Alavus ym.", "Lisää: Kurikka–Kauhajoki–Alavus ym."],
            first.Table(Fi["hearing.sums"]).Skip(1).Select(row => row[0])
        );
        Assert.Equal(["100,00 €", "50,00 €"], first.Table(Fi["hearing.sums"]).Skip(1).Select(row => row[3]));
        // Nobody closes it while somebody may still answer.
        Assert.Empty(first.Page.QuerySelectorAll("main form"));

        // The municipality answers once, sees its own answer alone, and why is asked of who disagrees.
        using Visitor manager = await world.Open(TestActor.Manager(Municipality));
        await manager.Open($"/fi/money/hearings/{hearing}");
        Assert.Single(manager.Table(Fi["hearing.answers"]).Skip(1));
        await manager.Follow(Fi["hearing.to_answer"]);
        await manager.Press(Fi["hearing.answer"]);
        Assert.Equal([Fi["hearing.no_stand"]], Wrong(manager));
        await manager.Choose(Fi["hearing.do_you_agree"], Fi["form.no"]).Press(Fi["hearing.answer"]);
        Assert.Equal([Fi["hearing.no_text"]], Wrong(manager));
        using Visitor twice = await world.Open(TestActor.Manager(Municipality));
        await twice.Open($"/fi/money/hearings/{hearing}/answer");
        await manager.Fill(Fi["hearing.text"], "Alueella on jonoa.").Press(Fi["hearing.answer"]);
        Assert.Contains(Fi["hearing.done.answered"], Words(manager), StringComparison.Ordinal);
        await twice
            .Choose(Fi["hearing.do_you_agree"], Fi["form.yes"])
            .Fill(Fi["hearing.text"], "Kyllä.")
            .Press(Fi["hearing.answer"]);
        Assert.Equal(HttpStatusCode.Conflict, twice.Response.StatusCode);
        Assert.Contains(Fi["hearing_fault.not_asked"], Words(twice), StringComparison.Ordinal);
        Assert.Contains("Kyllä.", Words(twice), StringComparison.Ordinal);

        // One whose page is from before the last answer does not close what it has not seen.
        await AnswerForAll(hearing, but: 1);
        await first.Open($"/fi/money/hearings/{hearing}");
        Assert.Empty(first.Page.QuerySelectorAll("main form"));
        await AnswerForAll(hearing, but: 0);
        await first.Open($"/fi/money/hearings/{hearing}");
        await first.Fill(Fi["hearing.memo"], "").Press(Fi["hearing.close"]);
        Assert.Equal([Fi["hearing.no_memo"]], Wrong(first));
        await first
            .Fill(Fi["hearing.memo"], "Kunnat kuultiin, yksi vastusti.")
            .Fill("Lisää: Kurikka–Kauhajoki–Alavus ym.", "40")
            .Press(Fi["hearing.close"]);
        Assert.Contains(Fi["hearing.done.decided"], Words(first), StringComparison.Ordinal);

        // Four eyes: whoever has prepared it has no way to enter it, also not past the page.
        Assert.DoesNotContain(first.Page.QuerySelectorAll("button"), one => Visitor.Words(one) == Fi["hearing.enter"]);
        first
            .Page.QuerySelectorAll("button")
            .Single(one => Visitor.Words(one) == Fi["hearing.prepare"])
            .SetAttribute("value", "enter");
        await first.Press(Fi["hearing.prepare"]);
        Assert.Equal(HttpStatusCode.Conflict, first.Response.StatusCode);
        Assert.Contains(Fi["hearing_fault.same_official"], Words(first), StringComparison.Ordinal);

        // The second has the page open while the first changes a sum: what was not seen is not entered.
        using Visitor second = await world.Open(MoneyActors.Ely(OfEly));
        await second.Open($"/fi/money/hearings/{hearing}");
        using Visitor again = await world.Open(MoneyActors.Ely(OfEly));
        await again.Open($"/fi/money/hearings/{hearing}");
        await again.Fill("Lisää: Kurikka–Kauhajoki–Alavus ym.", "30").Press(Fi["hearing.prepare"]);
        await second.Press(Fi["hearing.enter"]);
        Assert.Equal(HttpStatusCode.Conflict, second.Response.StatusCode);
        Assert.Contains(Fi["hearing_fault.stale"], Words(second), StringComparison.Ordinal);
        await second.Press(Fi["hearing.enter"]);
        Assert.Contains(Fi["hearing.done.entered"], Words(second), StringComparison.Ordinal);
        Assert.Equal((400_00, 0), await world.Of(Quota(1)));
        Assert.Equal((630_00, 0), await world.Of(Quota(2)));
        Assert.Equal((370_00, 0), await world.Of(Left));
        Assert.Empty(await world.Faults());
        await second.Open("/fi/money/hearings");
        Assert.Contains(Fi["hearing_state.entered"], second.Column(5));
    }

    /// <summary>Sent twice by an impatient hand, it is one hearing.</summary>
    [Fact]
    public async Task The_same_form_is_one_hearing()
    {
        using Visitor ely = await world.Open(MoneyActors.Ely(OfEly));
        int hearing = await Proposed(ely, goesBack: true);
        Assert.Equal(
            1L,
            await world.Register.Ask<long>(
                $"""
                select count(distinct h.id) from money.hearing h join money.hearing_sum s on s.hearing_id = h.id
                where s.debit like '%/{moment}/%' and h.matter is not null
                """
            )
        );
        Assert.Equal($"/fi/money/hearings/{hearing}?done=sent", ely.Address);
    }

    /// <summary>Two others press at once: it is entered once, and the second is told.</summary>
    [Fact]
    public async Task Entered_by_two_at_once_it_is_in_the_book_once()
    {
        using Visitor first = await world.Open(MoneyActors.Ely(OfEly));
        int hearing = await Prepared(first);
        Visitor[] others = [await world.Open(MoneyActors.Ely(OfEly)), await world.Open(MoneyActors.Ely(OfEly))];
        foreach (Visitor other in others)
            await other.Open($"/fi/money/hearings/{hearing}");
        await Task.WhenAll(others.Select(other => other.Press(Fi["hearing.enter"])));
        Assert.Equal(
            [HttpStatusCode.OK, HttpStatusCode.Conflict],
            others.Select(other => other.Response.StatusCode).Order()
        );
        Assert.Equal((400_00, 0), await world.Of(Quota(1)));
        foreach (Visitor other in others)
            other.Dispose();
        Assert.Empty(await world.Faults());
    }

    /// <summary>Between preparing and entering an area has used what was to be taken from it: nothing is entered, and it is told.</summary>
    [Fact]
    public async Task What_is_no_longer_there_is_not_taken_and_the_others_wait_with_it()
    {
        using Visitor first = await world.Open(MoneyActors.Ely(OfEly));
        int hearing = await Prepared(first);
        await world.Entered(MoneyRows.Commit(Quota(1), MoneyWorld.Today, Guid.NewGuid(), 450_00));
        using Visitor second = await world.Open(MoneyActors.Ely(OfEly));
        await second.Open($"/fi/money/hearings/{hearing}");
        await second.Press(Fi["hearing.enter"]);
        Assert.Equal(HttpStatusCode.Conflict, second.Response.StatusCode);
        Assert.Contains(
            Fi["hearing.not_taken", "Siirto: Seinäjoki–Ilmajoki → Kurikka–Kauhajoki–Alavus ym."],
            Words(second),
            StringComparison.Ordinal
        );
        Assert.Contains("50,00 €", Words(second), StringComparison.Ordinal);
        Assert.Equal((500_00, 0), await world.Of(Quota(2)));
        Assert.Equal((400_00, 0), await world.Of(Left));
    }

    [Fact]
    public async Task What_can_not_be_is_told_at_its_field_and_stays()
    {
        await Money();
        using Visitor ely = await world.Open(MoneyActors.Ely(OfEly));
        await ely.Open(Form);
        await ely.Press(Fi["hearing.send"]);
        Assert.Equal([Fi["hearing.no_change"], Fi["hearing.no_proposal"]], Wrong(ely));
        await ely.Fill("Seinäjoki–Ilmajoki", "-500,01")
            .Fill("Kurikka–Kauhajoki–Alavus ym.", "paljon")
            .Fill(Fi["hearing.due_on"], "1.6.2021")
            .Press(Fi["hearing.send"]);
        Assert.Equal(4, Wrong(ely).Count());
        Assert.Contains(
            Fi["hearing.too_much_cut", Fi.Euros(500_00)].Replace('\u00a0', ' '),
            Wrong(ely).Select(one => one.Replace('\u00a0', ' '))
        );
        Assert.Equal("paljon", ely.Page.GetElementById("area-2")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Another_centre_and_another_municipality_see_nothing_of_it()
    {
        using Visitor ely = await world.Open(MoneyActors.Ely(OfEly));
        int hearing = await Proposed(ely);
        foreach (
            TestActor other in (TestActor[])
                [MoneyActors.Ely(1), TestActor.Manager(PilotAreas.All[2].Municipalities[0].Number)]
        )
        {
            using Visitor visitor = await world.Open(other);
            await visitor.Open($"/fi/money/hearings/{hearing}");
            Assert.Equal(HttpStatusCode.NotFound, visitor.Response.StatusCode);
            await visitor.Open("/fi/money/hearings");
            Assert.DoesNotContain($"/hearings/{hearing}", visitor.Page.Body!.InnerHtml, StringComparison.Ordinal);
        }
        using Visitor te = await world.Open(TestActor.TeOfficer(OfEly));
        await te.Open($"/fi/money/hearings/{hearing}");
        Assert.Equal(HttpStatusCode.Forbidden, te.Response.StatusCode);
    }

    private MoneyAccount Left => new(AccountKind.Ely, moment, 2021, MoneyWorld.Ely, Purposes.PaySubsidy);

    private string Form => $"/fi/money/hearings/new?year={moment}/2021&purpose=pay_subsidy&part=quota";

    private MoneyAccount Quota(int area) =>
        new(AccountKind.Quota, moment, 2021, MoneyHolders.Area(area), Purposes.PaySubsidy);

    /// <summary>Two areas with 500 each, and 400 that the ELY centre has not divided.</summary>
    private async Task Money()
    {
        moment = await world.Moment(2021);
        await world.Grant(moment, 2021, 500_00);
        await world.Grant(moment, 2021, 500_00, area: MoneyHolders.Area(2));
        await world.Allot(Left, MoneyWorld.Today, 400_00);
    }

    /// <summary>100 from the first area to the second, which gets 50 more.</summary>
    private async Task<int> Proposed(Visitor ely, bool goesBack = false)
    {
        await Money();
        await ely.Open(Form);
        Fill();
        await ely.Press(Fi["hearing.send"]);
        if (goesBack)
        {
            string matter = await world.Register.Ask<string>(
                "select matter::text from money.hearing order by id desc limit 1"
            );
            await ely.Open(Form);
            Fill();
            ely.Send("matter", matter);
            await ely.Press(Fi["hearing.send"]);
        }
        return int.Parse(ely.Address.Split('/', '?')[4]);

        void Fill() =>
            ely.Fill("Seinäjoki–Ilmajoki", "-100")
                .Fill("Kurikka–Kauhajoki–Alavus ym.", "150,00")
                .Fill(Fi["hearing.proposal_text"], "Kiintiöitä tasataan kesäkuussa.");
    }

    private async Task<int> Prepared(Visitor ely)
    {
        int hearing = await Proposed(ely);
        await AnswerForAll(hearing, but: 0);
        await ely.Open($"/fi/money/hearings/{hearing}");
        await ely.Fill(Fi["hearing.memo"], "Kunnat kannattivat.").Press(Fi["hearing.close"]);
        return hearing;
    }

    private async Task AnswerForAll(int hearing, int but)
    {
        await using NpgsqlConnection connection = await world.Database.OpenConnectionAsync(Stop);
        int[] asked = [.. PilotAreas.All.Take(2).SelectMany(area => area.Municipalities).Select(one => one.Number)];
        foreach (int municipality in asked.Take(asked.Length - but))
            await HearingService.Answer(connection, hearing, municipality, MoneyWorld.Today, true, "", Stop);
    }

    private static string Words(Visitor visitor) => Visitor.Words(visitor.Page.Body!);

    private static IEnumerable<string> Wrong(Visitor visitor) =>
        visitor.Page.QuerySelectorAll(".error-summary a").Select(Visitor.Words);
}
