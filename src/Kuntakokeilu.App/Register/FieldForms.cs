using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using Kuntakokeilu.Law.Facts;

namespace Kuntakokeilu.App.Register;

/// <summary>The forms that values have in the register's files. Each tells whether the text has the form.</summary>
internal static class FieldForms
{
    private const int LongestPerson = 64;

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

    /// <summary>1-64 characters, no comma, no space.</summary>
    internal static bool IsPerson(ReadOnlySpan<byte> text) =>
        !text.ContainsAny((byte)' ', (byte)',')
        && (text.Length <= LongestPerson || (text.Length <= 4 * LongestPerson && CodePoints(text) <= LongestPerson));

    /// <summary>Every byte of valid UTF-8 but the continuing ones begins a code point.</summary>
    private static int CodePoints(ReadOnlySpan<byte> text)
    {
        int count = 0;
        foreach (byte b in text)
            count += (b & 0xC0) == 0x80 ? 0 : 1;
        return count;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool IsEvent(ReadOnlySpan<byte> text, out RegisterEventKind kind)
    {
        kind = text.Length switch
        {
            5 => RegisterEventKind.Start,
            6 => RegisterEventKind.Change,
            8 => RegisterEventKind.Registry,
            _ => RegisterEventKind.End,
        };
        return kind switch
        {
            RegisterEventKind.Start => text.SequenceEqual("start"u8),
            RegisterEventKind.Change => text.SequenceEqual("change"u8),
            RegisterEventKind.Registry => text.SequenceEqual("registry"u8),
            RegisterEventKind.End => text.SequenceEqual("end"u8),
        };
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
        if (!IsDigits(text, 3))
            return false;
        code = MunicipalityCode.Of((text[0] - '0') * 100 + (text[1] - '0') * 10 + (text[2] - '0'));
        return true;
    }

    /// <summary>yes, no, or empty for no.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool IsYesOrNo(ReadOnlySpan<byte> text, out bool yes)
    {
        yes = text.SequenceEqual("yes"u8);
        return yes || text.IsEmpty || text.SequenceEqual("no"u8);
    }

    /// <summary>yes, no or unknown.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool IsAnswer(ReadOnlySpan<byte> text, out Answer answer)
    {
        answer =
            text.SequenceEqual("no"u8) ? Answer.No
            : text.SequenceEqual("yes"u8) ? Answer.Yes
            : Answer.Unknown;
        return answer != Answer.Unknown || text.SequenceEqual("unknown"u8);
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
    internal static bool IsThreeDigits(ReadOnlySpan<byte> text) => text.IsEmpty || IsDigits(text, 3);

    /// <summary>Digits or empty.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool IsCount(ReadOnlySpan<byte> text) => text.IsEmpty || IsDigits(text);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool IsServiceLanguage(ReadOnlySpan<byte> text) =>
        text.IsEmpty || text.SequenceEqual("fi"u8) || text.SequenceEqual("sv"u8) || text.SequenceEqual("other"u8);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool IsBenefitPayer(ReadOnlySpan<byte> text) =>
        text.IsEmpty || text.SequenceEqual("kela"u8) || text.SequenceEqual("fund"u8) || text.SequenceEqual("none"u8);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsDigits(ReadOnlySpan<byte> text, int length) => text.Length == length && IsDigits(text);

    private static bool IsDigits(ReadOnlySpan<byte> text)
    {
        foreach (byte b in text)
            if (b is < (byte)'0' or > (byte)'9')
                return false;
        return !text.IsEmpty;
    }
}
