using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Kuntakokeilu.Law.Facts;

namespace Kuntakokeilu.Core.Register;

/// <summary>The forms that values have in the register's files. Each tells whether the text has the form.</summary>
internal static class FieldForms
{
    private const int LongestPerson = 64;
    private const int OldestAge = 130;

    /// <summary>Days that are less than that many years in any case.</summary>
    private const uint ShortestOldAge = OldestAge * 365;

    // Values as words, see Word.
    private const ulong Yes = 0x0300_0000_0073_6579; // "yes"
    private const ulong No = 0x0200_0000_0000_6F6E; // "no"
    private const ulong Unknown = 0x076E_776F_6E6B_6E75; // "unknown"
    private const ulong Start = 0x0500_0074_7261_7473; // "start"
    private const ulong Change = 0x0600_6567_6E61_6863; // "change"
    private const ulong End = 0x0300_0000_0064_6E65; // "end"
    private const ulong Finnish = 0x0200_0000_0000_6966; // "fi"
    private const ulong Swedish = 0x0200_0000_0000_7673; // "sv"
    private const ulong Other = 0x0500_0072_6568_746F; // "other"
    private const ulong Kela = 0x0400_0000_616C_656B; // "kela"
    private const ulong Fund = 0x0400_0000_646E_7566; // "fund"
    private const ulong None = 0x0400_0000_656E_6F6E; // "none"

    /// <summary>
    /// A text of at most seven bytes in one word, its length on top, so that short values are compared at once and
    /// without a jump that the processor would have to guess; all ones for a longer text.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Word(ReadOnlySpan<byte> text)
    {
        ref byte first = ref MemoryMarshal.GetReference(text);
        int length = text.Length;
        ulong bytes = length switch
        {
            > 7 => ulong.MaxValue,
            >= 4 => Read<uint>(ref first)
                | ((ulong)Read<uint>(ref Unsafe.Add(ref first, length - 4)) << (8 * (length - 4))),
            >= 2 => Read<ushort>(ref first) | ((ulong)Unsafe.Add(ref first, length - 1) << (8 * (length - 1))),
            1 => first,
            _ => 0,
        };
        return bytes | ((ulong)length << 56);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Read<T>(ref byte from) => Unsafe.ReadUnaligned<T>(ref from);

    /// <summary>YYYY-MM-DD, a day that exists.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool IsDate(ReadOnlySpan<byte> text, out DateOnly date)
    {
        date = default;
        if (text.Length != 10)
            return false;
        // Eight characters at a time: each digit becomes its value, each dash what is left of it.
        ulong head = BinaryPrimitives.ReadUInt64LittleEndian(text) ^ 0x2D30_302D_3030_3030;
        uint tail = BinaryPrimitives.ReadUInt16LittleEndian(text[8..]) ^ 0x3030u;
        ulong carried = unchecked(head + 0x0006_0600_0606_0606);
        if (((head | carried) & 0xFFF0_F0FF_F0F0_F0F0) != 0 || ((tail | (tail + 0x0606)) & 0xF0F0) != 0)
            return false;
        int year = Digit(head, 0) * 1000 + Digit(head, 8) * 100 + Digit(head, 16) * 10 + Digit(head, 24);
        int month = Digit(head, 40) * 10 + Digit(head, 48);
        int day = (int)(tail & 15) * 10 + (int)((tail >> 8) & 15);
        if (year == 0 || month - 1 is < 0 or > 11 || day == 0 || (day > 28 && day > DateTime.DaysInMonth(year, month)))
            return false;
        int pastMarch = month < 3 ? 1 : 0;
        date = DateOnly.FromDayNumber(DaysBeforeMarch(year - pastMarch) + DaysFromMarch[month - 1] + day - 1);
        return true;
    }

    // Counting years from March puts the leap day last, so that no month needs to know of it.
    private static ReadOnlySpan<ushort> DaysFromMarch => [306, 337, 0, 31, 61, 92, 122, 153, 184, 214, 245, 275];

    private static int DaysBeforeMarch(int year) => year * 365 + year / 4 - year / 100 + year / 400 + 59 - 365;

    private static int Digit(ulong eight, int shift) => (int)((eight >> shift) & 15);

    /// <summary>1-64 printable characters, no comma: an identifier that looks like another would be another person.</summary>
    internal static bool IsPerson(ReadOnlySpan<byte> text) =>
        text.ContainsAnyExcept(PlainPerson)
            ? text.Length <= 4 * LongestPerson
                && !text.Contains((byte)',')
                && PrintableText.Length(text) is <= LongestPerson
            : text.Length <= LongestPerson;

    /// <summary>The printable characters of ASCII but the comma.</summary>
    private static readonly SearchValues<byte> PlainPerson = SearchValues.Create([
        .. Enumerable.Range('!', '~' - '!' + 1).Where(sign => sign != ',').Select(sign => (byte)sign),
    ]);

    /// <summary>
    /// Whether somebody born then can seek work on a day: born by then, and not more than 130 years before.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool IsPossibleBirth(DateOnly birth, DateOnly day) =>
        unchecked((uint)(day.DayNumber - birth.DayNumber)) <= ShortestOldAge || IsNoOlder(birth, day);

    private static bool IsNoOlder(DateOnly birth, DateOnly day) =>
        birth <= day
        && (
            day.Year - birth.Year < OldestAge
            || (day.Year - birth.Year == OldestAge && (day.Month, day.Day).CompareTo((birth.Month, birth.Day)) <= 0)
        );

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool IsEvent(ReadOnlySpan<byte> text, out RegisterEventKind kind)
    {
        ulong word = Word(text);
        kind =
            word == Start ? RegisterEventKind.Start
            : word == Change ? RegisterEventKind.Change
            : word == End ? RegisterEventKind.End
            : RegisterEventKind.Registry;
        return kind is not RegisterEventKind.Registry || text.SequenceEqual("registry"u8);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool IsStatus(ReadOnlySpan<byte> text, out EmploymentStatus status)
    {
        status = text.Length == 1 ? (EmploymentStatus)(byte)(text[0] - '0' & 0xFF) : default;
        return text.Length == 1 && text[0] is >= (byte)'0' and <= (byte)'9';
    }

    /// <summary>Three digits or empty. Whether such a municipality exists is another question.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool IsMunicipality(ReadOnlySpan<byte> text, out MunicipalityCode code)
    {
        code = MunicipalityCode.None;
        if (text.IsEmpty)
            return true;
        ulong digits = Word(text) ^ ThreeZeros;
        if (!AreThreeDigits(digits))
            return false;
        code = MunicipalityCode.Of((int)((digits & 15) * 100 + ((digits >> 8) & 15) * 10 + ((digits >> 16) & 15)));
        return true;
    }

    /// <summary>yes, no, or empty for no.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool IsYesOrNo(ReadOnlySpan<byte> text, out bool yes)
    {
        ulong word = Word(text);
        yes = word == Yes;
        return yes | word == No | word == 0;
    }

    /// <summary>yes, no or unknown.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool IsAnswer(ReadOnlySpan<byte> text, out Answer answer)
    {
        ulong word = Word(text);
        answer =
            word == No ? Answer.No
            : word == Yes ? Answer.Yes
            : Answer.Unknown;
        return word == No | word == Yes | word == Unknown;
    }

    /// <summary>0-168: digits, and possibly a point and more digits; or empty.</summary>
    internal static bool IsWeeklyHours(ReadOnlySpan<byte> text, out WeeklyHours hours)
    {
        hours = WeeklyHours.NotGiven;
        if (text.IsEmpty)
            return true;
        int point = text.IndexOf((byte)'.');
        ReadOnlySpan<byte> whole = point < 0 ? text : text[..point];
        ReadOnlySpan<byte> fraction = point < 0 ? "0"u8 : text[(point + 1)..];
        if (!IsDigits(whole) || !IsDigits(fraction))
            return false;
        whole = whole.TrimStart((byte)'0');
        if (whole.Length > 3)
            return false;
        int thousandths = 0;
        foreach (byte digit in whole)
            thousandths = thousandths * 10 + (digit - '0');
        if (thousandths > 168 || (thousandths == 168 && fraction.ContainsAnyExcept((byte)'0')))
            return false;
        for (int i = 0; i < 3; i++)
            thousandths = thousandths * 10 + (i < fraction.Length ? fraction[i] - '0' : 0);
        hours = WeeklyHours.OfThousandths(thousandths);
        return true;
    }

    /// <summary>One of two digits, such as 1 or 2 for sex; or empty.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool IsSex(ReadOnlySpan<byte> text) => text.IsEmpty || text is [(byte)'1' or (byte)'2'];

    /// <summary>Three digits or empty: a country, a kind of service.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool IsThreeDigits(ReadOnlySpan<byte> text) =>
        text.IsEmpty || AreThreeDigits(Word(text) ^ ThreeZeros);

    /// <summary>Digits or empty.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool IsCount(ReadOnlySpan<byte> text) => text.IsEmpty || IsDigits(text);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool IsServiceLanguage(ReadOnlySpan<byte> text)
    {
        ulong word = Word(text);
        return word == Finnish | word == Swedish | word == 0 | word == Other;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool IsBenefitPayer(ReadOnlySpan<byte> text)
    {
        ulong word = Word(text);
        return word == Kela | word == Fund | word == None | word == 0;
    }

    // The word of "000": against it three digits leave their values, and nothing where the length stands.
    private const ulong ThreeZeros = 0x0300_0000_0030_3030;

    private static bool AreThreeDigits(ulong digits) => ((digits | unchecked(digits + 0x06_0606)) & ~0x0F_0F0FUL) == 0;

    private static bool IsDigits(ReadOnlySpan<byte> text)
    {
        foreach (byte b in text)
            if (b is < (byte)'0' or > (byte)'9')
                return false;
        return !text.IsEmpty;
    }
}
