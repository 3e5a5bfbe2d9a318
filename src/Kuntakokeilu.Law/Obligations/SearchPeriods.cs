namespace Kuntakokeilu.Law.Obligations;

/// <summary>The job-search obligation (työnhakuvelvollisuus) from 2 May 2022: JTYPL 3:3-7.</summary>
internal static class SearchPeriods
{
    /// <summary>Why a number can't stand in a plan of that day.</summary>
    internal static EntryRefusal Refusal(ObligationCase one, in PlanEntry entry)
    {
        if (entry.Number is not { } number)
            return EntryRefusal.None;
        bool isKnown = entry.Ground switch
        {
            NumberGround.Tyokanava => entry.Day >= ObligationLaw.TyokanavaFrom,
            NumberGround.ShortNotice => ObligationLaw.IsFortnightly(entry.Day),
            NumberGround.Ending => !ObligationLaw.IsFortnightly(entry.Day)
                && !(
                    entry.Day >= ObligationLaw.NoEndingByStudyFrom
                    && one.KnownEnd is PlanDetail.Training or PlanDetail.Study
                ),
            _ => true,
        };
        if (!ObligationLaw.IsNordic(entry.Day) || !isKnown)
            return EntryRefusal.NoLegalBasis;
        return number != 4 && entry.Ground is NumberGround.None ? EntryRefusal.GroundMissing : EntryRefusal.None;
    }

    /// <summary>The periods that an accepted plan with a number begins, in place of those that begin later.</summary>
    internal static void Begin(ObligationCase one, in PlanEntry entry)
    {
        if (entry.Number is not { } number)
            return;
        DateOnly from = number == 0 ? entry.Day : entry.From ?? entry.Day;
        for (int i = 0; i < one.Count; i++)
            if (one[i].Kind is ObligationKind.SearchPeriod && one[i].IsOpen && one[i].Earliest >= from)
                one.Lapse(ref one[i], entry.Day, ObligationReason.Replaced);
        if (number == 0)
            return;
        one.HasPeriods = true;
        for (int period = 1; period <= Count(entry); period++)
        {
            DateOnly first = from.AddMonths(entry.Months * (period - 1));
            DateOnly last = from.AddMonths(entry.Months * period).AddDays(-1);
            if (last > entry.Until)
                continue;
            ref Obligation row = ref one.Add(
                ObligationKind.SearchPeriod,
                ObligationBasis.SearchPeriod,
                CountedFrom.PeriodStart,
                first,
                last,
                from,
                period
            );
            row.Required = number;
            row.Months = entry.Months;
            foreach ((DateOnly day, int applied) in one.Applications)
                row.Done += day >= first && day <= last ? applied : 0;
            if (row.Done > 0)
                row.Readings |= ObligationReadings.EarlierApplicationsCount;
            if (row.Done >= row.Required)
                ObligationCase.End(ref row, ObligationState.Held, entry.Day, ObligationReason.None);
            else if (entry.Day > last)
                ObligationCase.End(ref row, ObligationState.Missed, entry.Day, ObligationReason.None);
        }
    }

    /// <summary>Jobs applied for count in the open periods of their day, and if there is none in those that are held.</summary>
    internal static void Apply(ObligationCase one, DateOnly day, int number)
    {
        one.Applications.Add((day, number));
        if (!Count(one, day, number, ObligationState.Open))
            Count(one, day, number, ObligationState.Held);
    }

    private static bool Count(ObligationCase one, DateOnly day, int number, ObligationState state)
    {
        bool any = false;
        for (int i = 0; i < one.Count; i++)
        {
            ref Obligation row = ref one[i];
            if (
                row.Kind is not ObligationKind.SearchPeriod
                || row.State != state
                || day < row.Earliest
                || day > row.Due
            )
                continue;
            any = true;
            row.Done += number;
            if (row.IsOpen && row.Done >= row.Required)
                ObligationCase.Hold(ref row, day);
        }
        return any;
    }

    /// <summary>Three of a month; of several months three for study, and from 11 July 2022 for part-time work; else one.</summary>
    private static int Count(in PlanEntry entry) =>
        entry.Months == 1
        || entry.Ground is NumberGround.Study
        || (entry.Ground is NumberGround.PartTime && entry.Day >= ObligationLaw.PartTimePeriodsFrom)
            ? 3
            : 1;
}
