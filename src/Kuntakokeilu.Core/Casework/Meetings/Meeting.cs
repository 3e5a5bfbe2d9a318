using Kuntakokeilu.Law.Obligations;

namespace Kuntakokeilu.Core.Casework.Meetings;

/// <summary>A meeting as it is now.</summary>
/// <param name="Contact">The contact of the person's that stands for it.</param>
internal sealed record Meeting(
    int Id,
    int Person,
    ContactKind Kind,
    MeetingTime Time,
    MeetingState State,
    short Contact,
    short Version
)
{
    /// <summary>Malli, Fii Zeeta; the register's identifier of who has no name on record; empty where nobody asked.</summary>
    public string Name { get; init; } = "";

    /// <summary>What was done about it, the first first; empty where nobody asked.</summary>
    public IReadOnlyList<TakenMeetingStep> Steps { get; init; } = [];

    internal bool IsBooked => State is MeetingState.Booked;

    /// <summary>It is over, and nobody has told what came of it.</summary>
    internal bool AwaitsOutcome(DateTime now) =>
        IsBooked && Time.Day.ToDateTime(Time.Start).AddMinutes(Time.Minutes) <= now;

    /// <summary>A customer moves and cancels it oneself until the evening before.</summary>
    internal bool IsCustomers(DateOnly today) => IsBooked && today < Time.Day;
}

/// <param name="Text">What was written; empty for nothing.</param>
internal sealed record TakenMeetingStep(
    MeetingStep Kind,
    DateOnly Day,
    TimeOnly Start,
    DateTimeOffset At,
    string By,
    string Text
);
