using Kuntakokeilu.Statistics.Cubes;
using Kuntakokeilu.Statistics.Indicators;
using Kuntakokeilu.Statistics.Months;
using Kuntakokeilu.Statistics.Tables;

namespace Kuntakokeilu.Tests.Monitoring.Disclosure;

/// <summary>The same people have one number in a release, whichever table and area they are asked by.</summary>
public sealed class SamePeopleTests
{
    private static readonly Month Last = Month.Of(2021, 6);

    /// <summary>Of each table the latest months.</summary>
    private const int LookedAt = 2;

    private static readonly Lazy<IReadOnlyList<Published>> All = new(() => [.. Counts(TestRelease.Tables(Last))]);

    [Fact]
    public void Every_table_has_the_same_number()
    {
        var numbers = All.Value.GroupBy(one => (one.Scope, one.Month, one.Area.Code, one.Body, one.Measure)).ToList();

        Assert.Contains(numbers, group => group.Select(one => one.Table).Distinct().Count() > 2);
        Assert.All(numbers, group => Assert.Single(group.Select(one => one.Number).Distinct()));
    }

    /// <summary>Helsinki the municipality and the pilot area; a region that is an ELY centre's area.</summary>
    [Fact]
    public void Every_area_with_the_same_municipalities_has_the_same_number()
    {
        var numbers = All
            .Value.GroupBy(one =>
                (one.Scope, one.Month, string.Join(' ', one.Area.Members.Order()), one.Body, one.Measure)
            )
            .ToList();

        Assert.Contains(numbers, group => group.Select(one => one.Area.Code).Distinct().Count() > 1);
        Assert.All(numbers, group => Assert.Single(group.Select(one => one.Number).Distinct()));
    }

    [Fact]
    public void Nothing_is_published_as_1_or_2_or_below_0() =>
        Assert.All(All.Value, one => Assert.True(one.Number is 0 or >= 3));

    [Fact]
    public void Sums_and_shares_are_exactly_those_of_published_counts() =>
        Assert.True(ReleasedFigures.AreMadeOfPublishedCounts(TestRelease.Tables(Last), LookedAt) > 1000);

    private static IEnumerable<Published> Counts(IReadOnlyList<PublishedTable> tables) =>
        from one in ReleasedFigures.Of(tables, LookedAt)
        where one.Formula.IsCount && one.Figure.HasNumber
        select new Published(
            one.Spec.Scope,
            one.Spec.Definition.Id,
            one.Month,
            one.Area,
            one.Body,
            one.Formula.Above[0],
            one.Figure.Raw
        );

    private sealed record Published(
        CubeScope Scope,
        string Table,
        int Month,
        StatisticalArea Area,
        int Body,
        Measure Measure,
        int Number
    );
}
