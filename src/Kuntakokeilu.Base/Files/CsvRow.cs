using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Kuntakokeilu.Base.Files;

/// <summary>The fields of one line, quotes already taken off.</summary>
/// <param name="text">The chunk's text.</param>
/// <param name="marks">The place before each field, and the place after the last; as many as columns and one.</param>
/// <param name="end">Where the line ends: before the last mark when a carriage return stands there.</param>
/// <remarks>
/// Columns come from the header and marks are counted against it before a row is made, so fields are taken without
/// checking again: 22 fields of 3,000,000 rows.
/// </remarks>
internal readonly ref struct CsvRow(ReadOnlySpan<byte> text, ReadOnlySpan<int> marks, int end)
{
    private readonly ref byte text = ref MemoryMarshal.GetReference(text);
    private readonly ref int marks = ref MemoryMarshal.GetReference(marks);

    /// <summary>A field; empty for a column that the file does not have (-1).</summary>
    internal ReadOnlySpan<byte> this[int column]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            if (column < 0)
                return default;
            int start = StartOf(column);
            int length = Math.Min(Unsafe.Add(ref marks, column + 1), end) - start;
            return MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Add(ref text, start), length);
        }
    }

    /// <summary>Where a field begins in the text.</summary>
    internal int StartOf(int column) => Unsafe.Add(ref marks, column) + 1;
}
