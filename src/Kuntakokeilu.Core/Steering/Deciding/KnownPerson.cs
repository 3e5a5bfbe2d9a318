using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.Steering;
using Kuntakokeilu.Law.TargetGroup;

namespace Kuntakokeilu.Core.Steering.Deciding;

/// <summary>All that the register has on a person.</summary>
/// <param name="Facts">Every row of facts, in the order of recording.</param>
/// <param name="Acts">Every act, in the order of recording.</param>
/// <param name="Version">The latest version of the history; 0 before the first.</param>
/// <param name="Periods">The periods of that version.</param>
/// <param name="LateFacts">Rows that came late, whatever became of them.</param>
internal sealed record KnownPerson(
    int Id,
    IReadOnlyList<KnownFact> Facts,
    IReadOnlyList<KnownAct> Acts,
    short Version,
    IReadOnlyList<StatedPeriod> Periods,
    IReadOnlyList<(RegisterEvent Event, CarriedFacts Carried)> LateFacts,
    IReadOnlyList<TeOfficeAct> LateActs
)
{
    /// <summary>Whether some of the periods were decided by an earlier reading of the Act.</summary>
    internal bool HasEarlierReading { get; init; }

    /// <summary>The latest period is a municipality's, and the TE office's transfer is still to come (4 § 3 mom).</summary>
    internal bool AwaitsOfficial { get; init; }

    /// <summary>The municipality whose customer the person was before a move is still to hand over (5 § 1 mom).</summary>
    internal bool AwaitsHandOver { get; init; }

    /// <summary>The TE office is still to take the person back for change security (5 § 4 mom).</summary>
    internal bool AwaitsReturn { get; init; }

    /// <summary>The municipality that organises the service now; null where none does, or not yet.</summary>
    internal short? Organiser { get; init; }

    /// <summary>The latest day that has been decided on by an entry or an act.</summary>
    internal DateOnly LatestDay =>
        Facts
            .Select(fact => fact.Event.Date)
            .Concat(Acts.Select(act => act.Act.Date))
            .DefaultIfEmpty(DateOnly.MinValue)
            .Max();
}

/// <summary>A period as decided, and what it rests on.</summary>
internal readonly record struct StatedPeriod(DateOnly From, Outcome Outcome, short FactSeq, short? ActSeq);
