using Kuntakokeilu.Law.Facts;

namespace Kuntakokeilu.Law.Statements;

/// <summary>Why a statement is due, why from whom, and by when. Made by <see cref="WhyStated"/>.</summary>
/// <param name="Duty">The obligation, as it stands on the day.</param>
/// <param name="On">The day asked about.</param>
/// <param name="AsOf">The day of the giving, or that day: who states and by when is told as of it.</param>
/// <param name="CustomerOf">The municipality whose customer the person was on it; none for the TE office's.</param>
/// <param name="Cause">What gave rise to it.</param>
/// <param name="Right">The right of whoever gives or gave it.</param>
/// <param name="Others">Everybody else, with a right or what stands in the way.</param>
/// <param name="Steps">The time step by step, in the order of days.</param>
/// <param name="LateDays">Calendar days after the limit until the giving, or until the day asked about; 0 when in time.</param>
/// <param name="Readings">This product's own choices that are in it.</param>
public sealed record StatementExplanation(
    StatementDuty Duty,
    DateOnly On,
    DateOnly AsOf,
    MunicipalityCode CustomerOf,
    StatementCause Cause,
    GivingRight Right,
    IReadOnlyList<OtherGiver> Others,
    IReadOnlyList<StatementStep> Steps,
    int LateDays,
    StatementReadings Readings
)
{
    /// <summary>Each of the readings.</summary>
    public IEnumerable<StatementReadings> EachReading
    {
        get
        {
            StatementReadings readings = Readings;
            return Enum.GetValues<StatementReadings>()
                .Where(one => one is not StatementReadings.None && readings.HasFlag(one));
        }
    }
}

/// <summary>Somebody who might give a statement too.</summary>
/// <param name="Giver">Who.</param>
/// <param name="Right">Whether, and by which provision or for which bar.</param>
public readonly record struct OtherGiver(StatementGiver Giver, GivingRight Right);

/// <summary>
/// What gave rise to an obligation: a statement is given on the payer's request; without one when the customer has told that a
/// benefit is applied for (Unemployment Security Act, 11:4.3).
/// </summary>
public enum StatementCause : byte
{
    /// <summary>The payer asked.</summary>
    Requested,

    /// <summary>A job search began while a benefit was applied for.</summary>
    SearchBegan,

    /// <summary>A benefit was applied for during a job search.</summary>
    Applied,

    /// <summary>It was applied for from another payer, who is told the same.</summary>
    OtherPayer,

    /// <summary>The registration changed within the job search.</summary>
    RegistrationChanged,

    /// <summary>The job search ended.</summary>
    SearchEnded,

    /// <summary>A case was opened while a benefit was applied for.</summary>
    CaseOpened,

    /// <summary>A case that was opened before a benefit was applied for.</summary>
    CaseWaited,

    /// <summary>A case ended on which a statement is in force beyond that day.</summary>
    CaseEnded,
}

/// <summary>One step of the time of an obligation.</summary>
/// <param name="Kind">What passes in it.</param>
/// <param name="From">The day from which it is counted; it is not counted itself.</param>
/// <param name="To">Its last day.</param>
public readonly record struct StatementStep(StatementStepKind Kind, DateOnly From, DateOnly To)
{
    /// <summary>Calendar days of it; none is left out for a weekend or a holiday.</summary>
    public int Days => To.DayNumber - From.DayNumber;

    /// <summary>Whether its days are of the time in which the statement is to be given.</summary>
    public bool IsCounted =>
        Kind is StatementStepKind.Municipalitys or StatementStepKind.TeOffices or StatementStepKind.Extended;
}

/// <summary>What passes in a step of the time.</summary>
public enum StatementStepKind : byte
{
    /// <summary>A benefit has not been applied for yet: not counted.</summary>
    NotAppliedYet,

    /// <summary>The customer's clarification is waited for: not counted.</summary>
    Clarification,

    /// <summary>The body that states was not competent yet: not counted (reading).</summary>
    NotCompetentYet,

    /// <summary>The municipality's seven days: decree 153/2021, 1 §.</summary>
    Municipalitys,

    /// <summary>The TE office's thirty days: decree 1556/2016, 1 §.</summary>
    TeOffices,

    /// <summary>The municipality's longer time, for the matter's nature or extent or another special reason: the same 1 §.</summary>
    Extended,

    /// <summary>After the limit.</summary>
    Late,
}

/// <summary>Choices of this product where the sources leave room.</summary>
[Flags]
public enum StatementReadings : byte
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>A limit is not moved when it falls on a weekend or a holiday.</summary>
    NotMoved = 1,

    /// <summary>Who states is asked on the day of the giving, not of the opening.</summary>
    CompetentOnTheDay = 2,

    /// <summary>The time is counted from the first day of the body's unbroken competence.</summary>
    CountedFromCompetence = 4,

    /// <summary>A case that was opened before a benefit was applied for is due from the application.</summary>
    WaitedForApplication = 8,

    /// <summary>After the job search the person stays with whom it was.</summary>
    StaysAfterSearch = 16,
}
