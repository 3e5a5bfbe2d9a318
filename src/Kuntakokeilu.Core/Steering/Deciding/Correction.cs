using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Law.Book;
using Kuntakokeilu.Law.Steering;

namespace Kuntakokeilu.Core.Steering.Deciding;

/// <summary>The history as it would be told with rows that came late.</summary>
internal sealed class Correction(LawAsKnown law)
{
    private readonly History history = new(law);
    private readonly List<RowRejection> rejections = [];

    /// <summary>Rows of facts in the order in which they count, with the late ones.</summary>
    internal List<KnownFact> Facts { get; private set; } = [];

    /// <summary>Acts by date, with the late ones.</summary>
    internal List<KnownAct> Acts { get; private set; } = [];

    /// <summary>The late rows that have an effect.</summary>
    internal List<IncomingFact> LateFacts { get; private set; } = [];

    internal List<IncomingAct> LateActs { get; private set; } = [];

    internal IReadOnlyList<StatedPeriod> Periods => history.Periods;

    /// <summary>Late rows without effect even so.</summary>
    internal IReadOnlyList<RowRejection> Rejections => rejections;

    /// <summary>Tells the history.</summary>
    /// <param name="firstFact">The number, at most 0, that the first late row of facts gets; the next is one less.</param>
    /// <param name="firstAct">The same for acts.</param>
    internal void Fold(
        string person,
        IReadOnlyList<KnownFact> facts,
        IReadOnlyList<KnownAct> acts,
        IEnumerable<IncomingFact> lateFacts,
        IEnumerable<IncomingAct> lateActs,
        short firstFact,
        short firstAct
    )
    {
        rejections.Clear();
        LateFacts = [.. lateFacts];
        LateActs = [.. lateActs];
        // A row without effect is left out, and what it would have replaced comes back: so the history is told again.
        do
        {
            Facts = [.. facts];
            for (int i = 0; i < LateFacts.Count; i++)
                Place(facts, new(LateFacts[i].Event, LateFacts[i].Carried, (short)(firstFact - i), null));
            Acts = [.. acts];
            for (int i = 0; i < LateActs.Count; i++)
                Acts.Insert(
                    Acts.FindLastIndex(act => act.Act.Date <= LateActs[i].Act.Date) + 1,
                    new(LateActs[i].Act, (short)(firstAct - i))
                );
            history.Fold(Facts, Acts);
        } while (LeaveOutRefused(person, firstFact, firstAct));
    }

    /// <summary>The first day that the two tell otherwise; null when there is none.</summary>
    internal static DateOnly? FirstDifference(IReadOnlyList<StatedPeriod> one, IReadOnlyList<StatedPeriod> other)
    {
        for (int i = 0; i < Math.Max(one.Count, other.Count); i++)
        {
            if (i >= one.Count)
                return other[i].From;
            if (i >= other.Count)
                return one[i].From;
            if (one[i].From != other[i].From)
                return one[i].From < other[i].From ? one[i].From : other[i].From;
            if (one[i].Outcome != other[i].Outcome)
                return one[i].From;
        }
        return null;
    }

    private void Place(IReadOnlyList<KnownFact> recorded, in KnownFact late)
    {
        short? corrected = FactOrder.Corrected(recorded, late);
        int place = corrected is { } seq ? Facts.FindIndex(fact => fact.Seq == seq) : -1;
        if (place >= 0)
        {
            Facts[place] = late with { Replaces = corrected };
            return;
        }
        DateOnly day = late.Event.Date;
        Facts.Insert(Facts.FindLastIndex(fact => fact.Event.Date <= day) + 1, late);
    }

    private bool LeaveOutRefused(string person, short firstFact, short firstAct)
    {
        List<int> facts =
        [
            .. history.RefusedFacts.Select(refused => firstFact - Facts[refused.Fact].Seq).Where(i => i >= 0),
        ];
        List<int> acts =
        [
            .. history.RefusedActs.Select(refused => firstAct - Acts[refused.Act].Seq).Where(i => i >= 0),
        ];
        foreach ((int fact, Refusal why) in history.RefusedFacts)
            if (firstFact - Facts[fact].Seq is >= 0 and int i)
                rejections.Add(new(false, LateFacts[i].Line, person, new(PersonDecider.CodeOf(why))));
        foreach ((int act, Refusal why) in history.RefusedActs)
            if (firstAct - Acts[act].Seq is >= 0 and int i)
                rejections.Add(new(true, LateActs[i].Line, person, new(PersonDecider.CodeOf(why))));
        foreach (int i in facts.OrderDescending())
            LateFacts.RemoveAt(i);
        foreach (int i in acts.OrderDescending())
            LateActs.RemoveAt(i);
        return facts.Count + acts.Count > 0;
    }
}
