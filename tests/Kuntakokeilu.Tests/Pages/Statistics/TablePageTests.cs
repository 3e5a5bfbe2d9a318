using System.Net;

namespace Kuntakokeilu.Tests.Pages.Statistics;

public sealed class TablePageTests(TestSite site)
{
    [Fact]
    public async Task The_chosen_figures_are_those_of_the_download()
    {
        using Visitor visitor = site.Visitor();
        await visitor.Open(
            "/fi/statistics/tables/kk02?from=2021-03&to=2021-04&Vastuukunta=KOK*&Tiedot=HAKIJALOPUSSA&Tiedot=AKTIVOINTIASTE"
        );
        string[][] shown = visitor.Table(Caption(visitor));
        Assert.Equal(["Kuukausi", "Vastuukunta", "Työnhakijat", "Aktivointiaste"], shown[0]);
        Assert.Equal(1 + (2 * 25), shown.Length);
        string csv = visitor
            .Page.QuerySelectorAll("#result ~ .figure__downloads a")
            .Single(a => a.TextContent.StartsWith("CSV,", StringComparison.Ordinal))
            .GetAttribute("href")!;
        using HttpClient http = new() { BaseAddress = site.Address };
        string[] lines = (
            await http.GetStringAsync(new Uri(csv, UriKind.Relative), TestContext.Current.CancellationToken)
        )
            .TrimEnd()
            .Split('\n');
        Assert.Equal(shown.Length, lines.Length);
        foreach ((string[] row, string line) in shown.Zip(lines).Skip(1))
        {
            string[] told = line.TrimEnd('\r').Split(',');
            Assert.Equal(told[^2].Trim('"'), row[2] == "0–5" ? "0" : $"{PageTables.Number(row[2])}");
            Assert.Equal(told[^1].Trim('"'), row[3].Replace(" %", "", StringComparison.Ordinal).Replace(',', '.'));
        }
    }

    [Fact]
    public async Task Every_row_is_headed_by_what_makes_it()
    {
        using Visitor visitor = site.Visitor();
        await visitor.Open("/fi/statistics/tables/kk02?from=2021-03&to=2021-04&Vastuukunta=KOK*&Tiedot=HAKIJALOPUSSA");
        // One figure over months: the months stand across.
        Assert.Equal(["Vastuukunta", "maaliskuu 2021", "huhtikuu 2021"], visitor.Table(Caption(visitor))[0]);
        Assert.Equal(25, visitor.Page.QuerySelectorAll("#result ~ div tbody th[scope=row]").Length);
    }

    [Fact]
    public async Task Nothing_asked_shows_the_latest_month_and_one_chosen_in_the_form_shows_it()
    {
        using Visitor visitor = site.Visitor();
        await visitor.Open("/fi/statistics/tables/kk01");
        Assert.Contains("joulukuu 2024", Caption(visitor), StringComparison.Ordinal);
        await visitor
            .Fill("Ensimmäinen kuukausi", "maaliskuu 2021")
            .Fill("Viimeinen kuukausi", "maaliskuu 2021")
            .Press("Näytä taulukko");
        Assert.Contains("maaliskuu 2021", Caption(visitor), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Tiedot=", "Tiedot: valitse vähintään yksi.")]
    [InlineData("Tiedot=NONE", "Tiedot: valinnassa on arvo, jota taulukossa ei ole. Valitse uudelleen.")]
    [InlineData("Tiedot=TOP(", "Tiedot: valinnassa on arvo, jota taulukossa ei ole. Valitse uudelleen.")]
    [InlineData("Alue=KU999&Tiedot=LOMAUTETTU", "Alue: valinnassa on arvo, jota taulukossa ei ole. Valitse uudelleen.")]
    public async Task What_is_wrong_is_told_at_its_place(string query, string message)
    {
        using Visitor visitor = site.Visitor();
        await visitor.Open($"/fi/statistics/tables/kk01?{query}");
        Assert.Equal(HttpStatusCode.OK, visitor.Response.StatusCode);
        Assert.Equal(message, Visitor.Words(visitor.Page.QuerySelector(".error-summary li a")!));
        string field = visitor.Page.QuerySelector(".error-summary li a")!.GetAttribute("href")![1..];
        Assert.NotNull(visitor.Page.GetElementById(field));
        Assert.Null(visitor.Page.QuerySelector("#result"));
    }

    [Fact]
    public async Task Too_much_is_refused_in_words_with_the_limit()
    {
        using Visitor visitor = site.Visitor();
        await visitor.Open("/fi/statistics/tables/kk01?from=2021-03&to=2024-12&Alue=*&Vastuutaho=*&Tiedot=*");
        Assert.Contains(
            "120 000",
            Visitor.Words(visitor.Page.QuerySelector(".error-summary")!).Replace('\u00A0', ' '),
            StringComparison.Ordinal
        );
        // More than a page shows, not more than a file gives.
        await visitor.Open("/fi/statistics/tables/kk01?from=2024-12&to=2024-12&Alue=KU*&Vastuutaho=*&Tiedot=*");
        Assert.NotNull(visitor.Page.QuerySelector("#result ~ .hds-notification"));
        Assert.NotEmpty(visitor.Page.QuerySelectorAll("#result ~ .figure__downloads a"));
    }

    [Theory]
    [InlineData("from=x&to=%F0%9F%98%80")]
    [InlineData("from=2024-12&to=2021-03&Tiedot=LOMAUTETTU")]
    [InlineData("from=2020-01&to=2030-01&Tiedot=LOMAUTETTU")]
    [InlineData("Kuukausi=NONE&Tiedot=LOMAUTETTU")]
    [InlineData("Alue=%00&Tiedot=RANGE(a,b)")]
    [InlineData("Alue=TOP(999999999999)")]
    [InlineData("time=2021M03")]
    [InlineData("Alue=[]&Alue=((((&Tiedot=,,,")]
    public async Task No_address_is_a_fault(string query)
    {
        using Visitor visitor = site.Visitor();
        await visitor.Open($"/en/statistics/tables/KK01?{query}");
        Assert.Equal(HttpStatusCode.OK, visitor.Response.StatusCode);
    }

    [Fact]
    public async Task A_table_that_is_none_is_not_found()
    {
        using Visitor visitor = site.Visitor();
        await visitor.Open("/fi/statistics/tables/none");
        Assert.Equal(HttpStatusCode.NotFound, visitor.Response.StatusCode);
    }

    private static string Caption(Visitor visitor) =>
        Visitor.Words(visitor.Page.QuerySelector("#result ~ div caption")!);
}
