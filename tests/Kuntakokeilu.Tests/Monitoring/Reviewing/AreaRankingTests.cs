using Kuntakokeilu.Core.Monitoring.Reviewing;
using static Kuntakokeilu.Tests.Monitoring.Reviewing.MadeCustomers;

namespace Kuntakokeilu.Tests.Monitoring.Reviewing;

public sealed class AreaRankingTests
{
    [Fact]
    public void The_largest_comes_first_and_the_highest_share_too()
    {
        AreaRanking areas = new([Area(1, 500, 300), Area(2, 900, 400), Area(3, 700, 490)]);
        Assert.Equal([2, 3, 1], areas.BySize.Select(area => area.Number));
        Assert.Equal([3, 1, 2], areas.ByUnemployedShare.Select(area => area.Number));
    }

    [Fact]
    public void The_most_changed_is_by_share_whichever_way()
    {
        AreaRanking areas = new([Area(1, 5000, 3000, 2800), Area(2, 900, 400, 500), Area(3, 700, 490, 480)]);
        Assert.Equal(2, areas.MostChanged!.Number);
    }

    /// <summary>The noise alone makes large shares of small counts.</summary>
    [Theory]
    [InlineData(99, 150, null)]
    [InlineData(100, 150, 2)]
    [InlineData(100, 110, null)]
    [InlineData(100, 111, 2)]
    public void A_small_area_or_a_small_change_is_not_the_most_changed(int before, int now, int? most) =>
        Assert.Equal(most, new AreaRanking([Area(1, 900, 400), Area(2, 900, now, before)]).MostChanged?.Number);

    private static AreaCustomers Area(int number, int jobseekers, int unemployed, int? before = null) =>
        new(number, Of(Reading(jobseekers), Reading(unemployed, before)));
}
