namespace Kuntakokeilu.Statistics.Jobseekers;

/// <summary>A service that was agreed on with a person, as far as the statistics ask for it.</summary>
/// <param name="Agreed">The day on which it was agreed on.</param>
/// <param name="Started">The day on which it began; null when it did not.</param>
/// <param name="Ended">Its last day; null while it goes on, or when it did not begin.</param>
/// <param name="CalledOff">The day from which nobody waits for it any more though it did not begin; null otherwise.</param>
/// <param name="IsGuidance">Vocational guidance, which psychologists give.</param>
public readonly record struct ServiceUse(
    DateOnly Agreed,
    DateOnly? Started,
    DateOnly? Ended = null,
    DateOnly? CalledOff = null,
    bool IsGuidance = false
)
{
    /// <summary>The last day of which it tells anything; null: it goes on.</summary>
    public DateOnly? LastDay => Started is null ? CalledOff : Ended;

    /// <summary>Whether it is waited for at the end of a day.</summary>
    public bool IsWaitedFor(DateOnly day) =>
        Agreed <= day && !(Started <= day) && !(Started is null && CalledOff <= day);

    /// <summary>Whether a day is one of it.</summary>
    public bool Includes(DateOnly day) => Started <= day && !(Ended < day);
}

/// <summary>An interview, talk or conversation that was held.</summary>
/// <param name="Day">When.</param>
/// <param name="IsFaceToFace">As a visit; otherwise by picture or by telephone.</param>
public readonly record struct HeldInterview(DateOnly Day, bool IsFaceToFace);
