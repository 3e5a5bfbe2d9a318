namespace Kuntakokeilu.Law.Book;

/// <summary>An Act that amends the pilot Act.</summary>
/// <param name="Number">Number in the Statute Book, such as 421/2021.</param>
/// <param name="Given">
/// The day on which it was given (annettu): signed, its text final. From this day it is known.
/// </param>
/// <param name="InForce">The day it came into force.</param>
/// <param name="Effect">What it changed, in one line of English.</param>
/// <param name="Certainty">How sure the dates and the effect are.</param>
/// <param name="Source">Where they were read.</param>
public sealed record Amendment(
    string Number,
    DateOnly Given,
    DateOnly InForce,
    string Effect,
    Certainty Certainty,
    string Source
);

/// <summary>How a fact of the law book was come by.</summary>
public enum Certainty : byte
{
    /// <summary>Read in the source named.</summary>
    Verified,

    /// <summary>Inferred from what was read.</summary>
    Inferred,

    /// <summary>From general knowledge, not checked in a source.</summary>
    Unverified,
}
