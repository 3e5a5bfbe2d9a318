namespace Kuntakokeilu.Core.Referrals.Attending;

/// <summary>How somebody was there on a day. The numbers stand in the database for ever.</summary>
internal enum AttendanceMark : byte
{
    Present = 1,

    /// <summary>Came late, and was there.</summary>
    Late = 2,
    Sick = 3,

    /// <summary>Away for a reason that is accepted.</summary>
    Accepted = 4,

    /// <summary>Away for none.</summary>
    NotAccepted = 5,

    /// <summary>The service was not given to this one on the day.</summary>
    DayOff = 6,
}
