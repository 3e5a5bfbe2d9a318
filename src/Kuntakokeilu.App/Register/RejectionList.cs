using System.Buffers;
using System.Text;

namespace Kuntakokeilu.App.Register;

/// <summary>Rejected rows of one stretch of a file, to be written in the order of their lines.</summary>
internal sealed class RejectionList
{
    private static readonly byte[][] Endings = [.. Enum.GetValues<RejectionCode>().Select(code => Ending(new(code)))];

    private readonly List<Entry> entries = [];
    private readonly ArrayBufferWriter<byte> texts = new();

    private readonly record struct Entry(int Line, int Start, int Length);

    internal int Count => entries.Count;

    internal void Clear()
    {
        entries.Clear();
        texts.ResetWrittenCount();
    }

    /// <summary>Notes a rejected row.</summary>
    /// <param name="line">Its line, counted from the first of the stretch.</param>
    internal void Add(int line, ReadOnlySpan<byte> person, RowFault fault)
    {
        int start = texts.WrittenCount;
        CsvText.Append(texts, person);
        texts.Write(fault.Column is null ? Endings[(int)fault.Code] : Ending(fault));
        entries.Add(new(line, start, texts.WrittenCount - start));
    }

    /// <summary>The rejected rows of one person: line, counted from the first of the stretch, and what is wrong.</summary>
    internal IEnumerable<(int Line, string Fault)> Of(byte[] person)
    {
        ArrayBufferWriter<byte> id = new();
        CsvText.Append(id, person);
        id.Write(","u8);
        foreach (Entry entry in entries)
            if (texts.WrittenSpan.Slice(entry.Start, entry.Length).StartsWith(id.WrittenSpan))
                yield return (entry.Line, TextOf(entry, id.WrittenCount));
    }

    private string TextOf(Entry entry, int from) =>
        Encoding.UTF8.GetString(texts.WrittenSpan.Slice(entry.Start, entry.Length)[from..].TrimEnd((byte)'\n'));

    /// <summary>Writes the rows as rejected.csv has them.</summary>
    /// <param name="fileName">Name of the file, as CSV.</param>
    /// <param name="firstLine">The line in the file with which the stretch begins.</param>
    internal void WriteTo(IBufferWriter<byte> output, ReadOnlySpan<byte> fileName, long firstLine)
    {
        entries.Sort((a, b) => a.Line.CompareTo(b.Line));
        foreach (Entry entry in entries)
        {
            output.Write(fileName);
            output.Write(","u8);
            CsvText.Append(output, firstLine + entry.Line);
            output.Write(","u8);
            output.Write(texts.WrittenSpan.Slice(entry.Start, entry.Length));
        }
    }

    /// <summary>What stands on a row after the person.</summary>
    private static byte[] Ending(RowFault fault)
    {
        string message = fault.Column is null ? fault.Code.Sentence() : $"{fault.Column}: {fault.Code.Sentence()}";
        ArrayBufferWriter<byte> ending = new();
        CsvText.Append(ending, Encoding.UTF8.GetBytes(message));
        return [.. Encoding.UTF8.GetBytes($",{fault.Code.Name()},"), .. ending.WrittenSpan, (byte)'\n'];
    }
}
