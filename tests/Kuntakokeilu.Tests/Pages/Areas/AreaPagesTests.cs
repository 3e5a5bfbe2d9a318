using System.Net;
using AngleSharp.Dom;

namespace Kuntakokeilu.Tests.Pages.Areas;

public sealed class AreaPagesTests(TestSite site)
{
    [Theory]
    [InlineData("", "", 25)]
    [InlineData("kangasala", "", 1)]
    [InlineData("Tammerfors", "", 1)]
    [InlineData("", "Uudenmaan TE-toimisto", 5)]
    [InlineData("turku", "Uudenmaan TE-toimisto", 0)]
    public async Task Areas_are_found_by_a_municipality_s_name_and_the_te_office(string name, string office, int found)
    {
        using Visitor visitor = site.Visitor();
        await visitor.Open("/fi/areas");
        visitor.Fill("Alueen tai kunnan nimi", name);
        if (office.Length > 0)
            visitor.Fill("TE-toimisto", office);
        await visitor.Press("Näytä");
        Assert.Equal(found, visitor.Page.QuerySelectorAll("tbody tr").Length);
        Assert.Equal(found == 0, visitor.Page.QuerySelector(".hds-notification") is not null);
    }

    [Fact]
    public async Task The_map_leads_to_every_pilot_municipality()
    {
        using Visitor visitor = site.Visitor();
        await visitor.Open("/fi/areas");
        Assert.Equal(118, visitor.Page.QuerySelectorAll("svg.tiles a").Length);
        Assert.Equal(309, visitor.Page.QuerySelectorAll("svg.tiles .tile").Length);
    }

    [Theory]
    [InlineData("/fi/areas/11", "Pirkanmaa", 22)]
    [InlineData("/sv/areas/20", "Helsingfors", 1)]
    public async Task An_area_shows_its_municipalities(string address, string name, int municipalities)
    {
        using Visitor visitor = site.Visitor();
        await visitor.Open(address);
        Assert.Equal(name, visitor.Heading);
        Assert.Equal(municipalities, visitor.Page.QuerySelectorAll(".beside tbody tr").Length);
    }

    [Theory]
    [InlineData("/fi/areas/11", "KOK11")]
    [InlineData("/fi/areas/municipalities/837", "KU837")]
    public async Task Jobseekers_and_customers_by_ground_have_the_published_figures(string address, string area)
    {
        Published published = await Published.Of(site, "2022M04");
        using Visitor visitor = site.Visitor();
        await visitor.Open($"{address}?month=2022-04");
        string[] large = [.. visitor.Page.QuerySelectorAll("dl.figures dd").Select(Visitor.Words)];
        Assert.Equal(
            published.ByBody(area)[1..].Select(PageTables.Written),
            large.Select(figure => string.Join(' ', figure.Split(' ')[..^2]))
        );
        string[][] grounds = visitor.Table("Kuntien asiakkaat perusteen mukaan, huhtikuu 2022");
        Assert.Equal(PageTables.Written(published.Customers(area)), grounds.Row("Asiakkaita")[1]);
        Assert.Equal(PageTables.Written(published.Customers(area, "GIKA")), grounds.Row("Alle 30-vuotiaat")[1]);
        Assert.Equal(PageTables.Written(published.Customers(area, "GENTINEN")), grounds.Row("Entiset asiakkaat")[1]);
        Assert.Equal(8, grounds.Length);
    }

    [Fact]
    public async Task A_municipality_outside_the_pilots_has_jobseekers_and_no_customers_by_ground()
    {
        Published published = await Published.Of(site, "2024M12");
        using Visitor visitor = site.Visitor();
        await visitor.Open("/sv/areas/municipalities/478");
        Assert.Contains(
            $"hade {published.ByBody("KU478")[0]} personer",
            Visitor.Words(visitor.Page.Body!),
            StringComparison.Ordinal
        );
        Assert.Empty(visitor.Page.QuerySelectorAll("table"));
    }

    [Theory]
    [InlineData("/fi/areas/0")]
    [InlineData("/fi/areas/26")]
    [InlineData("/fi/areas/municipalities/999")]
    [InlineData("/fi/areas/municipalities/91")]
    public async Task What_is_not_there_is_not_found(string address)
    {
        using Visitor visitor = site.Visitor();
        await visitor.Open(address);
        Assert.Equal(HttpStatusCode.NotFound, visitor.Response.StatusCode);
    }

    [Fact]
    public async Task A_pilot_municipality_tells_its_area_its_time_and_its_organiser()
    {
        using Visitor visitor = site.Visitor();
        await visitor.Open("/en/areas/municipalities/211");
        Dictionary<string, string> told = visitor.Summary();
        Assert.Equal("Pirkanmaa 1 March 2021 – 31 December 2024", told["Pilot area"]);
        Assert.StartsWith("Kangasala ", told["Organiser of the services"], StringComparison.Ordinal);
        Assert.Equal("Pirkanmaa TE Office", told["TE office"]);
    }

    [Fact]
    public async Task Municipalities_are_limited_and_sorted_by_the_address_alone()
    {
        using Visitor visitor = site.Visitor();
        await visitor.Open("/fi/areas/municipalities");
        Assert.Equal(309, visitor.Page.QuerySelectorAll("tbody tr").Length);
        await visitor.Fill("Kokeilu", "Kokeilukunnat").Press("Näytä");
        Assert.Equal(118, visitor.Page.QuerySelectorAll("tbody tr").Length);
        await visitor.Follow("Asukkaita");
        Assert.Equal("ascending", visitor.Page.QuerySelector("[aria-sort]")!.GetAttribute("aria-sort"));
        Assert.Equal(118, visitor.Page.QuerySelectorAll("tbody tr").Length);
        await visitor.Follow("Asukkaita");
        Assert.Equal("Helsinki", visitor.Page.QuerySelector("tbody th")!.Text().Trim());
    }
}
