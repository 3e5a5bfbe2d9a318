using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.Steering;
using Kuntakokeilu.Law.TargetGroup;

namespace Kuntakokeilu.Core.Steering;

/// <summary>Rows of responsibility.csv as bytes.</summary>
internal sealed class OutputText
{
    private const int DateLength = 10;

    /// <summary>A day takes so many bytes of the table, and is copied with all of them: what follows it is written over.</summary>
    private const int DayStride = 16;
    private const int LongestRowButId = 160;
    private static readonly int FirstDay = new DateOnly(2015, 1, 1).DayNumber;
    private static readonly byte[] Days = MakeDays(new DateOnly(2026, 1, 1).DayNumber - FirstDay);
    private byte[] bytes = new byte[64 << 10];
    private int length;

    internal ReadOnlySpan<byte> Written => bytes.AsSpan(0, length);

    internal void Clear() => length = 0;

    /// <summary>One period of a person.</summary>
    /// <param name="person">The identifier as CSV.</param>
    internal void Append(ReadOnlySpan<byte> person, in Period period)
    {
        if (bytes.Length - length < LongestRowButId + person.Length)
            Array.Resize(ref bytes, bytes.Length * 2 + person.Length);
        Span<byte> to = bytes.AsSpan(length);
        person.CopyTo(to);
        int at = person.Length;
        at += Put(to[at..], ","u8);
        at += Put(to[at..], period.From);
        at += Put(to[at..], ","u8);
        at += Put(to[at..], period.To);
        at += period.Outcome.Authority switch
        {
            Authority.Municipality => PutMunicipality(to[at..], period.Outcome.Municipality),
            Authority.TeOffice => Put(to[at..], ",te_office,"u8),
            Authority.None => Put(to[at..], ",none,"u8),
        };
        at += Put(to[at..], OutcomeText.Ending(period.Outcome));
        length += at;
    }

    /// <summary>A row written by others.</summary>
    /// <param name="longest">How many bytes it can take.</param>
    internal RowSpan Begin(int longest) => new(Room(longest));

    /// <summary>The row is whole.</summary>
    internal void End(RowSpan row) => length += row.Length;

    private Span<byte> Room(int more)
    {
        if (bytes.Length - length < more)
            Array.Resize(ref bytes, (bytes.Length * 2) + more);
        return bytes.AsSpan(length);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Put(Span<byte> to, ReadOnlySpan<byte> text)
    {
        text.CopyTo(to);
        return text.Length;
    }

    private static int PutMunicipality(Span<byte> to, MunicipalityCode municipality)
    {
        int at = Put(to, ",municipality,"u8);
        return at + PutCode(to[at..], municipality);
    }

    internal static int PutCode(Span<byte> to, MunicipalityCode municipality)
    {
        int number = municipality.Number;
        to[2] = (byte)('0' + number % 10);
        to[1] = (byte)('0' + number / 10 % 10);
        to[0] = (byte)('0' + number / 100);
        return 3;
    }

    /// <summary>A day; there is room for sixteen bytes.</summary>
    internal static int Put(Span<byte> to, DateOnly date)
    {
        int day = date.DayNumber - FirstDay;
        if (day >= 0 && day < Days.Length / DayStride)
            Vector128.Create<byte>(Days.AsSpan(day * DayStride, DayStride)).CopyTo(to);
        else
            Format(date, to);
        return DateLength;
    }

    private static void Format(DateOnly date, Span<byte> to) => date.TryFormat(to, out _, "yyyy-MM-dd");

    private static byte[] MakeDays(int count)
    {
        byte[] days = new byte[count * DayStride];
        for (int day = 0; day < count; day++)
            Format(DateOnly.FromDayNumber(FirstDay + day), days.AsSpan(day * DayStride, DayStride));
        return days;
    }
}
