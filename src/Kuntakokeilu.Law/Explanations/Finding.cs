using Kuntakokeilu.Law.Book;

namespace Kuntakokeilu.Law.Explanations;

/// <summary>What a test found of one condition.</summary>
/// <param name="Provision">The rule that sets the condition.</param>
/// <param name="Verdict">Whether it was met.</param>
public readonly record struct Finding(Provision Provision, Verdict Verdict);

/// <summary>Whether a condition is met. Unknown is never not met.</summary>
public enum Verdict : byte
{
    /// <summary>It is met.</summary>
    Met,

    /// <summary>It is known not to be met.</summary>
    NotMet,

    /// <summary>The fact that decides it is not known.</summary>
    Unknown,
}
