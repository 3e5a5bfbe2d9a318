namespace Kuntakokeilu.Core.Surveys.Answering;

/// <summary>What came of a step of answering; the database answers by the number.</summary>
internal enum AnswerOutcome : byte
{
    Done = 0,

    /// <summary>Another has saved meanwhile.</summary>
    Overtaken = 1,

    /// <summary>Not yet, or no more.</summary>
    NotOpen = 2,

    /// <summary>The link has been replaced or ended.</summary>
    NoLink = 3,

    /// <summary>It has been sent, refused or taken back.</summary>
    NotNow = 4,

    /// <summary>Only the contact does this.</summary>
    NotYours = 5,
}
