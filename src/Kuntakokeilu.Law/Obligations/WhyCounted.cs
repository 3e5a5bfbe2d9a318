using Kuntakokeilu.Law.Calendar;

namespace Kuntakokeilu.Law.Obligations;

/// <summary>The count of a duty's last day, step by step.</summary>
/// <remarks>
/// The steps are reckoned anew from the day that the row is counted from. When the customer's absence or the interview moved
/// the last day, the latest such move is told from the row's own day of it; those before it only by their number.
/// </remarks>
internal static class WhyCounted
{
    internal static CountStart Start(in Obligation duty) =>
        new(
            duty.CountedFrom,
            duty.Kind switch
            {
                ObligationKind.ServiceEndSupplementary => duty.Earliest.AddDays(-1),
                ObligationKind.Report => duty.Due!.Value,
                _ => duty.Anchor,
            }
        );

    internal static IReadOnlyList<CountStep> Of(in Obligation duty)
    {
        if (duty.Due is null)
            return [];
        List<CountStep> steps = [];
        DateOnly from = Start(duty).Day;
        if (duty.OwnDay is { } own)
        {
            if (MonthsToOwnDay(duty) is not 0 and var months)
                steps.Add(Step(CountAim.OwnDay, CountUnit.Months, months, from));
            from = own;
        }
        (CountUnit unit, int amount) = Time(duty);
        steps.Add(Step(CountAim.Due, unit, amount, from, IsRolled(duty)));
        if (duty.Earliest > duty.OwnDay)
            CatchUp(steps, duty.Earliest);
        if (Moved(duty.DueRule) is { } aim)
            steps.Add(
                aim is CountAim.WithInterview
                    ? Step(aim, CountUnit.ItsDay, 0, duty.DueFrom)
                    : Step(aim, CountUnit.WorkingDays, ObligationLaw.RenewDays, duty.DueFrom)
            );
        return steps;
    }

    private static void CatchUp(List<CountStep> steps, DateOnly arose)
    {
        CountStep later = Step(CountAim.CaughtUp, CountUnit.WorkingDays, ObligationLaw.CatchUpDays, arose);
        if (later.To > steps[^1].To)
            steps.Add(later);
    }

    private static CountAim? Moved(DueRule rule) =>
        rule switch
        {
            DueRule.OwnTime or DueRule.CaughtUp => null,
            DueRule.NoShow => CountAim.NoShow,
            DueRule.Cancelled => CountAim.Cancelled,
            DueRule.WithInterview => CountAim.WithInterview,
        };

    /// <summary>Months from the day counted from to the row's own day; none when they are the same day.</summary>
    private static int MonthsToOwnDay(in Obligation duty) =>
        duty.Kind switch
        {
            ObligationKind.ThreeMonthInterview => 3 * duty.Number,
            ObligationKind.ServiceEndConversation => -1,
            ObligationKind.HalfYear => duty.CountedFrom is CountedFrom.ConversationAndHalfYear ? 0 : 6,
            ObligationKind.PeriodicRevision when duty.Basis is ObligationBasis.JointRevision => 6,
            _ => 3,
        };

    /// <summary>The time from the row's own day, or from the day counted from when it has none.</summary>
    private static (CountUnit Unit, int Amount) Time(in Obligation duty) =>
        duty.Kind switch
        {
            ObligationKind.FirstInterview => (CountUnit.Days, ObligationLaw.FirstInterviewDays),
            ObligationKind.InitialInterview => (CountUnit.WorkingDays, ObligationLaw.InterviewDays),
            ObligationKind.InitialInterviewFollow => (CountUnit.WorkingDays, ObligationLaw.FollowDays),
            ObligationKind.Supplementary => duty.Basis is ObligationBasis.SupplementaryFortnightly
                ? (CountUnit.Days, ObligationLaw.RhythmDays * duty.Number)
                : (CountUnit.Months, 3),
            ObligationKind.ThreeMonthInterview
            or ObligationKind.JobSearchConversation
            or ObligationKind.ServiceEndConversation => (CountUnit.WorkingDays, ObligationLaw.SlackDays),
            ObligationKind.HalfYear or ObligationKind.ServiceEndSupplementary => (CountUnit.Months, 1),
            ObligationKind.Plan => duty.Basis is ObligationBasis.Plan
                ? (CountUnit.WorkingDays, ObligationLaw.InterviewDays)
                : (CountUnit.Days, ObligationLaw.FirstInterviewDays),
            ObligationKind.PlanRevision or ObligationKind.PeriodicRevision or ObligationKind.Report => (
                CountUnit.ItsDay,
                0
            ),
            ObligationKind.RequestedRevision => (CountUnit.Days, ObligationLaw.RequestDays),
            ObligationKind.SearchPeriod => (CountUnit.WholeMonths, duty.Months * duty.Number),
            ObligationKind.JointPlan => (CountUnit.Months, 3),
            ObligationKind.ActivationPlan => (CountUnit.WorkingDays, ObligationLaw.NoticeDays),
            ObligationKind.InitialMapping => (CountUnit.Months, 2),
            ObligationKind.IntegrationPlanStart => (CountUnit.Days, IntegrationRules.PlanStartDays),
            ObligationKind.FirstIntegrationPlan => (CountUnit.Months, IntegrationRules.FirstPlanMonths),
            ObligationKind.JointNeed => throw new ArgumentException("The law gives no last day.", nameof(duty)),
        };

    /// <summary>Times in days and months end on a working day; but a plan's revision in the talk itself does not wait.</summary>
    private static bool IsRolled(in Obligation duty) =>
        duty.Kind is not (ObligationKind.PlanRevision or ObligationKind.Report or ObligationKind.SearchPeriod);

    private static CountStep Step(CountAim aim, CountUnit unit, int amount, DateOnly from, bool isRolled = false)
    {
        DateOnly counted = unit switch
        {
            CountUnit.ItsDay => from,
            CountUnit.WorkingDays => FinnishDays.After(from, amount),
            CountUnit.Days => from.AddDays(amount),
            CountUnit.Months => FinnishDays.Months(from, amount),
            CountUnit.WholeMonths => FinnishDays.Months(from, amount).AddDays(-1),
        };
        DateOnly to = isRolled ? FinnishDays.Rolled(counted) : counted;
        IReadOnlyList<DayOff> off =
            unit is CountUnit.WorkingDays ? FinnishDays.OffFrom(from.AddDays(1), counted)
            : to != counted ? FinnishDays.OffFrom(counted, to.AddDays(-1))
            : [];
        return new(aim, unit, amount, from, counted, to, off);
    }
}
