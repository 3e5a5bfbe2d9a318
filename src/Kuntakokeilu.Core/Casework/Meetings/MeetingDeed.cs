namespace Kuntakokeilu.Core.Casework.Meetings;

/// <summary>What a form about a meeting sends, whatever it does.</summary>
/// <param name="Version">Of what the form was made.</param>
/// <param name="Matter">The form's own number: sent twice, it is done once.</param>
/// <param name="Text">What was written; empty for nothing.</param>
internal sealed record MeetingDeed(int Person, int Version, Guid Matter, string Text);

/// <summary>Why a meeting was not booked, moved or settled.</summary>
internal enum MeetingFault : byte
{
    /// <summary>Something was recorded of the person meanwhile.</summary>
    Stale = 1,

    /// <summary>Somebody else has booked the time.</summary>
    TimeTaken,

    /// <summary>The customer has another meeting then.</summary>
    CustomerBusy,

    /// <summary>The official has another meeting then.</summary>
    WorkerBusy,

    /// <summary>It is booked no more: moved, cancelled or settled.</summary>
    NotBooked,

    /// <summary>It is today, or over: the customer cancels by telephone.</summary>
    TooLate,

    /// <summary>It has not been yet: there is no outcome.</summary>
    NotYet,

    /// <summary>The time is over.</summary>
    Past,

    /// <summary>Nothing of the kind is owed then, or it is booked already.</summary>
    NotDue,

    /// <summary>No job search is open on the day.</summary>
    NoOpenSearch,

    /// <summary>The pilots have ended by the day.</summary>
    AfterPilot,
}

/// <summary>What became of it.</summary>
/// <param name="Meeting">Its number; 0 for none.</param>
/// <param name="Fault">Why nothing was done; null when it was.</param>
internal readonly record struct MeetingResult(int Meeting, MeetingFault? Fault)
{
    internal static MeetingResult Done(int meeting) => new(meeting, null);

    internal static MeetingResult Not(MeetingFault fault) => new(0, fault);
}
