using Kuntakokeilu.Law.Book;
using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.Steering;
using Kuntakokeilu.Law.TargetGroup;

namespace Kuntakokeilu.Law.Explanations;

/// <summary>
/// Who is responsible for a person on a day, and everything the answer rests on. Made by <see cref="Why"/>.
/// </summary>
/// <param name="On">The day asked about.</param>
/// <param name="Coverage">Whether there is a period at all.</param>
/// <param name="Period">The period that the day belongs to; null without one.</param>
/// <param name="Cause">What began the period; null without one.</param>
/// <param name="Deciding">The facts, and for a test its findings, that gave the period; null without one.</param>
/// <param name="Latest">
/// A later test in the period, up to the day, with the same outcome; null when there was none. Its grounds may differ.
/// </param>
/// <param name="Current">The person's situation on the day; null without a period.</param>
/// <param name="Provisions">The rules on which the answer rests; never empty.</param>
/// <param name="Law">Which version of the law.</param>
/// <param name="Standing">What can still change the responsibility.</param>
/// <param name="WindowUntil">
/// The last day on which a change of fact without notice is tested (5 § 2 mom); null when it has passed or no test can
/// come.
/// </param>
/// <param name="Counterfactuals">What would lead to another outcome, the smallest change first.</param>
/// <param name="Refused">Entries and acts that had no effect, whatever their day.</param>
public sealed record Explanation(
    DateOnly On,
    Coverage Coverage,
    Period? Period,
    Cause? Cause,
    Assessment? Deciding,
    Assessment? Latest,
    Situation? Current,
    IReadOnlyList<Provision> Provisions,
    LawVersion Law,
    Standing Standing,
    DateOnly? WindowUntil,
    IReadOnlyList<Counterfactual> Counterfactuals,
    IReadOnlyList<RefusedEvent> Refused
);

/// <summary>Whether a day belongs to a period of responsibility.</summary>
public enum Coverage : byte
{
    /// <summary>It does; the period may be one without an open job search.</summary>
    Covered,

    /// <summary>The person's first job search has not begun.</summary>
    BeforeFirstSearch,

    /// <summary>The pilots have ended.</summary>
    AfterPilot,
}

/// <summary>What began a period.</summary>
/// <param name="Kind">The kind of step.</param>
/// <param name="Date">Its day; for an act that of the decision, which may be later than the period's first day.</param>
/// <param name="Act">The act of the TE office, when it was one.</param>
/// <param name="PreviousPlace">The person's place before the step; none before the first entry.</param>
public sealed record Cause(CauseKind Kind, DateOnly Date, TeOfficeAct? Act, MunicipalityCode PreviousPlace);

/// <summary>The facts on which an outcome rests.</summary>
/// <param name="On">The day on which they were looked at.</param>
/// <param name="Person">The facts, and what of the past counts.</param>
/// <param name="Outcome">The outcome.</param>
/// <param name="Findings">Each condition of a test; empty when no test of the target group was made.</param>
public sealed record Assessment(DateOnly On, Situation Person, Outcome Outcome, IReadOnlyList<Finding> Findings)
{
    /// <summary>The facts.</summary>
    public JobseekerFacts Facts => Person.Facts;

    /// <summary>From when they were on record.</summary>
    public DateOnly FactsSince => Person.Since;

    /// <summary>
    /// Whether the status would do, and only how the person is registered would not (4 § 2 mom, since 149/2023 3 mom).
    /// </summary>
    public bool LacksRegistrationAlone =>
        Findings.Any(f =>
            f.Verdict is Verdict.NotMet
            && (f.Provision == LawBook.UnemployedRegistration || f.Provision == LawBook.DangerRegistration)
        );

    /// <summary>
    /// Every ground that held: those recorded with the outcome, and those that a test found met without their deciding.
    /// </summary>
    public Grounds Held =>
        Findings
            .Where(f => f.Verdict is Verdict.Met)
            .Aggregate(Outcome.Grounds, (held, f) => held | TestFindings.GroundOf(f.Provision));
}

/// <summary>Which version of the law an answer rests on.</summary>
/// <param name="AsKnownOn">The day on which the law was known so; null for the whole law.</param>
/// <param name="LatestAtDecision">
/// The latest amendment known and in force when the period began; null for the Act as first given and without a period.
/// </param>
/// <param name="LatestOnDay">The latest amendment known and in force on the day asked about; null when none.</param>
/// <param name="PilotEnd">The first day after the pilots, by the law as known.</param>
public sealed record LawVersion(
    DateOnly? AsKnownOn,
    Amendment? LatestAtDecision,
    Amendment? LatestOnDay,
    DateOnly PilotEnd
);

/// <summary>What can still change who is responsible.</summary>
public enum Standing : byte
{
    /// <summary>Nothing: the pilots have ended, or there is nobody to be responsible for yet.</summary>
    Nothing,

    /// <summary>No search is open: the next start of a search is tested.</summary>
    NoSearch,

    /// <summary>The Act is not in force yet: its launch is a test (24 §).</summary>
    BeforeLaunch,

    /// <summary>
    /// The TE office: each notified change is tested, a change of fact within seven days (5 § 2 mom).
    /// </summary>
    TestedAgain,

    /// <summary>
    /// A municipality's customer: 4 § is not asked again (6 § 1 mom); only a move, change security, a request and the
    /// end of the search change anything.
    /// </summary>
    Customer,

    /// <summary>The TE office keeps the person until the search ends (5 § 5-6 mom).</summary>
    KeptUntilSearchEnds,

    /// <summary>
    /// The TE office after the end of steering (24 § 4 mom as enacted), for one without a former customership: nothing
    /// is tested until the search ends.
    /// </summary>
    SteeringStopped,
}

/// <summary>An entry or an act that had no effect.</summary>
/// <param name="Date">Its day.</param>
/// <param name="Entry">Number of the entry; null when it is an act.</param>
/// <param name="Act">The act; null when it is an entry.</param>
/// <param name="Why">Why it had none.</param>
public sealed record RefusedEvent(DateOnly Date, int? Entry, TeOfficeAct? Act, Refusal Why);
