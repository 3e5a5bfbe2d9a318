namespace Kuntakokeilu.Law.Obligations;

/// <summary>What a day brings to an end: nothing of it is anybody's entry.</summary>
internal static class Lapses
{
    internal static void Of(ObligationCase one, DateOnly day)
    {
        for (int i = one.FirstOpen; i < one.Count; i++)
        {
            ref Obligation row = ref one[i];
            if (!row.IsOpen)
                continue;
            switch (row.Kind)
            {
                case ObligationKind.SearchPeriod when day > row.Due:
                    ObligationCase.End(ref row, ObligationState.Missed, day, ObligationReason.None);
                    break;
                default:
                    if (Reason(one, row, day) is not ObligationReason.None and var reason)
                        one.Lapse(ref row, day, reason);
                    else if (row.Kind is ObligationKind.Supplementary && day > one.SeriesLast)
                        ObligationCase.End(ref row, ObligationState.Missed, day, ObligationReason.PeriodOver);
                    break;
            }
        }
    }

    /// <summary>At the end of the search all that is open lapses, and what does not outlast it ends.</summary>
    internal static void OfSearch(ObligationCase one, DateOnly day)
    {
        for (int i = one.FirstOpen; i < one.Count; i++)
            if (one[i].IsOpen)
                one.Lapse(ref one[i], day, ObligationReason.SearchEnded);
        one.ClearSearch();
    }

    private static ObligationReason Reason(ObligationCase one, in Obligation row, DateOnly day) =>
        row.Kind switch
        {
            ObligationKind.Supplementary => Cover.OfTalk(one, day),
            ObligationKind.JobSearchConversation => Cover.OfConversation(one, day),
            ObligationKind.HalfYear => Cover.OfHalfYear(one, day),
            ObligationKind.ThreeMonthInterview when ObligationLaw.IsNordic(day) => ObligationReason.LawChanged,
            ObligationKind.ThreeMonthInterview
            or ObligationKind.JointNeed
            or ObligationKind.ActivationPlan
            or ObligationKind.InitialMapping when one.HasRunEnded => ObligationReason.NotUnemployed,
            ObligationKind.ServiceEndConversation when one.Service is not { IsEndTold: true } =>
                ObligationReason.ServiceEnded,
            _ => ObligationReason.None,
        };
}
