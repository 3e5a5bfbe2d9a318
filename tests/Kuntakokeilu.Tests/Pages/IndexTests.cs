using AngleSharp.Dom;
using Kuntakokeilu.Core.Areas;
using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.Steering;
using Kuntakokeilu.Law.TargetGroup;
using Kuntakokeilu.Tests.Pages.Steering;

namespace Kuntakokeilu.Tests.Pages;

public sealed class IndexTests(TestSite site)
{
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
    public async Task The_table_of_municipalities_equals_a_plain_recount_and_the_file()
    {
        (Outcome Outcome, MunicipalityCode Place)[] everyone = await RawRows.On(site.Database, new(2022, 1, 1));
        using Visitor visitor = site.Visitor();
        await visitor.Open("/fi?day=2022-01-01");
        string[][] table = visitor.Table("Työnhakijat kunnittain 1.1.2022");
        string[][] csv = await site.Csv("/fi/steering/municipalities.csv?day=2022-01-01");
        Assert.Equal(310, table.Length);
        Assert.Equal(310, csv.Length);
        foreach (Municipality municipality in Municipalities.All)
        {
            int customers = everyone.Count(one => one.Outcome.Municipality == municipality.Code);
            int undetermined = everyone.Count(one =>
                one.Outcome.Basis is Basis.MissingFacts && one.Place == municipality.Code
            );
            int teOffice = everyone.Count(one =>
                one.Outcome is { Authority: Authority.TeOffice, Basis: not Basis.MissingFacts }
                && one.Place == municipality.Code
            );
            int[] expected = [customers + teOffice + undetermined, customers, teOffice, undetermined];
            Assert.Equal(expected, table.Row(municipality.NameFi)[2..6].Select(cell => (int)PageTables.Number(cell)));
            string[] line = csv.Single(row => row[1] == $"{municipality.Code}");
            Assert.Equal(expected, line[4..].Select(int.Parse));
        }
    }

    [Fact]
    public async Task Customers_by_area_add_up_to_the_large_figure()
    {
        using Visitor visitor = site.Visitor();
        await visitor.Open("/fi?day=2021-10-01");
        string[][] table = visitor.Table("Kunnan asiakkaat kokeilualueittain 1.10.2021");
        Assert.Equal(PilotAreas.All.Count, table.Length - 2);
        decimal total = PageTables.Number(table[^1][2]);
        Assert.Equal(total, table.Skip(1).SkipLast(1).Sum(row => PageTables.Number(row[2])));
        Assert.StartsWith(
            $"{total} ",
            Visitor.Words(visitor.Page.QuerySelector("dl.figures dd")!),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("2021-03-01", "1.3.2021", "1.6.2021")]
    [InlineData("2021-06-01", "1.6.2021", "2.5.2022")]
    [InlineData("2022-05-01", "1.6.2021", "2.5.2022")]
    [InlineData("2024-12-31", "1.3.2023", "1.1.2025")]
    public async Task The_changes_of_the_law_around_the_day_are_told(string day, string latest, string next)
    {
        using Visitor visitor = site.Visitor();
        await visitor.Open($"/fi?day={day}");
        string[] headings = [.. visitor.Page.QuerySelectorAll("[aria-labelledby=nearby] h3").Select(Visitor.Words)];
        Assert.EndsWith($": {latest}", headings[0], StringComparison.Ordinal);
        Assert.EndsWith($": {next}", headings[1], StringComparison.Ordinal);
    }
}
