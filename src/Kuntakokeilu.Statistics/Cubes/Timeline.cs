using Kuntakokeilu.Statistics.Jobseekers;

namespace Kuntakokeilu.Statistics.Cubes;

/// <summary>
/// A person's days in stretches of one situation: of several entries of a day the last one tells it. Reused from person
/// to person without allocating.
/// </summary>
internal sealed class Timeline
{
    private Stretch[] stretches = new Stretch[16];
    private int count;

    /// <summary>The stretches; each lasts until the next begins, the last one for ever.</summary>
    internal ReadOnlySpan<Stretch> Stretches => stretches.AsSpan(0, count);

    internal void Fold(IReadOnlyList<Entry> entries)
    {
        count = 0;
        bool open = false;
        for (int i = 0; i < entries.Count; i++)
        {
            Entry entry = entries[i];
            open = entry.Search switch
            {
                SearchEvent.Begins => true,
                SearchEvent.Ends => false,
                _ => open,
            };
            Fold(entry, open);
        }
        FindSpells();
    }

    private void Fold(in Entry entry, bool open)
    {
        int day = entry.Date.DayNumber;
        if (count > 0 && stretches[count - 1].From > day)
            throw new ArgumentException("entries are not in the order of their days", nameof(entry));
        if (count == 0 || stretches[count - 1].From < day)
            count++;
        if (count > stretches.Length)
            Array.Resize(ref stretches, count * 2);
        ref Stretch stretch = ref stretches[count - 1];
        stretch = default;
        stretch.From = day;
        stretch.IsOpen = open;
        if (!open)
            return;
        Facts facts = entry.Facts;
        stretch.Place = entry.Place;
        stretch.States = StockMeasures.Of(facts);
        stretch.Used = FlowMeasures.OfService(Services.Of(facts));
        stretch.IsUnemployed = facts.IsUnemployed;
        stretch.Birthdays = Birthdays.Of(facts.BirthDate);
        stretch.Groups = PeopleGroups.Of(facts);
    }

    /// <summary>Unemployment that goes on from stretch to stretch is one spell.</summary>
    private void FindSpells()
    {
        for (int i = 0; i < count; i++)
            if (stretches[i].IsUnemployed)
                stretches[i].Spell =
                    i > 0 && stretches[i - 1].IsUnemployed
                        ? stretches[i - 1].Spell
                        : Spell.Since(DateOnly.FromDayNumber(stretches[i].From));
        for (int i = count - 1; i >= 0; i--)
            if (stretches[i].IsUnemployed)
                stretches[i].UnemployedUntil =
                    i + 1 == count ? int.MaxValue
                    : stretches[i + 1].IsUnemployed ? stretches[i + 1].UnemployedUntil
                    : stretches[i + 1].From;
    }
}

/// <summary>Days of one situation.</summary>
internal struct Stretch
{
    /// <summary>The first day.</summary>
    internal int From;

    internal bool IsOpen;
    internal bool IsUnemployed;
    internal int Place;

    /// <summary>States without those that depend on the day.</summary>
    internal ulong States;

    /// <summary>What is used in every month that has a day of it.</summary>
    internal ulong Used;

    /// <summary>The groups without those that depend on the day.</summary>
    internal int Groups;

    internal Birthdays Birthdays;

    /// <summary>The spell of unemployment it belongs to.</summary>
    internal Spell Spell;

    /// <summary>The first day without unemployment after it.</summary>
    internal int UnemployedUntil;

    /// <summary>All groups of one of its days.</summary>
    internal readonly int GroupsOn(int day) => PeopleGroups.OfDay(Groups, Birthdays, IsUnemployed ? Spell : null, day);
}
