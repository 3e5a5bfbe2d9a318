using System.Net;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Tests.Access;
using Kuntakokeilu.Tests.Guidance;
using Kuntakokeilu.Tests.Surveys;

namespace Kuntakokeilu.Tests.Pages.Surveys;

/// <summary>A survey from its writing to its answers, page by page, without a script.</summary>
[Collection(GuidanceCollection.Name)]
public sealed class SurveyPagesTests(GuidanceWorld guidance)
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;
    private static readonly Texts Fi = Texts.For("fi");

    [Fact]
    public async Task A_link_leads_in_without_staying_in_any_address_and_the_answer_is_sent_once()
    {
        SurveyWorld world = await SurveyWorld.Open(guidance, "pages_sent");
        using Visitor visitor = await guidance.Open(null);
        await visitor.Open("/fi/surveys/answer");
        Assert.Contains(Fi["surveys.no_link"], Words(visitor), StringComparison.Ordinal);
        await visitor.Open($"/s/{world.Tampere.Text}");
        Assert.Equal("/fi/surveys/answer", visitor.Address);
        Assert.All(
            visitor.Way,
            step => Assert.Equal("no-referrer", step.Headers.GetValues("Referrer-Policy").Single())
        );
        Assert.DoesNotContain(
            world.Tampere.Text,
            await visitor.Response.Content.ReadAsStringAsync(Stop),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(
            visitor.Cookies.GetAllCookies(),
            one => one.Value.Contains(world.Tampere.Text, StringComparison.Ordinal)
        );
        Assert.Contains("Tampere", Words(visitor), StringComparison.Ordinal);

        // What is missing is told at the check, with the way to its place, and there.
        await visitor.Open("/fi/surveys/answer/check");
        Assert.Contains(Fi["surveys.missing"], Words(visitor), StringComparison.Ordinal);
        await visitor.Press(Fi["surveys.send"]);
        Assert.Contains(Fi["surveys.missing"], Words(visitor), StringComparison.Ordinal);
        await visitor.Open("/fi/surveys/answer/1?check=true");
        Assert.Equal([Fi["survey_fault.required"]], Wrong(visitor));

        // An answer that opens a question shows it before it goes on.
        await visitor.Choose("Tarvitaan").Press(Fi["surveys.next"]);
        Assert.Contains(Fi["surveys.more_opened"], Words(visitor), StringComparison.Ordinal);
        visitor.Send("why", "Koska <b>010190-900R</b>");
        await visitor.Press(Fi["surveys.next"]);
        Assert.Equal([Fi["survey_fault.identity_code"]], Wrong(visitor));
        visitor.Send("why", "Koska <b>näin</b>");
        await visitor.Press(Fi["surveys.next"]);
        Assert.Equal("/fi/surveys/answer/2", visitor.Address);

        // What can't be taken is told at its place and kept as it was written.
        visitor.Send("people", "noin viisi");
        await visitor.Press(Fi["surveys.next"]);
        Assert.Equal([Fi["survey_fault.not_a_number"]], Wrong(visitor));
        Assert.Equal("noin viisi", visitor.Page.QuerySelector("#people")!.GetAttribute("value"));
        using Visitor elsewhere = await guidance.Open(null);
        await elsewhere.Open($"/s/{world.Tampere.Text}");
        await elsewhere.Open("/fi/surveys/answer/2");
        Assert.Equal("noin viisi", elsewhere.Page.QuerySelector("#people")!.GetAttribute("value"));
        visitor.Send("people", "5");
        await visitor.Press(Fi["surveys.next"]);
        Assert.Equal("/fi/surveys/answer/check", visitor.Address);
        Assert.Contains("Koska <b>näin</b>", Words(visitor), StringComparison.Ordinal);
        Assert.Empty(visitor.Page.QuerySelectorAll("main dd b"));

        // A hidden answer is left out and told so; it comes back.
        await visitor.Open("/fi/surveys/answer/1");
        await visitor.Choose("Ei tarvita").Press(Fi["surveys.next"]);
        await visitor.Open("/fi/surveys/answer/check");
        Assert.Contains(Fi["surveys.left_out"], Words(visitor), StringComparison.Ordinal);
        await visitor.Press(Fi["surveys.send"]);
        Assert.Contains(Fi["surveys.done.sent"], Words(visitor), StringComparison.Ordinal);
        int asked = await world.Asked(837);
        Assert.Equal(
            ["""{"need":["no"],"people":["5"]}"""],
            await guidance.Register.Lines($"select fields from surveys.submission where asked_id = {asked}")
        );
        await visitor.Press(Fi["surveys.reopen"]);
        await visitor.Open("/fi/surveys/answer/1");
        await visitor.Choose("Tarvitaan").Press(Fi["surveys.next"]);
        Assert.Equal("Koska <b>näin</b>", Visitor.Words(visitor.Page.QuerySelector("#why")!));
    }

    [Fact]
    public async Task Of_two_who_write_the_second_sees_both_texts_and_chooses()
    {
        SurveyWorld world = await SurveyWorld.Open(guidance, "pages_two");
        using Visitor first = await guidance.Open(null);
        await first.Open($"/s/{world.Tampere.Text}");
        await first.Open("/fi/surveys/answer/others");
        await first.Press(Fi["surveys.make_link"]);
        Assert.Equal([Fi["surveys.no_writer_name"]], Wrong(first));
        await first.Fill(Fi["surveys.writer_name"], "Malli Toinen").Press(Fi["surveys.make_link"]);
        string link = new Uri(Visitor.Words(first.Page.QuerySelector(".survey-link")!)).AbsolutePath;
        using Visitor second = await guidance.Open(null);
        await second.Open(link);
        await first.Open("/fi/surveys/answer/2");
        await second.Open("/fi/surveys/answer/2");
        first.Send("people", "5");
        await first.Press(Fi["surveys.save"]);
        second.Send("people", "7");
        await second.Press(Fi["surveys.save"]);
        Assert.Equal(HttpStatusCode.Conflict, second.Response.StatusCode);
        Assert.Contains(Fi["surveys.theirs", "Malli Tampere"], Words(second), StringComparison.Ordinal);
        Assert.Equal("5", Visitor.Words(second.Page.QuerySelector(".survey-theirs dd")!));
        Assert.Equal("7", second.Page.QuerySelector("#people")!.GetAttribute("value"));
        await second.Press(Fi["surveys.save"]);
        Assert.Contains(Fi["surveys.done.saved"], Words(second), StringComparison.Ordinal);
        Assert.Equal("7", (await world.Answering.Draft(world.Tampere, Stop)).Single().Fields.First("people"));
        // Who was let write does not send.
        await second.Open("/fi/surveys/answer/check");
        Assert.Contains(Fi["surveys.contact_sends", "Malli Tampere"], Words(second), StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_the_closing_what_was_written_stands_in_its_fields_and_is_not_saved()
    {
        SurveyWorld world = await SurveyWorld.Open(guidance, "pages_closed");
        using Visitor visitor = await guidance.Open(null);
        await visitor.Open($"/s/{world.Tampere.Text}");
        await visitor.Open("/fi/surveys/answer/2");
        DateTimeOffset now = guidance.Register.Clock.Now;
        try
        {
            guidance.Register.Clock.Now = world.Closes;
            visitor.Send("people", "5");
            await visitor.Press(Fi["surveys.save"]);
        }
        finally
        {
            guidance.Register.Clock.Now = now;
        }
        Assert.Equal(HttpStatusCode.Conflict, visitor.Response.StatusCode);
        Assert.Contains(Fi["survey_outcome.not_open"], Words(visitor), StringComparison.Ordinal);
        Assert.Equal("5", visitor.Page.QuerySelector("#people")!.GetAttribute("value"));
        Assert.Empty(await world.Answering.Draft(world.Tampere, Stop));
    }

    [Fact]
    public async Task A_survey_is_written_by_one_published_by_another_and_its_links_are_shown_once()
    {
        var definition = SmallSurvey.Of("pages_made", new(2024, 11, 11), new(2024, 12, 1));
        string json = System.Text.Encoding.UTF8.GetString(
            Kuntakokeilu.Surveys.Defining.DefinitionWriter.Write(definition)
        );
        using Visitor writer = await guidance.Open(GuidanceWorld.Ministry);
        await writer.Open("/fi/surveys/manage/new");
        await writer
            .Fill(
                Fi["surveys.definition"],
                json.Replace("need = \\u0022yes\\u0022", "needs = 1").Replace("need = \\\"yes\\\"", "needs = 1")
            )
            .Press(Fi["surveys.check_definition"]);
        Assert.Contains(Fi["survey_finding.unknown_ref", "needs"], Words(writer), StringComparison.Ordinal);
        writer.Fill(Fi["surveys.definition"], json);
        foreach (string part in Core.Surveys.Making.Memo.Parts)
        foreach (string language in Texts.Languages)
            writer.Send(Core.Surveys.Making.Memo.FieldOf(part, language), "Malliteksti.");
        await writer.Press(Fi["surveys.keep"]);
        Assert.Contains(Fi["surveys.done.kept"], Words(writer), StringComparison.Ordinal);
        Assert.Contains(Fi["survey_making.same_official"], Words(writer), StringComparison.Ordinal);
        string page = writer.Address.Split('?')[0];

        TestActor association = new(Role.MunicipalAssociation, "kuntaliitto") { Purpose = Purpose.Monitoring };
        using Visitor publisher = await guidance.Open(association);
        await publisher.Open(page);
        await publisher.Press(Fi["surveys.publish_version", 1]);
        Assert.Contains(Fi["surveys.done.published"], Words(publisher), StringComparison.Ordinal);
        await publisher.Open($"{page}/frame");
        await publisher
            .Choose(Fi["surveys.with_aland"], Fi["form.no"])
            .Fill(Fi["surveys.contacts"], "837;Malli;ei osoite;fi")
            .Press(Fi["surveys.ask_all"]);
        Assert.Equal([Fi["surveys.bad_contact", 1]], Wrong(publisher));
        await publisher
            .Fill(Fi["surveys.contacts"], "837;Malli Vastaaja;malli@tampere.example;sv")
            .Press(Fi["surveys.ask_all"]);
        Assert.Contains(Fi["surveys.done.asked"], Words(publisher), StringComparison.Ordinal);
        await publisher.Press(Fi["surveys.make_links"]);
        string line = publisher.Page.QuerySelector("#made")!.TextContent;
        Assert.StartsWith("837;Tammerfors;Malli Vastaaja;malli@tampere.example;sv;", line, StringComparison.Ordinal);
        await publisher.Press(Fi["surveys.make_links"]);
        Assert.Contains(Fi["surveys.no_links_made"], Words(publisher), StringComparison.Ordinal);

        using Visitor answering = await guidance.Open(null);
        await answering.Open(new Uri(line.Split(';')[5]).AbsolutePath);
        Assert.Equal("/sv/surveys/answer", answering.Address);

        // An official of the municipality writes the same draft, by a link of one's own.
        using Visitor manager = await guidance.Open(TestActor.Manager(837));
        await manager.Open("/fi/surveys/own");
        Assert.Contains("Malli Vastaaja", Words(manager), StringComparison.Ordinal);
        await publisher.Open($"{page}/close");
        await publisher.Press(Fi["surveys.close"]);
        Assert.Contains(Fi["survey_making.not_over"], Words(publisher), StringComparison.Ordinal);
    }

    private static string Words(Visitor visitor) => Visitor.Words(visitor.Page.QuerySelector("main")!);

    private static IEnumerable<string> Wrong(Visitor visitor) =>
        visitor.Page.QuerySelectorAll(".error-summary a").Select(Visitor.Words);
}
