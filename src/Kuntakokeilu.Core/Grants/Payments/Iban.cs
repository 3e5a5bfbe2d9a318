namespace Kuntakokeilu.Core.Grants.Payments;

/// <summary>An account number (IBAN, ISO 13616): told with or without spaces, its check digits proven.</summary>
internal static class Iban
{
    private const int Shortest = 15;
    private const int Longest = 34;

    /// <summary>Of Finland, whose accounts have one length.</summary>
    private const int Finnish = 18;

    /// <returns>Without spaces, in capitals; null for what is no such number.</returns>
    internal static string? Find(string told)
    {
        string text = string.Concat(told.Where(sign => !char.IsWhiteSpace(sign))).ToUpperInvariant();
        return
            text.Length is >= Shortest and <= Longest
            && char.IsAsciiLetterUpper(text[0])
            && char.IsAsciiLetterUpper(text[1])
            && text.All(sign => char.IsAsciiLetterUpper(sign) || char.IsAsciiDigit(sign))
            && (!text.StartsWith("FI", StringComparison.Ordinal) || text.Length == Finnish)
            && Remainder(text) == 1
            ? text
            : null;
    }

    /// <summary>In fours, as people read it.</summary>
    internal static string Shown(string account) => string.Join(' ', account.Chunk(4).Select(four => new string(four)));

    /// <summary>ISO 7064, MOD 97-10: the country and its digits go last, a letter is its number from ten on.</summary>
    private static int Remainder(string text)
    {
        int rest = 0;
        foreach (char sign in text[4..] + text[..4])
            rest = char.IsAsciiDigit(sign) ? ((rest * 10) + sign - '0') % 97 : ((rest * 100) + sign - 'A' + 10) % 97;
        return rest;
    }
}
