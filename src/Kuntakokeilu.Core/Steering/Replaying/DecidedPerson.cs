using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Core.Steering.Deciding;
using Kuntakokeilu.Law.TargetGroup;

namespace Kuntakokeilu.Core.Steering.Replaying;

/// <summary>A person's rows and every version of the history that was decided on them.</summary>
internal sealed class DecidedPerson(int id)
{
    internal int Id => id;

    internal List<(int Recording, KnownFact Fact)> Facts { get; } = [];

    internal List<(int Recording, KnownAct Act)> Acts { get; } = [];

    internal List<DecidedVersion> Versions { get; } = [];

    internal CurrentKey Current { get; set; }

    /// <summary>The rows that were on record after a recording.</summary>
    internal IReadOnlyList<KnownFact> FactsBy(int recording) =>
        [.. Facts.Where(one => one.Recording <= recording).Select(one => one.Fact)];

    /// <summary>The acts that were on record after a recording, in the order in which they count.</summary>
    internal IReadOnlyList<KnownAct> ActsBy(int recording) =>
        [
            .. Acts.Where(one => one.Recording <= recording)
                .Select(one => one.Act)
                .OrderBy(act => act.Act.Date)
                .ThenBy(act => act.Seq),
        ];
}

/// <summary>One version of a history.</summary>
/// <param name="LawAsOf">The law by which it was decided.</param>
internal sealed record DecidedVersion(short Number, DateOnly LawAsOf, List<StatedPeriod> Periods)
{
    /// <summary>The latest recording that added to it.</summary>
    internal int DecidedBy { get; set; }

    /// <summary>Whether some of it was decided by an earlier reading of the Act.</summary>
    internal bool HasEarlierReading { get; set; }
}

/// <summary>What must agree between a person's current period and the latest decided one.</summary>
internal readonly record struct CurrentKey(short Version, DateOnly From, Basis Basis);
