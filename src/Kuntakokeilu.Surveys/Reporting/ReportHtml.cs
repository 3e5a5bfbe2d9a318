using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Kuntakokeilu.Surveys.Reporting;

/// <summary>A report as one page that needs nothing else: readable in a browser, by a screen reader, and on paper.</summary>
internal sealed class ReportHtml
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private const string Style = """
        body { font: 1.0625rem/1.5 system-ui, sans-serif; color: #1a1a1a; background: #fff; max-width: 60rem; margin: 0 auto; padding: 1.5rem; }
        h1, h2, h3, h4 { line-height: 1.25; color: #00356b; }
        h2 { border-top: 2px solid #00356b; padding-top: .75rem; margin-top: 2.5rem; }
        a { color: #00508f; }
        .wide { overflow-x: auto; }
        table { border-collapse: collapse; margin: .5rem 0 1rem; font-variant-numeric: tabular-nums; }
        caption { text-align: start; font-weight: 600; padding-bottom: .35rem; }
        th, td { text-align: end; padding: .3rem .7rem; border-bottom: 1px solid #c4cbd4; vertical-align: top; }
        th:first-child, td:first-child { text-align: start; }
        thead th { border-bottom: 2px solid #00356b; }
        tbody th { font-weight: 400; }
        .note { color: #4a5460; font-size: .95rem; }
        @media print {
            body { max-width: none; padding: 0; font-size: 10.5pt; }
            a { color: inherit; text-decoration: none; }
            table, h2, h3, h4 { break-inside: avoid; }
            h2, h3, h4 { break-after: avoid; }
        }
        """;

    private readonly StringBuilder html = new();
    private readonly Report report;
    private readonly ReportWords words;

    private ReportHtml(Report report)
    {
        this.report = report;
        words = new(report.Language);
    }

    internal static byte[] Write(Report report) => Encoding.UTF8.GetBytes(new ReportHtml(report).Page());

    /// <summary>What stands under the heading of a report that has been written: for a page that has a heading and styles of its own.</summary>
    internal static string BodyOf(string page)
    {
        const string heading = "</h1>\n";
        int begin = page.IndexOf(heading, StringComparison.Ordinal) + heading.Length;
        return page[begin..page.LastIndexOf("</main>", StringComparison.Ordinal)];
    }

    private string Page()
    {
        string title = Encoder.Encode(report.Title);
        html.Append(
            CultureInfo.InvariantCulture,
            $"""
            <!DOCTYPE html>
            <html lang="{report.Language}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{title}</title>
            <style>
            {Style}
            </style>
            </head>
            <body>
            <main>
            <h1>{title}</h1>

            """
        );
        Contents();
        int heading = 0;
        foreach (ReportPiece piece in report.Pieces)
            Piece(piece, ref heading);
        return html.Append("</main>\n</body>\n</html>\n").ToString();
    }

    private void Contents()
    {
        Line($"<nav aria-label=\"{Encoder.Encode(words["contents"])}\">\n<ul>");
        foreach ((int number, ReportPiece.Heading heading) in report.Pieces.OfType<ReportPiece.Heading>().Index())
            if (heading.Level == 2)
                Line($"<li><a href=\"#h{number + 1}\">{Encoder.Encode(heading.Text)}</a></li>");
        Line("</ul>\n</nav>");
    }

    private void Piece(ReportPiece piece, ref int heading)
    {
        switch (piece)
        {
            case ReportPiece.Heading(var level, var text):
                Line($"<h{level} id=\"h{++heading}\">{Encoder.Encode(text)}</h{level}>");
                break;
            case ReportPiece.Paragraph(var text, { } table):
                string cited = Encoder.Encode(words["cites", table]);
                Line($"<p>{Encoder.Encode(text)} (<a href=\"#t{table}\">{cited}</a>).</p>");
                break;
            case ReportPiece.Paragraph(var text, _):
                Line($"<p>{Encoder.Encode(text)}</p>");
                break;
            case ReportPiece.Bullets(var items):
                Line($"<ul>\n{string.Join('\n', items.Select(item => $"<li>{Encoder.Encode(item)}</li>"))}\n</ul>");
                break;
            case ReportPiece.Table table:
                Table(table);
                break;
        }
    }

    private void Table(ReportPiece.Table table)
    {
        string caption = Encoder.Encode($"{words["table", table.Number]}. {table.Caption}");
        // What is wider than the page is moved sideways, also by keyboard.
        Line($"<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-labelledby=\"c{table.Number}\">");
        Line($"<table id=\"t{table.Number}\">\n<caption id=\"c{table.Number}\">{caption}</caption>");
        Line(
            $"<thead><tr>{string.Concat(table.Head.Select(head => $"<th scope=\"col\">{Encoder.Encode(head)}</th>"))}</tr></thead>"
        );
        Line("<tbody>");
        foreach (IReadOnlyList<string> row in table.Rows)
            Line(
                $"<tr><th scope=\"row\">{Encoder.Encode(row[0])}</th>"
                    + $"{string.Concat(row.Skip(1).Select(cell => $"<td>{Encoder.Encode(cell)}</td>"))}</tr>"
            );
        Line("</tbody>\n</table>\n</div>");
        if (table.Note is { } note)
            Line($"<p class=\"note\">{Encoder.Encode(note)}</p>");
    }

    private void Line(string line) => html.Append(line).Append('\n');
}
