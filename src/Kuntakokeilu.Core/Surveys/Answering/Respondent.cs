using Kuntakokeilu.Core.Surveys.Tables;
using Kuntakokeilu.Surveys.Answering;
using Kuntakokeilu.Surveys.Freezing;
using Kuntakokeilu.Surveys.Weighing;

namespace Kuntakokeilu.Core.Surveys.Answering;

/// <summary>Whom a link lets in: for which municipality, and how far its answer is.</summary>
internal sealed record Respondent
{
    internal required int Asked { get; init; }
    internal required int Survey { get; init; }
    internal required short Version { get; init; }
    internal required SurveyState SurveyState { get; init; }
    internal required DateTimeOffset Opens { get; init; }
    internal required DateTimeOffset Closes { get; init; }
    internal required FrameUnit Unit { get; init; }
    internal required string ContactName { get; init; }
    internal required string Language { get; init; }
    internal required AskedState State { get; init; }
    internal required short Submissions { get; init; }
    internal required DateTimeOffset? SentAt { get; init; }
    internal required DateTimeOffset? LateUntil { get; init; }

    /// <summary>Whether it is the contact: who alone sends.</summary>
    internal required bool IsMain { get; init; }
    internal required string Name { get; init; }

    internal IReadOnlyDictionary<string, Answer> Background => Backgrounds.Of(Unit);

    internal bool ReceivesAt(DateTimeOffset moment) =>
        SurveyState is SurveyState.Published
        && moment >= Opens
        && (moment < Closes || (LateUntil is { } late && moment < late));

    internal bool WritesAt(DateTimeOffset moment) =>
        ReceivesAt(moment) && State is (AskedState.Asked or AskedState.Reopened);
}

/// <summary>A section as it was last saved, by whom.</summary>
internal sealed record SectionSaved(string Section, int Version, FormFields Fields, DateTimeOffset At, string By);

/// <summary>That an answer has been received.</summary>
internal sealed record Receipt(short Number, DateTimeOffset At, bool IsLate);

/// <summary>Somebody who writes the same draft.</summary>
internal sealed record Writer(int Id, string Name, DateTimeOffset From, DateTimeOffset? Until);
