using System.Runtime.CompilerServices;
using System.Text.Unicode;

namespace Kuntakokeilu.Base.Files;

/// <summary>Gives the lines of a chunk one by one as rows of fields, quoted or not.</summary>
/// <param name="columns">How many fields a row has.</param>
internal sealed class CsvLines(int columns)
{
    private readonly int[] quotedMarks = new int[columns + 1];
    private TextChunk text = new();
    private int room;

    /// <summary>Turns to a chunk that has been indexed.</summary>
    internal void Begin(TextChunk chunk)
    {
        text = chunk;
        room = chunk.Length;
    }

    /// <summary>The fields of a line; false when it is malformed.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool TryGet(int line, out CsvRow row)
    {
        row = default;
        ReadOnlySpan<int> marks = MarksOf(line);
        int start = marks[0] + 1;
        int end = EndOf(marks);
        ReadOnlySpan<byte> bytes = text.Buffer.AsSpan(start..end);
        if (bytes.IsEmpty || !(text.IsUtf8 || Utf8.IsValid(bytes)))
            return false;
        if (!text.IsPlain && bytes.Contains((byte)'"'))
            return TrySplitQuoted(start, end, out row);
        row = new(text.Buffer, marks, end);
        return marks.Length == columns + 1;
    }

    /// <summary>What is wrong with a line that <see cref="TryGet"/> has not taken.</summary>
    internal LineFault FaultOf(int line)
    {
        ReadOnlySpan<int> marks = MarksOf(line);
        ReadOnlySpan<byte> bytes = text.Buffer.AsSpan((marks[0] + 1)..EndOf(marks));
        if (bytes.IsEmpty)
            return LineFault.Empty;
        if (!Utf8.IsValid(bytes))
            return LineFault.NotUtf8;
        // As many marks as a line of such a length can have: only bad quoting is refused then.
        int fields = QuotedLine.Split(bytes, new byte[bytes.Length + 2], 0, new int[bytes.Length + 2]);
        return fields < 0 ? LineFault.Quoting : LineFault.FieldCount;
    }

    /// <summary>The place before each field of a line, and its line feed.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ReadOnlySpan<int> MarksOf(int line)
    {
        ReadOnlySpan<int> ends = text.LineEnds;
        return text.Marks[(line == 0 ? 0 : ends[line - 1])..(ends[line] + 1)];
    }

    /// <summary>Where a line ends, without a carriage return.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int EndOf(ReadOnlySpan<int> marks)
    {
        int end = marks[^1];
        return end > marks[0] + 1 && text.Buffer[end - 1] == '\r' ? end - 1 : end;
    }

    private bool TrySplitQuoted(int start, int end, out CsvRow row)
    {
        int length = end - start;
        text.EnsureRoom(room, length + 2);
        Span<byte> buffer = text.Buffer;
        int fields = QuotedLine.Split(buffer[start..end], buffer[room..], room, quotedMarks);
        room += length + 2;
        row = new(buffer, quotedMarks, int.MaxValue);
        return fields == columns;
    }
}
