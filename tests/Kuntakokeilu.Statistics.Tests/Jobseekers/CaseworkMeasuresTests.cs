using Kuntakokeilu.Statistics.Cells;
using Kuntakokeilu.Statistics.Cubes;
using Kuntakokeilu.Statistics.Indicators;
using Kuntakokeilu.Statistics.Jobseekers;

namespace Kuntakokeilu.Statistics.Tests.Jobseekers;

/// <summary>One person whose search began on 2 March 2020, a Monday, and what is counted of the work in March and April.</summary>
public sealed class CaseworkMeasuresTests
{
    private const int March = 2;
    private const int April = 3;
    private static readonly DateOnly Start = new(2020, 3, 2);
    private static readonly DateOnly Due = new(2020, 3, 16);

    [Theory]
    [InlineData("2020-03-02", Measure.FirstInterviewIn7Days)]
    [InlineData("2020-03-09", Measure.FirstInterviewIn7Days)]
    [InlineData("2020-03-10", Measure.FirstInterviewIn14Days)]
    [InlineData("2020-03-16", Measure.FirstInterviewIn14Days)]
    [InlineData("2020-03-17", Measure.FirstInterviewIn30Days)]
    [InlineData("2020-04-01", Measure.FirstInterviewIn30Days)]
    [InlineData("2020-04-02", Measure.FirstInterviewIn60Days)]
    [InlineData("2020-05-01", Measure.FirstInterviewIn60Days)]
    [InlineData("2020-05-02", Measure.FirstInterviewIn90Days)]
    [InlineData("2020-05-31", Measure.FirstInterviewIn90Days)]
    [InlineData("2020-06-01", Measure.FirstInterviewLater)]
    public void An_interview_is_in_one_band_of_days_in_the_month_in_which_it_was_held(string day, Measure band)
    {
        DateOnly held = DateOnly.Parse(day);
        BaseCube cube = Count(new Duty(DutyKind.FirstInterview, Start, Due, held));

        for (int month = 0; month < cube.Months; month++)
        for (Measure one = Measure.FirstInterviewHeld; one <= Measure.FirstInterviewLater; one++)
            Assert.Equal(
                month == held.Month - 1 && (one == band || one == Measure.FirstInterviewHeld),
                Has(cube, month, one)
            );
    }

    /// <summary>In time is to the last day, and the month is that of the last day.</summary>
    [Theory]
    [InlineData("2020-03-15", true)]
    [InlineData("2020-03-16", true)]
    [InlineData("2020-03-17", false)]
    [InlineData("2020-04-20", false)]
    [InlineData(null, false)]
    public void It_is_in_time_until_its_last_day(string? held, bool isInTime)
    {
        BaseCube cube = Count(
            new Duty(DutyKind.FirstInterview, Start, Due, held is null ? null : DateOnly.Parse(held))
        );

        Assert.True(Has(cube, March, Measure.FirstInterviewDue));
        Assert.Equal(isInTime, Has(cube, March, Measure.FirstInterviewInTime));
        Assert.False(Has(cube, April, Measure.FirstInterviewDue));
    }

    /// <summary>What was not owed any more on its last day did not fall due; what ended later did, and was not in time.</summary>
    [Theory]
    [InlineData("2020-03-15", false)]
    [InlineData("2020-03-16", false)]
    [InlineData("2020-03-17", true)]
    public void What_is_not_owed_any_more_does_not_fall_due(string ended, bool fellDue)
    {
        BaseCube cube = Count(new Duty(DutyKind.Plan, Start, Due, Ended: DateOnly.Parse(ended)));

        Assert.Equal(fellDue, Has(cube, March, Measure.PlanDue));
        Assert.False(Has(cube, March, Measure.PlanInTime));
        Assert.False(Has(cube, March, Measure.PlanLate));
    }

    /// <summary>The count day of March 2020 is Tuesday the 31st.</summary>
    [Theory]
    [InlineData("2020-03-30", null, true, true)]
    [InlineData("2020-03-31", null, true, false)]
    [InlineData("2020-03-30", "2020-03-31", false, false)]
    [InlineData("2020-03-30", "2020-04-01", true, true)]
    public void What_is_late_on_the_count_day_is_owed_then_and_its_last_day_is_over(
        string due,
        string? held,
        bool waits,
        bool isLate
    )
    {
        BaseCube cube = Count(
            new Duty(DutyKind.FirstInterview, Start, DateOnly.Parse(due), held is null ? null : DateOnly.Parse(held))
        );

        Assert.Equal(waits, Has(cube, March, Measure.FirstInterviewWaits));
        Assert.Equal(isLate, Has(cube, March, Measure.FirstInterviewLate));
        Assert.Equal(held is null, Has(cube, April, Measure.FirstInterviewLate));
    }

    [Fact]
    public void Of_several_revisions_in_a_month_each_must_be_in_time()
    {
        Duty inTime = new(DutyKind.Revision, Start, Start, Start);
        Duty late = new(DutyKind.Revision, Due, Due, Due.AddDays(1));

        Assert.True(Has(Count(inTime), March, Measure.RevisionInTime));
        Assert.False(Has(Count(inTime, late), March, Measure.RevisionInTime));
        Assert.False(Has(Count(late, inTime), March, Measure.RevisionInTime));
        Assert.True(Has(Count(late, inTime), March, Measure.RevisionDue));
    }

    [Fact]
    public void Of_two_interviews_in_a_month_the_later_one_tells_the_band()
    {
        BaseCube cube = Count(
            new Duty(DutyKind.FirstInterview, new(2020, 1, 7), new(2020, 1, 21), new(2020, 3, 3)),
            new Duty(DutyKind.FirstInterview, new(2020, 3, 9), new(2020, 3, 23), new(2020, 3, 10))
        );

        Assert.True(Has(cube, March, Measure.FirstInterviewIn7Days));
        Assert.False(Has(cube, March, Measure.FirstInterviewIn60Days));
    }

    private static bool Has(BaseCube cube, int month, Measure measure) =>
        cube[month, 0, (int)ResponsibleBody.TeOffice, measure] == People.One(7);

    private static BaseCube Count(params Duty[] duties)
    {
        CubeBuilder builder = new(8, [true], 1);
        builder.Add(
            new Jobseeker(7, [new(new(2020, 1, 7), SearchEvent.Begins, 0, new(new(1980, 1, 1), 2))], [])
            {
                Duties = duties,
            }
        );
        return builder.Finish().ByPlace;
    }
}
