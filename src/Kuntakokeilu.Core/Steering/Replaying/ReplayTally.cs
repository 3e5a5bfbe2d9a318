using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Core.Steering.Counting;
using Kuntakokeilu.Core.Steering.Deciding;
using Kuntakokeilu.Law.Book;

namespace Kuntakokeilu.Core.Steering.Replaying;

/// <summary>Decides persons again and keeps what came out otherwise. For one thread; tallies are put together.</summary>
internal sealed class ReplayTally(CountTable counts)
{
    private readonly List<string> differences = [];
    private readonly List<ReadOtherwise> readOtherwise = [];
    private readonly Dictionary<DateOnly, History> histories = [];

    internal CountTable Counts => counts;

    internal long Persons { get; private set; }

    internal long Decisions { get; private set; }

    internal IReadOnlyList<string> Differences => differences;

    /// <summary>What an earlier reading of the Act decided and the present one tells otherwise.</summary>
    internal IReadOnlyList<ReadOtherwise> ReadOtherwise => readOtherwise;

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
        readOtherwise.AddRange(other.readOtherwise);
        return this;
    }

    private void Compare(DecidedPerson person, DecidedVersion version)
    {
        Decisions += version.Periods.Count;
        if (!histories.TryGetValue(version.LawAsOf, out History? history))
            histories.Add(version.LawAsOf, history = new(LawAsKnown.On(version.LawAsOf)));
        history.Fold(FactOrder.InForce(person.FactsBy(version.DecidedBy)), person.ActsBy(version.DecidedBy));
        if (Correction.FirstDifference(version.Periods, history.Periods) is not { } day)
            return;
        if (version.HasEarlierReading)
            readOtherwise.Add(new(person.Id, version.Number, day, IsLatest: version == person.Versions[^1]));
        else
            differences.Add($"person {person.Id}, version {version.Number}, from {day:yyyy-MM-dd}");
    }
}

/// <summary>A history that an earlier reading of the Act has decided and the present one tells otherwise.</summary>
/// <param name="From">The first day that it tells so.</param>
/// <param name="IsLatest">It is the person's latest version: the one that counts.</param>
internal sealed record ReadOtherwise(int Person, short Version, DateOnly From, bool IsLatest);
