using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Law.Book;
using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.TargetGroup;

namespace Kuntakokeilu.Core.Steering.Counting;

/// <summary>
/// 24 § 1 mom: somebody with an open search on the eve of the pilots, tested on their first day.
/// </summary>
/// <param name="Facts">In force on the eve.</param>
/// <param name="Carried">What goes with them.</param>
/// <param name="Outcome">Of the test.</param>
internal readonly record struct EveOfPilots(JobseekerFacts Facts, CarriedFacts Carried, Outcome Outcome)
{
    /// <summary>Null for somebody without an open search.</summary>
    /// <param name="facts">Rows in the order in which they count.</param>
    internal static EveOfPilots? Of(IReadOnlyList<KnownFact> facts, LawAsKnown law)
    {
        DateOnly eve = law.PilotStart.AddDays(-1);
        int latest = -1;
        bool isOpen = false;
        Situation person = default;
        for (int i = 0; i < facts.Count && facts[i].Event.Date <= eve; i++)
        {
            RegisterEvent row = facts[i].Event;
            if (!isOpen && row.Kind is not RegisterEventKind.Start)
                continue;
            latest = i;
            person = isOpen ? person.Continuing(row) : person.Starting(row, law.PilotStart);
            isOpen = row.Kind is not RegisterEventKind.End;
        }
        return isOpen
            ? new(person.Facts, facts[latest].Carried, TargetGroupTest.On(person, law.PilotStart, law))
            : null;
    }
}
