using System.Text;

namespace Kuntakokeilu.Core.Sample;

/// <summary>Lines on their way to a file, gathered into large pieces.</summary>
internal sealed class Utf8Lines(Stream file)
{
    private const int LongestLine = 512;

    private readonly byte[] buffer = new byte[1 << 18];
    private int length;

    /// <summary>Makes room for a line.</summary>
    internal void BeginLine()
    {
        if (buffer.Length - length < LongestLine)
            Flush();
    }

    internal void Write(ReadOnlySpan<byte> ascii)
    {
        ascii.CopyTo(buffer.AsSpan(length));
        length += ascii.Length;
    }

    internal void Write(string ascii) => length += Encoding.ASCII.GetBytes(ascii, buffer.AsSpan(length));

    internal void Write(byte character) => buffer[length++] = character;

    /// <summary>A number, with zeros before it to make so many digits.</summary>
    internal void Write(int number, int digits)
    {
        for (int at = length + digits - 1; at >= length; at--)
        {
            buffer[at] = (byte)('0' + (number % 10));
            number /= 10;
        }
        length += digits;
    }

    internal void Flush()
    {
        file.Write(buffer, 0, length);
        length = 0;
    }
}
