using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Law.Obligations;

namespace Kuntakokeilu.Core.Obligations.Recorded;

/// <summary>All that is on record of a person and bears on what is due, in the order of recording.</summary>
internal sealed class RecordedPast
{
    internal List<KnownFact> Facts { get; } = [];

    internal List<KnownAct> Acts { get; } = [];

    internal List<KnownContact> Contacts { get; } = [];

    internal List<KnownEntry> Entries { get; } = [];

    /// <summary>Facts in the order in which they count.</summary>
    internal IReadOnlyList<KnownFact> FactsInForce => FactOrder.IsInOrder(Facts) ? Facts : FactOrder.InForce(Facts);

    /// <summary>Contacts that none replaces, by day and then as they were recorded; not what was taken back.</summary>
    internal IReadOnlyList<KnownContact> ContactsInForce =>
        AreContactsInOrder
            ? Contacts
            :
            [
                .. InForce(Contacts, one => one.Seq, one => one.Replaces, one => one.Contact.Day)
                    .Where(one => !one.IsWithdrawn),
            ];

    /// <summary>Entries that none replaces, by day and then as they were recorded.</summary>
    internal IReadOnlyList<KnownEntry> EntriesInForce =>
        AreEntriesInOrder ? Entries : InForce(Entries, one => one.Seq, one => one.Replaces, one => one.Entry.Day);

    /// <summary>Whether they count as they were recorded, as nearly everybody's do.</summary>
    private bool AreContactsInOrder
    {
        get
        {
            for (int i = 0; i < Contacts.Count; i++)
                if (
                    Contacts[i].Replaces is not null
                    || Contacts[i].IsWithdrawn
                    || (i > 0 && Contacts[i].Contact.Day < Contacts[i - 1].Contact.Day)
                )
                    return false;
            return true;
        }
    }

    private bool AreEntriesInOrder
    {
        get
        {
            for (int i = 0; i < Entries.Count; i++)
                if (Entries[i].Replaces is not null || (i > 0 && Entries[i].Entry.Day < Entries[i - 1].Entry.Day))
                    return false;
            return true;
        }
    }

    private static List<T> InForce<T>(List<T> all, Func<T, short> seq, Func<T, short?> replaces, Func<T, DateOnly> day)
    {
        if (all.Count == 0)
            return [];
        HashSet<short> replaced = [.. all.Select(replaces).OfType<short>()];
        return [.. all.Where(one => !replaced.Contains(seq(one))).OrderBy(day).ThenBy(seq)];
    }
}

/// <summary>A contact on record.</summary>
/// <param name="Code">By which it is recorded; what it means to duties is the contact's kind.</param>
/// <param name="Worker">The account of the official; null where nobody's is known.</param>
/// <param name="IsWithdrawn">The booking whose place it takes was taken back: neither counts.</param>
internal readonly record struct KnownContact(
    Contact Contact,
    string Code,
    int? Worker,
    short Seq,
    short? Replaces,
    int Recording,
    bool IsWithdrawn = false
);

/// <summary>An entry on record.</summary>
internal readonly record struct KnownEntry(PlanEntry Entry, short Seq, short? Replaces, int Recording);
