using System.Globalization;
using System.Text;

namespace Kuntakokeilu.Tests.Steering.Oracle;

/// <summary>One physical line after the header; Fields is null when the line is malformed.</summary>
internal sealed record PlainLine(int Number, Dictionary<string, string>? Fields);

/// <summary>Section 1: "A row is one physical line (LF or CRLF; line counts physical lines, the header is 1)".
/// </summary>
internal static class PlainCsv
{
    internal static List<PlainLine> ReadTable(byte[] file, string name, IReadOnlyList<string> requiredColumns)
    {
        if (HasStrayReturn(file))
            throw new InvalidDataException(name + ": a carriage return within a line");
        List<byte[]> lines = SplitLines(WithoutBom(file));
        if (lines.Count == 0)
            throw new InvalidDataException(name + ": no header row");
        List<string> header =
            ReadFields(lines[0]) ?? throw new InvalidDataException(name + ": the header row is not CSV");
        if (header.Distinct(StringComparer.Ordinal).Count() != header.Count)
            throw new InvalidDataException(name + ": two columns have the same name");
        foreach (string column in requiredColumns)
        {
            if (!header.Contains(column))
                throw new InvalidDataException(name + ": column " + column + " is missing");
        }

        var table = new List<PlainLine>();
        for (int i = 1; i < lines.Count; i++)
        {
            List<string>? fields = ReadFields(lines[i]);
            if (fields is null || fields.Count != header.Count)
            {
                table.Add(new PlainLine(i + 1, null));
                continue;
            }
            var byName = new Dictionary<string, string>(StringComparer.Ordinal);
            for (int c = 0; c < header.Count; c++)
                byName.Add(header[c], fields[c]);
            table.Add(new PlainLine(i + 1, byName));
        }
        return table;
    }

    /// <summary>
    /// docs/formats.md: another's text that a spreadsheet would take for a formula has an apostrophe before it.
    /// </summary>
    internal static string AsText(string text)
    {
        const NumberStyles Number =
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        bool isFormula = text.Length > 0 && "=+-@\t\r".Contains(text[0]);
        return isFormula && !decimal.TryParse(text, Number, CultureInfo.InvariantCulture, out _) ? "'" + text : text;
    }

    /// <summary>Section 1: "a UTF-8 BOM is skipped".</summary>
    private static byte[] WithoutBom(byte[] file)
    {
        bool bom = file.Length >= 3 && file[0] == 0xEF && file[1] == 0xBB && file[2] == 0xBF;
        return bom ? file[3..] : file;
    }

    /// <summary>A carriage return belongs to a line end: before a line feed, or last in the file.</summary>
    private static bool HasStrayReturn(byte[] file)
    {
        for (int i = 0; i + 1 < file.Length; i++)
            if (file[i] == (byte)'\r' && file[i + 1] != (byte)'\n')
                return true;
        return false;
    }

    /// <summary>Lines end with LF; one CR just before the LF, or as the last byte of the file, belongs to the
    /// line end. What follows the last LF is a line only when it is not empty.</summary>
    private static List<byte[]> SplitLines(byte[] file)
    {
        var lines = new List<byte[]>();
        int start = 0;
        for (int i = 0; i < file.Length; i++)
        {
            if (file[i] == (byte)'\n')
            {
                int end = i > start && file[i - 1] == (byte)'\r' ? i - 1 : i;
                lines.Add(file[start..end]);
                start = i + 1;
            }
        }
        if (start < file.Length)
            lines.Add(file[^1] == (byte)'\r' ? file[start..^1] : file[start..]);
        return lines;
    }

    /// <summary>The fields of one line, or null: "an empty line, a line break inside quotes, an unclosed quote or
    /// invalid UTF-8 is malformed for that line only".</summary>
    private static List<string>? ReadFields(byte[] line)
    {
        if (line.Length == 0)
            return null;
        string text;
        try
        {
            text = new UTF8Encoding(false, true).GetString(line);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }

        var fields = new List<string>();
        int at = 0;
        while (true)
        {
            var field = new StringBuilder();
            if (at < text.Length && text[at] == '"')
            {
                at++;
                while (true)
                {
                    if (at == text.Length || text[at] == '\r')
                        return null;
                    if (text[at] != '"')
                    {
                        field.Append(text[at]);
                        at++;
                    }
                    else if (at + 1 < text.Length && text[at + 1] == '"')
                    {
                        field.Append('"');
                        at += 2;
                    }
                    else
                    {
                        at++;
                        break;
                    }
                }
                if (at < text.Length && text[at] != ',')
                    return null;
            }
            else
            {
                while (at < text.Length && text[at] != ',')
                {
                    if (text[at] == '"')
                        return null;
                    field.Append(text[at]);
                    at++;
                }
            }
            fields.Add(field.ToString());
            if (at == text.Length)
                return fields;
            at++;
        }
    }

    internal static string WriteLine(params string[] fields) => string.Join(",", fields.Select(Quoted));

    private static string Quoted(string field)
    {
        bool needed = field.Contains(',') || field.Contains('"') || field.Contains('\r') || field.Contains('\n');
        return needed ? "\"" + field.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"" : field;
    }
}
