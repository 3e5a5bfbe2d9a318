using System.Runtime.CompilerServices;

namespace Kuntakokeilu.App.Register;

/// <summary>The fields of one line, quotes already taken off.</summary>
/// <param name="text">The chunk's text.</param>
/// <param name="marks">The place before each field, and the place after the last.</param>
/// <param name="end">Where the line ends: before the last mark when a carriage return stands there.</param>
internal readonly ref struct CsvRow(ReadOnlySpan<byte> text, ReadOnlySpan<int> marks, int end)
{
    private readonly ReadOnlySpan<byte> text = text;
    private readonly ReadOnlySpan<int> marks = marks;

    /// <summary>A field; empty for a column that the file does not have (-1).</summary>
    internal ReadOnlySpan<byte> this[int column]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => column < 0 ? default : text[(marks[column] + 1)..Math.Min(marks[column + 1], end)];
    }

    /// <summary>Where a field begins in the text.</summary>
    internal int StartOf(int column) => marks[column] + 1;
}
