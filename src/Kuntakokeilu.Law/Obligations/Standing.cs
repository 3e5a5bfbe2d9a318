using Kuntakokeilu.Law.Calendar;

namespace Kuntakokeilu.Law.Obligations;

/// <summary>How the duties stand on the day of the result, and which are to come.</summary>
internal static class Standing
{
    internal static void On(ObligationCase one, DateOnly on)
    {
        for (int i = 0; i < one.Count; i++)
        {
            ref Obligation row = ref one[i];
            if (row.IsOpen)
                row.State =
                    row.Earliest > on ? ObligationState.Upcoming
                    : on > row.Due ? ObligationState.Late
                    : ObligationState.Open;
        }
        if (!one.SearchOpen)
            return;
        IntegrationRules.Undetermined(one);
        if (!ObligationLaw.IsNordic(on))
            ThreeMonths(one);
        else
        {
            Conversation(one, on);
            HalfYear(one, on);
        }
        ServiceEnd(one, on);
    }

    private static bool IsUnfinished(ObligationCase one, ObligationKind kind)
    {
        for (int i = 0; i < one.Count; i++)
            if (
                one[i].Kind == kind
                && one[i].State is ObligationState.Open or ObligationState.Late or ObligationState.Upcoming
            )
                return true;
        return false;
    }

    private static void ThreeMonths(ObligationCase one)
    {
        if (one.RunStart is not { } run)
            return;
        DateOnly own = one.NextSlotDay;
        if (ObligationLaw.IsNordic(own) || ObligationLaw.IsEpidemic(own))
            return;
        one.Add(
            ObligationKind.ThreeMonthInterview,
            ObligationBasis.ThreeMonthInterview,
            own.AddDays(-ObligationLaw.EarlyDays),
            FinnishDays.After(own, ObligationLaw.SlackDays),
            run,
            one.NextSlot
        ).State = ObligationState.Upcoming;
    }

    private static void Conversation(ObligationCase one, DateOnly on)
    {
        if (
            TalkRules.ConversationAnchor(one) is not { } anchor
            || IsUnfinished(one, ObligationKind.JobSearchConversation)
            || Cover.OfConversation(one, on) is not ObligationReason.None
        )
            return;
        DateOnly own = TalkRules.ConversationDay(one);
        one.Add(
            ObligationKind.JobSearchConversation,
            TalkRules.ConversationBasis(on),
            own.AddDays(-ObligationLaw.EarlyDays),
            FinnishDays.After(own, ObligationLaw.SlackDays),
            anchor
        ).State = ObligationState.Upcoming;
    }

    private static void HalfYear(ObligationCase one, DateOnly on)
    {
        if (
            TalkRules.HalfYearDay(one) is not { } half
            || IsUnfinished(one, ObligationKind.HalfYear)
            || Cover.OfHalfYear(one, on) is not ObligationReason.None
        )
            return;
        for (int number = 1; number <= 2; number++)
            one.Add(
                ObligationKind.HalfYear,
                TalkRules.HalfYearBasis(on),
                half.Day,
                FinnishDays.Rolled(FinnishDays.Months(half.Day, 1)),
                half.Anchor,
                number
            ).State = ObligationState.Upcoming;
    }

    private static void ServiceEnd(ObligationCase one, DateOnly on)
    {
        if (!ObligationLaw.IsNordic(on) || TalkRules.ServiceEndDay(one) is not { } own)
            return;
        one.Add(
            ObligationKind.ServiceEndConversation,
            ObligationBasis.ServiceEnd,
            own.AddDays(-ObligationLaw.EarlyDays),
            FinnishDays.After(own, ObligationLaw.SlackDays),
            one.Service!.Until
        ).State = ObligationState.Upcoming;
    }
}
