using System.Globalization;
using System.Text;

namespace Kuntakokeilu.Core.Attachments;

/// <summary>The name of a file as it is kept and shown: without a path, and without letters that hide others.</summary>
internal static class FileName
{
    internal const int Longest = 120;

    internal static string Of(string told)
    {
        string name = string.Concat(
                told[(told.LastIndexOfAny(['/', '\\']) + 1)..]
                    .EnumerateRunes()
                    .Select(letter => IsPlain(Rune.GetUnicodeCategory(letter)) ? $"{letter}" : "")
            )
            .Trim();
        string ending = Path.GetExtension(name);
        return name.Length <= Longest ? name
            : ending.Length is > 0 and < 10
                ? Path.GetFileNameWithoutExtension(name)[..(Longest - ending.Length)] + ending
            : name[..Longest];
    }

    private static bool IsPlain(UnicodeCategory category) =>
        category
            is not (
                UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.Surrogate
                or UnicodeCategory.PrivateUse
                or UnicodeCategory.OtherNotAssigned
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator
            );
}
