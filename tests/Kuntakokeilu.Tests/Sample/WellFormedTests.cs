using System.Text.RegularExpressions;
using Kuntakokeilu.Core.Areas;
using Kuntakokeilu.Core.Sample;
using Kuntakokeilu.Law.Facts;

namespace Kuntakokeilu.Tests.Sample;

public sealed partial class WellFormedTests(WellFormedTests.Sample sample) : IClassFixture<WellFormedTests.Sample>
{
    public sealed class Sample
    {
        private readonly SampleOutput output = SampleOutput.Of(20_000, 1);

        internal string[][] Facts => field ??= output.FactRows;

        internal string[][] Acts => field ??= output.ActRows;
    }

    // The forms of facts.csv, column by column.
    [GeneratedRegex(
        @"^S\d{8},\d{4}-\d\d-\d\d,(start|change|registry|end),(19|20)\d\d-\d\d-\d\d,(\d{3})?,(\d{3})?,[0-9],"
            + @"(\d{1,2}(\.5)?)?,(yes|no),(yes|no),(yes|no|unknown),([a-z]{2,3})?,(yes|no|unknown),(yes|no),(yes|no),"
            + @"[12],\d{3},(fi|sv|other),(kela|fund|none)?,\d*,(\d{3})?,(yes|no)?$"
    )]
    private static partial Regex FactForm { get; }

    [GeneratedRegex(
        @"^S\d{8},202[1-4]-\d\d-\d\d,(leave_untransferred|transfer_to_te_office|transfer_to_municipality),(\d{3})?,"
            + @"(language|inappropriate|safety|other),(yes|no),(yes|no),(yes|no)$"
    )]
    private static partial Regex ActForm { get; }

    [Fact]
    public void Every_row_has_the_form_of_its_file()
    {
        Assert.All(sample.Facts.Select(row => string.Join(',', row)), line => Assert.Matches(FactForm, line));
        Assert.All(sample.Acts.Select(row => string.Join(',', row)), line => Assert.Matches(ActForm, line));
    }

    [Fact]
    public void The_headers_name_the_columns_of_the_contract()
    {
        Assert.Equal(22, SampleText.FactsHeader.Split(',').Length);
        Assert.StartsWith("person,date,event,birth_date,home_municipality,", SampleText.FactsHeader);
        Assert.Equal("person,date,act,to,ground,requested,services_secured,accepted\n", SampleText.ActsHeader);
    }

    [Fact]
    public void Rows_of_a_person_stand_together_in_date_order()
    {
        string person = "";
        string date = "";
        HashSet<string> seen = [];
        foreach (string[] row in sample.Facts)
        {
            if (row[0] == person)
                Assert.True(string.CompareOrdinal(date, row[1]) <= 0, $"{person} {date} {row[1]}");
            else
                Assert.True(seen.Add(row[0]), row[0]);
            (person, date) = (row[0], row[1]);
        }
    }

    [Fact]
    public void A_search_starts_before_it_changes_or_ends_and_nothing_comes_after_the_pilots()
    {
        Dictionary<string, bool> open = [];
        foreach (string[] row in sample.Facts)
        {
            Assert.Equal(row[2] == "start", !open.GetValueOrDefault(row[0]));
            open[row[0]] = row[2] != "end";
            Assert.True(string.CompareOrdinal(row[1], "2024-12-31") <= 0, row[1]);
        }
    }

    [Fact]
    public void Dates_are_days_and_municipalities_exist()
    {
        foreach (string[] row in sample.Facts)
        {
            Assert.True(DateOnly.TryParseExact(row[1], "yyyy-MM-dd", out DateOnly date));
            Assert.True(DateOnly.TryParseExact(row[3], "yyyy-MM-dd", out DateOnly birth));
            Assert.InRange(date.Year - birth.Year, 16, 70);
            Assert.True(row[4].Length == 0 || Municipalities.Find(MunicipalityCode.Parse(row[4])) is not null);
            Assert.True(row[5].Length == 0 || Municipalities.Find(MunicipalityCode.Parse(row[5])) is not null);
        }
    }

    [Theory]
    [InlineData(2, "start change registry end")]
    [InlineData(6, "0 1 2 3 4 5 6 7 8 9")]
    [InlineData(10, "yes no unknown")]
    [InlineData(12, "yes no unknown")]
    [InlineData(17, "fi sv other")]
    [InlineData(18, "kela fund none")]
    public void Every_value_occurs(int column, string values) =>
        Assert.Superset(values.Split(' ').ToHashSet(), sample.Facts.Select(row => row[column]).ToHashSet());

    [Fact]
    public void Every_kind_of_act_occurs_for_people_of_the_facts()
    {
        HashSet<string> people = [.. sample.Facts.Select(row => row[0])];

        Assert.Equal(3, sample.Acts.Select(row => row[2]).Distinct().Count());
        Assert.All(sample.Acts, row => Assert.Contains(row[0], people));
    }

    [Fact]
    public void There_is_temporary_protection_from_March_2022_and_part_time_work_from_May()
    {
        string First(Func<string[], bool> where) => sample.Facts.Where(where).Min(row => row[1])!;

        Assert.StartsWith("2022-03", First(row => row[13] == "yes"));
        Assert.StartsWith("2022-05", First(row => row[6] == "9"));
        Assert.Contains(sample.Facts, row => row[13] == "yes" && row[4].Length > 0);
        Assert.Contains(sample.Facts, row => row[13] == "yes" && row[4].Length == 0 && row[5].Length > 0);
        Assert.StartsWith("2023-", First(row => row[14] == "yes"));
        Assert.Contains(sample.Facts, row => row[13] == "no" && row[4].Length == 0 && row[5].Length > 0);
    }
}
