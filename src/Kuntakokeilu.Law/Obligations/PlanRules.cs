using Kuntakokeilu.Law.Calendar;

namespace Kuntakokeilu.Law.Obligations;

/// <summary>Making and revising plans: JTYPL 2:6 (916/2012), 2:8-9 and 2:12, and the Acts of the other plans.</summary>
internal static class PlanRules
{
    internal static void Arise(ObligationCase one, DateOnly day)
    {
        Make(one, day);
        Periodic(one, day);
    }

    /// <summary>
    /// A three-month interview or a conversation revises the plan; from 2 May 2022 not a joint or an activation plan, which
    /// have times of their own (JTYPL 2:6.3, 2:9.2; Act 1386/2010, 18.2).
    /// </summary>
    internal static void Revise(ObligationCase one, DateOnly day)
    {
        if (ObligationLaw.IsNordic(day) && one.PlanInForce(day) is PlanDetail.Joint or PlanDetail.Activation)
            return;
        for (int i = 0; i < one.Count; i++)
            if (one[i].Kind is ObligationKind.PlanRevision && one[i].IsOpen)
                ObligationCase.End(ref one[i], ObligationState.Missed, day, ObligationReason.NextDue);
        one.Add(
            ObligationKind.PlanRevision,
            ObligationLaw.IsNordic(day) ? ObligationBasis.Revision : ObligationBasis.RevisionAtInterview,
            CountedFrom.TalkOfThePlan,
            day,
            day
        );
    }

    /// <summary>A plan or a revision, or why it has no effect.</summary>
    internal static EntryRefusal Take(ObligationCase one, in PlanEntry entry)
    {
        if (entry.Kind is PlanEntryKind.Revision && !one.HasPlan(entry.Day))
            return EntryRefusal.NoPlan;
        if (SearchPeriods.Refusal(one, entry) is not EntryRefusal.None and var refusal)
            return refusal;
        if (entry.Detail is PlanDetail.Integration && IntegrationRules.IsTooLong(one, entry))
            return EntryRefusal.TooLong;
        if (!entry.IsAccepted)
            return EntryRefusal.None;
        Meet(one, entry);
        one.PlanKind = entry.Detail;
        one.PlanDay = entry.Day;
        one.PlanUntil = entry.Until;
        if (entry.Detail is PlanDetail.Integration)
            one.FirstIntegrationPlan ??= entry.Day;
        if (entry.ReportBy is { } by)
            one.Add(ObligationKind.Report, ObligationBasis.Report, CountedFrom.DayOfThePlan, entry.Day, by);
        SearchPeriods.Begin(one, entry);
        return EntryRefusal.None;
    }

    /// <summary>The customer's report: the one that is due first.</summary>
    internal static void Reported(ObligationCase one, DateOnly day)
    {
        int first = -1;
        for (int i = 0; i < one.Count; i++)
            if (one[i].Kind is ObligationKind.Report && one[i].IsOpen && (first < 0 || one[i].Due < one[first].Due))
                first = i;
        if (first >= 0)
            ObligationCase.Hold(ref one[first], day);
    }

    private static void Meet(ObligationCase one, in PlanEntry entry)
    {
        DateOnly day = entry.Day;
        one.HoldAll(ObligationKind.Plan, day);
        one.HoldAll(ObligationKind.PlanRevision, day);
        one.HoldAll(ObligationKind.PeriodicRevision, day);
        one.HoldAll(ObligationKind.RequestedRevision, day);
        switch (entry.Detail)
        {
            case PlanDetail.Joint:
                one.HoldAll(ObligationKind.JointPlan, day);
                one.HoldAll(ObligationKind.ActivationPlan, day);
                break;
            case PlanDetail.Activation:
                one.HoldAll(ObligationKind.ActivationPlan, day);
                break;
            case PlanDetail.Integration:
                one.HoldAll(ObligationKind.InitialMapping, day);
                one.HoldAll(ObligationKind.IntegrationPlanStart, day);
                one.HoldAll(ObligationKind.FirstIntegrationPlan, day);
                one.IsMapped = true;
                one.IsFirstPlanAwaited = false;
                break;
        }
    }

    /// <summary>
    /// Before 2 May 2022 in two weeks from the start or from the first day of unemployment in the search; then in five
    /// working days from the start (JTYPL 2:6.2, 2:8.1).
    /// </summary>
    private static void Make(ObligationCase one, DateOnly day)
    {
        bool isNordic = ObligationLaw.IsNordic(day);
        bool isAsked = one.HasJustStarted
            ? !ObligationLaw.IsEpidemic(day)
            : !isNordic && one.IsFirstUnemployedDay && !HadPlanInSearch(one) && !one.IsOpen(ObligationKind.Plan);
        if (!isAsked || one.HasPlan(day))
            return;
        one.Add(
            ObligationKind.Plan,
            isNordic ? ObligationBasis.Plan : ObligationBasis.PlanOfFirstInterview,
            one.HasJustStarted ? CountedFrom.SearchStart : CountedFrom.FirstUnemployedDay,
            day,
            isNordic
                ? FinnishDays.After(day, ObligationLaw.InterviewDays)
                : FinnishDays.Rolled(day.AddDays(ObligationLaw.FirstInterviewDays))
        );
    }

    /// <summary>One that has run out is missed only at the next start (reading).</summary>
    private static bool HadPlanInSearch(ObligationCase one) =>
        one.PlanKind is not PlanDetail.None && !(one.PlanUntil < one.SearchStart);

    /// <summary>
    /// A joint plan in joint service each six months, from 2 May 2022 each three; an activation plan from then on each three
    /// (Act 1369/2014, 4.2; Act 189/2001, 9.3).
    /// </summary>
    private static void Periodic(ObligationCase one, DateOnly day)
    {
        bool isNordic = ObligationLaw.IsNordic(day);
        PlanDetail plan = one.PlanInForce(day);
        bool isJoint = plan is PlanDetail.Joint && one.IsInJointService;
        if ((!isJoint && !(plan is PlanDetail.Activation && isNordic)) || one.IsOpen(ObligationKind.PeriodicRevision))
            return;
        DateOnly own = FinnishDays.Months(one.PlanDay, isNordic ? 3 : 6);
        if (day < TalkRules.Opens(own))
            return;
        TalkRules.AddOfOwnDay(
            one,
            ObligationKind.PeriodicRevision,
            !isJoint ? ObligationBasis.ActivationRevision
                : isNordic ? ObligationBasis.JointRevisionNordic
                : ObligationBasis.JointRevision,
            CountedFrom.PlanDay,
            one.PlanDay,
            own,
            day,
            FinnishDays.Rolled(own),
            day
        );
    }
}
