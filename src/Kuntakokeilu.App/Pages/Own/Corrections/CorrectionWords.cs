using Kuntakokeilu.App.Pages.Own.Search;
using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.Base.Forms;
using Kuntakokeilu.Core.Registration.Corrections;

namespace Kuntakokeilu.App.Pages.Own.Corrections;

/// <summary>A request to correct in words: to its sender and to who decides.</summary>
internal sealed class CorrectionWords(Texts t)
{
    internal string Name(CorrectedFact fact) => t.Of("corrections.fact", fact);

    /// <summary>What is asked for.</summary>
    internal string Right(AskedCorrection one)
    {
        Field field = new QuestionFields(t).ToCorrect(CorrectedFacts.AskedBy(one.Fact).Field);
        field.Read(one.Value, t);
        return field.InWords(t);
    }

    internal IReadOnlyList<SummaryRow> Asked(AskedCorrection one) =>
        [
            new(t["corrections.right"], Right(one)),
            new(t["corrections.since"], CorrectionForm.Words(new(one.Since, one.Event, default), t)),
            new(t["corrections.why"], one.Why),
            new(t["corrections.sent"], t.Date(one.SentOn)),
            .. one.IsAccepted is { } isAccepted
                ? (SummaryRow[])
                    [
                        new(
                            t["corrections.decided"],
                            t[isAccepted ? "corrections.accepted" : "corrections.refused", t.Date(one.DecidedOn!.Value)]
                        ),
                        new(t["corrections.reason"], one.Reason!),
                    ]
                : [new(t["corrections.due"], t.Date(one.Due))],
        ];
}
