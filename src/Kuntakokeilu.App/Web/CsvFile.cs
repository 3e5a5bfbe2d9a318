using System.Globalization;
using System.Text;
using Kuntakokeilu.Base.Files;

namespace Kuntakokeilu.App.Web;

/// <summary>
/// A table to take along, as docs/formats.md says: RFC 4180 in UTF-8, with the mark by which Excel knows it.
/// </summary>
internal static class CsvFile
{
    private static readonly UTF8Encoding Marked = new(encoderShouldEmitUTF8Identifier: true);

    internal static IResult Of(string name, IEnumerable<string> header, IEnumerable<IEnumerable<string>> rows) =>
        Results.File(Bytes(header, rows), "text/csv; charset=utf-8", name);

    /// <summary>The rows of a sheet: numbers are written with a point, whatever the reader's language.</summary>
    internal static IResult Of(string name, IEnumerable<string> header, IReadOnlyList<IReadOnlyList<object?>> rows) =>
        Of(
            name,
            header,
            rows.Select(row => row.Select(cell => Convert.ToString(cell, CultureInfo.InvariantCulture) ?? ""))
        );

    internal static byte[] Bytes(IEnumerable<string> header, IEnumerable<IEnumerable<string>> rows)
    {
        StringBuilder text = new();
        foreach (IEnumerable<string> row in rows.Prepend(header))
            text.AppendJoin(',', row.Select(Quoted)).Append("\r\n");
        return [.. Marked.GetPreamble(), .. Marked.GetBytes(text.ToString())];
    }

    private static string Quoted(string text) => InQuotes(CsvText.Harmless(text));

    private static string InQuotes(string value) =>
        value.AsSpan().ContainsAny(",\"\r\n") ? $"\"{value.Replace("\"", "\"\"")}\"" : value;
}
