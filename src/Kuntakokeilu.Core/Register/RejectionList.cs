using System.Buffers;
using System.Text;
using Kuntakokeilu.Base.Files;

namespace Kuntakokeilu.Core.Register;

/// <summary>Rejected rows of one stretch of a file, to be written in the order of their lines.</summary>
internal sealed class RejectionList
{
    private static readonly byte[][] Endings = [.. Enum.GetValues<RejectionCode>().Select(code => Ending(new(code)))];

    private readonly List<Entry> entries = [];
    private readonly ArrayBufferWriter<byte> persons = new();
    private readonly ArrayBufferWriter<byte> rows = new();
    private bool isInOrder = true;

    private readonly record struct Entry(int Line, int IdStart, int IdLength, RowFault Fault);

    internal int Count => entries.Count;

    /// <summary>The name of a file as CSV.</summary>
    internal static byte[] FileName(ChunkSource source)
    {
        ArrayBufferWriter<byte> name = new();
        CsvText.AppendHarmless(name, Encoding.UTF8.GetBytes(source.Name));
        return name.WrittenSpan.ToArray();
    }

    internal void Clear()
    {
        entries.Clear();
        isInOrder = true;
        persons.ResetWrittenCount();
    }

    /// <summary>Notes a rejected row.</summary>
    /// <param name="line">Its line, counted from the first of the stretch.</param>
    internal void Add(int line, ReadOnlySpan<byte> person, RowFault fault)
    {
        isInOrder &= entries.Count == 0 || entries[^1].Line <= line;
        entries.Add(new(line, persons.WrittenCount, person.Length, fault));
        persons.Write(person);
    }

    /// <summary>
    /// The rejected rows of one person: line, counted from the first of the stretch, and what is wrong.
    /// </summary>
    internal IEnumerable<(int Line, RowFault Fault)> Of(byte[] person) =>
        entries.Where(entry => PersonOf(entry).SequenceEqual(person)).Select(entry => (entry.Line, entry.Fault));

    /// <summary>All of them as they came: line, counted from the first of the stretch, person as read, and fault.</summary>
    internal IEnumerable<(int Line, string Person, RowFault Fault)> All =>
        entries.Select(entry => (entry.Line, Encoding.UTF8.GetString(PersonOf(entry)), entry.Fault));

    /// <summary>Writes the rows into rejected.csv.</summary>
    /// <param name="fileName">Name of the file, as CSV.</param>
    /// <param name="firstLine">The line in the file with which the stretch begins.</param>
    internal void WriteTo(OutputFile file, ReadOnlySpan<byte> fileName, long firstLine)
    {
        rows.ResetWrittenCount();
        WriteTo(rows, fileName, firstLine);
        file.Append(rows.WrittenSpan);
    }

    private void WriteTo(ArrayBufferWriter<byte> output, ReadOnlySpan<byte> fileName, long firstLine)
    {
        if (!isInOrder)
            entries.Sort((a, b) => a.Line.CompareTo(b.Line));
        foreach (Entry entry in entries)
        {
            output.Write(fileName);
            output.Write(","u8);
            CsvText.Append(output, firstLine + entry.Line);
            output.Write(","u8);
            CsvText.AppendHarmless(output, PersonOf(entry));
            output.Write(entry.Fault.Field is null ? Endings[(int)entry.Fault.Code] : Ending(entry.Fault));
        }
    }

    private ReadOnlySpan<byte> PersonOf(Entry entry) => persons.WrittenSpan.Slice(entry.IdStart, entry.IdLength);

    /// <summary>What stands on a row after the person.</summary>
    private static byte[] Ending(RowFault fault)
    {
        ArrayBufferWriter<byte> ending = new();
        CsvText.Append(ending, Encoding.UTF8.GetBytes(fault.Message));
        return [.. Encoding.UTF8.GetBytes($",{fault.Code.Name()},"), .. ending.WrittenSpan, (byte)'\n'];
    }
}
