namespace Kuntakokeilu.Law.Obligations;

/// <summary>What gave a duty its last day, the latest move of it.</summary>
public enum DueRule : byte
{
    /// <summary>The time of its kind: from the law, or from a parameter where the law leaves it to be set.</summary>
    OwnTime,

    /// <summary>It arose later than its own day, so that there is a time from the day on which it arose.</summary>
    CaughtUp,

    /// <summary>The customer did not come.</summary>
    NoShow,

    /// <summary>The customer cancelled in time.</summary>
    Cancelled,

    /// <summary>The interview in which it is to be done was held earlier.</summary>
    WithInterview,
}
