using Kuntakokeilu.Core.Ohjaamo.Guidance;
using Kuntakokeilu.Core.Ohjaamo.Tables;

namespace Kuntakokeilu.Tests.Ohjaamo.Guidance;

/// <summary>Whether jobseekers crowd out the others: the boundary, the half before it, and what is not known.</summary>
public sealed class CapacityRuleTests
{
    private static readonly DateOnly Last = new(2022, 5, 9);

    [Theory]
    [InlineData(10, 15, 20, 21, true)]
    [InlineData(10, 14, 20, 21, false)]
    [InlineData(10, 15, 20, 20, false)]
    [InlineData(10, 30, 20, 19, false)]
    // Of nobody there is no half: one a week is taken.
    [InlineData(0, 2, 20, 21, true)]
    [InlineData(0, 1, 20, 21, false)]
    [InlineData(0, 0, 20, 21, false)]
    public void It_warns_when_the_others_wait_half_as_many_more_and_jobseekers_get_more(
        short waitedBefore,
        short waitNow,
        short hoursBefore,
        short hoursNow,
        bool warns
    )
    {
        List<GuidanceHours> hours = [.. Weeks(waitedBefore, waitNow, hoursBefore, hoursNow)];
        Assert.Equal(
            warns ? typeof(CapacityFinding.CrowdedOut) : typeof(CapacityFinding.InOrder),
            CapacityRule.Of(hours).GetType()
        );
    }

    [Fact]
    public void Its_numbers_are_sums_of_four_weeks() =>
        Assert.Equal(new CapacityFinding.CrowdedOut(Last, 40, 60, 80, 84), CapacityRule.Of([.. Weeks(10, 15, 20, 21)]));

    [Fact]
    public void A_week_or_a_group_that_is_not_told_is_unknown()
    {
        GuidanceHours[] all = [.. Weeks(10, 15, 20, 21)];
        Assert.IsType<CapacityFinding.NotKnown>(CapacityRule.Of([]));
        foreach (GuidanceHours missing in all.Where(IsCompared))
            // Without its whole last week another week is the last.
            if (missing.Week != Last)
                Assert.IsType<CapacityFinding.NotKnown>(CapacityRule.Of([.. all.Where(one => one != missing)]));
        // What lies between the two is not looked at.
        Assert.IsType<CapacityFinding.CrowdedOut>(CapacityRule.Of([.. all.Where(IsCompared)]));
    }

    private static bool IsCompared(GuidanceHours one)
    {
        int back = (Last.DayNumber - one.Week.DayNumber) / 7;
        return back < CapacityRule.Weeks || back is >= CapacityRule.WeeksApart and < CapacityRule.WeeksNeeded;
    }

    private static IEnumerable<GuidanceHours> Weeks(
        short waitedBefore,
        short waitNow,
        short hoursBefore,
        short hoursNow
    ) =>
        from back in Enumerable.Range(0, CapacityRule.WeeksNeeded)
        from one in Enum.GetValues<GuidanceGroup>()
        let isNow = back < CapacityRule.Weeks
        select new GuidanceHours
        {
            Organisation = "a",
            Week = Last.AddDays(-7 * back),
            Group = one,
            Planned = 1,
            Used =
                one is GuidanceGroup.Jobseekers
                    ? isNow
                        ? hoursNow
                        : hoursBefore
                    : (short)7,
            // Who seeks a job waits as one likes.
            Waiting =
                one is GuidanceGroup.Jobseekers ? (short)(back * 9)
                : one is GuidanceGroup.Students
                    ? isNow ? waitNow
                        : waitedBefore
                : (short)0,
        };
}
