using Kuntakokeilu.Law.Book;
using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.TargetGroup;

namespace Kuntakokeilu.Law.Steering;

/// <summary>
/// Folds the events of one person, in their legal order, into gapless periods of responsibility.
/// </summary>
/// <remarks>
/// The order: by day, and within a day law dates, then register entries as they came, then acts of the TE office.
/// An instance is reused from person to person without allocating: <see cref="Begin"/>, <see cref="Add"/> for each
/// entry in date order, <see cref="End"/>.
/// </remarks>
/// <param name="law">The law as known.</param>
/// <param name="log">Takes every step, refused ones too, for an explanation; without it nothing is kept.</param>
public sealed class JobseekerHistory(LawAsKnown law, List<Happening>? log = null)
{
    private SteeringState state;
    private bool launched;
    private TeOfficeAct[] acts = new TeOfficeAct[4];
    private Refusal[] actRefusals = new Refusal[4];
    private int actCount;
    private int nextAct;
    private Start[] starts = new Start[16];
    private int startCount;
    private int entryCount;

    private readonly record struct Start(DateOnly From, Outcome Outcome, int Happening, int Entry, int Act);

    /// <summary>The state after all that has been added.</summary>
    public SteeringState State => state;

    /// <summary>How many periods there are.</summary>
    public int PeriodCount => startCount;

    /// <summary>The law by which the events are decided.</summary>
    public LawAsKnown Law => law;

    /// <summary>Starts a person, without a past and without acts.</summary>
    public void Begin()
    {
        state = default;
        launched = false;
        actCount = 0;
        nextAct = 0;
        startCount = 0;
        entryCount = 0;
        log?.Clear();
    }

    /// <summary>
    /// Tells of an act of the TE office on this person. All acts come before the first entry, by date and, within a
    /// date, in the order in which they were made.
    /// </summary>
    public void Expect(in TeOfficeAct act)
    {
        if (actCount == acts.Length)
        {
            Array.Resize(ref acts, actCount * 2);
            Array.Resize(ref actRefusals, actCount * 2);
        }
        acts[actCount++] = act;
    }

    /// <summary>The next entry in the register, not earlier than the one before.</summary>
    /// <returns>Why it had no effect, or <see cref="Refusal.None"/>.</returns>
    public Refusal Add(in RegisterEvent entry)
    {
        Advance(entry.Date);
        entryCount++;
        return Take(SteeringRules.Apply(state, entry, law), Happening.CauseOf(entry.Kind));
    }

    /// <summary>No more entries: what the law's dates and the remaining acts bring still comes.</summary>
    public void End() => Advance(DateOnly.MaxValue, includingActsOfTheDay: true);

    /// <summary>
    /// Why the act expected as number <paramref name="index"/> had no effect; to be asked after the end.
    /// </summary>
    public Refusal ActRefusal(int index) => actRefusals[index];

    /// <summary>The periods in order, gapless from the first job search to the end of the pilots.</summary>
    public Period PeriodAt(int index) =>
        new(starts[index].From, index + 1 < startCount ? starts[index + 1].From : law.PilotEnd, starts[index].Outcome);

    /// <summary>Who is responsible on a day: nobody before the first job search and after the pilots.</summary>
    public Outcome OutcomeOn(DateOnly day)
    {
        if (day >= law.PilotEnd)
            return Outcome.NoJobSearch;
        for (int i = startCount - 1; i >= 0; i--)
            if (starts[i].From <= day)
                return starts[i].Outcome;
        return Outcome.NoJobSearch;
    }

    /// <summary>Which step of the log began a period; -1 when no log was asked for.</summary>
    public int HappeningOf(int period) => starts[period].Happening;

    /// <summary>The latest entry that had come when a period began, from 0: the facts that it rests on.</summary>
    public int EntryOf(int period) => starts[period].Entry;

    /// <summary>The act that began a period, by its number as expected; -1 when it was not an act.</summary>
    public int ActOf(int period) => starts[period].Act;

    /// <summary>Brings the state to the morning of a day: law dates up to it and acts before it.</summary>
    private void Advance(DateOnly to, bool includingActsOfTheDay = false)
    {
        while (nextAct < actCount && (acts[nextAct].Date < to || includingActsOfTheDay))
        {
            ref readonly TeOfficeAct act = ref acts[nextAct];
            PassLawDates(act.Date);
            actRefusals[nextAct] = Take(SteeringRules.Apply(state, act, law), CauseKind.Act);
            nextAct++;
        }
        PassLawDates(to);
    }

    /// <summary>The launch is the one day of the law that brings a step by itself.</summary>
    private void PassLawDates(DateOnly to)
    {
        if (launched || to < law.PilotStart)
            return;
        launched = true;
        Take(SteeringRules.Launch(state, law), CauseKind.Launch);
    }

    private Refusal Take(in Step step, CauseKind cause)
    {
        log?.Add(new(cause, cause is CauseKind.Act ? nextAct : -1, state, step));
        if (step.Refusal is not Refusal.None)
            return step.Refusal;
        state = step.State;
        if (state.SearchOpen || startCount > 0)
            BeginPeriod(step.From, state.Responsible, cause is CauseKind.Act ? nextAct : -1);
        return Refusal.None;
    }

    /// <summary>
    /// The last outcome of a day counts: what lasted no day is forgotten, and equal neighbours are one period with
    /// the first's grounds.
    /// </summary>
    private void BeginPeriod(DateOnly from, in Outcome outcome, int act)
    {
        if (startCount > 0 && starts[startCount - 1].Outcome.IsSameResponsibilityAs(outcome))
            return;
        while (startCount > 0 && starts[startCount - 1].From >= from)
            startCount--;
        if (startCount > 0 && starts[startCount - 1].Outcome.IsSameResponsibilityAs(outcome))
            return;
        if (startCount == starts.Length)
            Array.Resize(ref starts, startCount * 2);
        starts[startCount++] = new(from, outcome, log is null ? -1 : log.Count - 1, entryCount - 1, act);
    }
}
