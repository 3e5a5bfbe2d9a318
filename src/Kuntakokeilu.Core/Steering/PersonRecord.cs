using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Core.Register.Tables;
using Kuntakokeilu.Core.Steering.Deciding;

namespace Kuntakokeilu.Core.Steering;

/// <summary>All that was ever recorded of a person, on both axes of time.</summary>
/// <param name="Key">The identifier; it stands on pages, never in addresses.</param>
/// <param name="Facts">Every row of facts, in the order of recording.</param>
/// <param name="Acts">Every act, in the order of recording.</param>
/// <param name="Periods">The periods of every version of the history, by version and then by day.</param>
/// <param name="Differences">Late corrections, the latest first.</param>
/// <param name="Recordings">The recordings that the others name.</param>
internal sealed record PersonRecord(
    int Id,
    string Key,
    IReadOnlyList<RecordedFact> Facts,
    IReadOnlyList<RecordedAct> Acts,
    IReadOnlyList<RecordedPeriod> Periods,
    IReadOnlyList<PersonDifference> Differences,
    IReadOnlyDictionary<int, Recording> Recordings
);

/// <summary>A row of facts and the recording by which it came.</summary>
internal readonly record struct RecordedFact(KnownFact Fact, int Recording);

/// <summary>An act and the recording by which it came.</summary>
internal readonly record struct RecordedAct(KnownAct Act, int Recording);

/// <summary>
/// A decided period with its version, the law and the reading of it by which it was decided, and the recording that
/// decided it.
/// </summary>
internal readonly record struct RecordedPeriod(
    short Version,
    StatedPeriod Period,
    DateOnly LawAsOf,
    int Recording,
    DateTimeOffset DecidedAt,
    short Reading
);

/// <summary>A late correction of a person.</summary>
/// <param name="FirstDay">The first day that it would tell otherwise.</param>
/// <param name="Accepted">How it was settled; null while it waits.</param>
internal readonly record struct PersonDifference(int Id, int Recording, DateOnly FirstDay, bool? Accepted);
