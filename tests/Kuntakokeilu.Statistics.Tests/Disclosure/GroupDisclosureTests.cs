using Kuntakokeilu.Statistics.Cells;
using Kuntakokeilu.Statistics.Disclosure;

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
}
