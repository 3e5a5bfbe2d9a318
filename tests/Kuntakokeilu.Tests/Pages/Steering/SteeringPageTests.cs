using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Areas;
using Kuntakokeilu.Core.Steering.Counting;
using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.TargetGroup;
using Kuntakokeilu.Tests.Access;

namespace Kuntakokeilu.Tests.Pages.Steering;

public sealed class SteeringPageTests(TestSite site)
{
    private static readonly Texts T = Texts.For("fi");

    [Theory]
    [InlineData("2021-03-01")]
    [InlineData("2023-05-01")]
    [InlineData("2024-12-31")]
    public async Task Areas_and_grounds_equal_a_plain_recount(string day)
    {
        DateOnly date = DateOnly.ParseExact(day, "yyyy-MM-dd");
        Outcome[] customers =
        [
            .. (await RawRows.On(site.Database, date))
                .Select(one => one.Outcome)
                .Where(outcome => outcome.Authority is Authority.Municipality),
        ];
        using Visitor visitor = await site.VisitorOf("steering");
        await visitor.Open($"/fi/steering?day={day}");
        string[][] table = visitor.Table($"Kuntien asiakkaat {T.Date(date)}");

        Assert.NotEmpty(customers);
        foreach (PilotArea area in PilotAreas.All)
        {
            Outcome[] theirs = [.. customers.Where(o => PilotAreas.AreaOf(o.Municipality) == area)];
            AssertRow(table, PilotAreaNumbers.Name(area, T), theirs);
        }
        AssertRow(table, "Kaikki alueet", customers);
    }

    [Fact]
    public async Task Te_offices_and_totals_equal_a_plain_recount()
    {
        (Outcome Outcome, MunicipalityCode Place)[] everyone = await RawRows.On(site.Database, new(2021, 10, 1));
        using Visitor visitor = await site.VisitorOf("steering");
        await visitor.Open("/fi/steering?day=2021-10-01");
        string[][] table = visitor.Table("TE-toimistojen asiakkaat 1.10.2021");
        foreach (TeOffice office in TeOffices.All)
        {
            var theirs = everyone
                .Where(one => one.Outcome.Authority is Authority.TeOffice)
                .Where(one => TeOffices.NumberOf(one.Place) == office.Number)
                .ToArray();
            string[] row = table.Row(office.Name(T));
            Assert.Equal(theirs.Length, PageTables.Number(row[1]));
            Assert.Equal(
                theirs.Count(one => one.Outcome.Basis is Basis.NotInTargetGroup),
                PageTables.Number(row[Array.IndexOf(table[0], "Ei kuulu kohderyhmään")])
            );
        }
        string[] figures = [.. visitor.Page.QuerySelectorAll("dl.figures dd").Select(Visitor.Words)];
        Assert.Equal(
            [
                everyone.Count(one => one.Outcome.Authority is Authority.Municipality),
                everyone.Count(one => one.Outcome is { Authority: Authority.TeOffice, Basis: not Basis.MissingFacts }),
                everyone.Count(one => one.Outcome.Basis is Basis.MissingFacts),
            ],
            figures.Select(figure => (int)PageTables.Number(figure[..figure.LastIndexOf('%')].Split(' ')[0]))
        );
        // The figure is without the undetermined and the table's total with them: the page says so in numbers.
        string total = table[^1][1];
        Assert.Equal(everyone.Count(one => one.Outcome.Authority is Authority.TeOffice), PageTables.Number(total));
        Assert.StartsWith(
            $"TE-toimistojen asiakkaita on yhteensä {total}:",
            Visitor.Words(visitor.Page.QuerySelector("[aria-labelledby=offices] p")!),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task The_files_tell_what_the_page_tells()
    {
        using Visitor visitor = await site.VisitorOf("steering");
        await visitor.Open("/fi/steering?day=2022-06-01");
        string[][] table = visitor.Table("Kuntien asiakkaat 1.6.2022");
        string[][] shown = visitor.Table("TE-toimistojen asiakkaat 1.6.2022");
        string[][] areas = await visitor.Csv("/fi/steering/areas.csv?day=2022-06-01");
        Assert.Equal(25, areas.Length - 1);
        foreach (string[] area in areas.Skip(1))
        {
            string[] row = table.Row(area[2]);
            Assert.Equal("2022-06-01", area[0]);
            Assert.Equal(PageTables.Number(row[1]), PageTables.Number(area[4]));
            Assert.Equal(PageTables.Number(row[2]), PageTables.Number(area[5]));
        }
        string[][] offices = await visitor.Csv("/fi/steering/te-offices.csv?day=2022-06-01");
        Assert.Equal(16, offices.Length - 1);
        foreach (string[] office in offices.Skip(1))
            Assert.Equal(PageTables.Number(shown.Row(office[2])[1]), PageTables.Number(office[3]));
    }

    [Fact]
    public async Task The_file_of_municipalities_equals_a_plain_recount()
    {
        (Outcome Outcome, MunicipalityCode Place)[] everyone = await RawRows.On(site.Database, new(2022, 1, 1));
        using Visitor visitor = await site.VisitorOf("steering");
        string[][] csv = await visitor.Csv("/fi/steering/municipalities.csv?day=2022-01-01");
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
            string[] line = csv.Single(row => row[1] == $"{municipality.Code}");
            Assert.Equal(
                [customers + teOffice + undetermined, customers, teOffice, undetermined],
                line[4..].Select(int.Parse)
            );
        }
    }

    [Theory]
    [InlineData("2021-10-15", "1.10.2021")]
    [InlineData("2019-01-01", "1.3.2021")]
    [InlineData("2030-01-01", "31.12.2024")]
    [InlineData("nonsense", "31.12.2024")]
    [InlineData("", "31.12.2024")]
    public async Task A_day_that_is_not_counted_shows_the_latest_counted_before_it(string day, string shown)
    {
        using Visitor visitor = await site.VisitorOf("steering");
        await visitor.Open($"/fi/steering?day={day}");
        Assert.Equal($"Tilanne {shown}", Visitor.Words(visitor.Page.QuerySelector("#situation")!));
        Assert.Equal(shown, visitor.Page.QuerySelector("#day option[selected]")!.TextContent);
    }

    [Fact]
    public async Task The_day_is_chosen_without_script()
    {
        using Visitor visitor = await site.VisitorOf("steering");
        await visitor.Open("/fi/steering");
        await visitor.Fill("Päivä", "1.4.2021").Press("Näytä");
        Assert.Equal("/fi/steering?day=2021-04-01", visitor.Address);
        Assert.NotEmpty(visitor.Table("Kuntien asiakkaat 1.4.2021"));
    }

    [Fact]
    public async Task It_leads_to_those_of_its_pages_that_one_may_open()
    {
        foreach (
            (TestActor actor, string[] pages) in (IEnumerable<(TestActor, string[])>)
                [
                    (new(Role.Ministry, "tem"), ["target-group"]),
                    (TestActor.Keha(Purpose.Maintenance), ["differences", "imports", "target-group"]),
                ]
        )
        {
            using Visitor visitor = await site.Visitor(actor);
            await visitor.Open("/fi/steering");
            Assert.Equal(4, visitor.Page.QuerySelectorAll("[aria-labelledby=waiting] .card").Length);
            Assert.Equal(
                pages.Select(page => $"/fi/steering/{page}"),
                visitor.Page.QuerySelectorAll("[aria-labelledby=waiting] a").Select(a => a.GetAttribute("href"))
            );
            // What leads nowhere does not look as if it did.
            Assert.All(
                visitor.Page.QuerySelectorAll("[aria-labelledby=waiting] .card"),
                card => Assert.Equal(card.QuerySelector("a") is null, card.ClassList.Contains("card--still"))
            );
        }
    }

    [Fact]
    public async Task A_page_below_it_names_it_only_to_whom_it_is_open()
    {
        foreach (
            (TestActor actor, string[] above) in (IEnumerable<(TestActor, string[])>)
                [
                    (TestActor.Caseworker(TestActor.Tampere), ["/fi"]),
                    (TestActor.Keha(Purpose.Maintenance), ["/fi", "/fi/steering"]),
                ]
        )
        {
            using Visitor visitor = await site.Visitor(actor);
            await visitor.Open("/fi/steering/differences");
            Assert.Equal(above, visitor.Page.QuerySelectorAll(".breadcrumb a").Select(a => a.GetAttribute("href")));
        }
    }

    private static void AssertRow(string[][] table, string name, Outcome[] customers)
    {
        string[] row = table.Row(name);
        Assert.Equal(customers.Length, PageTables.Number(row[1]));
        foreach (Grounds ground in GroundCounts.Order)
        {
            int column = Array.IndexOf(table[0], Texts.Capital(T.Of("ground", ground)));
            int expected = customers.Count(outcome => outcome.Grounds.HasFlag(ground));
            Assert.Equal(expected, column < 0 ? 0 : PageTables.Number(row[column]));
        }
    }
}
