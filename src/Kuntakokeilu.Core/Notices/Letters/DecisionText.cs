using Kuntakokeilu.Core.Access;

namespace Kuntakokeilu.Core.Notices.Letters;

/// <summary>A decision in words. Pure.</summary>
internal static class DecisionText
{
    internal static Letter Of(Decision decision)
    {
        Texts t = Texts.For(decision.Language);
        Guidance guidance = Guidance.Of(decision.Kind, decision.DecidedOn);
        List<LetterPart> parts =
        [
            new(t["letter.matter"], [decision.Matter]),
            new(
                t["letter.decided"],
                decision.From is { } from ? [decision.Decided, t["letter.from", t.Date(from)]] : [decision.Decided]
            ),
            .. decision.Terms.Count > 0 ? (LetterPart[])[new(t["letter.terms"], decision.Terms)] : [],
            new(t["letter.reasons"], decision.Reasons),
            new(t["letter.provisions"], decision.Provisions),
            new(t["letter.more"], [t["letter.official", decision.Official, decision.Phone]]),
        ];
        if (decision.Attachments.Count > 0)
            parts.Add(new(t["letter.attachments"], decision.Attachments));
        parts.Add(new(t.Of("letter.guidance_heading", decision.Kind), guidance.Told(t)));
        return new(decision.Language, t["letter.decision"])
        {
            Sender = Organisations.Name(decision.Authority, decision.Language),
            Recipient = decision.Recipient,
            Facts = [new(t["letter.day"], t.Date(decision.DecidedOn)), new(t["letter.number"], decision.Number)],
            Cover = decision.ServiceLanguage is "fi" or "sv" ? [] : CoverOf(decision, guidance),
            Parts = parts,
        };
    }

    private static string[] CoverOf(Decision decision, Guidance guidance)
    {
        Texts en = Texts.For("en");
        string[] cover =
        [
            en.Of("letter.cover", decision.Kind),
            en["letter.cover_more", decision.Official, decision.Phone],
        ];
        return guidance.Days is { } days ? [.. cover, en["letter.cover_days", days]] : cover;
    }
}
