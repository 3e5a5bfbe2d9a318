using Kuntakokeilu.Law.Book;
using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.Steering;

namespace Kuntakokeilu.Law.Explanations;

/// <summary>One person's history, run once more with every step kept.</summary>
internal sealed class Replay
{
    private readonly List<Happening> log = [];
    private readonly Dictionary<int, int> entryOfHappening = [];
    private readonly JobseekerHistory history;

    /// <summary>Runs entries in their order, and acts by date and, within a date, in their order.</summary>
    internal Replay(IReadOnlyList<RegisterEvent> entries, IEnumerable<TeOfficeAct> acts, LawAsKnown law)
    {
        Entries = entries;
        Acts = [.. acts.OrderBy(a => a.Date)];
        history = new JobseekerHistory(law, log);
        history.Begin();
        foreach (TeOfficeAct act in Acts)
            history.Expect(act);
        for (int i = 0; i < entries.Count; i++)
        {
            history.Add(entries[i]);
            entryOfHappening[log.Count - 1] = i;
        }
        history.End();
    }

    internal IReadOnlyList<RegisterEvent> Entries { get; }

    internal IReadOnlyList<TeOfficeAct> Acts { get; }

    internal IReadOnlyList<Happening> Log => log;

    /// <summary>The period that a day belongs to; null before the first search and after the pilots.</summary>
    internal Period? PeriodOn(DateOnly day) => NumberOn(day) is int i ? history.PeriodAt(i) : null;

    /// <summary>Number of the step that began the period of a day.</summary>
    internal int BeginningOf(DateOnly day) => NumberOn(day) is int i ? history.HappeningOf(i) : -1;

    /// <summary>The day on which a step was taken; an act may take effect from an earlier one.</summary>
    internal DateOnly DayOf(int happening) =>
        log[happening].Act >= 0 ? Acts[log[happening].Act].Date : log[happening].Step.From;

    /// <summary>Number of the register entry that was a step; null for law dates and acts.</summary>
    internal int? EntryOf(int happening) => entryOfHappening.TryGetValue(happening, out int entry) ? entry : null;

    private int? NumberOn(DateOnly day)
    {
        for (int i = 0; i < history.PeriodCount; i++)
            if (history.PeriodAt(i) is var period && period.From <= day && day < period.To)
                return i;
        return null;
    }
}
