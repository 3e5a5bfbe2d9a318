using System.Buffers;
using System.Globalization;
using System.Text;

namespace Kuntakokeilu.Core.Register;

/// <summary>Text of which everything can be seen: no space, no control character, no sign that shows nothing.</summary>
internal static class PrintableText
{
    /// <summary>
    /// Signs that Unicode counts among letters and marks and that show nothing (Default_Ignorable_Code_Point, and the
    /// empty Braille pattern), as ranges.
    /// </summary>
    private static readonly (int First, int Last)[] Invisible =
    [
        (0x034F, 0x034F),
        (0x115F, 0x1160),
        (0x17B4, 0x17B5),
        (0x180B, 0x180F),
        (0x2800, 0x2800),
        (0x3164, 0x3164),
        (0xFE00, 0xFE0F),
        (0xFFA0, 0xFFA0),
        (0xE0000, 0xE0FFF),
    ];

    /// <summary>How many characters (code points) the text has; null when one of them can't be seen.</summary>
    internal static int? Length(ReadOnlySpan<byte> text)
    {
        int count = 0;
        for (; !text.IsEmpty; count++)
        {
            if (Rune.DecodeFromUtf8(text, out Rune sign, out int length) is not OperationStatus.Done || !IsSeen(sign))
                return null;
            text = text[length..];
        }
        return count;
    }

    private static bool IsSeen(Rune sign) =>
        Rune.GetUnicodeCategory(sign)
            is not (
                UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.Surrogate
                or UnicodeCategory.PrivateUse
                or UnicodeCategory.OtherNotAssigned
                or UnicodeCategory.SpaceSeparator
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator
            )
        && !Invisible.Any(range => sign.Value >= range.First && sign.Value <= range.Last);
}
