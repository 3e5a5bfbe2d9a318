using Kuntakokeilu.Core.Obligations;
using Kuntakokeilu.Core.Obligations.Recorded;
using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Core.Register.Rows;
using Kuntakokeilu.Law.Book;
using Kuntakokeilu.Law.Obligations;

namespace Kuntakokeilu.Core.Intake.Importing;

/// <summary>
/// Which rows of files about a person are new to what is on record and have an effect by the law; the others are told why.
/// Pure, and reused from person to person.
/// </summary>
internal sealed class CaseworkMerge(RowRegister<ContactRow> contacts, RowRegister<PlanRow> plans)
{
    private readonly DutyFold fold = new();
    private readonly List<int> places = [];
    private readonly Dictionary<short, int> newContacts = [];
    private readonly Dictionary<short, int> newEntries = [];

    /// <summary>After <see cref="Run"/>: the contacts to record.</summary>
    internal List<KnownContact> Contacts { get; } = [];

    /// <summary>The entries to record.</summary>
    internal List<KnownEntry> Entries { get; } = [];

    /// <summary>Whether the files tell anything of a person.</summary>
    internal bool TellsOf(PersonKey key)
    {
        contacts.Find(key, places);
        if (places.Count > 0)
            return true;
        plans.Find(key, places);
        return places.Count > 0;
    }

    /// <param name="past">What is on record; the rows of the files are added to it.</param>
    /// <param name="today">The day of the import: what is dated later has not been, unless it is booked.</param>
    internal CaseworkMerge Run(RecordedPast past, PersonKey key, DateOnly today)
    {
        Contacts.Clear();
        Entries.Clear();
        newContacts.Clear();
        newEntries.Clear();
        TakeContacts(past, key, today);
        TakeEntries(past, key, today);
        if (newContacts.Count + newEntries.Count == 0)
            return this;
        short firstContact = newContacts.Keys.DefaultIfEmpty().Min();
        short firstEntry = newEntries.Keys.DefaultIfEmpty().Min();
        fold.Run(past, today);
        for (int i = 0; i < fold.Contacts.Count; i++)
            if (newContacts.TryGetValue(fold.Contacts[i].Seq, out int place))
            {
                EntryRefusal why = fold.Duties.RefusalOfContact(i);
                contacts[place].Result = ObligationFold.CodeOf(why);
                if (why is EntryRefusal.None)
                    Contacts.Add(fold.Contacts[i] with { Seq = (short)(firstContact + Contacts.Count) });
            }
        for (int i = 0; i < fold.Entries.Count; i++)
            if (newEntries.TryGetValue(fold.Entries[i].Seq, out int place))
            {
                EntryRefusal why = fold.Duties.RefusalOfEntry(i);
                plans[place].Result = ObligationFold.CodeOf(why);
                if (why is EntryRefusal.None)
                    Entries.Add(fold.Entries[i] with { Seq = (short)(firstEntry + Entries.Count) });
            }
        return this;
    }

    private void TakeContacts(RecordedPast past, PersonKey key, DateOnly today)
    {
        contacts.Find(key, places);
        // Also what another row has taken the place of since.
        List<KnownContact> had = [.. past.Contacts];
        List<KnownContact> booked = [.. past.ContactsInForce.Where(IsBooked)];
        foreach (int place in places)
        {
            ContactRow row = contacts[place].Row;
            string code = ContactCodes.TextOf(row.Code);
            if (Take(had, one => one.Contact == row.Contact && one.Code == code) is not null)
                contacts[place].Result = RejectionCode.None;
            else if (row.Contact.Day > today && row.Outcome is not ContactOutcome.Booked)
                contacts[place].Result = OfLater(row.Contact.Day);
            else
            {
                // What came of a meeting takes the place of what was booked.
                KnownContact? was =
                    row.Outcome is ContactOutcome.Booked
                        ? null
                        : Take(booked, one => one.Contact.Day == row.Contact.Day && one.Code == code);
                short seq = (short)(past.Contacts.Select(one => one.Seq).DefaultIfEmpty().Max() + 1);
                past.Contacts.Add(new(row.Contact, code, null, seq, was?.Seq, 0));
                newContacts.Add(seq, place);
            }
        }
    }

    private void TakeEntries(RecordedPast past, PersonKey key, DateOnly today)
    {
        plans.Find(key, places);
        List<KnownEntry> had = [.. past.Entries];
        foreach (int place in places)
        {
            PlanEntry entry = plans[place].Row.Entry;
            if (Take(had, one => one.Entry == entry) is not null)
                plans[place].Result = RejectionCode.None;
            else if (entry.Day > today)
                plans[place].Result = OfLater(entry.Day);
            else
            {
                short seq = (short)(past.Entries.Select(one => one.Seq).DefaultIfEmpty().Max() + 1);
                past.Entries.Add(new(entry, seq, null, 0));
                newEntries.Add(seq, place);
            }
        }
    }

    /// <summary>Of a day that has not come nothing can have been done.</summary>
    private static RejectionCode OfLater(DateOnly day) =>
        day >= LawAsKnown.Whole.PilotEnd ? RejectionCode.AfterPilot : RejectionCode.BadDate;

    private static bool IsBooked(KnownContact one) => one.Contact.Outcome is ContactOutcome.Booked;

    /// <summary>Each row on record answers for one of the files.</summary>
    private static T? Take<T>(List<T> had, Predicate<T> what)
        where T : struct
    {
        int at = had.FindIndex(what);
        if (at < 0)
            return null;
        T found = had[at];
        had.RemoveAt(at);
        return found;
    }
}
