using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Law.Book;
using Kuntakokeilu.Law.Steering;

namespace Kuntakokeilu.Core.Steering.Deciding;

/// <summary>
/// Folds rows of facts and acts into periods with what each rests on, and tells which had no effect. Reused from
/// person to person.
/// </summary>
internal sealed class History(LawAsKnown law)
{
    private readonly JobseekerHistory fold = new(law);
    private readonly List<StatedPeriod> periods = [];
    private readonly List<(int Fact, Refusal Why)> refusedFacts = [];
    private readonly List<(int Act, Refusal Why)> refusedActs = [];

    internal LawAsKnown Law => law;

    internal IReadOnlyList<StatedPeriod> Periods => periods;

    /// <summary>Rows without effect, by their place in the order given.</summary>
    internal IReadOnlyList<(int Fact, Refusal Why)> RefusedFacts => refusedFacts;

    internal IReadOnlyList<(int Act, Refusal Why)> RefusedActs => refusedActs;

    /// <summary>The fold itself, with its periods: for another fold that asks who is responsible when.</summary>
    internal JobseekerHistory Steered => fold;

    /// <summary>The state after everything: whether a search is open, and the latest facts.</summary>
    internal SteeringState State => fold.State;

    /// <param name="facts">In the order in which they count.</param>
    /// <param name="acts">By date and, within a date, as they were made.</param>
    internal void Fold(IReadOnlyList<KnownFact> facts, IReadOnlyList<KnownAct> acts)
    {
        periods.Clear();
        Refuse(facts, acts);
        for (int i = 0; i < fold.PeriodCount; i++)
            periods.Add(Stated(i, facts, acts));
    }

    /// <summary>Tells which rows have no effect, and nothing of periods.</summary>
    internal void Refuse(IReadOnlyList<KnownFact> facts, IReadOnlyList<KnownAct> acts)
    {
        refusedFacts.Clear();
        refusedActs.Clear();
        fold.Begin();
        for (int i = 0; i < acts.Count; i++)
            fold.Expect(acts[i].Act);
        for (int i = 0; i < facts.Count; i++)
            if (fold.Add(facts[i].Event) is not Refusal.None and Refusal why)
                refusedFacts.Add((i, why));
        fold.End();
        for (int i = 0; i < acts.Count; i++)
            if (fold.ActRefusal(i) is not Refusal.None and Refusal why)
                refusedActs.Add((i, why));
    }

    private StatedPeriod Stated(int period, IReadOnlyList<KnownFact> facts, IReadOnlyList<KnownAct> acts)
    {
        Period told = fold.PeriodAt(period);
        int entry = fold.EntryOf(period);
        while (IsRefused(entry))
            entry--;
        short? act = fold.ActOf(period) is >= 0 and int number ? acts[number].Seq : null;
        return new(told.From, told.Outcome, facts[entry].Seq, act);
    }

    private bool IsRefused(int entry)
    {
        foreach ((int fact, _) in refusedFacts)
            if (fact == entry)
                return true;
        return false;
    }
}
