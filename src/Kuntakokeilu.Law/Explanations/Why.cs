using Kuntakokeilu.Law.Book;
using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.Steering;
using Kuntakokeilu.Law.TargetGroup;

namespace Kuntakokeilu.Law.Explanations;

/// <summary>Explains who is responsible for a person on a day, and why.</summary>
public static class Why
{
    private const int WindowDays = 7;

    /// <summary>The explanation for a day.</summary>
    /// <param name="entries">The person's entries in the register, in date order.</param>
    /// <param name="acts">
    /// The acts of the TE office on the person; of one day in the order in which they were made.
    /// </param>
    /// <param name="on">The day.</param>
    /// <param name="law">The law as known.</param>
    public static Explanation Explain(
        IReadOnlyList<RegisterEvent> entries,
        IReadOnlyList<TeOfficeAct> acts,
        DateOnly on,
        LawAsKnown law
    )
    {
        Replay replay = new(entries, acts, law);
        IReadOnlyList<RefusedEvent> refused = Refused(replay);
        return replay.PeriodOn(on) is { } period
            ? Covered(replay, period, on, law, refused)
            : Uncovered(on >= law.PilotEnd ? Coverage.AfterPilot : Coverage.BeforeFirstSearch, on, law, refused);
    }

    private static Explanation Uncovered(
        Coverage coverage,
        DateOnly on,
        LawAsKnown law,
        IReadOnlyList<RefusedEvent> refused
    ) =>
        new(
            on,
            coverage,
            Period: null,
            Cause: null,
            Deciding: null,
            Latest: null,
            Current: null,
            LegalBasis.WithoutPeriod(coverage, law),
            new(AsKnownOn(law), null, LatestAmendment(on, law), law.PilotEnd),
            Standing.Nothing,
            WindowUntil: null,
            Counterfactuals: [],
            refused
        );

    private static Explanation Covered(
        Replay replay,
        in Period period,
        DateOnly on,
        LawAsKnown law,
        IReadOnlyList<RefusedEvent> refused
    )
    {
        int beginning = replay.BeginningOf(on);
        int current = CurrentOn(replay, on, beginning);
        SteeringState state = replay.Log[current].Step.State;
        Cause cause = CauseOf(replay, beginning);
        Assessment deciding = Assess(replay, TestBehind(replay, beginning), law) with { Outcome = period.Outcome };
        Standing standing = StandingOf(period.Outcome, state.Person, on, law);
        DateOnly window = state.LatestNotice.AddDays(WindowDays);
        return new(
            on,
            Coverage.Covered,
            period,
            cause,
            deciding,
            LatestTest(replay, beginning, current) is int test ? Assess(replay, test, law) : null,
            state.Person,
            LegalBasis.Of(deciding, cause),
            new(AsKnownOn(law), LatestAmendment(period.From, law), LatestAmendment(on, law), law.PilotEnd),
            standing,
            standing is Standing.TestedAgain && on <= window && window < law.PilotEnd ? window : null,
            Counterfactuals.Of(UpTo(replay, on, beginning, law), state, standing, on, law),
            refused
        );
    }

    /// <summary>The last step that counts on the day; one taken later counts when it reaches back to it.</summary>
    private static int CurrentOn(Replay replay, DateOnly on, int beginning)
    {
        int current = beginning;
        for (int i = beginning + 1; i < replay.Log.Count; i++)
            if (replay.Log[i].TookEffect && replay.DayOf(i) <= on)
                current = i;
        return current;
    }

    /// <summary>The history as far as it was made on the day, and an act that reaches back to it.</summary>
    private static Replay UpTo(Replay replay, DateOnly on, int beginning, LawAsKnown law)
    {
        int act = replay.Log[beginning].Act;
        return new(
            [.. replay.Entries.Where(e => e.Date <= on)],
            replay.Acts.Where((a, i) => a.Date <= on || i == act),
            law
        );
    }

    private static Cause CauseOf(Replay replay, int beginning)
    {
        Happening happening = replay.Log[beginning];
        return new(
            happening.Cause,
            replay.DayOf(beginning),
            happening.Act >= 0 ? replay.Acts[happening.Act] : null,
            happening.Before.Person.Place
        );
    }

    /// <summary>An act that leaves a person untransferred rests on the test that made the person a customer.</summary>
    private static int TestBehind(Replay replay, int beginning)
    {
        if (replay.Log[beginning].Step.State.Responsible.Basis is not Basis.LeftUntransferred)
            return beginning;
        int test = beginning;
        while (!replay.Log[test].IsTest)
            test--;
        return test;
    }

    private static int? LatestTest(Replay replay, int beginning, int current)
    {
        for (int i = current; i > beginning; i--)
            if (replay.Log[i].IsTest)
                return i;
        return null;
    }

    private static Assessment Assess(Replay replay, int number, LawAsKnown law)
    {
        Happening happening = replay.Log[number];
        SteeringState state = happening.Step.State;
        DateOnly on = replay.DayOf(number);
        bool isTestForTransfer =
            happening.Act >= 0
            && replay.Acts[happening.Act].Kind is TeOfficeActKind.TransferToMunicipality
            && !happening.Before.IsMunicipalCustomer;
        IReadOnlyList<Finding> findings =
            happening.IsTest || isTestForTransfer ? TestFindings.On(state.Person, on, law) : [];
        return new(on, state.Person, state.Responsible, findings);
    }

    private static Standing StandingOf(in Outcome outcome, in Situation person, DateOnly on, LawAsKnown law) =>
        outcome.Authority switch
        {
            Authority.None => Standing.NoSearch,
            Authority.Municipality => Standing.Customer,
            Authority.TeOffice => outcome.Basis switch
            {
                Basis.BeforePilot => Standing.BeforeLaunch,
                Basis.LeftUntransferred or Basis.TransferredOnRequest => Standing.KeptUntilSearchEnds,
                _ when on >= law.SteeringStopsFrom && person.Restart == default => Standing.SteeringStopped,
                _ => Standing.TestedAgain,
            },
        };

    private static List<RefusedEvent> Refused(Replay replay)
    {
        List<RefusedEvent> refused = [];
        for (int i = 0; i < replay.Log.Count; i++)
        {
            Happening happening = replay.Log[i];
            if (!happening.TookEffect)
                refused.Add(
                    new(
                        replay.DayOf(i),
                        replay.EntryOf(i),
                        happening.Act >= 0 ? replay.Acts[happening.Act] : null,
                        happening.Step.Refusal
                    )
                );
        }
        return refused;
    }

    private static DateOnly? AsKnownOn(LawAsKnown law) => law.AsOf == DateOnly.MaxValue ? null : law.AsOf;

    private static Amendment? LatestAmendment(DateOnly on, LawAsKnown law) =>
        Amendments.All.Where(a => a.InForce <= on && a.Given <= law.AsOf).MaxBy(a => a.InForce);
}
