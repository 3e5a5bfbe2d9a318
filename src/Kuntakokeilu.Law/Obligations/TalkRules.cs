using Kuntakokeilu.Law.Calendar;

namespace Kuntakokeilu.Law.Obligations;

/// <summary>
/// Interviews, conversations and talks: JTYPL 2:4-7 in the wordings of 916/2012, 1456/2016, 1379/2021 and 443/2024, with
/// the transition provisions of 1381/2021.
/// </summary>
internal static class TalkRules
{
    /// <summary>Whether a start asks for an interview; what it begins anew is cleared then.</summary>
    internal static void Start(ObligationCase one, DateOnly day)
    {
        bool isNew =
            !ObligationLaw.IsNordic(day)
            || !one.HasHadInterview
            || (one.FormerEnd is { } end && FinnishDays.Months(end, 6) <= day);
        one.OwesInterview = isNew && !ObligationLaw.IsEpidemic(day);
        if (!isNew)
            return;
        one.ClearClocks();
        if (one.PlanKind is PlanDetail.Employment)
            one.PlanKind = PlanDetail.None;
    }

    internal static void Arise(ObligationCase one, DateOnly day)
    {
        if (one.HasJustStarted && one.OwesInterview)
            if (ObligationLaw.IsNordic(day))
                one.Add(
                    ObligationKind.InitialInterview,
                    ObligationBasis.InitialInterview,
                    day,
                    FinnishDays.After(day, 5)
                );
            else
                one.Add(
                    ObligationKind.FirstInterview,
                    ObligationBasis.FirstInterview,
                    day,
                    FinnishDays.Rolled(day.AddDays(14))
                );
        if (!ObligationLaw.IsNordic(day))
        {
            ThreeMonths(one, day);
            return;
        }
        Series(one, day);
        Conversation(one, day);
        HalfYear(one, day);
        ServiceEnd(one, day);
    }

    /// <summary>The three-month day that a conversation waits for; null when it waits for none.</summary>
    internal static DateOnly? ConversationAnchor(ObligationCase one) =>
        one.ConversationClock ?? (one.HasSearchFromBefore ? one.SearchStart : null);

    /// <summary>Three months from that.</summary>
    internal static DateOnly ConversationDay(ObligationCase one) =>
        one.ConversationClock is null ? FinnishDays.Months(one.SearchStart, 3) : one.ConversationDay;

    /// <summary>The six-month day and what it is reckoned from; null when there is none.</summary>
    internal static (DateOnly Day, DateOnly Anchor)? HalfYearDay(ObligationCase one)
    {
        if (one.HasSearchFromBefore && !one.HasHadHalfYearTalk)
        {
            if (one.FirstConversation is not { } first || !one.IsUnemployed)
                return null;
            DateOnly sixMonths = one.RunSixMonths;
            DateOnly later = sixMonths > first ? sixMonths : first;
            return (later, later);
        }
        return one.HalfYearClock is { } clock ? (one.HalfYearDay, clock) : null;
    }

    /// <summary>Of a running service whose end is to be talked about: the month before it.</summary>
    internal static DateOnly? ServiceEndDay(ObligationCase one) =>
        one.Service is { IsLong: true, IsQualifiedStudy: false, IsEndTold: false } service
        && service.Kind is not PlanDetail.JointTraining
        && service.Until >= ObligationLaw.ServiceEndsFrom
            ? FinnishDays.Months(service.Until, -1)
            : null;

    /// <summary>Within five working days after its day, and at least ten after a later one on which it arises.</summary>
    internal static DateOnly Due(DateOnly threeMonths, DateOnly day) =>
        Later(FinnishDays.After(threeMonths, ObligationLaw.SlackDays), threeMonths, day);

    internal static DateOnly HalfYearDue(DateOnly sixMonths, DateOnly day) =>
        Later(FinnishDays.Rolled(FinnishDays.Months(sixMonths, 1)), sixMonths, day);

    internal static ObligationBasis ConversationBasis(DateOnly day) =>
        ObligationLaw.IsFortnightly(day) ? ObligationBasis.ConversationFortnightly : ObligationBasis.Conversation;

    internal static ObligationBasis HalfYearBasis(DateOnly day) =>
        ObligationLaw.IsFortnightly(day) ? ObligationBasis.HalfYearFortnightly : ObligationBasis.HalfYear;

    internal static DateOnly Later(DateOnly due, DateOnly own, DateOnly day) =>
        day > own && FinnishDays.After(day, ObligationLaw.CatchUpDays) is var later && later > due ? later : due;

    /// <summary>Before 2 May 2022: after each three months of unemployment, and no row for one in the epidemic.</summary>
    private static void ThreeMonths(ObligationCase one, DateOnly day)
    {
        while (
            one.RunStart is { } run
            && one.NextSlotDay is var own
            && !ObligationLaw.IsNordic(own)
            && own.AddDays(-ObligationLaw.EarlyDays) <= day
        )
        {
            if (one.Find(ObligationKind.ThreeMonthInterview) is >= 0 and int open)
                ObligationCase.End(ref one[open], ObligationState.Missed, day, ObligationReason.NextDue);
            if (!ObligationLaw.IsEpidemic(own))
                one.Add(
                    ObligationKind.ThreeMonthInterview,
                    ObligationBasis.ThreeMonthInterview,
                    day,
                    FinnishDays.After(own, ObligationLaw.SlackDays),
                    run,
                    one.NextSlot
                );
            one.PassSlot();
        }
    }

    /// <summary>The five talks after the initial interview, under the law of its day.</summary>
    private static void Series(ObligationCase one, DateOnly day)
    {
        if (one.SeriesFrom is not { } interview || Cover.OfTalk(one, day) is not ObligationReason.None)
            return;
        bool isFortnightly = ObligationLaw.IsFortnightly(interview);
        for (int number = 1; number <= one.SeriesSize; number++)
        {
            DateOnly target = interview.AddDays(ObligationLaw.RhythmDays * number);
            DateOnly due = FinnishDays.Rolled(isFortnightly ? target : FinnishDays.Months(interview, 3));
            if ((one.SeriesDone & (1 << number)) != 0 || day > due)
                continue;
            one.SeriesDone |= 1 << number;
            one.Add(
                ObligationKind.Supplementary,
                isFortnightly ? ObligationBasis.SupplementaryFortnightly : ObligationBasis.Supplementary,
                day > interview ? day : interview.AddDays(1),
                due,
                interview,
                number
            ).Target = target;
        }
    }

    private static void Conversation(ObligationCase one, DateOnly day)
    {
        if (
            ConversationAnchor(one) is { } anchor
            && ConversationDay(one) is var own
            && day >= own.AddDays(-ObligationLaw.EarlyDays)
            && !one.IsOpen(ObligationKind.JobSearchConversation)
            && Cover.OfConversation(one, day) is ObligationReason.None
        )
            one.Add(ObligationKind.JobSearchConversation, ConversationBasis(day), day, Due(own, day), anchor);
    }

    private static void HalfYear(ObligationCase one, DateOnly day)
    {
        if (
            HalfYearDay(one) is not { } half
            || day < half.Day
            || one.IsOpen(ObligationKind.HalfYear)
            || Cover.OfHalfYear(one, day) is not ObligationReason.None
        )
            return;
        for (int number = 1; number <= 2; number++)
            one.Add(ObligationKind.HalfYear, HalfYearBasis(day), day, HalfYearDue(half.Day, day), half.Anchor, number);
    }

    private static void ServiceEnd(ObligationCase one, DateOnly day)
    {
        if (ServiceEndDay(one) is not { } own || day < own.AddDays(-ObligationLaw.EarlyDays))
            return;
        one.Service!.IsEndTold = true;
        one.Add(
            ObligationKind.ServiceEndConversation,
            ObligationBasis.ServiceEnd,
            day,
            Due(own, day),
            one.Service.Until
        );
    }
}
