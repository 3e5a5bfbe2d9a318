using System.Globalization;
using System.Text;

namespace Kuntakokeilu.Bench.Register;

/// <summary>Writes plain fields, comma after comma.</summary>
internal sealed class LineWriter(Stream stream)
{
    private readonly byte[] bytes = new byte[512];
    private int length;

    internal void Person(int number)
    {
        bytes[length++] = (byte)'P';
        Number(number, 7);
    }

    internal void Date(DateOnly date)
    {
        Number(date.Year, 4);
        bytes[length - 1] = (byte)'-';
        Number(date.Month, 2);
        bytes[length - 1] = (byte)'-';
        Number(date.Day, 2);
    }

    internal void Text(string text)
    {
        length += Encoding.ASCII.GetBytes(text, bytes.AsSpan(length));
        Comma();
    }

    internal void YesOrNo(bool yes) => Text(yes ? "yes" : "no");

    /// <summary>A number with at least so many digits; nothing when it is negative.</summary>
    internal void Number(int number, int digits)
    {
        if (number >= 0)
        {
            number.TryFormat(bytes.AsSpan(length), out int written, Formats[digits], CultureInfo.InvariantCulture);
            length += written;
        }
        Comma();
    }

    internal void End()
    {
        bytes[length - 1] = (byte)'\n';
        stream.Write(bytes, 0, length);
        length = 0;
    }

    private static readonly string[] Formats = [.. Enumerable.Range(0, 10).Select(d => $"D{d}")];

    private void Comma() => bytes[length++] = (byte)',';
}
