using System.Text;

namespace Kuntakokeilu.App.Sample;

/// <summary>Text in UTF-8, grown piece by piece; no line is longer than <see cref="LongestLine"/>.</summary>
internal sealed class Utf8Chunks
{
    internal const int LongestLine = 512;

    private const int ChunkSize = 1 << 20;

    private readonly List<(byte[] Bytes, int Length)> full = [];
    private byte[] chunk = new byte[LongestLine];
    private int length;

    internal void BeginLine()
    {
        if (chunk.Length - length >= LongestLine)
            return;
        full.Add((chunk, length));
        chunk = new byte[ChunkSize];
        length = 0;
    }

    internal void Write(ReadOnlySpan<byte> ascii)
    {
        ascii.CopyTo(chunk.AsSpan(length));
        length += ascii.Length;
    }

    internal void Write(string ascii) => length += Encoding.ASCII.GetBytes(ascii, chunk.AsSpan(length));

    internal void Write(byte character) => chunk[length++] = character;

    /// <summary>A number, with zeros before it to make so many digits.</summary>
    internal void Write(int number, int digits)
    {
        for (int at = length + digits - 1; at >= length; at--)
        {
            chunk[at] = (byte)('0' + (number % 10));
            number /= 10;
        }
        length += digits;
    }

    internal void CopyTo(Stream stream)
    {
        foreach ((byte[] bytes, int count) in full)
            stream.Write(bytes, 0, count);
        stream.Write(chunk, 0, length);
    }
}
