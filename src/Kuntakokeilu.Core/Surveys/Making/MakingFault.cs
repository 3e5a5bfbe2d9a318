namespace Kuntakokeilu.Core.Surveys.Making;

/// <summary>Why a step of making a survey was not taken.</summary>
internal enum MakingFault : byte
{
    /// <summary>Another has written or published meanwhile.</summary>
    Stale = 1,

    /// <summary>Whoever wrote it does not publish it.</summary>
    SameOfficial,

    /// <summary>Something keeps the definition from being published: the page tells it.</summary>
    NotRight,

    /// <summary>What the report says of the survey is missing in a language.</summary>
    NoMemo,

    /// <summary>Of a survey that is published only the texts are corrected: other questions are another survey.</summary>
    OtherSurvey,

    /// <summary>Answers are still received, of some by leave; or it is closed already.</summary>
    NotOver,

    /// <summary>It is closed for good.</summary>
    Over,
}
