namespace Kuntakokeilu.Law.Facts;

/// <summary>
/// A mother tongue as the Population Information System (väestötietojärjestelmä) has it: an ISO 639 code of two or
/// three lower-case letters, or nothing.
/// </summary>
/// <remarks>
/// Held in 15 bits. The special codes of ISO 639-2 that name no language (<c>und mul mis zxx</c>) are valid codes and
/// yet leave the mother tongue unknown: see <see cref="IsKnown"/>.
/// </remarks>
public readonly record struct LanguageCode
{
    private readonly ushort letters;

    private LanguageCode(int letters) => this.letters = (ushort)letters;

    /// <summary>No mother tongue on record. The default value.</summary>
    public static LanguageCode None => default;

    /// <summary>Whether the code names a language: neither empty nor one of <c>und mul mis zxx</c>.</summary>
    public bool IsKnown => letters != 0 && !NamesNoLanguage.Contains(this);

    /// <summary>
    /// Whether the language is Finnish, Swedish or a Sámi language, in any of their codes: those of 2 § 3 k.
    /// </summary>
    public bool IsFinnishSwedishOrSami => Domestic.Contains(this);

    private static readonly LanguageSet NamesNoLanguage = new("und", "mul", "mis", "zxx");

    private static readonly LanguageSet Domestic = new([
        "fi",
        "fin",
        "sv",
        "swe",
        "se",
        "sme",
        "smn",
        "sms",
        "smi",
        "sma",
        "smj",
        "sje",
        "sju",
        "sjd",
        "sjt",
    ]);

    /// <summary>The language with this code; <see cref="None"/> for an empty text.</summary>
    /// <exception cref="FormatException">Neither empty nor two or three letters a-z.</exception>
    public static LanguageCode Parse(ReadOnlySpan<char> code)
    {
        Span<byte> bytes = stackalloc byte[3];
        if (code.Length > 3 || !TryPack(code, bytes, out LanguageCode language))
            throw new FormatException($"'{code}' is not a language code of two or three lower-case letters.");
        return language;
    }

    /// <summary>Reads a code from UTF-8; false when it is neither empty nor two or three letters a-z.</summary>
    public static bool TryParse(ReadOnlySpan<byte> code, out LanguageCode language)
    {
        language = None;
        if (code.IsEmpty)
            return true;
        if (code.Length is < 2 or > 3)
            return false;
        int packed = 0;
        foreach (byte letter in code)
        {
            if (letter is < (byte)'a' or > (byte)'z')
                return false;
            packed = (packed << 5) | (letter - 'a' + 1);
        }
        language = new(packed);
        return true;
    }

    /// <summary>The code; an empty text for <see cref="None"/>.</summary>
    public override string ToString()
    {
        Span<char> text = stackalloc char[3];
        int length = 0;
        for (int shift = 10; shift >= 0; shift -= 5)
            if (((letters >> shift) & 31) is not 0 and int letter)
                text[length++] = (char)('a' + letter - 1);
        return new(text[..length]);
    }

    private static bool TryPack(ReadOnlySpan<char> code, Span<byte> bytes, out LanguageCode language)
    {
        language = None;
        for (int i = 0; i < code.Length; i++)
        {
            if (code[i] > 'z')
                return false;
            bytes[i] = (byte)code[i];
        }
        return TryParse(bytes[..code.Length], out language);
    }

    /// <summary>A set of languages: one bit for each of the 2^15 possible codes.</summary>
    private sealed class LanguageSet
    {
        private readonly ulong[] bits = new ulong[512];

        internal LanguageSet(params string[] codes)
        {
            foreach (string code in codes)
            {
                int packed = Parse(code).letters;
                bits[packed >> 6] |= 1UL << (packed & 63);
            }
        }

        internal bool Contains(LanguageCode language) =>
            (bits[language.letters >> 6] & (1UL << (language.letters & 63))) != 0;
    }
}
