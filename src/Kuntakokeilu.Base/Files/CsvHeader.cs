using System.Text;

namespace Kuntakokeilu.Base.Files;

/// <summary>The first line of a file: its columns, found by name.</summary>
internal sealed class CsvHeader
{
    private const int MostColumns = 1000;
    private readonly List<string> names;

    private CsvHeader(List<string> names) => this.names = names;

    internal int ColumnCount => names.Count;

    /// <summary>Where a column is; -1 when the file does not have it.</summary>
    internal int IndexOf(string column) => names.IndexOf(column);

    /// <summary>Columns that the file has and the format doesn't know.</summary>
    internal IEnumerable<string> Except(IEnumerable<string> known) => names.Except(known);

    /// <summary>Reads the header off the file's first chunk.</summary>
    /// <param name="length">Bytes up to the end of the header's line, the byte order mark included.</param>
    /// <exception cref="CannotRunException">Not a header, or it lacks a required column.</exception>
    internal static CsvHeader Read(TextChunk chunk, string path, IReadOnlyList<string> required, out int length)
    {
        ReadOnlySpan<byte> text = chunk.Buffer.AsSpan(0, chunk.Length);
        int mark = text.StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
        int end = text.IndexOf((byte)'\n');
        length = end + 1;
        ReadOnlySpan<byte> line = text[mark..end];
        if (line.EndsWith("\r"u8))
            line = line[..^1];

        CsvHeader header = new(Split(line, path));
        string[] missing = [.. required.Except(header.names)];
        if (missing.Length > 0)
            throw new CannotRunException(
                OtherKind(Encoding.UTF8.GetString(line)) is { } other
                    ? $"{path}: {other}"
                    : $"{path} lacks the column {string.Join(", ", missing)}."
            );
        string? twice = header.names.GroupBy(n => n).FirstOrDefault(g => g.Count() > 1)?.Key;
        if (twice is not null)
            throw new CannotRunException($"{path} has the column {twice} twice.");
        return header;
    }

    /// <summary>What a spreadsheet's settings have made of a file of ours, where the first line shows it.</summary>
    private static string? OtherKind(string line) =>
        line.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) ? $"its first line is {line}; the header must be."
        : line.Contains(';') && line.Count(sign => sign == ';') >= line.Count(sign => sign == ',')
            ? "columns are parted by semicolons; commas are needed."
        : line.Contains('\t') ? "columns are parted by tabs; commas are needed."
        : null;

    private static List<string> Split(ReadOnlySpan<byte> line, string path)
    {
        byte[] plain = new byte[line.Length + 2];
        int[] marks = new int[MostColumns + 1];
        int fields = QuotedLine.Split(line, plain, 0, marks);
        if (line.Contains((byte)0) || line is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
            throw new CannotRunException($"{path} is in UTF-16; UTF-8 is needed.");
        if (fields < 0 || line.IsEmpty || !System.Text.Unicode.Utf8.IsValid(line))
            throw new CannotRunException(
                OtherKind(Encoding.UTF8.GetString(line)) is { } other
                    ? $"{path}: {other}"
                    : $"{path} is not a CSV file: its first line is no header row."
            );
        List<string> names = [];
        for (int i = 0; i < fields; i++)
            names.Add(Encoding.UTF8.GetString(plain.AsSpan((marks[i] + 1)..marks[i + 1])));
        return names;
    }
}
