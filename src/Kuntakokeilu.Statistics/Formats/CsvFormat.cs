using System.Buffers;
using System.Text;

namespace Kuntakokeilu.Statistics.Formats;

/// <summary>How a csv is written.</summary>
/// <param name="Naming">Codes or texts.</param>
/// <param name="Separator">Between values.</param>
/// <param name="HasTitle">Whether the first line is the title.</param>
public sealed record CsvOptions(CodesOrTexts Naming = CodesOrTexts.Texts, char Separator = ',', bool HasTitle = false);

/// <summary>
/// Comma separated values as RFC 4180 says, in UTF-8 with its mark: a line for each row, a column for each combination of
/// the heading. A mark stands in place of a number that is not given.
/// </summary>
public static class CsvFormat
{
    /// <summary>Writes an extract.</summary>
    public static void Write(IBufferWriter<byte> output, Extract extract, CsvOptions options)
    {
        ArgumentNullException.ThrowIfNull(extract);
        ArgumentNullException.ThrowIfNull(options);
        output.Write("\uFEFF"u8);
        Grid grid = new(extract, options.Naming);
        StringBuilder line = new();
        if (options.HasTitle)
            Line([extract.Text(extract.Definition.Title)]);
        Line([.. grid.StubNames, .. grid.ColumnNames]);
        foreach ((IReadOnlyList<string> names, int first) in grid.Rows())
            Line([.. names, .. Enumerable.Range(first, grid.ColumnNames.Count).Select(grid.Text)]);

        void Line(IReadOnlyList<string> values)
        {
            line.Clear().AppendJoin(options.Separator, values.Select(Quoted)).Append("\r\n");
            Encoding.UTF8.GetBytes(line.ToString(), output);
        }

        string Quoted(string value) =>
            value.AsSpan().ContainsAny("\"\r\n") || value.Contains(options.Separator)
                ? $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
                : value;
    }
}
