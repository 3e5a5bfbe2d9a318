namespace Kuntakokeilu.Law.Facts;

/// <summary>Something entered in the register: from the date on, the facts are these.</summary>
/// <param name="Date">From when the facts hold.</param>
/// <param name="Kind">What happened.</param>
/// <param name="Facts">The complete facts from the date on.</param>
public readonly record struct RegisterEvent(DateOnly Date, RegisterEventKind Kind, JobseekerFacts Facts);

/// <summary>What an entry in the register tells of the job search.</summary>
public enum RegisterEventKind : byte
{
    /// <summary>A job search (työnhaku) starts.</summary>
    Start,

    /// <summary>The customer notifies a change in the job search (työnhaun muutos).</summary>
    Change,

    /// <summary>A fact changed in a register without the customer's notice.</summary>
    Registry,

    /// <summary>The job search ends.</summary>
    End,
}
