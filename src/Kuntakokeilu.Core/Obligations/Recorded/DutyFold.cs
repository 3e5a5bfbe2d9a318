using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Core.Steering.Deciding;
using Kuntakokeilu.Law.Book;
using Kuntakokeilu.Law.Obligations;

namespace Kuntakokeilu.Core.Obligations.Recorded;

/// <summary>
/// What is due to a person by what is on record: the rows that count, folded by the law as the files are. Pure, and reused
/// from person to person.
/// </summary>
internal sealed class DutyFold
{
    private readonly History history = new(LawAsKnown.Whole);

    /// <summary>After <see cref="Run"/>: the duties, and why a contact or an entry had no effect.</summary>
    internal ObligationHistory Duties { get; } = new();

    /// <summary>The contacts that count, by the numbers by which the law tells of them.</summary>
    internal IReadOnlyList<KnownContact> Contacts { get; private set; } = [];

    /// <summary>The entries that count, in the same way.</summary>
    internal IReadOnlyList<KnownEntry> Entries { get; private set; } = [];

    /// <param name="today">The day of the result; after the pilots their last one.</param>
    internal void Run(RecordedPast past, DateOnly today)
    {
        IReadOnlyList<KnownFact> facts = past.FactsInForce;
        IReadOnlyList<KnownAct> acts =
            past.Acts.Count < 2 ? past.Acts : [.. past.Acts.OrderBy(one => one.Act.Date).ThenBy(one => one.Seq)];
        history.Refuse(facts, acts);
        HashSet<int>? refused =
            history.RefusedFacts.Count == 0 ? null : [.. history.RefusedFacts.Select(one => one.Fact)];
        Duties.Begin();
        for (int i = 0; i < facts.Count; i++)
            if (refused?.Contains(i) is not true)
                Duties.Add(facts[i].Event, facts[i].Carried.BenefitDays ?? 0);
        Contacts = past.ContactsInForce;
        Entries = past.EntriesInForce;
        foreach (KnownContact contact in Contacts)
            Duties.Add(contact.Contact);
        foreach (KnownEntry entry in Entries)
            Duties.Add(entry.Entry);
        Duties.Run(LastOf(today));
    }

    /// <summary>The day by which duties are reckoned: nothing is owed after the pilots.</summary>
    internal static DateOnly LastOf(DateOnly today) => today > ObligationsJob.LastDay ? ObligationsJob.LastDay : today;

    /// <summary>What is owed by the authority and not done: what is to be done first, by its last day.</summary>
    internal Obligation? Next
    {
        get
        {
            Obligation? next = null;
            for (int i = 0; i < Duties.Count; i++)
            {
                Obligation duty = Duties[i];
                bool waits =
                    !duty.IsCustomers
                    && duty.State is ObligationState.Open or ObligationState.Late or ObligationState.Upcoming;
                if (waits && duty.Due is { } due && (next is not { Due: { } first } || due < first))
                    next = duty;
            }
            return next;
        }
    }

    /// <summary>The next day from that of the result on for which something is booked.</summary>
    internal DateOnly? Booked =>
        Contacts
            .Where(one => one.Contact.Outcome is ContactOutcome.Booked && one.Contact.Day >= Duties.On)
            .Select(one => (DateOnly?)one.Contact.Day)
            .FirstOrDefault();

    internal DateOnly? LastHeld =>
        Contacts
            .Where(one => one.Contact.Outcome is ContactOutcome.Held && one.Contact.Day <= Duties.On)
            .Select(one => (DateOnly?)one.Contact.Day)
            .LastOrDefault();
}
