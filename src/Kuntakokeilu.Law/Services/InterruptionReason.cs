namespace Kuntakokeilu.Law.Services;

/// <summary>Why somebody leaves a service before its end. The numbers stand in the database for ever.</summary>
public enum InterruptionReason : byte
{
    /// <summary>Got work.</summary>
    Work = 1,

    /// <summary>Began studies.</summary>
    Studies = 2,

    /// <summary>Fell ill.</summary>
    Illness = 3,

    /// <summary>Not suitable for one's health or ability to work.</summary>
    NotSuitable = 4,

    /// <summary>The journey there and back takes over three hours a day.</summary>
    LongJourney = 5,

    /// <summary>It is not safe.</summary>
    Safety = 6,

    /// <summary>Whoever arranges it breaks the law or the contract.</summary>
    BreachOfLaw = 7,

    /// <summary>It is something else than what the plan says.</summary>
    OtherThanPlanned = 8,

    /// <summary>Moved to another place.</summary>
    Moved = 9,

    /// <summary>Family.</summary>
    Family = 10,

    /// <summary>One's own wish, for no reason told.</summary>
    OwnWish = 11,

    /// <summary>Stays away and tells nothing.</summary>
    Absent = 12,

    /// <summary>Conduct by which the service can't go on.</summary>
    Misconduct = 13,

    /// <summary>Another reason.</summary>
    Other = 14,
}
