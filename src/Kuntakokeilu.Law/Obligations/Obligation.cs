namespace Kuntakokeilu.Law.Obligations;

/// <summary>One duty with its law, its window and how it stands on a day.</summary>
public record struct Obligation
{
    /// <summary>What is due.</summary>
    public ObligationKind Kind { get; internal set; }

    /// <summary>Which of several, from 1.</summary>
    public byte Number { get; internal set; }

    /// <summary>By which provision.</summary>
    public ObligationBasis Basis { get; internal set; }

    /// <summary>The day from which it is reckoned.</summary>
    public DateOnly Anchor { get; internal set; }

    /// <summary>What is counted from.</summary>
    public CountedFrom CountedFrom { get; internal set; }

    /// <summary>
    /// The three- or six-month day, or the month before a service's end, that it is for; null when its last day is counted
    /// at once.
    /// </summary>
    public DateOnly? OwnDay { get; internal set; }

    /// <summary>The first day on which it can be done.</summary>
    public DateOnly Earliest { get; internal set; }

    /// <summary>The day aimed at; of the series alone.</summary>
    public DateOnly? Target { get; internal set; }

    /// <summary>The last day in time; null when the law gives none.</summary>
    public DateOnly? Due { get; internal set; }

    /// <summary>What gave it that day.</summary>
    public DueRule DueRule { get; internal set; }

    /// <summary>The day from which that day is counted.</summary>
    public DateOnly DueFrom { get; internal set; }

    /// <summary>How it stands.</summary>
    public ObligationState State { get; internal set; }

    /// <summary>The day on which it was held or missed, or lapsed.</summary>
    public DateOnly? On { get; internal set; }

    /// <summary>Why it ended so.</summary>
    public ObligationReason Reason { get; internal set; }

    /// <summary>How often the customer has not come or has cancelled in time.</summary>
    public int Misses { get; internal set; }

    /// <summary>How many jobs are to be applied for in a period of the job-search obligation.</summary>
    public int Required { get; internal set; }

    /// <summary>How many were.</summary>
    public int Done { get; internal set; }

    /// <summary>Months in each of those periods.</summary>
    public byte Months { get; internal set; }

    /// <summary>Readings that came into play on the day on which it arose and that nothing else of it tells.</summary>
    public ObligationReadings Readings { get; internal set; }

    /// <summary>Whether it is still to be done.</summary>
    public readonly bool IsOpen => State is ObligationState.Open;

    /// <summary>The state on a day on which nothing but the day is another.</summary>
    public readonly ObligationState StateOn(DateOnly day) =>
        State is not (ObligationState.Open or ObligationState.Upcoming or ObligationState.Late) ? State
        : Earliest > day ? ObligationState.Upcoming
        : day > Due ? ObligationState.Late
        : ObligationState.Open;

    /// <summary>Whether it is the customer's own, not the authority's.</summary>
    public readonly bool IsCustomers => Kind is ObligationKind.Report or ObligationKind.SearchPeriod;

    /// <summary>The day whose authority answers for it: that of its end, on the eve of the search's, or the day asked about.</summary>
    public readonly DateOnly ResponsibleOn(DateOnly day) =>
        On is not { } ended ? day
        : Reason is ObligationReason.SearchEnded ? ended.AddDays(-1)
        : ended;

    /// <summary>
    /// Working days by which it is or was late on a day: after its last day up to the day on which it was held, to the eve
    /// of the day on which it lapsed, else to that day; none of what was missed.
    /// </summary>
    public readonly int LateDays(DateOnly day) =>
        Due is not { } due
            ? 0
            : State switch
            {
                ObligationState.Late => Calendar.FinnishDays.Between(due, day),
                ObligationState.Held or ObligationState.HeldLate => Calendar.FinnishDays.Between(due, On!.Value),
                ObligationState.Lapsed => Calendar.FinnishDays.Between(due, On!.Value.AddDays(-1)),
                _ => 0,
            };
}
