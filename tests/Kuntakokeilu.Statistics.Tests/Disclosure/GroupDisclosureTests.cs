using Kuntakokeilu.Statistics.Cells;
using Kuntakokeilu.Statistics.Cubes;
using Kuntakokeilu.Statistics.Disclosure;
using Kuntakokeilu.Statistics.Indicators;
using Kuntakokeilu.Statistics.Months;

namespace Kuntakokeilu.Statistics.Tests.Disclosure;

public sealed class GroupDisclosureTests
{
    [Theory]
    [InlineData("all in the first", new[] { 7, 0, 0 }, 0)]
    [InlineData("all in the last", new[] { 0, 0, 400 }, 2)]
    [InlineData("one person", new[] { 0, 1, 0 }, 1)]
    [InlineData("two categories", new[] { 7, 0, 1 }, null)]
    [InlineData("nobody", new[] { 0, 0, 0 }, null)]
    [InlineData("a single category tells nothing", new[] { 5 }, null)]
    [InlineData("no category", new int[0], null)]
    public void A_row_with_everybody_in_one_category_is_reported(string row, int[] counts, int? category) =>
        Assert.Equal(
            category is { } place ? [new OneCategory(row, place)] : [],
            GroupDisclosure.Find([(row, [.. counts.Select(count => People.Of(count, 99))])])
        );

    [Fact]
    public void Every_such_row_is_reported_and_no_count_with_it()
    {
        OneCategory[] found =
        [
            .. GroupDisclosure.Find([
                ("A", [People.Of(98_765, 1), People.None]),
                ("B", [People.Of(1, 1), People.Of(1, 2)]),
                ("C", [People.None, People.Of(3, 1)]),
            ]),
        ];

        Assert.Equal([new("A", 0), new("C", 1)], found);
        Assert.DoesNotContain("98765", string.Join(' ', found.AsEnumerable()), StringComparison.Ordinal);
    }

    /// <summary>Women alone, in the second month, with one body; with its neighbour the area has others too.</summary>
    [Fact]
    public void Rows_of_a_cube_are_its_areas_month_by_month_and_those_of_a_content_beside_the_others()
    {
        BaseCube cube = new(months: 2, areas: 2, bodies: 3);
        cube[0, 0, 0, Measure.Unemployed] = People.Of(1, 1);
        cube[0, 0, 2, Measure.Unemployed] = People.Of(1, 2);
        cube[0, 0, 2, Measure.UnemployedWomen] = People.Of(1, 2);
        cube[1, 0, 1, Measure.Unemployed] = People.Of(3, 3);
        cube[1, 0, 1, Measure.UnemployedWomen] = People.Of(3, 3);
        cube[1, 1, 0, Measure.Unemployed] = People.Of(4, 4);
        StatisticalArea[] areas =
        [
            new("KU001", new("", "", ""), AreaLevel.Municipality, [0]),
            new("SSS", new("", "", ""), AreaLevel.Country, [0, 1]),
        ];
        OneCategory[] Found(int body, int least = 1) =>
            [
                .. GroupDisclosure.Find(
                    GroupDisclosure.Rows(cube, areas, body, Measure.Unemployed, Measure.UnemployedWomen, least)
                ),
            ];
        string later = $"{new Month(1)}";

        Assert.Equal([new($"KU001 {later}", 0)], Found(PublishedCounts.AllBodies));
        Assert.Equal([new($"KU001 {later}", 0), new($"SSS {later}", 0)], Found(2));
        Assert.Equal([new($"KU001 {Month.First}", 0), new($"SSS {Month.First}", 0)], Found(3));
        Assert.Equal([], Found(2, least: 4));
    }

    [Theory]
    [InlineData(Measure.Jobseekers, null)]
    [InlineData(Measure.Unemployed, Measure.Jobseekers)]
    [InlineData(Measure.UnemployedForeigners, Measure.Unemployed)]
    [InlineData(Measure.GroundLanguage, Measure.Jobseekers)]
    [InlineData(Measure.InCoaching, Measure.InServices)]
    [InlineData(Measure.PassedThreeMonths, null)] // of those of three months earlier
    [InlineData(Measure.UsedCoaching, Measure.UsedServices)]
    [InlineData(Measure.TransferMoved, Measure.Transferred)]
    [InlineData(Measure.EveLanguage, Measure.EveTransferring)]
    public void Every_category_is_of_a_whole(Measure category, Measure? whole) =>
        Assert.Equal(whole, MeasureWhole.Of(category));
}
