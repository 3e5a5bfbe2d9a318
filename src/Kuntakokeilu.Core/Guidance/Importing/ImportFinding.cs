namespace Kuntakokeilu.Core.Guidance.Importing;

/// <summary>Something in a file of questions and answers that is wrong, or that an editor should look at.</summary>
/// <param name="Line">From 1; of what concerns the whole file 0.</param>
/// <param name="LastLine">The last line of what it is about.</param>
/// <param name="What">What stands there, a little of it.</param>
internal sealed record ImportFinding(ImportFindingCode Code, int Line, int LastLine, string What = "")
{
    /// <summary>Whether nothing of the file is taken.</summary>
    internal bool IsFatal =>
        Code
            is ImportFindingCode.NotUtf8
                or ImportFindingCode.TooLarge
                or ImportFindingCode.NoTitle
                or ImportFindingCode.NoWeek
                or ImportFindingCode.UnknownTheme;

    /// <summary>Whether something is left out because of it.</summary>
    internal bool LeavesOut =>
        Code
            is ImportFindingCode.QuestionWithoutAnswer
                or ImportFindingCode.AnswerWithoutQuestion
                or ImportFindingCode.EmptyText
                or ImportFindingCode.TextOutside
                or ImportFindingCode.ControlCharacter;
}

internal enum ImportFindingCode
{
    NotUtf8,
    TooLarge,

    /// <summary>No line before the first question names the week.</summary>
    NoTitle,

    /// <summary>The title names no week from 1 to 53.</summary>
    NoWeek,

    /// <summary>A heading that is in no catalogue, or none at all.</summary>
    UnknownTheme,
    QuestionWithoutAnswer,

    /// <summary>An answer to nothing, or a second one: then it can't be told where the first one ends, and neither is taken.</summary>
    AnswerWithoutQuestion,
    EmptyText,

    /// <summary>Text that belongs to no question and no answer.</summary>
    TextOutside,

    /// <summary>A sign that is none: no text can hold it.</summary>
    ControlCharacter,

    /// <summary>A label that was glued to what stands beside it, and has been taken apart.</summary>
    GluedHeading,

    /// <summary>A paragraph that goes on in the next.</summary>
    BrokenSentence,
    MissingEndMark,

    /// <summary>Digits and a hyphen at the end: perhaps the number of the next page.</summary>
    StrayToken,

    /// <summary>A line that looks like a label and is none.</summary>
    UnclearLabel,
}
