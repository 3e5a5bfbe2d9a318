using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Core.Steering.Counting;
using Kuntakokeilu.Core.Steering.Deciding;
using Kuntakokeilu.Law.Book;

namespace Kuntakokeilu.Core.Steering.Replaying;

/// <summary>Decides persons again and keeps what came out otherwise. For one thread; tallies are put together.</summary>
internal sealed class ReplayTally(CountTable counts)
{
    private readonly List<string> differences = [];
    private readonly Dictionary<DateOnly, History> histories = [];

    internal CountTable Counts => counts;

    internal long Persons { get; private set; }

    internal long Decisions { get; private set; }

    internal IReadOnlyList<string> Differences => differences;

    internal void Take(DecidedPerson person)
    {
        Persons++;
        foreach (DecidedVersion version in person.Versions)
            Compare(person, version);
        if (person.Versions.Count == 0)
        {
            differences.Add($"person {person.Id}: no decision at all");
            return;
        }
        DecidedVersion latest = person.Versions[^1];
        if (person.Current != new CurrentKey(latest.Number, latest.Periods[^1].From, latest.Periods[^1].Outcome.Basis))
            differences.Add($"person {person.Id}: the current period is not the latest");
        counts.Add(FactOrder.InForce(person.FactsBy(int.MaxValue)), latest.Periods, 1);
    }

    internal ReplayTally With(ReplayTally other)
    {
        counts.Add(other.Counts);
        Persons += other.Persons;
        Decisions += other.Decisions;
        differences.AddRange(other.differences);
        return this;
    }

    private void Compare(DecidedPerson person, DecidedVersion version)
    {
        Decisions += version.Periods.Count;
        if (!histories.TryGetValue(version.LawAsOf, out History? history))
            histories.Add(version.LawAsOf, history = new(LawAsKnown.On(version.LawAsOf)));
        history.Fold(FactOrder.InForce(person.FactsBy(version.DecidedBy)), person.ActsBy(version.DecidedBy));
        if (Correction.FirstDifference(version.Periods, history.Periods) is { } day)
            differences.Add($"person {person.Id}, version {version.Number}, from {day:yyyy-MM-dd}");
    }
}
