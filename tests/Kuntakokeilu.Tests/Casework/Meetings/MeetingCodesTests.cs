using Kuntakokeilu.Core.Casework.Meetings;
using Kuntakokeilu.Core.Notices;
using Kuntakokeilu.Core.Obligations;
using Kuntakokeilu.Law.Obligations;

namespace Kuntakokeilu.Tests.Casework.Meetings;

/// <summary>Which contact a meeting is, by the law of its day and the way in which it is held.</summary>
public sealed class MeetingCodesTests
{
    [Theory]
    // The day before and the day of the Act of 2.5.2022 (1379/2021).
    [InlineData(ObligationKind.FirstInterview, "2022-05-01", "70", "71", "72")]
    [InlineData(ObligationKind.FirstInterview, "2022-05-02", "21", "22", "23")]
    [InlineData(ObligationKind.ThreeMonthInterview, "2022-05-01", "70", "71", "72")]
    [InlineData(ObligationKind.InitialInterview, "2022-05-02", "21", "22", "23")]
    [InlineData(ObligationKind.InitialInterviewFollow, "2022-05-03", "21", "22", "23")]
    [InlineData(ObligationKind.Supplementary, "2022-05-03", "24", "25", "26")]
    [InlineData(ObligationKind.HalfYear, "2024-09-01", "24", "25", "26")]
    [InlineData(ObligationKind.ServiceEndSupplementary, "2024-09-01", "24", "25", "26")]
    [InlineData(ObligationKind.JobSearchConversation, "2022-05-02", "27", "28", "29")]
    [InlineData(ObligationKind.ServiceEndConversation, "2022-05-02", "27", "28", "29")]
    public void A_duty_is_met_by_a_meeting_of_its_day(
        ObligationKind duty,
        string day,
        string visit,
        string video,
        string phone
    )
    {
        ContactKind kind = MeetingLaw.KindFor(duty, DateOnly.Parse(day))!.Value;
        string[] codes = [.. Enum.GetValues<MeetingWay>().Select(way => MeetingCodes.Of(kind, way))];
        Assert.Equal([visit, video, phone], codes);
        Assert.All(codes, code => Assert.True(MeetingLaw.CanMeet(ContactCodes.KindOf(code), duty)));
    }

    [Theory]
    [InlineData(ObligationKind.Plan)]
    [InlineData(ObligationKind.SearchPeriod)]
    [InlineData(ObligationKind.JointNeed)]
    public void What_is_no_talk_has_no_meeting(ObligationKind duty) =>
        Assert.Null(MeetingLaw.KindFor(duty, new(2024, 11, 15)));

    [Fact]
    public void A_meeting_about_something_else_meets_nothing() =>
        Assert.All(
            Enum.GetValues<MeetingWay>(),
            way => Assert.Equal(ContactKind.Other, ContactCodes.KindOf(MeetingCodes.Of(ContactKind.Other, way)))
        );

    [Theory]
    [InlineData("2022-05-01", false)]
    [InlineData("2022-05-02", true)]
    public void A_reminder_is_considered_from_the_day_of_the_Act(string day, bool isConsidered) =>
        Assert.Equal(isConsidered, MeetingLaw.HasReminder(DateOnly.Parse(day)));

    [Fact]
    public void A_series_leaves_holidays_out_and_ends_in_time()
    {
        // 6.12.2024 is a Friday, and no working day.
        FreeTimeSeries series = new(
            new(2024, 11, 29),
            new(9, 0),
            new(10, 0),
            30,
            new(2024, 12, 13),
            MeetingWay.Phone,
            ""
        );
        Assert.Equal(
            ["29.11. 9.00", "29.11. 9.30", "13.12. 9.00", "13.12. 9.30"],
            series.Starts.Select(one => $"{one.Day:d.M.} {one.Start:H.mm}")
        );
        Assert.Single((series with { Until = new(9, 59), Last = series.First }).Starts);
        Assert.Empty((series with { Until = new(9, 29) }).Starts);
    }
}
