using Kuntakokeilu.Law.TargetGroup;

namespace Kuntakokeilu.Law.Obligations;

/// <summary>Explains a duty: from its row alone, so that what is told can't differ from what was determined.</summary>
public static class WhyOwed
{
    /// <summary>The explanation of a duty.</summary>
    /// <param name="duty">The duty, as it stands on the day.</param>
    /// <param name="on">The day of the result.</param>
    /// <param name="responsible">The authority on the day that <see cref="Obligation.ResponsibleOn"/> gives.</param>
    public static ObligationExplanation Of(in Obligation duty, DateOnly on, in Outcome responsible)
    {
        bool isKnown = duty.State is not ObligationState.Undetermined;
        IReadOnlyList<CountStep> steps = isKnown ? WhyCounted.Of(duty) : [];
        return new(
            duty,
            on,
            WhyProvision.Of(duty),
            isKnown ? WhyCounted.Start(duty) : null,
            steps,
            isKnown ? new(Window(duty), duty.Earliest) : null,
            WhyChosen.Readings(duty, steps, on),
            WhyChosen.Parameters(duty, steps),
            duty.ResponsibleOn(on),
            responsible
        );
    }

    /// <summary>The number of days or working days that is set.</summary>
    public static int Value(ObligationParameter parameter) =>
        parameter switch
        {
            ObligationParameter.Early => ObligationLaw.EarlyDays,
            ObligationParameter.Slack => ObligationLaw.SlackDays,
            ObligationParameter.CatchUp => ObligationLaw.CatchUpDays,
            ObligationParameter.Renew => ObligationLaw.RenewDays,
            ObligationParameter.Follow => ObligationLaw.FollowDays,
            ObligationParameter.Rhythm => ObligationLaw.RhythmDays,
            ObligationParameter.Request => ObligationLaw.RequestDays,
            ObligationParameter.Notice => ObligationLaw.NoticeDays,
        };

    private static WindowRule Window(in Obligation duty) =>
        duty.Kind switch
        {
            ObligationKind.Supplementary => duty.Earliest == duty.Anchor.AddDays(1)
                ? WindowRule.DayAfter
                : WindowRule.AroseLater,
            ObligationKind.ServiceEndSupplementary => WindowRule.DayAfter,
            ObligationKind.HalfYear => duty.Earliest == duty.OwnDay ? WindowRule.OwnDay : WindowRule.AroseLater,
            ObligationKind.ThreeMonthInterview
            or ObligationKind.JobSearchConversation
            or ObligationKind.ServiceEndConversation
            or ObligationKind.PeriodicRevision => duty.Earliest == TalkRules.Opens(duty.OwnDay!.Value)
                ? WindowRule.DaysBefore
                : WindowRule.AroseLater,
            ObligationKind.SearchPeriod => WindowRule.PeriodStart,
            ObligationKind.FirstInterview
            or ObligationKind.InitialInterview
            or ObligationKind.InitialInterviewFollow
            or ObligationKind.Plan
            or ObligationKind.PlanRevision
            or ObligationKind.RequestedRevision
            or ObligationKind.Report
            or ObligationKind.JointNeed
            or ObligationKind.JointPlan
            or ObligationKind.ActivationPlan
            or ObligationKind.InitialMapping
            or ObligationKind.IntegrationPlanStart
            or ObligationKind.FirstIntegrationPlan => WindowRule.DayOfArising,
        };
}
