using System.Globalization;
using System.Text;

namespace Kuntakokeilu.Core.Register.Identities;

/// <summary>
/// A name as it is looked for: capitals without accents, one space between words. Who writes Åström, Astrom or
/// ÅSTRÖM finds the same people, and Anna-Liisa is Anna Liisa.
/// </summary>
/// <remarks>
/// The letters are written out because the program runs without the tables of cultures, by which letters could be
/// parted from their accents.
/// </remarks>
internal static class NameKey
{
    /// <summary>A last character after every other, for the end of a range of beginnings.</summary>
    private const string Last = "\U0010FFFF";

    /// <summary>The letters of European languages written in Latin letters, those of the Sámi among them.</summary>
    private static readonly Dictionary<char, string> Plain = (
        from letters in ((string Plain, string Accented)[])
            [
                ("A", "ÀÁÂÃÄÅĀĂĄǍ"),
                ("AE", "ÆǼ"),
                ("C", "ÇĆĈĊČ"),
                ("D", "ÐĎĐ"),
                ("E", "ÈÉÊËĒĔĖĘĚ"),
                ("G", "ĜĞĠĢǤǦ"),
                ("H", "ĤĦ"),
                ("I", "ÌÍÎÏĨĪĬĮİıǏ"),
                ("IJ", "Ĳ"),
                ("J", "Ĵ"),
                ("K", "ĶǨ"),
                ("L", "ĹĻĽĿŁ"),
                ("N", "ÑŃŅŇŊ"),
                ("O", "ÒÓÔÕÖØŌŎŐǑǪ"),
                ("OE", "Œ"),
                ("R", "ŔŖŘ"),
                ("S", "ŚŜŞŠȘ"),
                ("SS", "ßẞ"),
                ("T", "ŢŤŦȚ"),
                ("TH", "Þ"),
                ("U", "ÙÚÛÜŨŪŬŮŰŲǓ"),
                ("W", "Ŵ"),
                ("Y", "ÝŶŸ"),
                ("Z", "ŹŻŽƷǮ"),
            ]
        from letter in letters.Accented
        select (letter, letters.Plain)
    ).ToDictionary();

    internal static string Of(string familyName, string givenNames) => Of($"{familyName} {givenNames}");

    internal static string Of(string name)
    {
        StringBuilder key = new(name.Length);
        foreach (char written in name)
        {
            char letter = char.ToUpperInvariant(written);
            if (char.IsAsciiLetterOrDigit(letter))
                key.Append(letter);
            else if (IsBetweenWords(letter))
            {
                if (key is { Length: > 0 } && key[^1] != ' ')
                    key.Append(' ');
            }
            else if (Plain.TryGetValue(letter, out string? plain))
                key.Append(plain);
            else if (char.IsLetterOrDigit(letter) || char.IsSurrogate(letter))
                key.Append(letter);
        }
        return key.ToString().TrimEnd();
    }

    /// <summary>How many letters there are to look by.</summary>
    internal static int Letters(string key) => key.Count(char.IsLetter);

    /// <summary>The keys that begin with this one are from it up to, not including, this.</summary>
    internal static string EndOfBeginnings(string key) => key + Last;

    private static bool IsBetweenWords(char letter) =>
        char.IsWhiteSpace(letter)
        || char.GetUnicodeCategory(letter) is UnicodeCategory.DashPunctuation or UnicodeCategory.Control;
}
