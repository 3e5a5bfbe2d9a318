using Kuntakokeilu.Law.Facts;

namespace Kuntakokeilu.Law.Steering;

/// <summary>One step of a history, kept for an explanation.</summary>
/// <param name="Cause">What brought it.</param>
/// <param name="Act">Number of the act of the TE office, as expected; -1 when it was not an act.</param>
/// <param name="Before">The state before.</param>
/// <param name="Step">The state after, or why there was no effect.</param>
public readonly record struct Happening(CauseKind Cause, int Act, SteeringState Before, Step Step)
{
    /// <summary>Whether it took effect.</summary>
    public bool TookEffect => Step.Refusal is Refusal.None;

    /// <summary>Whether it was a test of the target group.</summary>
    public bool IsTest => Step.IsTest;

    internal static CauseKind CauseOf(RegisterEventKind entry) =>
        entry switch
        {
            RegisterEventKind.Start => CauseKind.Start,
            RegisterEventKind.Change => CauseKind.Change,
            RegisterEventKind.Registry => CauseKind.Registry,
            RegisterEventKind.End => CauseKind.End,
        };
}

/// <summary>What can bring a step.</summary>
public enum CauseKind : byte
{
    /// <summary>A job search started.</summary>
    Start,

    /// <summary>The customer notified a change in the job search.</summary>
    Change,

    /// <summary>A fact changed in a register without the customer's notice.</summary>
    Registry,

    /// <summary>The job search ended.</summary>
    End,

    /// <summary>The Act came into force on 1 March 2021 (24 §).</summary>
    Launch,

    /// <summary>An act of the TE office (5 § 5-7 mom).</summary>
    Act,
}
