using Kuntakokeilu.Law.Calendar;

namespace Kuntakokeilu.Law.Obligations;

/// <summary>Days on which something changes though nothing is entered: the first of them after a day in an open search.</summary>
internal ref struct Turns
{
    private readonly ObligationCase one;
    private readonly DateOnly day;
    private DateOnly next = DateOnly.MaxValue;

    private Turns(ObligationCase one, DateOnly day) => (this.one, this.day) = (one, day);

    /// <summary>The first such day after a day in an open search.</summary>
    internal static DateOnly After(ObligationCase one, DateOnly day)
    {
        Turns turns = new(one, day);
        if (ObligationLaw.IsNordic(day))
            turns.OfTalks();
        else
            turns.OfInterviews();
        turns.OfServices();
        turns.OfPlans();
        if (one.IsUnemployed && !one.IsJointNeedDone)
        {
            turns.Earliest(one.RunSixMonths);
            turns.Earliest(one.RunTwelveMonths);
        }
        return turns.next;
    }

    /// <summary>Before 2 May 2022, when all the rest begins.</summary>
    private void OfInterviews()
    {
        Earliest(ObligationLaw.NordicFrom);
        if (one.IsUnemployed)
            Window(one.NextSlotDay);
    }

    private void OfTalks()
    {
        Earliest(ObligationLaw.FortnightsFrom);
        if (one.SeriesFrom is not null)
            Earliest(one.SeriesLast.AddDays(1));
        if (TalkRules.ConversationAnchor(one) is not null)
            Window(TalkRules.ConversationDay(one));
        if (TalkRules.HalfYearDay(one) is { } half)
            Earliest(half.Day);
    }

    private void OfServices()
    {
        if (one.Service is { } service)
            Earliest(service.Until.AddDays(1));
        if (TalkRules.ServiceEndDay(one) is { } end)
            Window(end);
        if (one.KnownEnd is PlanDetail.None)
            return;
        Earliest(one.KnownEndDay.AddDays(1));
        // The first day from which it is so many months at most lies some days after that day of the month.
        for (int late = 0; late <= 3; late++)
        {
            Earliest(FinnishDays.Months(one.KnownEndDay, -1).AddDays(late));
            Earliest(FinnishDays.Months(one.KnownEndDay, -3).AddDays(late));
        }
    }

    private void OfPlans()
    {
        if (one.PlanKind is PlanDetail.Joint or PlanDetail.Activation)
        {
            Window(FinnishDays.Months(one.PlanDay, 3));
            Window(FinnishDays.Months(one.PlanDay, 6));
        }
        if (!one.HasPeriods)
            return;
        for (int i = one.FirstOpen; i < one.Count; i++)
            if (one[i].Kind is ObligationKind.SearchPeriod && one[i].IsOpen)
                Earliest(one[i].Due!.Value.AddDays(1));
    }

    private void Window(DateOnly own) => Earliest(TalkRules.Opens(own));

    private void Earliest(DateOnly found)
    {
        if (found > day && found < next)
            next = found;
    }
}
