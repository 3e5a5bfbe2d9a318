using System.Text;
using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.Base.Html;
using Kuntakokeilu.Core.Guidance;
using Kuntakokeilu.Core.Guidance.Publishing;
using Kuntakokeilu.Core.Guidance.Tables;

namespace Kuntakokeilu.App.Pages.Guidance;

/// <summary>
/// What stands above an answer that does not simply hold: how it stands to the law, since when, by which provision, and what the law
/// says. Whatever shows an answer shows it: pages, lists, print, feeds and the API.
/// </summary>
internal static class AnswerWords
{
    internal static Notice? Banner(AnswerTold told, Texts t, Links link) =>
        told.Status is AnswerStatus.Holds
            ? null
            : new(
                told.Status is AnswerStatus.Policy or AnswerStatus.NoPosition ? NoticeKind.Info : NoticeKind.Alert,
                Heading(told, t),
                Markup.Of(
                    $"""{(told.Note is { } note ? Markup.Of($"<p>{note}</p>") : Markup.Empty)}{Places(told, t, link)}"""
                )
            );

    /// <summary>The same as a sentence or more, without a link; null where the answer holds.</summary>
    internal static string? Plain(AnswerTold told, Texts t) =>
        told.Status is AnswerStatus.Holds
            ? null
            : string.Join(
                ' ',
                (
                    (string?[])[$"{Heading(told, t)}.", told.Note, told.Cites.Count > 0 ? $"({Cited(told, t)})" : null]
                ).OfType<string>()
            );

    internal static string Cited(AnswerTold told, Texts t) =>
        string.Join(", ", told.Cites.Select(place => ActCitation.InWords(place, t)));

    /// <summary>Provisions, each with its way to the law book.</summary>
    internal static Markup Cites(AnswerTold told, Texts t, Links link) =>
        Markup.Join(
            told.Cites.Select(
                (place, i) =>
                    Markup.Of(
                        $"{(i > 0 ? ", " : "")}{(ActCitation.AddressOf(place) is { } address ? Markup.Of($"""<a href="{link[address]}">{ActCitation.InWords(place, t)}</a>""") : Markup.Of($"{ActCitation.InWords(place, t)}"))}"
                    )
            )
        );

    /// <summary>A text whose words that were looked for are marked: escaped first, so that a text is a text.</summary>
    internal static Markup Marked(string text)
    {
        StringBuilder marked = new();
        foreach (string piece in text.Split(AnswerSummary.Begins))
        {
            string[] parts = piece.Split(AnswerSummary.Ends);
            if (parts.Length > 1)
                marked.Append(Markup.Of($"<mark>{parts[0]}</mark>").Text);
            marked.Append(Markup.Of($"{(parts.Length > 1 ? parts[1] : parts[0])}").Text);
        }
        return Markup.Trusted(marked.ToString());
    }

    private static string Heading(AnswerTold told, Texts t) =>
        t.Of("guidance.status_since", told.Status, t.Date(told.Since!.Value));

    private static Markup Places(AnswerTold told, Texts t, Links link) =>
        told.Cites.Count == 0 ? Markup.Empty : Markup.Of($"<p>{t["guidance.cites"]}: {Cites(told, t, link)}</p>");
}

/// <summary>Answers of a list, each with what stands above it; <c>_Answers</c>.</summary>
internal sealed record AnswerRows(IReadOnlyList<AnswerSummary> Answers, Texts T, Links Link)
{
    /// <summary>So much of an answer is shown in a list.</summary>
    private const int Shown = 400;

    internal string Address(AnswerSummary one) => Link[GuidanceSubject.AnswerOf(one.Question)];

    internal Notice? Banner(AnswerSummary one) => AnswerWords.Banner(one.Told, T, Link);

    internal static Markup Beginning(AnswerSummary one)
    {
        string answer = one.Told.Answer;
        if (answer.Length <= Shown)
            return AnswerWords.Marked(answer);
        int end = answer.LastIndexOf(' ', Shown) is > 0 and int space ? space : Shown;
        string kept = answer[..end];
        // A mark that is cut ends where the text does.
        if (kept.LastIndexOf(AnswerSummary.Begins) > kept.LastIndexOf(AnswerSummary.Ends))
            kept += AnswerSummary.Ends;
        return Markup.Of($"{AnswerWords.Marked(kept)}…");
    }

    internal string Details(AnswerSummary one) =>
        one is { Year: { } year, Week: { } week, Number: { } number }
            ? T["guidance.in_issue", week, year, number]
            : T["guidance.published_on", T.Date(one.PublishedOn)];
}
