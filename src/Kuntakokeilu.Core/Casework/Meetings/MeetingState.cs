namespace Kuntakokeilu.Core.Casework.Meetings;

/// <summary>How far a meeting is. The numbers stand in the database for ever.</summary>
internal enum MeetingState : byte
{
    Booked = 1,
    Held = 2,

    /// <summary>The customer did not come.</summary>
    NoShow = 3,
    CancelledByCustomer = 4,
    CancelledByAuthority = 5,
}

/// <summary>What was done about a meeting. The numbers stand in the database for ever.</summary>
internal enum MeetingStep : byte
{
    Book = 1,
    Move = 2,
    Hold = 3,
    Miss = 4,
    CancelByCustomer = 5,
    CancelByAuthority = 6,

    /// <summary>The authority that was to hold it serves the customer no more.</summary>
    Lapse = 7,
}

/// <summary>How far a free time is. The numbers stand in the database for ever.</summary>
internal enum FreeTimeState : byte
{
    Open = 1,

    /// <summary>A meeting is booked for it.</summary>
    Taken = 2,

    /// <summary>Taken back by whoever opened it.</summary>
    Withdrawn = 3,
}
