using Kuntakokeilu.Core.Journal;
using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Core.Steering;
using Kuntakokeilu.Core.Steering.Deciding;
using Kuntakokeilu.Law.Book;
using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.Steering;
using Kuntakokeilu.Law.TargetGroup;

namespace Kuntakokeilu.Tests.Steering.Deciding;

/// <summary>
/// A register of one person in memory, written as the database is: only added to. It checks of every decision what holds
/// always, and keeps beside it, plainly, which rows count in which order.
/// </summary>
internal sealed class RecordedPerson
{
    private readonly PersonDecider decider = new(LawAsKnown.Whole);
    private readonly List<(int Recording, KnownFact Fact)> facts = [];
    private readonly List<(int Recording, KnownAct Act)> acts = [];
    private readonly List<(int Recording, short Version, StatedPeriod Period)> periods = [];
    private readonly List<(RegisterEvent, CarriedFacts)> lateFacts = [];
    private readonly List<TeOfficeAct> lateActs = [];
    private int recordings;
    private long line = 1;

    internal short Version { get; private set; }

    /// <summary>Rows that wait for an officer, in the order in which they came.</summary>
    internal List<(List<IncomingFact> Facts, List<IncomingAct> Acts)> Differences { get; } = [];

    internal List<RowRejection> Rejections { get; } = [];

    internal IEnumerable<(DateOnly From, Outcome Outcome)> Periods =>
        periods.Where(one => one.Version == Version).Select(one => (one.Period.From, one.Period.Outcome));

    internal int RowCount => facts.Count + acts.Count;

    /// <summary>The rows of facts that count, in their order, as the register alone tells it.</summary>
    internal IReadOnlyList<RegisterEvent> InForce =>
        [.. FactOrder.InForce([.. facts.Select(one => one.Fact)]).Select(fact => fact.Event)];

    internal IReadOnlyList<TeOfficeAct> Acts =>
        [.. acts.Select(one => one.Act).OrderBy(act => act.Act.Date).ThenBy(act => act.Seq).Select(act => act.Act)];

    /// <summary>Takes rows in, as an import or a registration does.</summary>
    /// <returns>Whether anything was recorded, and whether a difference was opened.</returns>
    internal (bool IsNews, bool HasDifference) Take(params object[] rows)
    {
        IncomingFact[] someFacts =
        [
            .. rows.OfType<RegisterEvent>().Select(row => new IncomingFact(row, default, ++line)),
        ];
        IncomingAct[] someActs =
        [
            .. rows.OfType<TeOfficeAct>().OrderBy(act => act.Date).Select(act => new IncomingAct(act, ++line)),
        ];
        (DateOnly, Outcome)[] before = [.. Periods];
        Decision decision = decider.Decide("p", Version == 0 ? null : Known(), someFacts, someActs);
        if (decision.HasDifference)
        {
            Differences.Add(([.. decision.LateFacts], [.. decision.LateActs]));
            lateFacts.AddRange(decision.LateFacts.Select(late => (late.Event, late.Carried)));
            lateActs.AddRange(decision.LateActs.Select(late => late.Act));
        }
        Rejections.AddRange(decision.Rejections);
        Write(decision);
        if (!decision.IsNews)
            Assert.Equal(before, Periods);
        return (decision.IsNews, decision.HasDifference);
    }

    /// <summary>An officer accepts the oldest difference.</summary>
    internal void Accept()
    {
        (List<IncomingFact> someFacts, List<IncomingAct> someActs) = Differences[0];
        Differences.RemoveAt(0);
        Write(decider.Accept("p", Known(), someFacts, someActs));
    }

    /// <summary>As the journal reads it.</summary>
    internal JournalPerson ForJournal(string key)
    {
        JournalPerson person = new(key);
        person.Facts.AddRange(facts.Select(one => new RecordedFact(one.Fact, one.Recording)));
        person.Acts.AddRange(acts.Select(one => new RecordedAct(one.Act, one.Recording)));
        person.Periods.AddRange(periods.Where(one => one.Version == Version).Select(one => one.Period));
        return person;
    }

    /// <summary>Every version comes out again from the rows that were on record when it was decided.</summary>
    internal void Replays()
    {
        foreach (var version in periods.GroupBy(one => one.Version))
        {
            int by = version.Max(one => one.Recording);
            Assert.Equal(
                Plain.Periods(
                    [
                        .. FactOrder
                            .InForce([.. facts.Where(one => one.Recording <= by).Select(one => one.Fact)])
                            .Select(fact => fact.Event),
                    ],
                    [
                        .. acts.Where(one => one.Recording <= by)
                            .Select(one => one.Act)
                            .OrderBy(act => act.Act.Date)
                            .ThenBy(act => act.Seq)
                            .Select(act => act.Act),
                    ]
                ),
                version.Select(one => (one.Period.From, one.Period.Outcome))
            );
        }
    }

    private KnownPerson Known() =>
        new(
            1,
            [.. facts.Select(one => one.Fact)],
            [.. acts.Select(one => one.Act)],
            Version,
            [.. periods.Where(one => one.Version == Version).Select(one => one.Period)],
            lateFacts,
            lateActs
        );

    private void Write(Decision decision)
    {
        if (!decision.IsNews)
            return;
        recordings++;
        facts.AddRange(decision.NewFacts.Select(fact => (recordings, fact)));
        acts.AddRange(decision.NewActs.Select(act => (recordings, act)));
        Assert.InRange(decision.Version, Math.Max(Version, (short)1), Version + 1);
        Version = decision.Version;
        periods.AddRange(decision.Periods.Skip(decision.FirstNewPeriod).Select(one => (recordings, Version, one)));

        // The numbers leave no gap, what is replaced is on record, and periods rest on rows that are.
        Assert.Equal(Enumerable.Range(1, facts.Count), facts.Select(one => (int)one.Fact.Seq).Order());
        Assert.Equal(Enumerable.Range(1, acts.Count), acts.Select(one => (int)one.Act.Seq).Order());
        Assert.All(facts, one => Assert.True(one.Fact.Replaces is not { } old || old < one.Fact.Seq));
        facts.Sort((one, other) => one.Fact.Seq.CompareTo(other.Fact.Seq));
        acts.Sort((one, other) => one.Act.Seq.CompareTo(other.Act.Seq));
        Assert.Equal(decision.Periods.Select(one => (one.From, one.Outcome)), Periods);
        Assert.All(decision.Periods, one => Assert.InRange(one.FactSeq, 1, facts.Count));
        Assert.All(decision.Periods, one => Assert.InRange(one.ActSeq ?? 1, 1, Math.Max(1, acts.Count)));
    }
}

/// <summary>The law's own fold, with nothing between.</summary>
internal static class Plain
{
    internal static List<(DateOnly From, Outcome Outcome)> Periods(
        IReadOnlyList<RegisterEvent> facts,
        IReadOnlyList<TeOfficeAct> acts
    )
    {
        JobseekerHistory fold = new(LawAsKnown.Whole);
        fold.Begin();
        foreach (TeOfficeAct act in acts)
            fold.Expect(act);
        foreach (RegisterEvent row in facts)
            fold.Add(row);
        fold.End();
        return
        [
            .. Enumerable.Range(0, fold.PeriodCount).Select(i => (fold.PeriodAt(i).From, fold.PeriodAt(i).Outcome)),
        ];
    }
}
