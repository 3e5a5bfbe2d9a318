using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Core.Steering.Deciding;
using Kuntakokeilu.Law.Book;
using Kuntakokeilu.Law.Statements;

namespace Kuntakokeilu.Core.Statements.Recorded;

/// <summary>
/// What is to be stated of a person by what is on record, folded by the law as the files are. Pure, and reused from person to
/// person.
/// </summary>
internal sealed class StatedFold
{
    private readonly History history = new(LawAsKnown.Whole);

    /// <summary>After <see cref="Run"/>: the obligations, and why an event had no effect.</summary>
    internal StatementHistory Statements { get; } = new();

    /// <summary>The events by the numbers by which the law tells of them.</summary>
    internal IReadOnlyList<KnownEvent> Events { get; private set; } = [];

    /// <summary>Whether any row of the register has effect: of nobody nothing is stated.</summary>
    internal bool IsKnown { get; private set; }

    /// <param name="on">The day of the result.</param>
    internal void Run(StatedPast past, DateOnly on)
    {
        IReadOnlyList<KnownFact> facts = past.Register.FactsInForce;
        IReadOnlyList<KnownAct> acts = [.. past.Register.Acts.OrderBy(one => one.Act.Date).ThenBy(one => one.Seq)];
        history.Refuse(facts, acts);
        HashSet<int> refused = [.. history.RefusedFacts.Select(one => one.Fact)];
        Statements.Begin();
        for (int i = 0; i < facts.Count; i++)
            if (!refused.Contains(i))
                Statements.Add(facts[i].Event);
        IsKnown = refused.Count < facts.Count;
        Events = IsKnown ? StatedPast.InOrder(past.Events) : [];
        foreach (KnownEvent one in Events)
            Statements.Add(one.Told.ToLaw());
        Statements.Run(on, history.Steered);
    }
}
