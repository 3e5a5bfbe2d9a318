using System.Text.Json.Nodes;
using System.Xml.Linq;
using Kuntakokeilu.Statistics.Months;
using Kuntakokeilu.Tests.Data;
using Kuntakokeilu.Tests.Monitoring;

namespace Kuntakokeilu.Tests.Api.Statistics;

public sealed class ReleaseFeedTests(OpenSite open, TestCluster cluster)
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    [Fact]
    public async Task The_feed_tells_the_releases_in_three_languages()
    {
        var site = await open.On(cluster);
        foreach (
            (string language, string title) in new[]
            {
                ("fi", "Julkistus 1: tiedot tammikuuhun 2022 asti"),
                ("sv", "Publicering 1: uppgifter till och med januari 2022"),
                ("en", "Release 1: figures up to January 2022"),
            }
        )
        {
            XElement feed = XElement.Parse(await site.Text($"/statistics/releases.atom?lang={language}"));
            Assert.Equal(Atom + "feed", feed.Name);
            Assert.Equal("2022-02-22T06:00:00Z", feed.Element(Atom + "updated")!.Value);
            foreach (string required in (string[])["id", "title", "author"])
                Assert.NotEmpty(feed.Element(Atom + required)!.Value);
            Assert.Equal(title, feed.Elements(Atom + "entry").Single().Element(Atom + "title")!.Value);
        }
    }

    /// <summary>A reader of feeds knows a release by it for ever, by whatever address the site is asked.</summary>
    [Fact]
    public async Task Identifiers_do_not_change_with_the_address()
    {
        var site = await open.On(cluster);
        const string Path = "/statistics/releases.atom";
        using HttpResponseMessage other = await site.Send("GET", Path, headers: ("Host", "localhost:81"));
        string told = await other.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("http://localhost:81/", told);
        string[] ids = Ids(told);
        Assert.Equal(Ids(await site.Text(Path)), ids);
        Assert.Equal(2, ids.Distinct().Count());
        Assert.All(ids, id => Assert.StartsWith("tag:tem.fi,2021-03-01:", id));

        static string[] Ids(string feed) => [.. XElement.Parse(feed).Descendants(Atom + "id").Select(id => id.Value)];
    }

    /// <summary>
    /// In the language of the feed where it was written in all three. What XML can't hold would break the feed for
    /// everybody and for ever.
    /// </summary>
    [Theory]
    [InlineData("korjattu\u0001 \uFFFE<b>\U0001F600</b>", "sv", "korjattu\uFFFD \uFFFD<b>\U0001F600</b>", "fi")]
    [InlineData("korjattu | rättat\u0002 | revised", "sv", "rättat\uFFFD", "sv")]
    public async Task A_note_is_told_in_its_language_and_without_what_XML_has_not(
        string note,
        string language,
        string told,
        string noted
    )
    {
        await using var site = await OpenSite.Start(cluster, last: null);
        await TestRelease.Store(site.Register.Source, Month.Of(2021, 3), note: note);
        XElement summary = XElement
            .Parse(await site.Text($"/statistics/releases.atom?lang={language}"))
            .Element(Atom + "entry")!
            .Element(Atom + "summary")!;
        Assert.Equal(told, summary.Value);
        Assert.Equal(noted, summary.Attribute(XNamespace.Xml + "lang")!.Value);
    }

    [Fact]
    public async Task The_catalogue_describes_every_table()
    {
        var site = await open.On(cluster);
        using HttpResponseMessage answer = await site.Send("GET", "/statistics/catalogue.jsonld");
        Assert.Equal("application/ld+json", answer.Content.Headers.ContentType!.MediaType);
        JsonNode catalogue = await site.Json("/statistics/catalogue.jsonld");
        Assert.Equal("dcat:Catalog", $"{catalogue["@type"]}");
        JsonArray sets = catalogue["dcat:dataset"]!.AsArray();
        Assert.Equal(site.Release.Tables.Count, sets.Count);
        foreach (JsonNode? set in sets)
        {
            string last = site.Release.Find($"{set!["dct:identifier"]}")!.Definition.Time.Values[^1].Code;
            Assert.Equal(last.Replace('M', '-'), $"{set["dct:temporal"]!["dcat:endDate"]!["@value"]}");
            // A table that has ended comes no more.
            Assert.EndsWith(
                last == $"{site.Release.Head.LastMonth}" ? "frequency/MONTHLY" : "frequency/NEVER",
                $"{set["dct:accrualPeriodicity"]!["@id"]}"
            );
        }
    }

    /// <summary>Before the first release nothing is broken, and what comes is seen without a restart.</summary>
    [Fact]
    public async Task Until_something_is_published()
    {
        await using var site = await OpenSite.Start(cluster, last: null);
        foreach (
            string path in (string[])
                [
                    "tables/12r5",
                    "tables/12r5/metadata",
                    "tables/12r5/data",
                    "tables/12r5/defaultselection",
                    "codelists/x",
                ]
        )
            Assert.Equal((404, "No statistics published yet."), await site.Refused("GET", $"{OpenSite.V2}/{path}"));
        Assert.Equal(404, (await site.Refused("POST", $"{OpenSite.V2}/tables/12r5/data", "{}")).Status);
        Assert.Equal(404, (await site.Refused("POST", $"{OpenSite.V2}/savedqueries", "{}")).Status);
        Assert.Equal(404, (await site.Refused("POST", $"{OpenSite.V1}/12r5.px", "{}")).Status);
        Assert.Empty((await site.Json($"{OpenSite.V2}/tables"))["tables"]!.AsArray());
        Assert.Empty((await site.Json(OpenSite.V1)).AsArray());
        await site.Json($"{OpenSite.V2}/config");
        await site.Json("/statistics/catalogue.jsonld");
        Assert.Empty(XElement.Parse(await site.Text("/statistics/releases.atom")).Elements(Atom + "entry"));

        await TestRelease.Store(site.Register.Source, Month.Of(2021, 3));
        site.Register.Clock.Now += TimeSpan.FromMinutes(1);

        Assert.NotEmpty((await site.Json($"{OpenSite.V2}/tables"))["tables"]!.AsArray());
        await site.Json($"{OpenSite.V2}/tables/12r5/data");
        Assert.Single(XElement.Parse(await site.Text("/statistics/releases.atom")).Elements(Atom + "entry"));
    }
}
