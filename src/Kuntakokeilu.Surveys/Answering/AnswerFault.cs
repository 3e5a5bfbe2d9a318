namespace Kuntakokeilu.Surveys.Answering;

/// <summary>What is wrong with an answer, or what the respondent is to look at again.</summary>
/// <param name="Field">The field of the form: <c>id</c>, of a grid <c>id.row</c>, of rank <c>id.1</c>.</param>
/// <param name="Limit">What it goes over or under; else empty.</param>
internal sealed record AnswerFault(AnswerFaultCode Code, string Field, string Limit = "")
{
    /// <summary>Whether the answer is taken all the same: a warning.</summary>
    internal bool IsWarning => Code is AnswerFaultCode.IdentityCode;
}

internal enum AnswerFaultCode
{
    Required,
    UnknownCode,

    /// <summary>More than may be chosen.</summary>
    TooMany,

    /// <summary>A choice that excludes the others beside another.</summary>
    ExclusiveBesideOthers,

    /// <summary>The same in two ranks.</summary>
    Repeated,

    /// <summary>A rank left empty before one that is not.</summary>
    Gap,
    NotANumber,

    /// <summary>Decimals where there can be none.</summary>
    NotWhole,
    TooSmall,
    TooLarge,
    TooLong,

    /// <summary>A sign that is none: a control character.</summary>
    ControlCharacter,

    /// <summary>It looks like a personal identity code. A warning.</summary>
    IdentityCode,
}
