using Kuntakokeilu.Law.Calendar;

namespace Kuntakokeilu.Law.Obligations;

/// <summary>Days on which something changes though nothing is entered.</summary>
internal static class Turns
{
    /// <summary>The first such day after a day in an open search.</summary>
    internal static DateOnly After(ObligationCase one, DateOnly day)
    {
        DateOnly next = DateOnly.MaxValue;
        Earliest(ObligationLaw.NordicFrom);
        Earliest(ObligationLaw.FortnightsFrom);
        OfTalks();
        OfServices();
        OfPlans();
        return next;

        void OfTalks()
        {
            if (one.IsUnemployed)
            {
                Window(one.NextSlotDay);
                Earliest(one.RunSixMonths);
                Earliest(one.RunTwelveMonths);
            }
            if (one.SeriesFrom is not null)
                Earliest(one.SeriesLast.AddDays(1));
            if (TalkRules.ConversationAnchor(one) is not null)
                Window(TalkRules.ConversationDay(one));
            if (TalkRules.HalfYearDay(one) is { } half)
                Earliest(half.Day);
        }

        void OfServices()
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
                Earliest(one.KnownEndDay.AddMonths(-1).AddDays(late));
                Earliest(one.KnownEndDay.AddMonths(-3).AddDays(late));
            }
        }

        void OfPlans()
        {
            if (one.PlanKind is PlanDetail.Joint or PlanDetail.Activation)
            {
                Window(FinnishDays.Months(one.PlanDay, 3));
                Window(FinnishDays.Months(one.PlanDay, 6));
            }
            for (int i = 0; i < one.Count; i++)
                if (one[i].Kind is ObligationKind.SearchPeriod && one[i].IsOpen)
                    Earliest(one[i].Due!.Value.AddDays(1));
        }

        void Window(DateOnly own) => Earliest(TalkRules.Opens(own));

        void Earliest(DateOnly found)
        {
            if (found > day && found < next)
                next = found;
        }
    }
}
