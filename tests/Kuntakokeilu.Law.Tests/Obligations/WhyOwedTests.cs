using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.Obligations;
using Kuntakokeilu.Law.TargetGroup;

namespace Kuntakokeilu.Law.Tests.Obligations;

/// <summary>The examples of the rules, explained: what is counted, from what, and which days are left out.</summary>
public sealed class WhyOwedTests
{
    [Theory]
    [InlineData("2022-05-02", "2.5.2022 -> 9.5.2022 without Sat Sun")]
    [InlineData("2022-05-20", "20.5.2022 -> 30.5.2022 without Sat Sun AscensionDay 26.5. Sat Sun")]
    [InlineData("2022-06-20", "20.6.2022 -> 28.6.2022 without MidsummerEve 24.6. Sat Sun")]
    [InlineData(
        "2022-12-22",
        "22.12.2022 -> 30.12.2022 without ChristmasEve 24.12. ChristmasDay 25.12. BoxingDay 26.12."
    )]
    [InlineData("2023-04-05", "5.4.2023 -> 14.4.2023 without GoodFriday 7.4. Sat Sun EasterMonday 10.4.")]
    [InlineData("2022-05-07", "7.5.2022 -> 13.5.2022 without Sun")]
    [InlineData("2023-12-04", "4.12.2023 -> 12.12.2023 without IndependenceDay 6.12. Sat Sun")]
    public void The_initial_interview_is_counted_in_working_days(string start, string count)
    {
        ObligationExplanation why = new ALife(start).Why(ObligationKind.InitialInterview, start);

        Assert.Equal($"Due 5 WorkingDays {count}", ALife.Told(why));
        Assert.Equal(new CountStart(CountedFrom.SearchStart, A.Day(start)), why.Start);
        Assert.Equal(
            new DutyProvision(ObligationBasis.InitialInterview, DutyAct.EmploymentService, "1379/2021"),
            why.Provision
        );
        Assert.Equal(new DutyWindow(WindowRule.DayOfArising, A.Day(start)), why.Window);
        Assert.Empty(why.Parameters);
    }

    /// <summary>The text says working days; that Saturday is none is a reading, and no Saturday no reading.</summary>
    [Theory]
    [InlineData("2022-05-02", ObligationReadings.SaturdayIsNoWorkingDay)]
    [InlineData("2022-05-07", ObligationReadings.None)]
    public void A_reading_is_told_where_it_made_a_difference(string start, ObligationReadings readings) =>
        Assert.Equal(readings, new ALife(start).Why(ObligationKind.InitialInterview, start).Readings);

    /// <summary>Example 8.</summary>
    [Fact]
    public void A_first_interview_of_the_earlier_law_keeps_its_day()
    {
        ObligationExplanation why = new ALife("2022-04-29").Why(ObligationKind.FirstInterview, "2022-05-16");

        Assert.Equal("Due 14 Days 29.4.2022 -> 13.5.2022", ALife.Told(why));
        Assert.Equal(new DutyProvision(ObligationBasis.FirstInterview, DutyAct.EmploymentService, null), why.Provision);
        Assert.Equal(ObligationReadings.FirstInterviewKept, why.Readings);
        Assert.Equal(ObligationState.Late, why.Duty.State);
    }

    /// <summary>Example 9.</summary>
    [Theory]
    [InlineData(ObligationKind.FirstInterview)]
    [InlineData(ObligationKind.Plan)]
    public void A_time_in_days_is_moved_to_the_next_working_day(ObligationKind kind)
    {
        ObligationExplanation why = new ALife("2021-12-11").Why(kind, "2021-12-20");

        Assert.Equal(
            "Due 14 Days 11.12.2021 -> 25.12.2021 -> 27.12.2021 over ChristmasDay 25.12. BoxingDay 26.12.",
            ALife.Told(why)
        );
        Assert.Equal(ObligationReadings.RolledForTheAuthority, why.Readings);
    }

    /// <summary>Example 20: of the interview and of the plan that is made in it.</summary>
    [Theory]
    [InlineData(ObligationKind.InitialInterview)]
    [InlineData(ObligationKind.Plan)]
    public void A_no_show_begins_a_new_time(ObligationKind kind)
    {
        ObligationExplanation why = new ALife("2022-05-02")
            .NotCome("2022-05-09", ContactKind.Initial)
            .Why(kind, "2022-05-10");

        Assert.Equal(
            "Due 5 WorkingDays 2.5.2022 -> 9.5.2022 without Sat Sun; "
                + "NoShow 5 WorkingDays 9.5.2022 -> 16.5.2022 without Sat Sun",
            ALife.Told(why)
        );
        Assert.Equal(1, why.Duty.Misses);
        Assert.Equal([ObligationParameter.Renew], why.Parameters);
    }

    [Fact]
    public void A_cancellation_is_told_as_one()
    {
        ObligationExplanation why = new ALife("2022-05-02")
            .Contact("2022-05-06", ContactKind.Initial, ContactOutcome.CancelledByCustomer)
            .Why(ObligationKind.InitialInterview, "2022-05-10");

        Assert.Equal(CountAim.Cancelled, why.Steps[^1].Aim);
    }

    /// <summary>Example 21.</summary>
    [Fact]
    public void A_cancellation_by_the_authority_changes_nothing()
    {
        ObligationExplanation why = new ALife("2022-05-02")
            .Contact("2022-05-09", ContactKind.Initial, ContactOutcome.CancelledByAuthority)
            .Why(ObligationKind.InitialInterview, "2022-05-11");

        Assert.Equal("Due 5 WorkingDays 2.5.2022 -> 9.5.2022 without Sat Sun", ALife.Told(why));
        Assert.Equal(0, why.Duty.Misses);
        Assert.Equal(2, why.Duty.LateDays(why.On));
    }

    /// <summary>Example 27.</summary>
    [Fact]
    public void A_service_s_end_is_counted_backwards_and_on_from_the_talk()
    {
        ALife life = new ALife("2023-01-02")
            .Held("2023-01-09", ContactKind.Initial)
            .Held("2023-05-04", ContactKind.Conversation)
            .Entry(new(A.Day("2023-02-01"), PlanEntryKind.Service, PlanDetail.Trial, A.Day("2023-05-31")));
        IReadOnlyList<ObligationExplanation> all = life.All("2023-05-05");
        ObligationExplanation conversation = Of(ObligationKind.ServiceEndConversation);
        ObligationExplanation talk = Of(ObligationKind.ServiceEndSupplementary);
        ObligationExplanation series = Of(ObligationKind.Supplementary, 2);

        Assert.Equal(
            "Due 5 WorkingDays 2.1.2023 -> 10.1.2023 without Epiphany 6.1. Sat Sun",
            ALife.Told(Of(ObligationKind.InitialInterview))
        );
        Assert.Equal(
            "OwnDay -1 Months 31.5.2023 -> 30.4.2023; "
                + "Due 5 WorkingDays 30.4.2023 -> 8.5.2023 without MayDay 1.5. Sat Sun",
            ALife.Told(conversation)
        );
        Assert.Equal(new CountStart(CountedFrom.ServiceEnd, A.Day("2023-05-31")), conversation.Start);
        Assert.Equal(new DutyWindow(WindowRule.DaysBefore, A.Day("2023-04-16")), conversation.Window);
        Assert.Equal([ObligationParameter.Early, ObligationParameter.Slack], conversation.Parameters);
        Assert.Equal("Due 1 Months 4.5.2023 -> 4.6.2023 -> 5.6.2023 over Sun", ALife.Told(talk));
        Assert.Equal(new CountStart(CountedFrom.ServiceEndConversation, A.Day("2023-05-04")), talk.Start);
        Assert.Equal(ObligationReadings.RolledForTheAuthority | ObligationReadings.ServiceEndInAnyCase, talk.Readings);
        Assert.Equal("Due 3 Months 9.1.2023 -> 9.4.2023 -> 11.4.2023 over Sun EasterMonday 10.4.", ALife.Told(series));
        Assert.Equal((ObligationState.Lapsed, ObligationReason.InService), (series.Duty.State, series.Duty.Reason));
        Assert.Equal(A.Day("2023-02-01"), series.ResponsibleOn);

        ObligationExplanation Of(ObligationKind kind, int number = 1) =>
            all.Single(why => why.Duty.Kind == kind && why.Duty.Number == number);
    }

    /// <summary>Example 14: it arises on the day of the new law, later than its own day.</summary>
    [Fact]
    public void What_arises_late_has_ten_working_days()
    {
        ObligationExplanation why = new ALife("2021-09-01")
            .Held("2021-09-10", ContactKind.Interview)
            .Held("2021-12-01", ContactKind.Interview)
            .Why(ObligationKind.JobSearchConversation, "2022-05-02");

        Assert.Equal(
            "OwnDay 3 Months 1.12.2021 -> 1.3.2022; "
                + "Due 5 WorkingDays 1.3.2022 -> 8.3.2022 without Sat Sun; "
                + "CaughtUp 10 WorkingDays 2.5.2022 -> 16.5.2022 without Sat Sun Sat Sun",
            ALife.Told(why)
        );
        Assert.Equal(new CountStart(CountedFrom.LaterInterview, A.Day("2021-12-01")), why.Start);
        Assert.Equal(new DutyWindow(WindowRule.AroseLater, A.Day("2022-05-02")), why.Window);
        Assert.Contains(ObligationParameter.CatchUp, why.Parameters);
    }

    /// <summary>A conversation of a search from before 2 May 2022 in which no interview was held.</summary>
    [Fact]
    public void The_start_of_the_search_stands_for_the_interview_that_was_not_held() =>
        Assert.Equal(
            (CountedFrom.SearchStart, ObligationReadings.CountedFromSearchStart),
            (LateConversation.Start!.Value.What, LateConversation.Readings & ObligationReadings.CountedFromSearchStart)
        );

    /// <summary>Example 15: from a search before 2 May 2022 the half-year begins at its first conversation.</summary>
    [Fact]
    public void A_half_year_of_an_earlier_search_has_no_six_months_to_count()
    {
        ObligationExplanation why = new ALife("2021-09-01")
            .Held("2021-09-10", ContactKind.Interview)
            .Held("2022-05-10", ContactKind.Conversation)
            .Why(ObligationKind.HalfYear, "2022-05-11", number: 2);

        Assert.Equal("Due 1 Months 10.5.2022 -> 10.6.2022", ALife.Told(why));
        Assert.Equal(new CountStart(CountedFrom.ConversationAndHalfYear, A.Day("2022-05-10")), why.Start);
        Assert.Equal(new DutyWindow(WindowRule.OwnDay, A.Day("2022-05-10")), why.Window);
    }

    /// <summary>Example 35 and a series from before it: a talk from 1 September 2024 moves the clocks of both.</summary>
    [Theory]
    [InlineData("2024-09-02", "2024-09-09", CountedFrom.SeriesTalk, ObligationReadings.None)]
    [InlineData("2024-08-05", "2024-08-12", CountedFrom.TalkOfEarlierSeries, ObligationReadings.ClockByTheLawOfTheDay)]
    public void A_talk_of_the_series_moves_the_next_conversation(
        string start,
        string interview,
        CountedFrom from,
        ObligationReadings reading
    )
    {
        ObligationExplanation why = new ALife(start)
            .Held(interview, ContactKind.Initial)
            .Held("2024-09-23", ContactKind.Talk)
            .Why(ObligationKind.JobSearchConversation, "2024-12-31");

        Assert.Equal(new CountStart(from, A.Day("2024-09-23")), why.Start);
        Assert.Equal(reading, why.Readings & ObligationReadings.ClockByTheLawOfTheDay);
        Assert.Equal("443/2024", why.Provision.Amendment);
    }

    /// <summary>Act 1369/2014, 4.2: six months before 2 May 2022, three from then on, the counties' wording from 2023.</summary>
    [Theory]
    [InlineData("2021-03-15", "2021-09-10", 6, "15.9.2021", null)]
    [InlineData("2022-06-15", "2022-09-10", 3, "15.9.2022", "1383/2021")]
    [InlineData("2022-12-15", "2023-03-10", 3, "15.3.2023", "935/2022")]
    public void A_joint_plan_is_revised_by_the_law_of_the_day(
        string plan,
        string on,
        int months,
        string due,
        string? amendment
    )
    {
        ObligationExplanation why = new ALife("2021-03-01")
            .Entry(new(A.Day("2021-03-10"), PlanEntryKind.JointStart))
            .Entry(new(A.Day(plan), PlanEntryKind.Plan, PlanDetail.Joint, IsAccepted: true))
            .Why(ObligationKind.PeriodicRevision, on);

        string own = A.Day(plan).ToString("d.M.yyyy");
        Assert.Equal($"OwnDay {months} Months {own} -> {due}; Due 0 ItsDay {due} -> {due}", ALife.Told(why));
        Assert.Equal((DutyAct.JointService, amendment), (why.Provision.Act, why.Provision.Amendment));
        Assert.Equal(new CountStart(CountedFrom.PlanDay, A.Day(plan)), why.Start);
    }

    [Fact]
    public void A_plan_is_due_in_an_interview_held_earlier()
    {
        ObligationExplanation why = new ALife("2022-05-02")
            .Held("2022-05-04", ContactKind.Initial)
            .Why(ObligationKind.Plan, "2022-05-06");

        Assert.EndsWith("; WithInterview 0 ItsDay 4.5.2022 -> 4.5.2022", ALife.Told(why), StringComparison.Ordinal);
    }

    [Fact]
    public void Periods_of_the_obligation_are_whole_months()
    {
        ObligationExplanation why = new ALife("2022-05-23")
            .Entry(new(A.Day("2022-05-31"), PlanEntryKind.Plan, PlanDetail.Employment, Number: 4, IsAccepted: true))
            .Why(ObligationKind.SearchPeriod, "2022-06-01", number: 2);

        Assert.Equal("Due 2 WholeMonths 31.5.2022 -> 30.7.2022", ALife.Told(why));
        Assert.Equal(new DutyWindow(WindowRule.PeriodStart, A.Day("2022-06-30")), why.Window);
    }

    [Fact]
    public void A_restart_without_an_interview_before_asks_for_one_by_a_reading()
    {
        ObligationExplanation why = new ALife("2022-05-02")
            .Ended("2022-05-04")
            .StartedAgain("2022-06-01")
            .Why(ObligationKind.InitialInterview, "2022-06-01");

        Assert.Equal(CountedFrom.RestartWithoutInterview, why.Start!.Value.What);
        Assert.True(why.Readings.HasFlag(ObligationReadings.InterviewNotHeldBefore));
    }

    [Fact]
    public void Who_is_in_a_service_is_unemployed_by_a_reading() =>
        Assert.True(
            new ALife("2021-09-01", EmploymentStatus.PromotingService)
                .Why(ObligationKind.ThreeMonthInterview, "2021-12-01")
                .Readings.HasFlag(ObligationReadings.ServiceIsUnemployment)
        );

    [Fact]
    public void What_ended_with_the_search_is_the_authority_s_of_the_eve()
    {
        ObligationExplanation why = new ALife("2022-05-02")
            .Ended("2022-05-04")
            .Why(ObligationKind.InitialInterview, "2022-06-01");

        Assert.Equal(A.Day("2022-05-03"), why.ResponsibleOn);
        Assert.Equal(Outcome.NoJobSearch, why.Responsible);
    }

    private static ObligationExplanation LateConversation =>
        new ALife("2022-02-01").Why(ObligationKind.JobSearchConversation, "2022-05-02");
}
