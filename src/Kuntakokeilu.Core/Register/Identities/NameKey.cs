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

    /// <summary>
    /// The letters of languages written in Latin letters, those with two marks, as in Vietnamese, and those of the Sámi
    /// among them.
    /// </summary>
    private static readonly Dictionary<char, string> Plain = (
        from letters in ((string Plain, string Accented)[])
            [
                ("A", "ÀÁÂÃÄÅĀĂĄǍǞǠǺȀȂȦḀẠẢẤẦẨẪẬẮẰẲẴẶ"),
                ("AE", "ÆǼ"),
                ("B", "ḂḄḆ"),
                ("C", "ÇĆĈĊČḈ"),
                ("D", "ÐĎĐḊḌḎḐḒ"),
                ("DZ", "ǄǱ"),
                ("E", "ÈÉÊËĒĔĖĘĚȄȆȨḔḖḘḚḜẸẺẼẾỀỂỄỆ"),
                ("F", "Ḟ"),
                ("G", "ĜĞĠĢǤǦǴḠ"),
                ("H", "ĤĦȞḢḤḦḨḪ"),
                ("I", "ÌÍÎÏĨĪĬĮİıǏȈȊḬḮỈỊ"),
                ("IJ", "Ĳ"),
                ("J", "Ĵ"),
                ("K", "ĶǨḰḲḴ"),
                ("L", "ĹĻĽĿŁḶḸḺḼ"),
                ("LJ", "Ǉ"),
                ("M", "ḾṀṂ"),
                ("N", "ÑŃŅŇŊǸṄṆṈṊ"),
                ("NJ", "Ǌ"),
                ("O", "ÒÓÔÕÖØŌŎŐǑǪƠǬȌȎȪȬȮȰṌṎṐṒỌỎỐỒỔỖỘỚỜỞỠỢ"),
                ("OE", "Œ"),
                ("P", "ṔṖ"),
                ("R", "ŔŖŘȐȒṘṚṜṞ"),
                ("S", "ŚŜŞŠȘṠṢṤṦṨ"),
                ("SS", "ßẞ"),
                ("T", "ŢŤŦȚṪṬṮṰ"),
                ("TH", "Þ"),
                ("U", "ÙÚÛÜŨŪŬŮŰŲǓƯǕǗǙǛȔȖṲṴṶṸṺỤỦỨỪỬỮỰ"),
                ("V", "ṼṾ"),
                ("W", "ŴẀẂẄẆẈ"),
                ("X", "ẊẌ"),
                ("Y", "ÝŶŸȲẎỲỴỶỸ"),
                ("Z", "ŹŻŽƷǮẐẒẔ"),
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
