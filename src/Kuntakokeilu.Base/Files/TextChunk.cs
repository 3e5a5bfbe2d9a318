using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;
using System.Text.Unicode;

namespace Kuntakokeilu.Base.Files;

/// <summary>Some whole lines of a file, with the places of their commas and line ends.</summary>
/// <remarks>
/// Reused from read to read. Behind the text is room for quoted lines written out plain (<see cref="QuotedLine"/>).
/// </remarks>
internal sealed class TextChunk
{
    private const byte LineFeed = (byte)'\n';
    private int[] marks = new int[1 << 16];
    private int markCount;
    private int[] lineEnds = new int[1 << 12];

    /// <summary>The text is the first <see cref="Length"/> bytes; it ends with a line feed.</summary>
    internal byte[] Buffer { get; set; } = [];

    internal int Length { get; set; }

    /// <summary>Position of the chunk in its file, from 0.</summary>
    internal long Number { get; set; }

    internal int LineCount { get; private set; }

    /// <summary>Whether no line has a quote, so that a comma always ends a field.</summary>
    internal bool IsPlain { get; private set; }

    /// <summary>Whether every line is valid UTF-8.</summary>
    internal bool IsUtf8 { get; private set; }

    /// <summary>
    /// Places just before each field: the line feed or comma before it. The first is -1; a field's end is the next.
    /// </summary>
    internal Span<int> Marks => marks.AsSpan(0, markCount);

    /// <summary>For each line, which mark is its line feed.</summary>
    internal ReadOnlySpan<int> LineEnds => lineEnds.AsSpan(0, LineCount);

    /// <summary>Takes over what another chunk was read into.</summary>
    internal void Take(TextChunk other)
    {
        Buffer = other.Buffer;
        Length = other.Length;
        Number = other.Number;
        other.Buffer = [];
    }

    /// <summary>Counts the lines of a chunk that nobody needs to read.</summary>
    internal void CountLines() => LineCount = Buffer.AsSpan(0, Length).Count(LineFeed);

    /// <summary>Finds commas and line ends, 64 bytes at a time.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal void Index()
    {
        ReadOnlySpan<byte> text = Buffer.AsSpan(0, Length);
        IsPlain = !text.Contains((byte)'"');
        IsUtf8 = Ascii.IsValid(text) || Utf8.IsValid(text);
        if (marks.Length < Length + 2)
            marks = new int[Length + Length / 4 + 2];
        if (lineEnds.Length < Length)
            lineEnds = new int[Length + Length / 4];

        // There is room for a mark at every byte, so none is checked for.
        ref int found = ref MemoryMarshal.GetArrayDataReference(marks);
        ref int ends = ref MemoryMarshal.GetArrayDataReference(lineEnds);
        found = -1;
        int count = 1;
        int lines = 0;
        int at = 0;
        Vector256<byte> comma = Vector256.Create((byte)',');
        Vector256<byte> lineFeed = Vector256.Create(LineFeed);
        unchecked
        {
            for (; at + 64 <= text.Length; at += 64)
            {
                Vector256<byte> low = Vector256.Create(text.Slice(at, 32));
                Vector256<byte> high = Vector256.Create(text.Slice(at + 32, 32));
                ulong feeds = Mask(Vector256.Equals(low, lineFeed), Vector256.Equals(high, lineFeed));
                ulong both = feeds | Mask(Vector256.Equals(low, comma), Vector256.Equals(high, comma));
                for (; feeds != 0; feeds &= feeds - 1)
                    Unsafe.Add(ref ends, lines++) = count + BitOperations.PopCount(both & ((feeds & (~feeds + 1)) - 1));
                while (both != 0)
                {
                    Unsafe.Add(ref found, count++) = at + BitOperations.TrailingZeroCount(both);
                    both &= both - 1;
                }
            }
        }
        for (; at < text.Length; at++)
        {
            if (text[at] is not ((byte)',' or LineFeed))
                continue;
            if (text[at] == LineFeed)
                Unsafe.Add(ref ends, lines++) = count;
            Unsafe.Add(ref found, count++) = at;
        }
        markCount = count;
        LineCount = lines;
    }

    /// <summary>Makes room for so many bytes behind the text and what is already there.</summary>
    internal void EnsureRoom(int from, int bytes)
    {
        if (Buffer.Length - from >= bytes)
            return;
        byte[] larger = new byte[Math.Max(Buffer.Length * 2, from + bytes)];
        Buffer.AsSpan(0, from).CopyTo(larger);
        Buffer = larger;
    }

    private static ulong Mask(Vector256<byte> low, Vector256<byte> high) =>
        low.ExtractMostSignificantBits() | ((ulong)high.ExtractMostSignificantBits() << 32);
}
