namespace Kuntakokeilu.Surveys.Checking;

/// <summary>Something that keeps a definition from being published, or that its author is to know.</summary>
/// <param name="Place">Where, as a path in the definition: <c>sections[2].questions[1].showIf</c>.</param>
/// <param name="What">What it is about, as it is written there.</param>
/// <param name="Also">What belongs to it: what was expected, the other place.</param>
/// <param name="At">The sign of a condition or text at which it begins, from 1.</param>
internal sealed record Finding(FindingCode Code, string Place, string What = "", string Also = "", int? At = null)
{
    /// <summary>Whether the definition can't be published with it.</summary>
    internal bool IsFault => Code is not FindingCode.AlwaysTrue;
}

internal enum FindingCode
{
    /// <summary>A field that must be there is not.</summary>
    MissingField,

    /// <summary>A value of another type than its field has.</summary>
    WrongType,

    /// <summary>A field that means nothing there: perhaps a slip of the pen in one that would.</summary>
    UnknownField,

    /// <summary>A value that can't be.</summary>
    BadValue,

    /// <summary>A condition, or a place in a text, that is not written as the language has it.</summary>
    Syntax,

    /// <summary>A reference to what there is not.</summary>
    UnknownRef,

    /// <summary>A reference to what is asked later, or to itself.</summary>
    ForwardRef,

    /// <summary>A code that the question doesn't have.</summary>
    UnknownCode,

    /// <summary>A comparison that the kind of the question doesn't have.</summary>
    TypeMismatch,

    /// <summary>A text that is missing in a language.</summary>
    MissingText,

    /// <summary>Two with one name.</summary>
    DuplicateId,

    /// <summary>Nothing to choose from.</summary>
    EmptyChoices,

    /// <summary>A required question whose every choice excludes the others.</summary>
    ExclusiveAlone,

    /// <summary>No answers show it.</summary>
    Unreachable,

    /// <summary>The condition hides nothing. A warning.</summary>
    AlwaysTrue,

    /// <summary>Too many combinations to go through.</summary>
    TooComplex,
}
