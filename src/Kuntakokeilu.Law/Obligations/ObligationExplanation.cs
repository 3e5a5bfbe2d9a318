using Kuntakokeilu.Law.Calendar;
using Kuntakokeilu.Law.TargetGroup;

namespace Kuntakokeilu.Law.Obligations;

/// <summary>Why a duty is what it is on a day. Made by <see cref="WhyOwed"/>.</summary>
/// <param name="Duty">The duty: its kind, whose it is, how it stands and why.</param>
/// <param name="On">The day asked about.</param>
/// <param name="Provision">The law, in the wording of the day on which it arose.</param>
/// <param name="Start">What is counted from, and its day; null when it is not known whether it is owed.</param>
/// <param name="Steps">The count from there to the last day, in order; empty when there is none.</param>
/// <param name="Window">From when it can be done; null when it is not known whether it is owed.</param>
/// <param name="Readings">This product's own choices that are in it.</param>
/// <param name="Parameters">Times in it that the law leaves to be set.</param>
/// <param name="ResponsibleOn">The day whose authority answers for it.</param>
/// <param name="Responsible">The authority of that day.</param>
public sealed record ObligationExplanation(
    Obligation Duty,
    DateOnly On,
    DutyProvision Provision,
    CountStart? Start,
    IReadOnlyList<CountStep> Steps,
    DutyWindow? Window,
    ObligationReadings Readings,
    IReadOnlyList<ObligationParameter> Parameters,
    DateOnly ResponsibleOn,
    Outcome Responsible
)
{
    /// <summary>Each of the readings.</summary>
    public IEnumerable<ObligationReadings> EachReading
    {
        get
        {
            ObligationReadings readings = Readings;
            return Enum.GetValues<ObligationReadings>()
                .Where(one => one is not ObligationReadings.None && readings.HasFlag(one));
        }
    }
}

/// <summary>Where a count begins.</summary>
/// <param name="What">What the day is.</param>
/// <param name="Day">The day.</param>
public readonly record struct CountStart(CountedFrom What, DateOnly Day);

/// <summary>One step of a count.</summary>
/// <param name="Aim">What it leads to.</param>
/// <param name="Unit">What is counted.</param>
/// <param name="Amount">How many, backwards when negative.</param>
/// <param name="From">The day from which it is counted; it is not counted itself (150/1930, 2 §).</param>
/// <param name="Counted">The day that the count comes to.</param>
/// <param name="To">That day, or the next working day when the count was moved on (5 §).</param>
/// <param name="Off">
/// Days that are no working days: those left out of a count of working days, or those over which it was moved.
/// </param>
public sealed record CountStep(
    CountAim Aim,
    CountUnit Unit,
    int Amount,
    DateOnly From,
    DateOnly Counted,
    DateOnly To,
    IReadOnlyList<DayOff> Off
)
{
    /// <summary>Whether it was moved to the next working day.</summary>
    public bool IsMoved => To != Counted;
}

/// <summary>What a step of a count leads to.</summary>
public enum CountAim : byte
{
    /// <summary>The day that the talk or revision is for.</summary>
    OwnDay,

    /// <summary>The last day.</summary>
    Due,

    /// <summary>The last day of what arose later than its own day.</summary>
    CaughtUp,

    /// <summary>A new last day after the customer did not come.</summary>
    NoShow,

    /// <summary>A new last day after the customer cancelled.</summary>
    Cancelled,

    /// <summary>The day of the interview in which it is to be done.</summary>
    WithInterview,
}

/// <summary>What is counted.</summary>
public enum CountUnit : byte
{
    /// <summary>Nothing: it is the day itself.</summary>
    ItsDay,

    /// <summary>Working days.</summary>
    WorkingDays,

    /// <summary>Days.</summary>
    Days,

    /// <summary>Months, to the same day of the month.</summary>
    Months,

    /// <summary>Months, to the eve of the same day of the month.</summary>
    WholeMonths,
}

/// <summary>From when something can be done.</summary>
/// <param name="Rule">Why from then.</param>
/// <param name="From">The first day.</param>
public readonly record struct DutyWindow(WindowRule Rule, DateOnly From);

/// <summary>Why something can be done from a day on.</summary>
public enum WindowRule : byte
{
    /// <summary>It arose on that day.</summary>
    DayOfArising,

    /// <summary>A fixed number of days before its own day.</summary>
    DaysBefore,

    /// <summary>Its own day.</summary>
    OwnDay,

    /// <summary>The day after the talk that it follows.</summary>
    DayAfter,

    /// <summary>It arose later than its window would have opened.</summary>
    AroseLater,

    /// <summary>The first day of the period.</summary>
    PeriodStart,
}

/// <summary>A time that the law leaves to be set.</summary>
public enum ObligationParameter : byte
{
    /// <summary>The window of a three-month talk before its day.</summary>
    Early,

    /// <summary>The time after that day.</summary>
    Slack,

    /// <summary>The time of what arises later than its day.</summary>
    CatchUp,

    /// <summary>The time after a no-show or a cancellation by the customer.</summary>
    Renew,

    /// <summary>"Without delay" of JTYPL 2:5.1.</summary>
    Follow,

    /// <summary>The rhythm of the series, before 1 September 2024.</summary>
    Rhythm,

    /// <summary>The time in which a plan is revised on request.</summary>
    Request,

    /// <summary>"Without delay" of the Act 189/2001, 5.2.</summary>
    Notice,
}
