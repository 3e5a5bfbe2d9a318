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

    /// <summary>What becomes due on a day.</summary>
    internal static void Arise(ObligationCase one, DateOnly day)
    {
        if (one.HasJustStarted && one.OwesInterview)
            Interview(one, day);
        if (!ObligationLaw.IsNordic(day))
        {
            ThreeMonths(one, day);
            return;
        }
        Series(one, day);
        Conversation(one, day, isToCome: false);
        HalfYear(one, day, isToCome: false);
        ServiceEnd(one, day, isToCome: false);
    }

    /// <summary>What will become due next as things stand on a day.</summary>
    internal static void ToCome(ObligationCase one, DateOnly day)
    {
        if (!ObligationLaw.IsNordic(day))
        {
            if (one.IsUnemployed && !ObligationLaw.IsNordic(one.NextSlotDay))
                Slot(one, Opens(one.NextSlotDay));
            return;
        }
        Conversation(one, day, isToCome: true);
        HalfYear(one, day, isToCome: true);
        ServiceEnd(one, day, isToCome: true);
    }

    /// <summary>The three-month day that a conversation waits for; null when it waits for none.</summary>
    internal static DateOnly? ConversationAnchor(ObligationCase one) =>
        one.ConversationClock ?? (one.HasSearchFromBefore ? one.SearchStart : null);

    /// <summary>What was held on that day.</summary>
    internal static CountedFrom ConversationFrom(ObligationCase one) =>
        one.ConversationClock is null ? CountedFrom.SearchStart : one.ConversationFrom;

    /// <summary>Three months from that.</summary>
    internal static DateOnly ConversationDay(ObligationCase one) =>
        one.ConversationClock is null ? FinnishDays.Months(one.SearchStart, 3) : one.ConversationDay;

    /// <summary>The six-month day and what it is reckoned from; null when there is none.</summary>
    internal static (DateOnly Day, DateOnly Anchor, CountedFrom From)? HalfYearDay(ObligationCase one)
    {
        if (one.HasSearchFromBefore && !one.HasHadHalfYearTalk)
        {
            if (one.FirstConversation is not { } first || !one.IsUnemployed)
                return null;
            DateOnly sixMonths = one.RunSixMonths;
            DateOnly later = sixMonths > first ? sixMonths : first;
            return (later, later, CountedFrom.ConversationAndHalfYear);
        }
        return one.HalfYearClock is { } clock ? (one.HalfYearDay, clock, one.HalfYearFrom) : null;
    }

    /// <summary>Of a running service whose end is to be talked about: the month before it.</summary>
    internal static DateOnly? ServiceEndDay(ObligationCase one) =>
        one.Service is { IsLong: true, IsQualifiedStudy: false, IsEndTold: false } service
        && service.Kind is not PlanDetail.JointTraining
        && service.Until >= ObligationLaw.ServiceEndsFrom
            ? FinnishDays.Months(service.Until, -1)
            : null;

    /// <summary>
    /// A new duty of a day of its own, reckoned from its anchor; with ten working days at least when the day on which it
    /// arises is later than that.
    /// </summary>
    internal static ref Obligation AddOfOwnDay(
        ObligationCase one,
        ObligationKind kind,
        ObligationBasis basis,
        CountedFrom from,
        DateOnly anchor,
        DateOnly own,
        DateOnly earliest,
        DateOnly due,
        DateOnly day,
        int number = 1
    )
    {
        ref Obligation row = ref one.Add(kind, basis, from, earliest, due, anchor, number);
        row.OwnDay = row.DueFrom = own;
        if (day > own && FinnishDays.After(day, ObligationLaw.CatchUpDays) is var later && later > due)
        {
            row.Due = later;
            row.DueRule = DueRule.CaughtUp;
            row.DueFrom = day;
        }
        return ref row;
    }

    /// <summary>The first day of the window of a three-month talk.</summary>
    internal static DateOnly Opens(DateOnly own) => own.AddDays(-ObligationLaw.EarlyDays);

    /// <summary>The last day of that window.</summary>
    internal static DateOnly Closes(DateOnly own) => FinnishDays.After(own, ObligationLaw.SlackDays);

    internal static ObligationBasis ConversationBasis(DateOnly day) =>
        ObligationLaw.IsFortnightly(day) ? ObligationBasis.ConversationFortnightly : ObligationBasis.Conversation;

    private static void Interview(ObligationCase one, DateOnly day)
    {
        if (ObligationLaw.IsNordic(day))
            one.Add(
                ObligationKind.InitialInterview,
                ObligationBasis.InitialInterview,
                IsRestart(one, day) ? CountedFrom.RestartWithoutInterview : CountedFrom.SearchStart,
                day,
                FinnishDays.After(day, ObligationLaw.InterviewDays)
            );
        else
            one.Add(
                ObligationKind.FirstInterview,
                ObligationBasis.FirstInterview,
                CountedFrom.SearchStart,
                day,
                FinnishDays.Rolled(day.AddDays(ObligationLaw.FirstInterviewDays))
            );
    }

    /// <summary>Within six months of the search before: an interview is owed then when none was held (reading).</summary>
    private static bool IsRestart(ObligationCase one, DateOnly day) =>
        one.FormerEnd is { } end && FinnishDays.Months(end, 6) > day;

    /// <summary>Before 2 May 2022 after each three months of unemployment; the next takes the place of the one before.</summary>
    private static void ThreeMonths(ObligationCase one, DateOnly day)
    {
        while (one.IsUnemployed && !ObligationLaw.IsNordic(one.NextSlotDay) && Opens(one.NextSlotDay) <= day)
        {
            if (one.Find(ObligationKind.ThreeMonthInterview) is >= 0 and int open)
                ObligationCase.End(ref one[open], ObligationState.Missed, day, ObligationReason.NextDue);
            Slot(one, day);
            one.PassSlot();
        }
    }

    /// <summary>Of a day in the epidemic none is due.</summary>
    private static void Slot(ObligationCase one, DateOnly earliest)
    {
        if (!ObligationLaw.IsEpidemic(one.NextSlotDay))
            AddOfOwnDay(
                one,
                ObligationKind.ThreeMonthInterview,
                ObligationBasis.ThreeMonthInterview,
                CountedFrom.UnemploymentStart,
                one.RunStart!.Value,
                one.NextSlotDay,
                earliest,
                Closes(one.NextSlotDay),
                day: one.NextSlotDay,
                one.NextSlot
            );
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
            if ((one.SeriesTold & (1 << number)) != 0 || day > due)
                continue;
            one.SeriesTold |= 1 << number;
            one.Add(
                ObligationKind.Supplementary,
                isFortnightly ? ObligationBasis.SupplementaryFortnightly : ObligationBasis.Supplementary,
                CountedFrom.InitialInterview,
                day > interview ? day : interview.AddDays(1),
                due,
                interview,
                number
            ).Target = target;
        }
    }

    private static void Conversation(ObligationCase one, DateOnly day, bool isToCome)
    {
        if (
            ConversationAnchor(one) is { } anchor
            && ConversationDay(one) is var own
            && From(Opens(own), day, isToCome) is { } from
            && !one.IsOpen(ObligationKind.JobSearchConversation)
            && Cover.OfConversation(one, day) is ObligationReason.None
        )
            AddOfOwnDay(
                one,
                ObligationKind.JobSearchConversation,
                ConversationBasis(day),
                ConversationFrom(one),
                anchor,
                own,
                from,
                Closes(own),
                day
            );
    }

    private static void HalfYear(ObligationCase one, DateOnly day, bool isToCome)
    {
        if (
            HalfYearDay(one) is not { } half
            || From(half.Day, day, isToCome) is not { } from
            || one.IsOpen(ObligationKind.HalfYear)
            || Cover.OfHalfYear(one, day) is not ObligationReason.None
        )
            return;
        DateOnly due = FinnishDays.Rolled(FinnishDays.Months(half.Day, 1));
        for (int number = 1; number <= 2; number++)
            AddOfOwnDay(
                one,
                ObligationKind.HalfYear,
                ObligationLaw.IsFortnightly(day) ? ObligationBasis.HalfYearFortnightly : ObligationBasis.HalfYear,
                half.From,
                half.Anchor,
                half.Day,
                from,
                due,
                day,
                number
            );
    }

    private static void ServiceEnd(ObligationCase one, DateOnly day, bool isToCome)
    {
        if (ServiceEndDay(one) is not { } own || From(Opens(own), day, isToCome) is not { } from)
            return;
        one.Service!.IsEndTold = true;
        AddOfOwnDay(
            one,
            ObligationKind.ServiceEndConversation,
            ObligationBasis.ServiceEnd,
            CountedFrom.ServiceEnd,
            one.Service.Until,
            own,
            from,
            Closes(own),
            day
        );
    }

    /// <summary>
    /// The first day of one whose window opens on a day: that day, or the later one on which it arises; of one to come the
    /// day on which it opens. Null when it is not asked for.
    /// </summary>
    private static DateOnly? From(DateOnly opens, DateOnly day, bool isToCome) =>
        (opens > day) != isToCome ? null
        : isToCome ? opens
        : day;
}
