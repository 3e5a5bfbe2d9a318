using System.Net;
using Kuntakokeilu.Core.Areas;
using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Law.TargetGroup;
using Kuntakokeilu.Tests.Web;

namespace Kuntakokeilu.Tests.Pages.Steering;

public sealed class TargetGroupPageTests(TestSite site)
{
    private static readonly Texts T = Texts.For("fi");

    [Fact]
    public async Task Every_area_equals_a_plain_recount()
    {
        (Outcome Outcome, KnownFact Fact)[] everyone = await RawRows.BeforeTheStart(site.Database);
        using Visitor visitor = await site.VisitorOf("steering/target-group");
        await visitor.Open("/fi/steering/target-group");
        foreach (PilotArea area in PilotAreas.All)
            AssertArea(
                visitor,
                PilotAreaNumbers.Name(area, T),
                [.. everyone.Where(one => PilotAreas.AreaOf(RawRows.PlaceOf(one.Fact.Event.Facts)) == area)]
            );
        AssertArea(visitor, "Koko maa", everyone);
        string[][] combinations = visitor.Table("Perusteiden yhdistelmät");
        decimal[] people = [.. combinations.Skip(1).Select(row => PageTables.Number(row[1]))];
        Assert.True(people.Length > 4);
        Assert.Equal(people[^1], people[..^1].Sum());
        Assert.Equal(
            everyone.Count(one => one.Outcome is { Basis: Basis.TargetGroup, Grounds: Grounds.Under30 }),
            PageTables.Number(combinations.Row("Alle 30-vuotias")[1])
        );
    }

    [Fact]
    public async Task An_area_has_its_municipalities_and_their_sum()
    {
        (Outcome Outcome, KnownFact Fact)[] everyone = await RawRows.BeforeTheStart(site.Database);
        using Visitor visitor = await site.VisitorOf("steering/target-group");
        await visitor.Open("/fi/steering/target-group/11");
        string[][] table = visitor.Table("Siirtyjät ja henkilötyövuodet");
        PilotArea pirkanmaa = PilotAreaNumbers.Find(11)!;
        Assert.Equal(pirkanmaa.Municipalities.Count, table.Length - 2);
        foreach (var code in pirkanmaa.Municipalities)
        {
            var theirs = everyone.Where(one => RawRows.PlaceOf(one.Fact.Event.Facts) == code).ToArray();
            decimal[] row = table.Row(Municipalities.Find(code)!.NameFi).Numbers();
            Assert.Equal(theirs.Length, row[0]);
            Assert.Equal(theirs.Count(one => one.Outcome.Basis is Basis.TargetGroup), row[1]);
        }
        decimal[] total = table.Row("Yhteensä").Numbers();
        Assert.Equal(total[1], table.Skip(1).SkipLast(1).Sum(row => row.Numbers()[1]));
        Assert.True(total[1] > 0);
    }

    [Theory]
    [InlineData("", 200)]
    [InlineData("?customers=100", 100)]
    [InlineData("?customers=7", 7)]
    public async Task Person_years_are_counted_by_the_formula_told(string query, int each)
    {
        using Visitor visitor = await site.VisitorOf("steering/target-group");
        await visitor.Open($"/fi/steering/target-group{query}");
        decimal[] total = visitor.Table("Siirtyjät ja henkilötyövuodet").Row("Koko maa").Numbers();
        Assert.Equal(Math.Round(total[1] / each, 1, MidpointRounding.AwayFromZero), total[4]);
        Assert.Contains($"siirtyjät / {each}.", visitor.Page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("10001")]
    [InlineData("-5")]
    [InlineData("1,5")]
    [InlineData("x")]
    public async Task A_number_that_cannot_be_is_told_and_the_usual_one_used(string customers)
    {
        using Visitor visitor = await site.VisitorOf("steering/target-group");
        await visitor.Open($"/fi/steering/target-group?customers={customers}");
        Assert.StartsWith("Virhe:", visitor.Page.Title, StringComparison.Ordinal);
        Assert.Equal(customers, visitor.Page.GetElementById("customers")!.GetAttribute("value"));
        Assert.Contains("siirtyjät / 200.", visitor.Page.Body!.TextContent, StringComparison.Ordinal);
        await visitor.Open($"/fi/steering/target-group.csv?customers={customers}");
        Assert.Equal(HttpStatusCode.BadRequest, visitor.Response.StatusCode);
    }

    [Theory]
    [InlineData("/fi/steering/target-group/26")]
    [InlineData("/fi/steering/target-group/0")]
    [InlineData("/fi/steering/target-group/26.csv")]
    [InlineData("/fi/steering/target-group/26.xlsx")]
    public async Task An_area_that_is_not_there_is_not_found(string address)
    {
        using Visitor visitor = await site.VisitorOf("steering/target-group");
        await visitor.Open(address);
        Assert.Equal(HttpStatusCode.NotFound, visitor.Response.StatusCode);
    }

    [Fact]
    public async Task The_csv_of_the_country_adds_up_to_the_page()
    {
        using Visitor visitor = await site.VisitorOf("steering/target-group");
        await visitor.Open("/fi/steering/target-group?customers=150");
        decimal[] page = visitor.Table("Siirtyjät ja henkilötyövuodet").Row("Koko maa").Numbers();
        string[][] csv = await visitor.Csv("/fi/steering/target-group.csv?customers=150");
        Assert.Equal(310, csv.Length - 1);
        Assert.All(csv, row => Assert.Equal(csv[0].Length, row.Length));
        foreach (
            (string column, int place) in (IEnumerable<(string, int)>)
                [("jobseekers", 0), ("would_transfer", 1), ("would_stay", 2), ("undetermined", 3)]
        )
            Assert.Equal(page[place], Sum(csv, column));
        Assert.Equal(
            Sum(csv, "would_transfer"),
            Sum(csv, "paid_by_kela", "paid_by_fund", "paid_by_none", "paid_by_not_known")
        );
        Assert.Equal(
            Sum(csv, "would_stay") + Sum(csv, "undetermined"),
            csv[0].Where(name => name.StartsWith("stays_")).Sum(name => Sum(csv, name))
        );
    }

    [Fact]
    public async Task The_workbook_has_typed_numbers_equal_to_the_page()
    {
        using Visitor visitor = await site.VisitorOf("steering/target-group");
        await visitor.Open("/fi/steering/target-group/12");
        string[][] page = visitor.Table("Siirtyjät ja henkilötyövuodet");
        await visitor.Open("/fi/steering/target-group/12.xlsx");
        using Workbook workbook = new(
            await visitor.Response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)
        );
        Assert.Equal(["Kunnat", "Yhdistelmät", "Tiedot"], workbook.SheetNames);
        IReadOnlyList<object?>[] rows = [.. workbook.Rows("Kunnat")];
        Assert.Equal(page.Length - 2, rows.Length - 1);
        int Column(string heading) => Array.IndexOf([.. rows[0]], heading);
        foreach (IReadOnlyList<object?> row in rows[1..])
        {
            decimal[] shown = page.Row((string)row[Column("Kunta")]!).Numbers();
            Assert.Equal(shown[1], row[Column("Siirtyisi kuntaan")]);
            Assert.Equal(shown[4], row[Column("Henkilötyövuosia")]);
            Assert.Equal(3, Assert.IsType<string>(row[Column("Kunnan numero")]).Length);
        }
        string about = string.Join(' ', workbook.Rows("Tiedot").SelectMany(row => row));
        Assert.Contains("siirtyjät / 200", about, StringComparison.Ordinal);
        Assert.Contains("28.2.2021", about, StringComparison.Ordinal);
        Assert.Contains("Ihmiset ovat keksittyjä", about, StringComparison.Ordinal);
    }

    private static void AssertArea(Visitor visitor, string name, (Outcome Outcome, KnownFact Fact)[] people)
    {
        var transfer = people.Where(one => one.Outcome.Basis is Basis.TargetGroup).ToArray();
        decimal[] summary = visitor.Table("Siirtyjät ja henkilötyövuodet").Row(name).Numbers();
        Assert.Equal(
            [
                people.Length,
                transfer.Length,
                people.Count(one => one.Outcome.Basis is not (Basis.TargetGroup or Basis.MissingFacts)),
                people.Count(one => one.Outcome.Basis is Basis.MissingFacts),
            ],
            summary[..4]
        );
        AssertCell(
            "Siirtyjät perusteen mukaan",
            "Alle 30-vuotias",
            one => one.Outcome.Grounds.HasFlag(Grounds.Under30)
        );
        AssertCell(
            "Siirtyjät työttömyysetuuden maksajan mukaan",
            "Kela",
            one => one.Fact.Carried.BenefitPayer is BenefitPayer.Kela
        );
        AssertCell(
            "Siirtyjät työmarkkinatuen päivien mukaan",
            "Alle 300 päivää (0 %)",
            one => one.Fact.Carried.BenefitDays < 300
        );
        return;

        void AssertCell(string caption, string column, Func<(Outcome Outcome, KnownFact Fact), bool> counted)
        {
            string[][] table = visitor.Table(caption);
            int place = Array.IndexOf(table[0], column);
            Assert.True(place > 0, $"{column} is not in {string.Join(", ", table[0])}");
            Assert.Equal(transfer.Count(counted), PageTables.Number(table.Row(name)[place]));
        }
    }

    private static decimal Sum(string[][] csv, params string[] columns) =>
        columns.Sum(column =>
        {
            int place = Array.IndexOf(csv[0], column);
            return csv.Skip(1).Sum(row => PageTables.Number(row[place]));
        });
}
