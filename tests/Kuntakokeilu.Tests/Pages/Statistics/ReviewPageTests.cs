using System.Net;
using AngleSharp.Dom;
using Kuntakokeilu.Core.Areas;
using Kuntakokeilu.Core.Monitoring;
using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.TargetGroup;

namespace Kuntakokeilu.Tests.Pages.Statistics;

public sealed class ReviewPageTests(TestSite site)
{
    [Fact]
    public async Task The_latest_month_is_shown_and_a_month_of_its_own_address()
    {
        using Visitor visitor = site.Visitor();
        await visitor.Open("/fi/statistics");
        string latest = visitor.Heading;
        await visitor.Fill("Kuukausi", "lokakuu 2021").Press("Näytä");
        Assert.Equal("/fi/statistics/reviews/2021-10", visitor.Address);
        Assert.EndsWith("lokakuu 2021", visitor.Heading, StringComparison.Ordinal);
        Assert.NotEqual(latest, visitor.Heading);
        Assert.Equal("/fi/statistics/reviews/2021-09", Href(visitor, "a[rel=prev]"));
        Assert.Equal("/fi/statistics/reviews/2021-11", Href(visitor, "a[rel=next]"));
    }

    [Theory]
    [InlineData("2021-02")]
    [InlineData("2025-01")]
    [InlineData("2021-13")]
    [InlineData("x")]
    [InlineData("2021-1")]
    public async Task A_month_without_a_review_is_not_found(string month)
    {
        using Visitor visitor = site.Visitor();
        await visitor.Open($"/sv/statistics/reviews/{month}");
        Assert.Equal(HttpStatusCode.NotFound, visitor.Response.StatusCode);
    }

    [Fact]
    public async Task A_month_that_is_none_leaves_the_latest()
    {
        using Visitor visitor = site.Visitor();
        await visitor.Open("/fi/statistics?month=%00");
        Assert.Equal(HttpStatusCode.OK, visitor.Response.StatusCode);
    }

    [Fact]
    public async Task The_figures_are_those_of_the_release()
    {
        Release release = (
            await new Releases(site.Database, TimeProvider.System).Latest(TestContext.Current.CancellationToken)
        )!;
        string Published(string table, string content, string variable, string value) =>
            Texts
                .For("fi")
                .Count(
                    release
                        .Find(table)!
                        .At(("Kuukausi", "2021M10"), ("Tiedot", content), (variable, value))
                        .Number!.Value
                );
        using Visitor visitor = site.Visitor();
        await visitor.Open("/fi/statistics/reviews/2021-10");

        Assert.Equal(
            Published("kk02", "HAKIJALOPUSSA", "Vastuukunta", "SSS"),
            visitor.Page.QuerySelector("dl.figures dd")!.TextContent.Trim()
        );
        string[] helsinki = visitor
            .Table("Kokeilujen asiakkaat ja työttömien osuus alueittain, lokakuu 2021")
            .Row("Helsinki");
        int number = PilotAreaNumbers.Of(PilotAreas.AreaOf(MunicipalityCode.Parse("091"))!);
        Assert.Equal(
            Published("kk02", "HAKIJALOPUSSA", "Vastuukunta", $"KOK{number:00}"),
            helsinki[1].Replace(' ', '\u00A0')
        );
        string[] months = visitor.Table("Työnhakijat kuukauden lopussa vastuuviranomaisen mukaan").Row("lokakuu 2021");
        Assert.Equal(Published("kk01", "HAKIJALOPUSSA", "Vastuutaho", "TE"), months[2].Replace(' ', '\u00A0'));
    }

    [Fact]
    public async Task Every_picture_has_its_table_its_query_and_its_definition()
    {
        using Visitor visitor = site.Visitor();
        await visitor.Open("/en/statistics/reviews/2022-06");
        IElement[] figures = [.. visitor.Page.QuerySelectorAll("figure")];
        Assert.True(figures.Length >= 8);
        foreach (IElement figure in figures)
        {
            Assert.NotNull(figure.QuerySelector("details table"));
            string[] links = [.. figure.QuerySelectorAll(".figure__downloads a").Select(a => a.GetAttribute("href")!)];
            Assert.Contains(links, link => link.Contains("outputFormat=csv", StringComparison.Ordinal));
            Assert.Contains(links, link => link.Contains("outputFormat=json-stat2", StringComparison.Ordinal));
            Assert.Contains(links, link => link.StartsWith("/en/statistics/definitions#", StringComparison.Ordinal));
        }
        // The caption names the picture: told once, not read again by a title of its own.
        Assert.All(
            visitor.Page.QuerySelectorAll("svg[role]"),
            svg =>
            {
                IElement caption = svg.Closest("figure")!.QuerySelector("figcaption")!;
                Assert.Equal(caption.Id, svg.GetAttribute("aria-labelledby"));
                Assert.DoesNotContain(svg.Children, child => child.LocalName == "title");
                IElement described = visitor.Page.GetElementById(svg.GetAttribute("aria-describedby")!)!;
                Assert.Same(svg, described.ParentElement);
            }
        );
        // The change of the law is marked once its day is among the months, on both sizes of a chart.
        Assert.Equal(8, visitor.Page.QuerySelectorAll("svg.lines text.law").Length);
        await visitor.Open("/en/statistics/reviews/2022-04");
        Assert.Empty(visitor.Page.QuerySelectorAll("svg.lines text.law"));
    }

    [Fact]
    public async Task A_link_heard_alone_says_what_it_leads_to()
    {
        using Visitor visitor = site.Visitor();
        await visitor.Open("/fi/statistics/reviews/2022-06");
        string[] links = [.. visitor.Page.QuerySelectorAll(".figure__downloads a").Select(Visitor.Words)];
        Assert.Contains("CSV, Työnhakijat vastuuviranomaisen mukaan, kesäkuu 2022", links);
        string[] to =
        [
            .. visitor.Page.QuerySelectorAll(".figure__downloads a:not([href*='definitions#'])").Select(Visitor.Words),
        ];
        Assert.Equal(to.Distinct(), to);
        await visitor.Open("/sv/statistics/definitions");
        Assert.StartsWith(
            "kk01, ",
            Visitor.Words(visitor.Page.QuerySelector("#HAKIJALOPUSSA a[href$=kk01]")!),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task No_two_columns_of_a_table_have_the_same_name()
    {
        using Visitor visitor = site.Visitor();
        foreach (string language in Texts.Languages)
        {
            await visitor.Open($"/{language}/statistics");
            foreach (IElement table in visitor.Page.QuerySelectorAll("table"))
            {
                string[] names = [.. table.QuerySelectorAll("thead th").Select(Visitor.Words)];
                Assert.Equal(names.Distinct(), names);
            }
        }
    }

    [Fact]
    public async Task The_authorities_and_the_undetermined_make_the_country()
    {
        using Visitor visitor = site.Visitor();
        await visitor.Open("/fi/statistics/reviews/2022-06");
        Published published = await Published.Of(site, "2022M06");
        string[][] shown = visitor.Table(
            Visitor.Words(visitor.Page.QuerySelector("[aria-labelledby=comparison] caption")!)
        );
        Assert.Equal(["Tieto", "Kokeilut", "TE-toimistot", "Ratkaisematta", "Koko maa"], shown[0]);
        Assert.Equal(
            ((int[])[published.Customers("SSS"), .. published.ByBody("SSS")[2..], published.ByBody("SSS")[0]]).Select(
                PageTables.Written
            ),
            shown.Row("Työnhakijat")[1..]
        );
        // Of the few whose case is open no shares are given.
        Assert.Equal(["–", "–"], shown.Where(row => row[1].EndsWith('%')).Select(row => row[3]));
    }

    [Fact]
    public async Task A_month_s_review_is_under_the_reviews_and_a_table_under_the_tables()
    {
        using Visitor visitor = site.Visitor();
        foreach (
            (string address, string current, string path) in new[]
            {
                ("/fi/statistics", "page", "/fi/statistics"),
                ("/fi/statistics/reviews/2022-06", "true", "/fi/statistics"),
                ("/fi/statistics/tables", "page", "/fi/statistics/tables"),
                ("/fi/statistics/tables/kk01", "true", "/fi/statistics/tables"),
            }
        )
        {
            await visitor.Open(address);
            IElement here = Assert.Single(visitor.Page.QuerySelectorAll(".sections a[aria-current]"));
            Assert.Equal((current, path), (here.GetAttribute("aria-current"), here.GetAttribute("href")));
        }
    }

    [Fact]
    public async Task Every_municipality_is_a_tile_with_name_and_value()
    {
        using Visitor visitor = site.Visitor();
        await visitor.Open("/fi/statistics");
        IElement[] tiles = [.. visitor.Page.QuerySelectorAll("svg.tiles a.tile")];
        Assert.Equal(Municipalities.All.Count, tiles.Length);
        Assert.All(
            tiles,
            tile => Assert.Contains(": ", tile.QuerySelector("title")!.TextContent, StringComparison.Ordinal)
        );
        Assert.Equal(25, visitor.Page.QuerySelectorAll(".squares a").Length);
    }

    private static string? Href(Visitor visitor, string selector) =>
        visitor.Page.QuerySelector(selector)?.GetAttribute("href");
}
