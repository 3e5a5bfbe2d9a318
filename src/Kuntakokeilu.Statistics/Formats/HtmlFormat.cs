using System.Buffers;
using System.Net;
using System.Text;
using Kuntakokeilu.Statistics.Selecting;
using Kuntakokeilu.Statistics.Tables;

namespace Kuntakokeilu.Statistics.Formats;

/// <summary>A page of one table, with headings that a screen reader tells with each figure.</summary>
public static class HtmlFormat
{
    /// <summary>Writes an extract.</summary>
    public static void Write(IBufferWriter<byte> output, Extract extract, CodesOrTexts naming)
    {
        ArgumentNullException.ThrowIfNull(extract);
        Grid grid = new(extract, naming);
        StringBuilder text = new();
        string title = Safe(extract.Text(extract.Definition.Title));
        text.Append(
            $"<!DOCTYPE html>\n<html lang=\"{extract.Language}\">\n<head>\n<meta charset=\"utf-8\">\n"
                + $"<title>{title}</title>\n</head>\n<body>\n<main>\n<table>\n<caption>{title}</caption>\n"
        );
        Head(text, extract.Selection, grid);
        text.Append("<tbody>\n");
        foreach ((IReadOnlyList<string> names, int first) in grid.Rows())
        {
            text.Append("<tr>");
            foreach (string name in names)
                text.Append($"<th scope=\"row\">{Safe(name)}</th>");
            for (int i = 0; i < grid.ColumnNames.Count; i++)
                text.Append($"<td>{grid.Text(first + i)}</td>");
            text.Append("</tr>\n");
            Flush(text, output);
        }
        text.Append("</tbody>\n</table>\n");
        foreach (Words note in extract.Definition.Notes)
            text.Append($"<p>{Safe(extract.Text(note))}</p>\n");
        text.Append($"<p>{Safe(extract.Text(extract.Edition.Source))}</p>\n</main>\n</body>\n</html>\n");
        Flush(text, output);
    }

    /// <summary>A row for each variable of the heading; the variables of the rows are named in the last one.</summary>
    private static void Head(StringBuilder text, Selection selection, Grid grid)
    {
        text.Append("<thead>\n");
        int levels = Math.Max(1, selection.Heading.Count);
        int repeats = 1;
        int span = selection.Columns;
        for (int level = 0; level < levels; level++)
        {
            text.Append("<tr>");
            if (level == 0)
                foreach (string name in grid.StubNames)
                    text.Append(levels == 1 ? "<th scope=\"col\">" : $"<th scope=\"col\" rowspan=\"{levels}\">")
                        .Append($"{Safe(name)}</th>");
            if (level < selection.Heading.Count)
            {
                Value[] values = [.. selection.Heading[level].Values];
                span /= values.Length;
                for (int i = 0; i < repeats; i++)
                    foreach (Value value in values)
                        text.Append(span == 1 ? "<th scope=\"col\">" : $"<th scope=\"colgroup\" colspan=\"{span}\">")
                            .Append($"{Safe(grid.Name(selection.Heading[level], value))}</th>");
                repeats *= values.Length;
            }
            else
                text.Append("<th scope=\"col\"></th>");
            text.Append("</tr>\n");
        }
        text.Append("</thead>\n");
    }

    private static string Safe(string text) => WebUtility.HtmlEncode(text);

    private static void Flush(StringBuilder text, IBufferWriter<byte> output)
    {
        foreach (ReadOnlyMemory<char> part in text.GetChunks())
            Encoding.UTF8.GetBytes(part.Span, output);
        text.Clear();
    }
}
