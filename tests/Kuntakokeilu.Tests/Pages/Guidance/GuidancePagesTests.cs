using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using AngleSharp.Dom;
using Kuntakokeilu.Core.Guidance.Answering;
using Kuntakokeilu.Core.Guidance.Tables;
using Kuntakokeilu.Tests.Access;
using Kuntakokeilu.Tests.Guidance;

namespace Kuntakokeilu.Tests.Pages.Guidance;

/// <summary>From a municipality's question to an answer that the law overtakes, and all that shows it.</summary>
[Collection(GuidanceCollection.Name)]
public sealed class GuidancePagesTests(GuidanceWorld world)
{
    private const int Helsinki = 91;
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;
    private static readonly Texts Fi = Texts.For("fi");

    [Fact]
    public async Task A_question_is_asked_answered_by_two_published_and_told()
    {
        using Visitor asker = await world.Open(TestActor.Caseworker(Helsinki));
        await asker.Open("/fi/guidance/questions/new");
        await asker.Press(Fi["guidance.send"]);
        Assert.Equal([Fi["guidance.no_theme"], Fi["guidance.no_question"]], Wrong(asker));
        await asker
            .Choose(Fi["guidance.theme"], "Henkilöstö")
            .Fill(Fi["guidance.your_question"], "Asiakas 010190-900R kysyy, kuka päättää lomasta?")
            .Press(Fi["guidance.send"]);
        Assert.Equal([Fi["guidance.personal"]], Wrong(asker));
        Assert.Equal(
            0L,
            await world.Register.Ask<long>("select count(*) from guidance.question where text like '%010190%'")
        );
        await asker
            .Fill(Fi["guidance.your_question"], "Kuka päättää <b>lomasta</b> kokeilussa?")
            .Press(Fi["guidance.send"]);
        Assert.Contains(Fi["guidance.done.asked"], Words(asker), StringComparison.Ordinal);
        int question = int.Parse(asker.Address.Split('/', '?')[4]);

        using Visitor writer = await world.Open(GuidanceWorld.Ministry);
        await writer.Open($"/fi/guidance/questions/{question}");
        await writer.Follow(Fi["guidance.to_answer"]);
        await writer.Press(Fi["guidance.take"]);
        Assert.Contains(Fi["guidance.done.take"], Words(writer), StringComparison.Ordinal);
        using Visitor other = await world.Open(GuidanceWorld.Ministry);
        await other.Open($"/fi/guidance/questions/{question}/answer");
        Assert.DoesNotContain(other.Page.QuerySelectorAll("button"), one => Visitor.Words(one) == Fi["guidance.write"]);
        await writer
            .Fill(Fi["guidance.answer_in.fi"], "Lomasta päättää <i>kunta</i>.")
            .Fill(Fi["guidance.cites"], "99 §")
            .Fill(Fi["guidance.since"], "1.6.2021")
            .Press(Fi["guidance.write"]);
        Assert.Equal([Fi["guidance.bad_cite", "99 §"], Fi["guidance.since_of_none"]], Wrong(writer));
        await writer.Fill(Fi["guidance.cites"], "8 § 3 mom").Fill(Fi["guidance.since"], "").Press(Fi["guidance.write"]);
        Assert.Contains(Fi["guidance.done.write"], Words(writer), StringComparison.Ordinal);
        Assert.DoesNotContain(
            writer.Page.QuerySelectorAll("button"),
            one => Visitor.Words(one) == Fi["guidance.approve"]
        );

        // Nobody sees it yet.
        using Visitor anybody = await world.Open(null);
        await anybody.Open($"/fi/guidance/answers/{question}");
        Assert.Equal(HttpStatusCode.NotFound, anybody.Response.StatusCode);

        // What was written meanwhile is not approved unseen.
        await other.Open($"/fi/guidance/questions/{question}/answer");
        await writer
            .Fill(Fi["guidance.answer_in.fi"], "Lomasta päättää <i>kunta</i>, joka johtaa työtä.")
            .Press(Fi["guidance.write"]);
        await other.Press(Fi["guidance.approve"]);
        Assert.Equal(HttpStatusCode.Conflict, other.Response.StatusCode);
        await other.Press(Fi["guidance.approve"]);
        Assert.Contains(Fi["guidance.done.approve"], Words(other), StringComparison.Ordinal);
        await other.Press(Fi["guidance.publish"]);
        Assert.Contains(Fi["guidance.done.publish"], Words(other), StringComparison.Ordinal);

        await anybody.Open($"/fi/guidance/answers/{question}");
        Assert.Contains("Lomasta päättää <i>kunta</i>, joka johtaa työtä.", Words(anybody), StringComparison.Ordinal);
        Assert.Empty(anybody.Page.QuerySelectorAll("main p.lines i, main p.lines b"));
        Assert.DoesNotContain("Helsinki", Words(anybody), StringComparison.Ordinal);
        await anybody.Open("/fi/guidance/issues/2024-W47");
        Assert.Contains("joka johtaa työtä", Words(anybody), StringComparison.Ordinal);

        // The municipality is told, and says that it has read.
        await asker.Open("/fi/access");
        await asker.Open("/fi/guidance/questions");
        Assert.Contains(Fi["guidance.news"], asker.Column(3));
        await asker.Open($"/fi/guidance/questions/{question}");
        await asker.Press(Fi["guidance.mark_seen"]);
        Assert.Contains(Fi["guidance.done.seen"], Words(asker), StringComparison.Ordinal);
        await asker.Open("/fi/guidance/questions");
        Assert.DoesNotContain(Fi["guidance.news"], asker.Column(3));
    }

    /// <summary>Whatever shows an answer that was overtaken shows that it was.</summary>
    [Theory]
    [InlineData("fi")]
    [InlineData("sv")]
    [InlineData("en")]
    public async Task Nothing_shows_an_overtaken_answer_without_telling_so(string language)
    {
        Texts t = Texts.For(language);
        string word = $"ylitettava{language}sana";
        DraftText text = GuidanceWorld.Text($"Onko {word} voimassa?", "On.", GuidanceWorld.Today, "14 §");
        int question = await world.Published(text);
        string banner = t["guidance.status_since.overtaken", t.Date(new(2021, 6, 1))];
        string[] pages =
        [
            $"guidance?q={word}",
            "guidance?section=14",
            $"guidance/answers/{question}",
            $"guidance/answers/{question}/v1",
            "guidance/issues/2024-W47",
            "law/sections/14",
        ];
        using Visitor anybody = await world.Open(null);
        foreach (string page in pages)
            Assert.DoesNotContain(
                banner,
                Told(await anybody.Open($"/{language}/{page}"), word),
                StringComparison.Ordinal
            );
        await world.Publish(
            question,
            2,
            text with
            {
                Status = AnswerStatus.Overtaken,
                Since = new(2021, 6, 1),
                Note = new("Laki sanoo nyt muuta.", "Lagen säger nu något annat.", "The Act now says otherwise."),
            }
        );
        foreach (string page in pages)
        {
            string told = Told(await anybody.Open($"/{language}/{page}"), word);
            Assert.Contains(banner, told, StringComparison.Ordinal);
            Assert.Contains(word, told, StringComparison.Ordinal);
        }
        // The old text stays readable beneath.
        await anybody.Open($"/{language}/guidance/answers/{question}/v1");
        Assert.Contains("On.", Words(anybody), StringComparison.Ordinal);

        using HttpClient program = new() { BaseAddress = world.Address };
        using JsonDocument api = JsonDocument.Parse(
            await program.GetStringAsync(
                $"/api/v1/guidance/answers?language={language}&updatedSince=2024-11-18T09:00:00Z",
                Stop
            )
        );
        JsonElement one = api
            .RootElement.GetProperty("answers")
            .EnumerateArray()
            .Single(each => each.GetProperty("number").GetInt32() == question);
        Assert.StartsWith(banner, one.GetProperty("banner").GetString());
        Assert.Equal("overtaken", one.GetProperty("status").GetString());
        XNamespace atom = "http://www.w3.org/2005/Atom";
        XElement entry = XDocument
            .Parse(await program.GetStringAsync($"/guidance/feed?lang={language}", Stop))
            .Descendants(atom + "entry")
            .Single(each => each.Element(atom + "id")!.Value.EndsWith($"/{question}", StringComparison.Ordinal));
        Assert.StartsWith(banner, entry.Element(atom + "summary")!.Value);
        Assert.StartsWith(banner, entry.Element(atom + "content")!.Value);
    }

    [Fact]
    public async Task The_week_of_the_file_is_one_page_in_the_order_of_its_themes()
    {
        using Visitor anybody = await world.Open(null);
        await anybody.Open("/sv/guidance/issues/2019-W43");
        Assert.Equal(
            [
                "Kommunerna i försöken",
                "Personal",
                "Kunder och tjänster",
                "ESF-projekt",
                "Informationssystem",
                "Frågor om andra teman",
            ],
            anybody.Page.QuerySelectorAll("main section > h2").Take(6).Select(Visitor.Words)
        );
        Assert.Equal(26, anybody.Page.QuerySelectorAll("main article").Length);
    }

    [Theory]
    [InlineData("guidance/answers/999999")]
    [InlineData("guidance/answers/1/v99")]
    [InlineData("guidance/answers/1/v99999")]
    [InlineData("guidance/issues/2019-W44")]
    [InlineData("guidance/issues/2019-43")]
    public async Task What_is_not_there_is_not_found(string page)
    {
        using Visitor anybody = await world.Open(null);
        await anybody.Open($"/fi/{page}");
        Assert.Equal(HttpStatusCode.NotFound, anybody.Response.StatusCode);
    }

    [Fact]
    public async Task A_word_that_is_in_no_answer_leads_to_those_nearly_so_and_to_asking()
    {
        using Visitor anybody = await world.Open(null);
        await anybody.Open("/fi/guidance?q=psykolokit");
        Assert.Contains(Fi["guidance.nothing_found"], Words(anybody), StringComparison.Ordinal);
        await anybody.Follow("psykologit");
        Assert.Equal("psykologit", Visitor.Words(anybody.Page.QuerySelectorAll("mark")[0]));
    }

    [Fact]
    public async Task After_an_amendment_an_answer_is_looked_at_and_taken_off_the_list()
    {
        int question = await world.Published(
            GuidanceWorld.Text(
                "Miten kiintiöistä päätetään tarkistettavassa asiassa?",
                "Kuullen.",
                new(2021, 3, 1),
                "16 §"
            )
        );
        using Visitor ministry = await world.Open(GuidanceWorld.Ministry);
        await ministry.Open("/fi/guidance/reviews");
        Assert.Contains("421/2021", Words(ministry), StringComparison.Ordinal);
        string key = $"{question}-1-421-2021";
        foreach (IElement other in ministry.Page.QuerySelectorAll("li.found__one").Where(one => KeyOf(one) != key))
            other.Remove();
        await ministry.Press(Fi["guidance.still_holds"]);
        Assert.Equal([Fi["guidance.no_review_note"]], Wrong(ministry));
        await ministry
            .Fill(Fi["guidance.review_note"], "Kuulemisesta säädetään yhä samoin.")
            .Press(Fi["guidance.still_holds"]);
        Assert.Contains(Fi["guidance.done.reviewed"], Words(ministry), StringComparison.Ordinal);
        Assert.DoesNotContain(
            ministry.Page.QuerySelectorAll("input[name=review]"),
            one => one.GetAttribute("value") == key
        );
    }

    private static string? KeyOf(IElement one) => one.QuerySelector("input[name=review]")?.GetAttribute("value");

    private static string Told(Visitor visitor, string word)
    {
        // Of a page with others, the part that tells of this one.
        IElement main = visitor.Page.QuerySelector("main")!;
        return Visitor.Words(
            main.QuerySelectorAll("article, li")
                .LastOrDefault(one => Visitor.Words(one).Contains(word, StringComparison.Ordinal))
                ?? main
        );
    }

    private static string Words(Visitor visitor) => Visitor.Words(visitor.Page.QuerySelector("main")!);

    private static IEnumerable<string> Wrong(Visitor visitor) =>
        visitor.Page.QuerySelectorAll(".error-summary a").Select(Visitor.Words);
}
