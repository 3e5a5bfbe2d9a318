using AngleSharp.Dom;
using Kuntakokeilu.Core.Areas;
using Kuntakokeilu.Law.TargetGroup;
using Kuntakokeilu.Tests.Data;
using Kuntakokeilu.Tests.Pages.Register;

namespace Kuntakokeilu.Tests.Pages;

public sealed class IndexTests(TestSite site, TestCluster cluster)
{
    private static readonly Texts T = Texts.For("fi");

    [Fact]
    public async Task Every_municipality_is_a_tile_that_leads_to_its_page()
    {
        using Visitor visitor = site.Visitor();
        await visitor.Open("/fi");
        IElement[] tiles = [.. visitor.Page.QuerySelectorAll("svg.tiles a.tile")];
        Assert.Equal(
            Municipalities.All.Select(m => $"/fi/areas/municipalities/{m.Code}").Order(),
            tiles.Select(tile => tile.GetAttribute("href")!).Order()
        );
        Assert.All(
            tiles,
            tile => Assert.Contains("työnhakijoita", tile.QuerySelector("title")!.TextContent, StringComparison.Ordinal)
        );
        Assert.Equal(25, visitor.Page.QuerySelectorAll(".squares a").Length);
    }

    [Fact]
    public async Task The_country_the_municipalities_and_the_areas_have_the_published_figures()
    {
        Published published = await Published.Of(site, "2021M10");
        using Visitor visitor = site.Visitor();
        await visitor.Open("/fi?month=2021-10");

        string[] large = [.. visitor.Page.QuerySelectorAll("dl.figures dd").Select(Visitor.Words)];
        Assert.Equal(
            published.ByBody("SSS")[1..].Select(PageTables.Written),
            large.Select(figure => string.Join(' ', figure.Split(' ')[..^2]))
        );
        string[][] municipalities = visitor.Table("Työnhakijat kunnittain, lokakuu 2021");
        Assert.Equal(310, municipalities.Length);
        foreach (Municipality municipality in Municipalities.All)
            Assert.Equal(
                published.ByBody($"KU{municipality.Code}").Select(PageTables.Written),
                municipalities.Row(municipality.NameFi)[2..6]
            );
        string[][] areas = visitor.Table("Kunnan asiakkaat kokeilualueittain, lokakuu 2021");
        Assert.Equal(26, areas.Length);
        foreach (PilotArea area in PilotAreas.All)
            Assert.Equal(
                published.ByBody($"KOK{PilotAreaNumbers.Of(area):00}")[..2].Select(PageTables.Written),
                areas.Row(PilotAreaNumbers.Name(area, T))[1..3]
            );
    }

    [Fact]
    public async Task A_published_zero_is_told_as_what_it_means_on_every_page()
    {
        Published published = await Published.Of(site, "2021M10");
        Municipality none = Municipalities.All.First(m => published.ByBody($"KU{m.Code}") is [> 9, .., 0]);
        using Visitor visitor = site.Visitor();
        await visitor.Open("/fi?month=2021-10");
        Assert.Equal("0–5", visitor.Table("Työnhakijat kunnittain, lokakuu 2021").Row(none.NameFi)[5]);
        await visitor.Open($"/fi/areas/municipalities/{none.Code}?month=2021-10");
        Assert.StartsWith(
            "0–5 ",
            Visitor.Words(visitor.Page.QuerySelector(".undetermined dd")!),
            StringComparison.Ordinal
        );
        await visitor.Open(
            $"/fi/statistics/tables/kk01?from=2021-10&to=2021-10&Alue=KU{none.Code}&Vastuutaho=AVOIN&Tiedot=HAKIJALOPUSSA"
        );
        Assert.Equal("0–5", Visitor.Words(visitor.Page.QuerySelector("#result ~ div td")!));
    }

    [Theory]
    [InlineData("map-figure", "KU837", 310)]
    [InlineData("customers-figure", "KOK11", 25)]
    public async Task The_files_are_those_of_the_open_interface(string figure, string area, int areas)
    {
        Published published = await Published.Of(site, "2021M10");
        using Visitor visitor = site.Visitor();
        await visitor.Open("/fi?month=2021-10");
        await visitor.Open(visitor.Page.QuerySelector($"#{figure} .figure__files a")!.GetAttribute("href")!);
        string csv = await visitor.Response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal("text/csv", visitor.Response.Content.Headers.ContentType!.MediaType);
        Assert.True(csv.Count(c => c == '\n') >= areas, csv);
        Assert.Contains($"{published.ByBody(area)[0]}", csv, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2021-10", "lokakuu 2021")]
    [InlineData("2021M10", "lokakuu 2021")]
    [InlineData("2021-03", "maaliskuu 2021")]
    [InlineData("2021-02", "maaliskuu 2021")]
    [InlineData("2025-01", "joulukuu 2024")]
    [InlineData("nonsense", "joulukuu 2024")]
    [InlineData("", "joulukuu 2024")]
    public async Task A_month_that_is_not_published_shows_another_that_is(string month, string shown)
    {
        using Visitor visitor = site.Visitor();
        await visitor.Open($"/fi?month={month}");
        Assert.Equal($"Tilanne: {shown}", Visitor.Words(visitor.Page.QuerySelector("#situation")!));
        Assert.Equal(shown, visitor.Page.QuerySelector("#month option[selected]")!.TextContent);
    }

    [Fact]
    public async Task The_month_is_chosen_without_script_from_the_first_of_the_pilots_on()
    {
        using Visitor visitor = site.Visitor();
        await visitor.Open("/fi");
        Assert.Equal(46, visitor.Page.QuerySelectorAll("#month option").Length);
        await visitor.Fill("Kuukausi", "huhtikuu 2021").Press("Näytä");
        Assert.Equal("/fi?month=2021-04", visitor.Address);
        Assert.NotEmpty(visitor.Table("Työnhakijat kunnittain, huhtikuu 2021"));
    }

    [Theory]
    [InlineData("2021-03", "1.3.2021", "1.6.2021")]
    [InlineData("2021-06", "1.6.2021", "2.5.2022")]
    [InlineData("2022-04", "1.6.2021", "2.5.2022")]
    [InlineData("2024-12", "1.3.2023", "1.1.2025")]
    public async Task The_changes_of_the_law_around_the_month_are_told(string month, string latest, string next)
    {
        using Visitor visitor = site.Visitor();
        await visitor.Open($"/fi?month={month}");
        string[] headings = [.. visitor.Page.QuerySelectorAll("[aria-labelledby=nearby] h3").Select(Visitor.Words)];
        Assert.EndsWith($": {latest}", headings[0], StringComparison.Ordinal);
        Assert.EndsWith($": {next}", headings[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Before_the_first_release_it_says_so_whatever_the_register_has()
    {
        TestRegister register = await TestRegister.Make(cluster);
        await register.Import("2021-09-01", "bo,2021-06-01,start,1980-01-01,837,2,no,fi,no\n");
        await using DatabaseSite empty = await DatabaseSite.Of(register);
        foreach (string address in (string[])["/fi", "/fi/areas/11", "/fi/areas/municipalities/837"])
        {
            await empty.Visitor.Open(address);
            Assert.Contains("Tilastoja ei ole vielä julkaistu", Visitor.Words(empty.Visitor.Page.Body!));
            Assert.Empty(empty.Visitor.Page.QuerySelectorAll("dl.figures--authorities"));
        }
    }
}
