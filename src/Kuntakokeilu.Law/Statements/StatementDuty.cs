using Kuntakokeilu.Law.Facts;

namespace Kuntakokeilu.Law.Statements;

/// <summary>What gave rise to an obligation to state.</summary>
public enum StatementPart : byte
{
    /// <summary>A job search or a case began.</summary>
    Begin,

    /// <summary>The registration changed within a job search.</summary>
    Change,

    /// <summary>A job search or a case with a statement in force ended.</summary>
    End,

    /// <summary>The benefit is applied for from another payer.</summary>
    Payer,

    /// <summary>The payer asked.</summary>
    Request,
}

/// <summary>How an obligation stands.</summary>
public enum StatementState : byte
{
    /// <summary>A clarification is waited for.</summary>
    Waiting,

    /// <summary>To be given.</summary>
    Due,

    /// <summary>The limit has passed.</summary>
    Overdue,

    /// <summary>Given in time.</summary>
    InTime,

    /// <summary>Given after the limit.</summary>
    Late,
}

/// <summary>One obligation to state, with what came of it.</summary>
public sealed class StatementDuty
{
    /// <summary>The case, request, or what began, changed or ended of a job search, by its day.</summary>
    public required string Reference { get; init; }

    /// <summary>What gave rise to it.</summary>
    public required StatementPart Part { get; init; }

    /// <summary>What it is about.</summary>
    public required CaseOfMatter Case { get; init; }

    /// <summary>The day on which it arose.</summary>
    public required DateOnly Opened { get; init; }

    /// <summary>
    /// The day of what gave rise to it: earlier than <see cref="Opened"/> when it waited for a benefit to be applied for.
    /// </summary>
    public required DateOnly Since { get; init; }

    /// <summary>Whether it is one of those that name themselves: a job search's begin, change or end, or another payer.</summary>
    public bool IsOfRegistration => Case.Matter is StatementMatter.Registration && Part is not StatementPart.Request;

    /// <summary>Who is told.</summary>
    public Payer Payer { get; internal set; }

    /// <summary>The provision as of the opening.</summary>
    public string Provision => Case.Matter.ProvisionOn(Opened, Case.Detail.Item);

    /// <summary>Who gives it: on the day of the giving, or of the result.</summary>
    public Competence Competence { get; internal set; }

    /// <summary>From when it can be given: the opening, or the answer to a clarification request or its deadline.</summary>
    public DateOnly Ready { get; internal set; }

    /// <summary>The last day in time.</summary>
    public DateOnly Limit { get; internal set; }

    /// <summary>The day from which the limit is counted.</summary>
    public DateOnly CountedFrom { get; internal set; }

    /// <summary>What that day is.</summary>
    public StatementCount CountedBy { get; internal set; }

    /// <summary>Whether the limit is the later one to which the time was extended.</summary>
    public bool IsExtended { get; internal set; }

    /// <summary>How it stands on the day of the result.</summary>
    public StatementState State { get; internal set; }

    /// <summary>The statement that met it, as corrected since; null while there is none.</summary>
    public GivenStatement? Statement { get; internal set; }

    /// <summary>The day on which it was met first.</summary>
    public DateOnly? Given { get; internal set; }

    /// <summary>Who met it then.</summary>
    public StatementGiver By { get; internal set; }

    /// <summary>Until when the customer may answer the latest clarification request; null when nothing was asked.</summary>
    public DateOnly? Deadline { get; internal set; }

    /// <summary>When the customer answered it in time; null while that has not been.</summary>
    public DateOnly? Answered { get; internal set; }

    /// <summary>To when the municipality's time was made longer; null when it was not.</summary>
    public DateOnly? ExtendedTo { get; internal set; }

    internal bool IsUngiven => Given is null;

    /// <summary>From when it can be given as things are.</summary>
    internal DateOnly ReadyNow => Answered ?? Deadline ?? Opened;

    internal StatementCount ReadyBy =>
        Answered is not null ? StatementCount.Answer
        : Deadline is not null ? StatementCount.Deadline
        : StatementCount.Opening;
}

/// <summary>From what the time of an obligation is counted.</summary>
public enum StatementCount : byte
{
    /// <summary>The day on which it arose.</summary>
    Opening,

    /// <summary>The customer's answer to a clarification request.</summary>
    Answer,

    /// <summary>The deadline of a clarification request, when it came first.</summary>
    Deadline,

    /// <summary>The day on which the body that states became competent, later than the opening (reading).</summary>
    Competence,
}

/// <summary>A statement. What was told is never changed: one that corrects it takes its place.</summary>
/// <param name="Reference">What it was given on.</param>
/// <param name="Matter">What it is about.</param>
/// <param name="Code">What it says.</param>
/// <param name="From">First day.</param>
/// <param name="To">The day after the last; null for open ended.</param>
/// <param name="Duty">The obligation that it met; null for a further one.</param>
public sealed record GivenStatement(
    string Reference,
    StatementMatter Matter,
    string Code,
    DateOnly From,
    DateOnly? To,
    StatementDuty? Duty
)
{
    /// <summary>
    /// The lane on which statements lie over each other: of a general condition one for the person, else one for each case.
    /// </summary>
    public string Lane => Matter.IsCondition() ? "" : Reference;

    internal bool IsOnLaneOf(GivenStatement other) =>
        Matter == other.Matter && (Matter.IsCondition() || Reference == other.Reference);

    internal bool Covers(DateOnly day) => From <= day && !(To <= day);

    /// <summary>Whether it is in force on any day after this one.</summary>
    internal bool ReachesBeyond(DateOnly day) => To is not { } to || (to > day.AddDays(1) && to > From);
}

/// <summary>What is told to the TE office, or stays where it is.</summary>
/// <param name="Day">The day of it.</param>
/// <param name="Reference">The conduct's or the obligation's.</param>
/// <param name="Matter">What it is about.</param>
/// <param name="Conduct">What was done or not; null for an obligation of the TE office's.</param>
/// <param name="Provision">By which provision.</param>
/// <param name="Reporter">Whose customer the person is; none for the TE office's.</param>
/// <param name="IsReported">Whether the TE office is told.</param>
/// <param name="Rung">What would follow; null for an obligation.</param>
/// <param name="Days">In how many days; null where it is not counted in days.</param>
public readonly record struct StatementReport(
    DateOnly Day,
    string Reference,
    StatementMatter Matter,
    ConductKind? Conduct,
    string Provision,
    MunicipalityCode Reporter,
    bool IsReported,
    ConductRung? Rung,
    int? Days
)
{
    /// <summary>The obligation of the TE office's; null of conduct.</summary>
    public StatementDuty? Duty { get; init; }

    /// <summary>An obligation of the TE office's that has arisen for a municipality's customer.</summary>
    internal static StatementReport Of(StatementDuty duty, MunicipalityCode reporter) =>
        new(
            duty.Opened,
            duty.Reference,
            duty.Case.Matter,
            null,
            duty.Provision,
            reporter,
            IsReported: true,
            Rung: null,
            Days: null
        )
        {
            Duty = duty,
        };
}
