using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Core.Steering;
using Kuntakokeilu.Core.Steering.Deciding;
using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.Steering;
using Kuntakokeilu.Law.TargetGroup;

namespace Kuntakokeilu.Core.Transfers.Clarifying;

/// <summary>
/// A case that can't be decided for want of a fact, as an officer finds it: what could decide it, until when, and what
/// rows tell it once it is found out. Pure.
/// </summary>
/// <param name="Since">From when the TE office has served for want of it.</param>
/// <param name="Missing">Facts that were unknown in the test, or are now.</param>
/// <param name="WindowEnds"><see cref="Undetermined.WindowEnds"/></param>
/// <param name="LatestDay">Nothing on record is later.</param>
internal sealed record UndeterminedCase(
    int Person,
    DateOnly Since,
    MissingFacts Missing,
    DateOnly WindowEnds,
    DateOnly LatestDay
)
{
    private IReadOnlyList<KnownFact> InForce { get; init; } = [];

    /// <summary>Day and event of the row that was tested.</summary>
    private RegisterEvent Tested { get; init; }

    /// <param name="known">What is on record.</param>
    /// <param name="history">To fold with.</param>
    /// <returns>Null when nothing waits to be found out.</returns>
    internal static UndeterminedCase? Of(KnownPerson known, History history)
    {
        if (known.Periods is not [.., { Outcome.Basis: Basis.MissingFacts } period])
            return null;
        KnownFact[] inForce = FactOrder.InForce(known.Facts);
        RegisterEvent tested = known.Facts.First(fact => fact.Seq == period.FactSeq).Event;
        SteeringState state = UndeterminedQueue.StateOf(known, history);
        return new(
            known.Id,
            period.From,
            period.Outcome.Missing | TargetGroupTest.MissingFactsOf(inForce[^1].Event.Facts),
            state.LatestNotice.AddDays(SteeringRules.WindowDays),
            known.LatestDay
        )
        {
            InForce = inForce,
            Tested = tested,
        };
    }

    /// <summary>
    /// Found out to have been so when it was tested: the row of the test is corrected, and every later one that did not
    /// know it either. So the case is decided from the day of the test.
    /// </summary>
    internal IReadOnlyList<IncomingFact> Corrected(ClarifiedFacts found) =>
        [
            .. InForce
                .Where(row => row.Event.Date >= Tested.Date && found.In(row.Event.Facts) != row.Event.Facts)
                // A late row stands for the last of its day and event.
                .GroupBy(row => (row.Event.Date, row.Event.Kind))
                .Select(same => same.Last())
                .Select(
                    (row, i) =>
                        new IncomingFact(row.Event with { Facts = found.In(row.Event.Facts) }, row.Carried, i + 1)
                ),
        ];

    /// <summary>
    /// Found out to be so from a day on: within the days of 5 § 2 mom a fact that has changed is tested by itself, after
    /// them only with a notified change.
    /// </summary>
    /// <param name="day">Not before what is on record.</param>
    internal IncomingFact Came(ClarifiedFacts found, DateOnly day) =>
        new(
            new(
                day,
                day <= WindowEnds ? RegisterEventKind.Registry : RegisterEventKind.Change,
                found.In(InForce[^1].Event.Facts)
            ),
            InForce[^1].Carried,
            1
        );
}
