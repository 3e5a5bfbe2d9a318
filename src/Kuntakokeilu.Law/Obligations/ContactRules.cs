using Kuntakokeilu.Law.Calendar;

namespace Kuntakokeilu.Law.Obligations;

/// <summary>What a contact meets, and what it sets going.</summary>
internal static class ContactRules
{
    /// <summary>Whether a kind of contact can meet a kind of duty.</summary>
    internal static bool CanMeet(ContactKind contact, ObligationKind duty) =>
        duty switch
        {
            ObligationKind.FirstInterview or ObligationKind.ThreeMonthInterview => contact
                is ContactKind.Initial
                    or ContactKind.Conversation
                    or ContactKind.Interview,
            ObligationKind.InitialInterview => contact is ContactKind.Initial or ContactKind.Talk,
            ObligationKind.InitialInterviewFollow => contact is ContactKind.Initial,
            ObligationKind.Supplementary or ObligationKind.HalfYear or ObligationKind.ServiceEndSupplementary => contact
                is ContactKind.Talk
                    or ContactKind.Substitute,
            ObligationKind.JobSearchConversation or ObligationKind.ServiceEndConversation => contact
                is ContactKind.Conversation,
            _ => false,
        };

    internal static void Take(ObligationCase one, in Contact contact)
    {
        switch (contact.Outcome)
        {
            case ContactOutcome.Held:
                Held(one, contact);
                break;
            case ContactOutcome.NoShow or ContactOutcome.CancelledByCustomer:
                NotCome(one, contact);
                break;
        }
    }

    /// <summary>Which open duty a contact is for; -1 for none.</summary>
    private static int Match(ObligationCase one, in Contact contact)
    {
        int best = -1;
        for (int i = one.FirstOpen; i < one.Count; i++)
        {
            ref Obligation row = ref one[i];
            if (row.IsOpen && row.Earliest <= contact.Day && CanMeet(contact.Kind, row.Kind))
                if (best < 0 || IsBefore(row, one[best]))
                    best = i;
        }
        return best;
    }

    /// <summary>
    /// An interview goes before a talk, a conversation at a service's end before the usual one; of talks the one with the
    /// earliest last day, then at a service's end, of the series, of the half-year.
    /// </summary>
    private static bool IsBefore(in Obligation row, in Obligation other)
    {
        bool isTalk = TalkOrder(row.Kind) >= 0 && TalkOrder(other.Kind) >= 0;
        return isTalk
            ? (row.Due, TalkOrder(row.Kind), row.Number).CompareTo((other.Due, TalkOrder(other.Kind), other.Number)) < 0
            : Rank(row.Kind) < Rank(other.Kind);
    }

    private static int TalkOrder(ObligationKind kind) =>
        kind switch
        {
            ObligationKind.ServiceEndSupplementary => 0,
            ObligationKind.Supplementary => 1,
            ObligationKind.HalfYear => 2,
            _ => -1,
        };

    private static int Rank(ObligationKind kind) =>
        kind switch
        {
            ObligationKind.FirstInterview or ObligationKind.InitialInterview => 0,
            ObligationKind.InitialInterviewFollow => 1,
            ObligationKind.ThreeMonthInterview or ObligationKind.ServiceEndConversation => 2,
            _ => 3,
        };

    private static void NotCome(ObligationCase one, in Contact contact)
    {
        int match = Match(one, contact);
        if (match < 0 || contact.Day > one[match].Due)
            return;
        ref Obligation row = ref one[match];
        DateOnly renewed = FinnishDays.After(contact.Day, ObligationLaw.RenewDays);
        DueRule rule = contact.Outcome is ContactOutcome.NoShow ? DueRule.NoShow : DueRule.Cancelled;
        Renew(ref row, renewed, rule, contact.Day);
        if (row.Kind is ObligationKind.Supplementary && row.Due > one.SeriesLast)
            one.SeriesLast = row.Due.Value;
        if (
            row.Kind is ObligationKind.FirstInterview or ObligationKind.InitialInterview
            && one.Find(ObligationKind.Plan) is >= 0 and int plan
        )
            Renew(ref one[plan], renewed, rule, contact.Day);
    }

    private static void Renew(ref Obligation row, DateOnly due, DueRule rule, DateOnly day)
    {
        if (due > row.Due)
            Move(ref row, due, rule, day);
        row.Misses++;
    }

    private static void Move(ref Obligation row, DateOnly due, DueRule rule, DateOnly from)
    {
        row.Due = due;
        row.DueRule = rule;
        row.DueFrom = from;
    }

    private static void Held(ObligationCase one, in Contact contact)
    {
        DateOnly day = contact.Day;
        int match = Match(one, contact);
        if (match < 0)
        {
            HeldWithoutDuty(one, contact);
            return;
        }
        ref Obligation row = ref one[match];
        ObligationCase.Hold(ref row, day);
        switch (row.Kind)
        {
            case ObligationKind.FirstInterview:
                Interviewed(one, day, CountedFrom.FirstInterview);
                PlanIsDueWith(one, day);
                break;
            case ObligationKind.InitialInterview when contact.Kind is ContactKind.Talk:
                row.Reason = ObligationReason.SupplementaryFirst;
                PlanIsDueWith(one, day);
                one.Add(
                    ObligationKind.InitialInterviewFollow,
                    ObligationBasis.InitialInterview,
                    CountedFrom.TalkInItsPlace,
                    day,
                    FinnishDays.After(day, ObligationLaw.FollowDays)
                );
                break;
            case ObligationKind.InitialInterview:
                Interviewed(one, day, CountedFrom.InitialInterview);
                PlanIsDueWith(one, day);
                BeginSeries(one, day, 5);
                break;
            case ObligationKind.InitialInterviewFollow:
                Interviewed(one, day, CountedFrom.InitialInterview);
                BeginSeries(one, day, 4);
                break;
            case ObligationKind.ThreeMonthInterview:
                one.ReckonConversation(day, CountedFrom.LaterInterview);
                PlanRules.Revise(one, day);
                break;
            case ObligationKind.JobSearchConversation:
                Conversed(one, day);
                PlanRules.Revise(one, day);
                break;
            case ObligationKind.ServiceEndConversation:
                DateOnly end = row.Anchor;
                Conversed(one, day);
                PlanRules.Revise(one, day);
                one.Add(
                    ObligationKind.ServiceEndSupplementary,
                    ObligationBasis.ServiceEnd,
                    CountedFrom.ServiceEndConversation,
                    day.AddDays(1),
                    FinnishDays.Rolled(FinnishDays.Months(day, 1)),
                    end
                ).DueFrom = day;
                break;
            case ObligationKind.Supplementary when ObligationLaw.IsFortnightly(day):
                CountedFrom talk =
                    row.Basis is ObligationBasis.SupplementaryFortnightly
                        ? CountedFrom.SeriesTalk
                        : CountedFrom.TalkOfEarlierSeries;
                one.ReckonConversation(day, talk);
                one.ReckonHalfYear(day, talk);
                break;
            case ObligationKind.HalfYear:
                one.ReckonHalfYear(day, CountedFrom.HalfYearTalk);
                one.HasHadHalfYearTalk = true;
                break;
        }
    }

    /// <summary>
    /// Before 2 May 2022 an interview is reckoned from in any case. A conversation after it is held early when one is
    /// waited for, and else moves the time to the next.
    /// </summary>
    private static void HeldWithoutDuty(ObligationCase one, in Contact contact)
    {
        DateOnly day = contact.Day;
        if (!ObligationLaw.IsNordic(day))
        {
            if (contact.Kind is ContactKind.Initial or ContactKind.Conversation or ContactKind.Interview)
                one.ReckonConversation(day, CountedFrom.LaterInterview);
            return;
        }
        if (contact.Kind is not ContactKind.Conversation)
            return;
        if (TalkRules.ConversationAnchor(one) is { } anchor && Cover.OfConversation(one, day) is ObligationReason.None)
        {
            DateOnly own = TalkRules.ConversationDay(one);
            ref Obligation row = ref TalkRules.AddOfOwnDay(
                one,
                ObligationKind.JobSearchConversation,
                TalkRules.ConversationBasis(day),
                TalkRules.ConversationFrom(one),
                anchor,
                own,
                TalkRules.Opens(own),
                TalkRules.Closes(own),
                day: own
            );
            ObligationCase.End(ref row, ObligationState.HeldEarly, day, ObligationReason.None);
            PlanRules.Revise(one, day);
        }
        Conversed(one, day);
    }

    private static void Interviewed(ObligationCase one, DateOnly day, CountedFrom held)
    {
        one.HasHadInterview = true;
        one.ReckonConversation(day, held);
        one.ReckonHalfYear(day, held);
    }

    private static void Conversed(ObligationCase one, DateOnly day)
    {
        one.ReckonConversation(day, CountedFrom.Conversation);
        one.FirstConversation ??= day;
    }

    private static void BeginSeries(ObligationCase one, DateOnly day, int talks)
    {
        one.SeriesFrom = day;
        one.SeriesSize = talks;
        one.SeriesTold = 0;
        one.SeriesLast = FinnishDays.Rolled(FinnishDays.Months(day, 3));
    }

    /// <summary>The plan is made in the interview, or in the talk in its place (JTYPL 2:6.2, 2:8.1, 2:10.2).</summary>
    private static void PlanIsDueWith(ObligationCase one, DateOnly day)
    {
        if (one.Find(ObligationKind.Plan) is >= 0 and int plan && day < one[plan].Due)
            Move(ref one[plan], day, DueRule.WithInterview, day);
    }
}
