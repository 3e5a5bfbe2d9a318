using System.Buffers;
using System.Buffers.Text;

namespace Kuntakokeilu.Core.Register;

/// <summary>Writing values as RFC 4180 asks.</summary>
internal static class CsvText
{
    private static readonly SearchValues<byte> NeedQuotes = SearchValues.Create("\",\r\n"u8);

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

    internal static void Append(IBufferWriter<byte> output, long number)
    {
        Utf8Formatter.TryFormat(number, output.GetSpan(20), out int written);
        output.Advance(written);
    }
}
