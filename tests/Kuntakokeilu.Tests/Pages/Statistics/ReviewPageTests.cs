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
        Assert.All(
            visitor.Page.QuerySelectorAll("svg[role]"),
            svg => Assert.False(string.IsNullOrWhiteSpace(svg.QuerySelector("title")!.TextContent))
        );
        // The change of the law is marked once its day is among the months, on both sizes of a chart.
        Assert.Equal(8, visitor.Page.QuerySelectorAll("svg.lines text.law").Length);
        await visitor.Open("/en/statistics/reviews/2022-04");
        Assert.Empty(visitor.Page.QuerySelectorAll("svg.lines text.law"));
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
