using System.Text;
using Kuntakokeilu.Base.Html;
using Kuntakokeilu.Core.Notices.Letters;

namespace Kuntakokeilu.App.Letters;

/// <summary>A letter as a page that stands alone, with nothing to fetch: it reads the same in ten years.</summary>
internal static class LetterPages
{
    internal static PrintedLetter Print(Letter letter) =>
        new(Encoding.UTF8.GetBytes(Page(letter).Text), LetterPdf.Of(letter));

    private static Markup Page(Letter letter) =>
        Markup.Of(
            $"""
            <!DOCTYPE html>
            <html lang="{letter.Language}">
            <head>
              <meta charset="utf-8">
              <meta name="viewport" content="width=device-width, initial-scale=1">
              <title>{letter.Title} – {letter.Sender}</title>
            </head>
            <body>
            <header>
              <p><strong>{letter.Sender}</strong></p>
              <address>{Markup.Join(letter.Recipient.Select(line => Markup.Of($"{line}<br>")))}</address>
            </header>
            <main>
            {Cover(letter)}
            <h1>{letter.Title}</h1>
            {Facts(letter)}
            {Markup.Join(letter.Parts.Select(Part))}
            </main>
            </body>
            </html>

            """
        );

    private static Markup Cover(Letter letter) =>
        letter.Cover.Count == 0
            ? Markup.Of($"")
            : Markup.Of($"<section lang=\"en\">{Paragraphs(letter.Cover)}</section>");

    private static Markup Facts(Letter letter) =>
        letter.Facts.Count == 0
            ? Markup.Of($"")
            : Markup.Of(
                $"<dl>{Markup.Join(letter.Facts.Select(fact => Markup.Of($"<dt>{fact.Term}</dt><dd>{fact.Value}</dd>")))}</dl>"
            );

    private static Markup Part(LetterPart part) =>
        part.Heading is { } heading
            ? Markup.Of($"<section>\n<h2>{heading}</h2>\n{Paragraphs(part.Paragraphs)}</section>\n")
            : Paragraphs(part.Paragraphs);

    private static Markup Paragraphs(IReadOnlyList<string> told) =>
        Markup.Join(told.Select(one => Markup.Of($"<p>{one}</p>\n")));
}
