using System.Buffers;
using System.Buffers.Text;
using System.Text;

namespace Kuntakokeilu.Base.Files;

/// <summary>Writing values as RFC 4180 asks.</summary>
internal static class CsvText
{
    private static readonly SearchValues<byte> NeedQuotes = SearchValues.Create("\",\r\n"u8);

    private static readonly SearchValues<byte> Begins = SearchValues.Create("=+-@\t\r"u8);

    /// <summary>Whether a value must stand in quotes.</summary>
    internal static bool NeedsQuotes(ReadOnlySpan<byte> value) => value.ContainsAny(NeedQuotes);

    /// <summary>A value, in quotes when it needs them.</summary>
    internal static void Append(IBufferWriter<byte> output, ReadOnlySpan<byte> value)
    {
        if (!NeedsQuotes(value))
        {
            output.Write(value);
            return;
        }
        Span<byte> quoted = output.GetSpan(2 * value.Length + 2);
        int length = 0;
        quoted[length++] = (byte)'"';
        foreach (byte b in value)
        {
            if (b == '"')
                quoted[length++] = (byte)'"';
            quoted[length++] = b;
        }
        quoted[length++] = (byte)'"';
        output.Advance(length);
    }

    /// <summary>
    /// A text of somebody else's that people open in a spreadsheet. One that would be taken for a formula is given an
    /// apostrophe, by which a spreadsheet knows a text; a number is none, and stays.
    /// </summary>
    internal static void AppendHarmless(IBufferWriter<byte> output, ReadOnlySpan<byte> text)
    {
        if (IsFormula(text))
            Append(output, [(byte)'\'', .. text]);
        else
            Append(output, text);
    }

    /// <summary>The same for a text.</summary>
    internal static string Harmless(string text) =>
        text.Length > 0
        && Begins.Contains((byte)Math.Min(text[0], (char)127))
        && IsFormula(Encoding.UTF8.GetBytes(text))
            ? $"'{text}"
            : text;

    private static bool IsFormula(ReadOnlySpan<byte> text) =>
        !text.IsEmpty
        && Begins.Contains(text[0])
        && !(Utf8Parser.TryParse(text, out decimal _, out int length) && length == text.Length);

    internal static void Append(IBufferWriter<byte> output, long number)
    {
        Utf8Formatter.TryFormat(number, output.GetSpan(20), out int written);
        output.Advance(written);
    }
}
