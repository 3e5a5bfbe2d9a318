using Kuntakokeilu.Law.Book;
using Kuntakokeilu.Law.Facts;

namespace Kuntakokeilu.Law.Obligations;

/// <summary>
/// Folds the facts, contacts and entries of one person, day by day, into what is and was due to that person on a day.
/// </summary>
/// <remarks>
/// Each day in this order: facts; entries but plans, applications and reports; what lapses; what arises; contacts; plans,
/// applications and reports; what arises by these. A day on which nothing can change is passed over. An instance is reused
/// from person to person without allocating: <see cref="Begin"/>, the rows, each kind in the order of its days,
/// <see cref="Run"/>.
/// </remarks>
public sealed class ObligationHistory
{
    private readonly ObligationCase one = new();
    private (RegisterEvent Entry, int BenefitDays)[] facts = new (RegisterEvent, int)[16];
    private int factCount;
    private readonly List<Contact> contacts = [];
    private readonly List<PlanEntry> entries = [];
    private readonly List<EntryRefusal> contactRefusals = [];
    private readonly List<EntryRefusal> entryRefusals = [];
    private int nextFact;
    private int nextContact;
    private int nextEntry;
    private int[] order = new int[32];

    /// <summary>Whether each day is gone through, for comparison: the results do not depend on it.</summary>
    public bool EachDay { get; init; }

    /// <summary>The day of the result.</summary>
    public DateOnly On { get; private set; }

    /// <summary>How many duties there are.</summary>
    public int Count => one.Count;

    /// <summary>A duty, in the order in which they are listed: by first day, kind, number, and as they arose.</summary>
    public ref readonly Obligation this[int index] => ref one[order[index]];

    /// <summary>Starts a person.</summary>
    public void Begin()
    {
        factCount = 0;
        contacts.Clear();
        entries.Clear();
        contactRefusals.Clear();
        entryRefusals.Clear();
        nextFact = nextContact = nextEntry = 0;
        one.Clear();
    }

    /// <summary>A row of the register that took effect.</summary>
    /// <param name="entry">The row.</param>
    /// <param name="benefitDays">Days of labour market subsidy paid for unemployment.</param>
    public void Add(in RegisterEvent entry, int benefitDays)
    {
        if (factCount == facts.Length)
            Array.Resize(ref facts, factCount * 2);
        facts[factCount++] = (entry, benefitDays);
    }

    /// <summary>A contact.</summary>
    public void Add(in Contact contact) => contacts.Add(contact);

    /// <summary>An entry.</summary>
    public void Add(in PlanEntry entry) => entries.Add(entry);

    /// <summary>Why a contact had no effect, by its number as added.</summary>
    public EntryRefusal RefusalOfContact(int index) => contactRefusals[index];

    /// <summary>Why an entry had no effect, by its number as added.</summary>
    public EntryRefusal RefusalOfEntry(int index) => entryRefusals[index];

    /// <summary>Brings all that has been added to a day; what is dated later has no effect.</summary>
    public void Run(DateOnly on)
    {
        On = on;
        DateOnly turn = DateOnly.MaxValue;
        for (DateOnly day = NextDay(turn); day <= on; day = EachDay ? day.AddDays(1) : NextDay(turn))
        {
            Pass(day);
            if (EachDay)
                continue;
            turn = TurnAfter(day);
            PassOver(turn);
        }
        while (contactRefusals.Count < contacts.Count)
            contactRefusals.Add(OfLater(contacts[contactRefusals.Count].Day));
        while (entryRefusals.Count < entries.Count)
            entryRefusals.Add(OfLater(entries[entryRefusals.Count].Day));
        TurnsOn = ChangeAfter(on);
        Standing.On(one, on);
        Sort();
    }

    /// <summary>The first day from that of the result on for which something is booked that would meet a duty.</summary>
    public DateOnly? BookedFor(in Obligation duty)
    {
        if (duty.State is not (ObligationState.Open or ObligationState.Upcoming or ObligationState.Late))
            return null;
        foreach (Contact contact in contacts)
            if (
                contact.Outcome is ContactOutcome.Booked
                && contact.Day >= On
                && OfLater(contact.Day) is EntryRefusal.None
                && ContactRules.CanMeet(contact.Kind, duty.Kind)
            )
                return contact.Day;
        return null;
    }

    /// <summary>
    /// The first day after that of the result on which it can be another, but for what follows from the days alone: what
    /// is to come is open from its first day on, and late after its last. Null when it stays so for good.
    /// </summary>
    public DateOnly? TurnsOn { get; private set; }

    /// <summary>Whether a job search is open on the day of the result.</summary>
    public bool IsSearchOpen => one.SearchOpen;

    /// <summary>The kind of the accepted plan that is in force on that day; none without one.</summary>
    public PlanDetail PlanInForce => one.PlanInForce(On);

    /// <summary>The day on which it was made or revised last; of no meaning without one.</summary>
    public DateOnly PlanDay => one.PlanDay;

    private static EntryRefusal OfLater(DateOnly day) =>
        day >= LawAsKnown.Whole.PilotEnd ? EntryRefusal.AfterPilot : EntryRefusal.None;

    private void Pass(DateOnly day)
    {
        TakeFacts(day);
        int lastEntry = nextEntry;
        while (lastEntry < entries.Count && entries[lastEntry].Day == day)
        {
            entryRefusals.Add(EntryRefusal.None);
            lastEntry++;
        }
        TakeEntries(lastEntry, areBeforeContacts: true);
        if (one.SearchOpen)
        {
            Lapses.Of(one, day);
            Arise(day);
        }
        bool any = TakeContacts(day) | TakeEntries(lastEntry, areBeforeContacts: false);
        nextEntry = lastEntry;
        if (any && one.SearchOpen)
            Arise(day);
    }

    private void TakeFacts(DateOnly day)
    {
        one.HasRunEnded = one.IsFirstUnemployedDay = false;
        if (one.Service is { } service && day > service.Until)
            one.Service = null;
        ReadOnlySpan<(RegisterEvent Entry, int BenefitDays)> rows = facts.AsSpan(0, factCount);
        for (; nextFact < rows.Length && rows[nextFact].Entry.Date == day; nextFact++)
            Take(rows[nextFact].Entry, rows[nextFact].BenefitDays);
        if (!one.SearchOpen)
            return;
        bool isUnemployed = ObligationCase.IsUnemployedBy(one.Facts);
        if (isUnemployed && !one.IsUnemployed)
            one.BeginRun(day);
        else if (!isUnemployed && one.IsUnemployed)
            one.EndRun();
    }

    private void Take(in RegisterEvent entry, int benefitDays)
    {
        one.Facts = entry.Facts;
        one.BenefitDays = benefitDays;
        if (entry.Kind is RegisterEventKind.End)
        {
            Lapses.OfSearch(one, entry.Date);
            one.SearchOpen = one.HasJustStarted = false;
            one.FormerEnd = entry.Date;
        }
        else if (!one.SearchOpen)
        {
            one.SearchOpen = one.HasJustStarted = true;
            one.SearchStart = entry.Date;
            one.ClearSearch();
            TalkRules.Start(one, entry.Date);
        }
    }

    private void Arise(DateOnly day)
    {
        TalkRules.Arise(one, day);
        PlanRules.Arise(one, day);
        JointServiceRules.Arise(one, day);
        IntegrationRules.Arise(one, day);
        one.HasJustStarted = one.IsFirstUnemployedDay = false;
    }

    private bool TakeContacts(DateOnly day)
    {
        int first = nextContact;
        for (; nextContact < contacts.Count && contacts[nextContact].Day == day; nextContact++)
        {
            Contact contact = contacts[nextContact];
            EntryRefusal refusal =
                contact.Outcome is ContactOutcome.Booked && day < On ? EntryRefusal.OutcomeMissing
                : !one.SearchOpen ? EntryRefusal.NoOpenSearch
                : EntryRefusal.None;
            contactRefusals.Add(refusal);
            if (refusal is EntryRefusal.None)
                ContactRules.Take(one, contact);
        }
        return nextContact > first;
    }

    private bool TakeEntries(int last, bool areBeforeContacts)
    {
        bool any = false;
        for (int i = nextEntry; i < last; i++)
            if (EntryRules.IsBeforeContacts(entries[i].Kind) == areBeforeContacts)
            {
                entryRefusals[i] = EntryRules.Take(one, entries[i]);
                any = true;
            }
        return any;
    }

    /// <summary>
    /// Rows before a day on which something turns, of an open search, that are nothing to any duty: another home, another
    /// payer, some days of benefit more.
    /// </summary>
    private void PassOver(DateOnly turn)
    {
        if (!one.SearchOpen)
            return;
        ReadOnlySpan<(RegisterEvent Entry, int BenefitDays)> rows = facts.AsSpan(0, factCount);
        DateOnly end = Earlier(turn, On.AddDays(1));
        DateOnly others = NextOther();
        for (; nextFact < rows.Length; nextFact++)
        {
            ref readonly RegisterEvent entry = ref rows[nextFact].Entry;
            int benefitDays = rows[nextFact].BenefitDays;
            if (
                entry.Date >= end
                || entry.Date > others
                || entry.Kind is RegisterEventKind.End
                || !one.AreAlike(entry.Facts, benefitDays)
            )
                return;
            one.Facts = entry.Facts;
            one.BenefitDays = benefitDays;
        }
    }

    /// <summary>The next day on which anything can change: that of a row, or that on which something turns.</summary>
    private DateOnly NextDay(DateOnly turn)
    {
        DateOnly next = Earlier(turn, NextOther());
        return nextFact < factCount ? Earlier(next, facts[nextFact].Entry.Date) : next;
    }

    private DateOnly NextOther()
    {
        DateOnly next = DateOnly.MaxValue;
        if (nextContact < contacts.Count)
            next = contacts[nextContact].Day;
        return nextEntry < entries.Count ? Earlier(next, entries[nextEntry].Day) : next;
    }

    private DateOnly TurnAfter(DateOnly day) => one.SearchOpen ? Turns.After(one, day) : DateOnly.MaxValue;

    private DateOnly? ChangeAfter(DateOnly day)
    {
        DateOnly next = NextDay(TurnAfter(day));
        foreach (Contact contact in contacts)
            if (contact.Outcome is ContactOutcome.Booked && contact.Day >= day)
                next = Earlier(next, contact.Day.AddDays(1));
        if (one.SearchOpen && one.HasPlan(day) && one.PlanUntil is { } until)
            next = Earlier(next, until.AddDays(1));
        return next == DateOnly.MaxValue ? null : next;
    }

    private static DateOnly Earlier(DateOnly day, DateOnly other) => day < other ? day : other;

    private void Sort()
    {
        if (order.Length < one.Count)
            order = new int[one.Count * 2];
        for (int i = 0; i < one.Count; i++)
        {
            int at = i;
            for (; at > 0 && Compare(one[order[at - 1]], one[i]) > 0; at--)
                order[at] = order[at - 1];
            order[at] = i;
        }
    }

    private static int Compare(in Obligation a, in Obligation b) =>
        a.Earliest != b.Earliest ? a.Earliest.CompareTo(b.Earliest)
        : a.Kind != b.Kind ? (int)a.Kind - (int)b.Kind
        : a.Number - b.Number;
}
