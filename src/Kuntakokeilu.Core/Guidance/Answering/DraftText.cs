using Kuntakokeilu.Core.Guidance.Tables;

namespace Kuntakokeilu.Core.Guidance.Answering;

/// <summary>A text in three languages; in Finnish it is always there.</summary>
internal sealed record ThreeTexts(string Fi, string? Sv = null, string? En = null);

/// <summary>What an official writes: the question as the public reads it, the answer, and how it stands to the law.</summary>
internal sealed record DraftText(ThreeTexts Question, ThreeTexts Answer)
{
    public AnswerStatus Status { get; init; } = AnswerStatus.Holds;

    /// <summary>Null where it holds.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>What the law now says; null where there is nothing to say.</summary>
    public ThreeTexts? Note { get; init; }
    public IReadOnlyList<string> Cites { get; init; } = [];

    /// <summary>The day of the law by which it is written.</summary>
    public required DateOnly LawDay { get; init; }
}

/// <summary>A draft as an official of the ministry sees it.</summary>
internal sealed record DraftSeen(short Number, short Revision, DraftText Text)
{
    public int? WrittenBy { get; init; }
    public required string WrittenName { get; init; }
    public string? ApprovedName { get; init; }
    public string? PublishedName { get; init; }

    internal bool IsApproved => ApprovedName is not null;
}
