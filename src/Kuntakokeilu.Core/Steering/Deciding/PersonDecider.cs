using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Law.Book;
using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.Steering;

namespace Kuntakokeilu.Core.Steering.Deciding;

/// <summary>
/// What becomes of rows that come in on a person: the one path of the import, of a single registration, and of an
/// accepted correction. Pure: nothing is read or written.
/// </summary>
/// <remarks>
/// Rows already on record are left out. What comes after everything on record is taken and decided. What comes before
/// is late: if it tells no day otherwise it is recorded, else it waits for an officer and changes nothing. Of a person
/// whose history an earlier reading of the Act has decided otherwise every new row waits so.
/// </remarks>
internal sealed class PersonDecider(LawAsKnown law)
{
    private readonly History history = new(law);
    private readonly Correction correction = new(law);
    private readonly Decision decision = new();
    private readonly List<KnownAct> acts = [];
    private readonly List<IncomingFact> lateFacts = [];
    private readonly List<IncomingAct> lateActs = [];
    private readonly List<long> factLines = [];
    private readonly List<long> actLines = [];
    private int recorded;
    private bool isReadOtherwise;

    /// <param name="known">What is on record; null for a person who is not.</param>
    /// <returns>What to write; valid until the next call.</returns>
    internal Decision Decide(
        string person,
        KnownPerson? known,
        ReadOnlySpan<IncomingFact> facts,
        ReadOnlySpan<IncomingAct> incomingActs
    )
    {
        decision.Clear();
        if (known is null && facts.IsEmpty)
        {
            foreach (IncomingAct act in incomingActs)
                decision.Rejections.Add(new(true, act.Line, person, new(RejectionCode.UnknownPerson)));
            return decision;
        }
        Begin(known);
        recorded = known?.Facts.Count ?? 0;
        if (known is null)
            TakeAll(facts, incomingActs);
        else
            Sort(person, known, facts, incomingActs);
        TellFresh(person, known);
        if (lateFacts.Count + lateActs.Count > 0)
            WeighLate(person, known!);
        Number(known);
        return decision;
    }

    /// <summary>
    /// The first day that the present reading of the Act tells otherwise than was decided, from the same rows; null when
    /// there is none.
    /// </summary>
    private DateOnly? FirstDayOfAnotherReading(KnownPerson known)
    {
        if (!known.HasEarlierReading)
            return null;
        history.Fold(
            FactOrder.InForce(known.Facts),
            [.. known.Acts.OrderBy(act => act.Act.Date).ThenBy(act => act.Seq)]
        );
        return Correction.FirstDifference(known.Periods, history.Periods);
    }

    /// <summary>What an officer's acceptance of late rows brings: they count, and the history is told anew.</summary>
    /// <returns>What to write; valid until the next call. Rows that have no effect any more are left out.</returns>
    internal Decision Accept(
        string person,
        KnownPerson known,
        IEnumerable<IncomingFact> facts,
        IEnumerable<IncomingAct> incomingActs
    )
    {
        decision.Clear();
        Begin(known);
        correction.Fold(person, decision.Facts, acts, facts, incomingActs, firstFact: 0, firstAct: 0);
        Adopt();
        decision.Periods.AddRange(correction.Periods);
        Number(known);
        // Even where periods are only added: a decided time is told otherwise, and that must show.
        if (Correction.FirstDifference(known.Periods, decision.Periods) is not null)
        {
            decision.Version = (short)(known.Version + 1);
            decision.FirstNewPeriod = 0;
            decision.TellsAnew = true;
        }
        return decision;
    }

    /// <summary>Late rows that tell no day otherwise are taken; the others wait for an officer.</summary>
    private void WeighLate(string person, KnownPerson known)
    {
        short firstFact = (short)-factLines.Count;
        short firstAct = (short)-actLines.Count;
        correction.Fold(person, decision.Facts, acts, lateFacts, lateActs, firstFact, firstAct);
        decision.Rejections.AddRange(correction.Rejections);
        IReadOnlyList<StatedPeriod> decided = isReadOtherwise ? known.Periods : decision.Periods;
        if (Correction.FirstDifference(decided, correction.Periods) is { } day)
        {
            decision.FirstDifferentDay = day;
            decision.LateFacts.AddRange(correction.LateFacts);
            decision.LateActs.AddRange(correction.LateActs);
        }
        else
        {
            Adopt();
            if (!isReadOtherwise)
                return;
            decision.Periods.Clear();
            decision.Periods.AddRange(correction.Periods);
        }
    }

    private void Adopt()
    {
        decision.Facts.Clear();
        decision.Facts.AddRange(correction.Facts);
        acts.Clear();
        acts.AddRange(correction.Acts);
    }

    private void Begin(KnownPerson? known)
    {
        acts.Clear();
        isReadOtherwise = false;
        lateFacts.Clear();
        lateActs.Clear();
        factLines.Clear();
        actLines.Clear();
        if (known is null)
            return;
        decision.Facts.AddRange(FactOrder.InForce(known.Facts));
        acts.AddRange(known.Acts.OrderBy(act => act.Act.Date).ThenBy(act => act.Seq));
    }

    private void TakeAll(ReadOnlySpan<IncomingFact> facts, ReadOnlySpan<IncomingAct> incomingActs)
    {
        foreach (ref readonly IncomingFact fact in facts)
            Take(fact);
        foreach (ref readonly IncomingAct act in incomingActs)
            Take(act);
    }

    /// <summary>Known rows are passed over; the others are fresh or late.</summary>
    private void Sort(
        string person,
        KnownPerson known,
        ReadOnlySpan<IncomingFact> facts,
        ReadOnlySpan<IncomingAct> incomingActs
    )
    {
        List<(RegisterEvent, CarriedFacts)> knownFacts =
        [
            .. known.Facts.Select(fact => (fact.Event, fact.Carried)),
            .. known.LateFacts,
        ];
        List<IncomingFact> newFacts = [];
        foreach (ref readonly IncomingFact fact in facts)
            if (knownFacts.Remove((fact.Event, fact.Carried)))
                decision.AlreadyKnown.Add(fact.Line);
            else
                newFacts.Add(fact);
        List<TeOfficeAct> knownActs = [.. known.Acts.Select(act => act.Act), .. known.LateActs];
        List<IncomingAct> newActs = [];
        foreach (ref readonly IncomingAct act in incomingActs)
            if (!knownActs.Remove(act.Act))
                newActs.Add(act);
        bool sayAll = knownFacts.Count + knownActs.Count == 0 && known.LateFacts.Count + known.LateActs.Count == 0;
        if (sayAll && newFacts.Count + newActs.Count > 0)
            LeaveOutIneffective(person, facts, incomingActs, newFacts, newActs);

        isReadOtherwise = FirstDayOfAnotherReading(known) is not null;
        DateOnly latest = isReadOtherwise ? DateOnly.MaxValue : known.LatestDay;
        foreach (IncomingFact fact in newFacts)
            if (fact.Event.Date < latest)
                Wait(fact);
            else
                Take(fact);
        foreach (IncomingAct act in newActs)
            if (act.Act.Date < latest)
                lateActs.Add(act);
            else
                Take(act);
    }

    /// <summary>
    /// Rows that come with all that is on record, as in a longer file with the same beginning, tell by themselves where
    /// each stands: one without effect there is one that was rejected before, not news and no correction.
    /// </summary>
    private void LeaveOutIneffective(
        string person,
        ReadOnlySpan<IncomingFact> facts,
        ReadOnlySpan<IncomingAct> incomingActs,
        List<IncomingFact> newFacts,
        List<IncomingAct> newActs
    )
    {
        List<KnownFact> allFacts = [];
        foreach (ref readonly IncomingFact fact in facts)
            allFacts.Add(new(fact.Event, fact.Carried, 0, null));
        List<KnownAct> allActs = [];
        foreach (ref readonly IncomingAct act in incomingActs)
            allActs.Add(new(act.Act, 0));
        history.Fold(allFacts, allActs);
        foreach ((int place, Refusal why) in history.RefusedFacts)
            LeaveOut(person, facts[place], newFacts, new(CodeOf(why)));
        foreach ((int place, Refusal why) in history.RefusedActs)
            if (newActs.Remove(incomingActs[place]))
                decision.Rejections.Add(new(true, incomingActs[place].Line, person, new(CodeOf(why))));
    }

    /// <summary>A row may stand twice in a file, once without effect: then the other is the one on record.</summary>
    private void LeaveOut(string person, IncomingFact ineffective, List<IncomingFact> newFacts, RowFault fault)
    {
        int same = newFacts.FindIndex(row => row.Event == ineffective.Event && row.Carried == ineffective.Carried);
        if (same < 0)
            return;
        if (decision.AlreadyKnown.Remove(ineffective.Line))
            decision.AlreadyKnown.Add(newFacts[same].Line);
        newFacts.RemoveAt(same);
        decision.Rejections.Add(new(false, ineffective.Line, person, fault));
    }

    // A row that is not yet recorded has a number below 1: minus its place among the new ones.
    private void Take(in IncomingFact fact)
    {
        MustHaveRoom(fact);
        decision.Facts.Add(new(fact.Event, fact.Carried, (short)-factLines.Count, null));
        factLines.Add(fact.Line);
    }

    private void Wait(in IncomingFact fact)
    {
        MustHaveRoom(fact);
        lateFacts.Add(fact);
    }

    private void MustHaveRoom(in IncomingFact fact)
    {
        if (recorded + factLines.Count + lateFacts.Count == short.MaxValue)
            throw new CannotRunException(
                $"More than {short.MaxValue} rows of one person: line {fact.Line} is too many."
            );
    }

    private void Take(in IncomingAct act)
    {
        acts.Add(new(act.Act, (short)-actLines.Count));
        actLines.Add(act.Line);
    }

    /// <summary>The history with what is fresh; rows without effect are rejected and forgotten.</summary>
    private void TellFresh(string person, KnownPerson? known)
    {
        history.Fold(decision.Facts, acts);
        decision.Periods.AddRange(history.Periods);
        if (history.RefusedFacts.Count + history.RefusedActs.Count == 0)
            return;
        foreach ((int fact, Refusal why) in history.RefusedFacts)
            if (decision.Facts[fact].Seq is <= 0 and short place)
                decision.Rejections.Add(new(false, factLines[-place], person, new(CodeOf(why))));
        foreach ((int act, Refusal why) in history.RefusedActs)
            if (acts[act].Seq is <= 0 and short place)
                decision.Rejections.Add(new(true, actLines[-place], person, new(CodeOf(why))));
        ForgetRefused(history.RefusedFacts.Select(refused => refused.Fact), decision.Facts, fact => fact.Seq <= 0);
        ForgetRefused(history.RefusedActs.Select(refused => refused.Act), acts, act => act.Seq <= 0);
    }

    private static void ForgetRefused<T>(IEnumerable<int> refused, List<T> rows, Predicate<T> isNew)
    {
        foreach (int place in refused.OrderDescending().ToArray())
            if (isNew(rows[place]))
                rows.RemoveAt(place);
    }

    /// <summary>New rows get their numbers, also where periods refer to them; then what is new is told apart.</summary>
    private void Number(KnownPerson? known)
    {
        short lastFact = known is { Facts.Count: > 0 } ? known.Facts.Max(fact => fact.Seq) : (short)0;
        short lastAct = known is { Acts.Count: > 0 } ? known.Acts.Max(act => act.Seq) : (short)0;
        Dictionary<short, short> factNumbers = [];
        Dictionary<short, short> actNumbers = [];
        for (int i = 0; i < decision.Facts.Count; i++)
            if (decision.Facts[i].Seq <= 0)
            {
                factNumbers[decision.Facts[i].Seq] = ++lastFact;
                decision.Facts[i] = decision.Facts[i] with { Seq = lastFact };
                decision.NewFacts.Add(decision.Facts[i]);
            }
        for (int i = 0; i < acts.Count; i++)
            if (acts[i].Seq <= 0)
            {
                actNumbers[acts[i].Seq] = ++lastAct;
                acts[i] = acts[i] with { Seq = lastAct };
                decision.NewActs.Add(acts[i]);
            }
        for (int i = 0; i < decision.Periods.Count; i++)
        {
            StatedPeriod period = decision.Periods[i];
            decision.Periods[i] = period with
            {
                FactSeq = period.FactSeq <= 0 ? factNumbers[period.FactSeq] : period.FactSeq,
                ActSeq = period.ActSeq is <= 0 and short act ? actNumbers[act] : period.ActSeq,
            };
        }
        TellVersion(known);
    }

    /// <summary>
    /// A history that goes on from what is on record keeps its version and gets more periods; another is a new version.
    /// </summary>
    private void TellVersion(KnownPerson? known)
    {
        if (known is null || known.Version == 0)
        {
            decision.Version = 1;
            return;
        }
        bool goesOn = known.Periods.Count <= decision.Periods.Count;
        for (int i = 0; goesOn && i < known.Periods.Count; i++)
            goesOn =
                decision.Periods[i].From == known.Periods[i].From
                && decision.Periods[i].Outcome == known.Periods[i].Outcome;
        decision.Version = goesOn ? known.Version : (short)(known.Version + 1);
        decision.FirstNewPeriod = goesOn ? known.Periods.Count : 0;
    }

    internal static RejectionCode CodeOf(Refusal refusal) =>
        refusal switch
        {
            Refusal.None => RejectionCode.None,
            Refusal.AfterPilot => RejectionCode.AfterPilot,
            Refusal.NoOpenSearch => RejectionCode.NoOpenSearch,
            Refusal.NoLegalBasis => RejectionCode.NoLegalBasis,
            Refusal.NotApplicable => RejectionCode.NotApplicable,
        };
}
