using System.Globalization;

namespace Kuntakokeilu.Core.Register.Identities;

/// <summary>
/// A personal identity code (henkilötunnus): day of birth, a sign of the century, a number whose parity tells the sex,
/// and a check character. Signs besides +, - and A are in use since 1.1.2023.
/// </summary>
internal readonly record struct IdentityCode
{
    private const int Length = 11;
    private const int FirstNumber = 2;
    private const int FirstTemporary = 900;

    /// <summary>Without the letters that are taken for digits or for each other.</summary>
    private const string CheckCharacters = "0123456789ABCDEFHJKLMNPRSTUVWXY";

    private readonly string? text;

    private IdentityCode(string text, DateOnly birthDate, int number)
    {
        this.text = text;
        BirthDate = birthDate;
        Number = number;
    }

    internal DateOnly BirthDate { get; }

    /// <summary>The individual number, 002-999; odd of men and even of women.</summary>
    internal int Number { get; }

    /// <summary>As the register has it: 1 man, 2 woman.</summary>
    internal short Sex => (short)(Number % 2 == 1 ? 1 : 2);

    /// <summary>Given for a time by an authority that needed one: never a real person's own.</summary>
    internal bool IsTemporary => Number >= FirstTemporary;

    public override string ToString() => text ?? "";

    /// <summary>The signs of a century, in the order in which they are taken into use.</summary>
    internal static string SignsOf(int year) =>
        (year / 100) switch
        {
            18 => "+",
            19 => "-YXWVU",
            20 => "ABCDEF",
            _ => "",
        };

    /// <summary>The code of a day, sign and number, its check character added.</summary>
    internal static IdentityCode Of(DateOnly birthDate, char sign, int number)
    {
        string day = birthDate.ToString("ddMMyy", CultureInfo.InvariantCulture);
        return new($"{day}{sign}{number:000}{CheckOf(day, number)}", birthDate, number);
    }

    /// <summary>Whether it looks like a code: then a code that is none is a slip of the pen, not another identifier.</summary>
    internal static bool HasForm(ReadOnlySpan<char> text) =>
        text.Length == Length
        && AreDigits(text[..6])
        && (text[6] is '+' or '-' || char.IsAsciiLetter(text[6]))
        && AreDigits(text[7..10])
        && char.IsAsciiLetterOrDigit(text[10]);

    /// <summary>Letters as they are: a file has capitals; of what a person writes, make them first.</summary>
    internal static bool TryParse(ReadOnlySpan<char> text, out IdentityCode code)
    {
        code = default;
        if (!HasForm(text) || CenturyOf(text[6]) is not { } century)
            return false;
        int number = Int(text[7..10]);
        int year = century + Int(text[4..6]);
        int month = Int(text[2..4]);
        int day = Int(text[..2]);
        bool isDay = month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
        if (!isDay || number < FirstNumber || text[10] != CheckOf(text[..6], number))
            return false;
        code = new(text.ToString(), new(year, month, day), number);
        return true;
    }

    private static int? CenturyOf(char sign) =>
        sign switch
        {
            '+' => 1800,
            '-' or (>= 'U' and <= 'Y') => 1900,
            >= 'A' and <= 'F' => 2000,
            _ => null,
        };

    private static char CheckOf(ReadOnlySpan<char> day, int number) =>
        CheckCharacters[(Int(day) * 1000 + number) % CheckCharacters.Length];

    private static bool AreDigits(ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('0', '9');

    private static int Int(ReadOnlySpan<char> digits) => int.Parse(digits, CultureInfo.InvariantCulture);
}
