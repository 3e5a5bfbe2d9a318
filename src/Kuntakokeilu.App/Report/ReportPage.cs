using Kuntakokeilu.App.Pictures;
using Kuntakokeilu.Core.Html;

namespace Kuntakokeilu.App.Report;

/// <summary>
/// The report as one HTML page that asks for nothing outside itself and needs no script. The three language versions
/// stand one after another; the fragment of the address (<c>#sv</c>) chooses which of them is shown.
/// </summary>
internal static class ReportPage
{
    internal static void Write(TextWriter writer, ReportFigures figures, IReadOnlyList<ReportPerson> people)
    {
        writer.Write(Head());
        foreach (string language in Texts.Languages)
            writer.Write(LanguageVersion.Write(new(language, figures), people));
        writer.Write("</main>\n</body>\n</html>\n");
    }

    private static Markup Head() =>
        Markup.Of(
            $"""
            <!DOCTYPE html>
            <html lang="fi">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light">
            <title>Työllisyyden kuntakokeilu – raportti, rapport, report</title>
            <link rel="icon" href="data:,">
            <style>
            {ReportStyle.Sheet}</style>
            </head>
            <body>
            {Patterns.Definitions}
            <main>

            """
        );
}
