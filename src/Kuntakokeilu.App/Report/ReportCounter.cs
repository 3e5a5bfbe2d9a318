using System.Runtime.InteropServices;
using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.Steering;
using Kuntakokeilu.Law.TargetGroup;

namespace Kuntakokeilu.App.Report;

/// <summary>
/// Counts people one by one for <see cref="ReportFigures"/>. Not for several threads at once: give each its own and
/// merge them.
/// </summary>
internal sealed class ReportCounter
{
    private readonly DateOnly main;
    private readonly DateOnly[] days;
    private readonly Dictionary<Cell, int>[] cells;
    private int people;

    /// <param name="main">The day that the report tells of.</param>
    /// <param name="others">Days to compare with.</param>
    internal ReportCounter(DateOnly main, params ReadOnlySpan<DateOnly> others)
    {
        this.main = main;
        days = [.. others.ToArray().Append(main).Distinct().Order()];
        cells = [.. days.Select(_ => new Dictionary<Cell, int>())];
    }

    /// <summary>31 October 2021, beside the pilots' first and last day.</summary>
    internal static ReportCounter ForThePilots() => new(new(2021, 10, 31), new(2021, 3, 1), new(2024, 12, 31));

    /// <summary>Counts a person.</summary>
    /// <param name="periods">The periods of responsibility, in order.</param>
    /// <param name="entries">The entries that took effect, in order.</param>
    internal void Add(ReadOnlySpan<Period> periods, ReadOnlySpan<RegisterEvent> entries)
    {
        people++;
        for (int i = 0; i < days.Length; i++)
            Add(cells[i], days[i], periods, entries);
    }

    /// <summary>Adds what another counter of the same days has counted.</summary>
    internal void Merge(ReportCounter other)
    {
        if (!days.AsSpan().SequenceEqual(other.days))
            throw new ArgumentException("The other counter counts other days.", nameof(other));
        people += other.people;
        for (int i = 0; i < days.Length; i++)
        {
            foreach ((Cell cell, int count) in other.cells[i])
                CollectionsMarshal.GetValueRefOrAddDefault(cells[i], cell, out _) += count;
        }
    }

    internal ReportFigures Figures()
    {
        DayFigures[] all = [.. days.Select((day, i) => new DayFigures(day, cells[i]))];
        return new(people, all.Single(day => day.Date == main), all);
    }

    private static void Add(
        Dictionary<Cell, int> cells,
        DateOnly day,
        ReadOnlySpan<Period> periods,
        ReadOnlySpan<RegisterEvent> entries
    )
    {
        foreach (ref readonly Period period in periods)
        {
            if (day < period.From || day >= period.To || period.Outcome.Authority is Authority.None)
                continue;
            JobseekerFacts facts = FactsOn(day, entries);
            Cell cell = new(facts.Place, period.Outcome, LabourMarketStatus.IsUnemployed(facts));
            CollectionsMarshal.GetValueRefOrAddDefault(cells, cell, out _)++;
            return;
        }
    }

    private static JobseekerFacts FactsOn(DateOnly day, ReadOnlySpan<RegisterEvent> entries)
    {
        JobseekerFacts facts = default;
        foreach (ref readonly RegisterEvent entry in entries)
        {
            if (entry.Date > day)
                break;
            facts = entry.Facts;
        }
        return facts;
    }
}
