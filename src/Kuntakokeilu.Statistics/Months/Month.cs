using System.Globalization;

namespace Kuntakokeilu.Statistics.Months;

/// <summary>A month of the statistics, by its number from January 2020, the first.</summary>
/// <param name="Number">0 is January 2020, 59 December 2024, the last with pilots.</param>
public readonly record struct Month(int Number) : IComparable<Month>
{
    private const int FirstYear = 2020;

    /// <summary>January 2020.</summary>
    public static Month First => default;

    /// <summary>March 2021: the pilots begin.</summary>
    public static Month PilotsBegin { get; } = Of(2021, 3);

    /// <summary>December 2024: the pilots end.</summary>
    public static Month Last { get; } = Of(2024, 12);

    /// <summary>The year.</summary>
    public int Year => FirstYear + (Number / 12);

    /// <summary>1-12.</summary>
    public int OfYear => (Number % 12) + 1;

    /// <summary>The first day.</summary>
    public DateOnly FirstDay => new(Year, OfYear, 1);

    /// <summary>The last day.</summary>
    public DateOnly LastDay => FirstDay.AddMonths(1).AddDays(-1);

    /// <summary>The month of a year, 2020 or later.</summary>
    public static Month Of(int year, int month) => new(((year - FirstYear) * 12) + month - 1);

    /// <summary>The month in which a day falls.</summary>
    public static Month Of(DateOnly day) => Of(day.Year, day.Month);

    /// <summary>Reads <c>2021-03</c> or <c>2021M03</c>, of the years of the statistics.</summary>
    public static bool TryParse(string? text, out Month month)
    {
        month = default;
        if (text is not { Length: 7 } || text[4] is not ('-' or 'M'))
            return false;
        if (
            !int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out int year)
            || !int.TryParse(text.AsSpan(5), NumberStyles.None, CultureInfo.InvariantCulture, out int ofYear)
            || ofYear is < 1 or > 12
        )
            return false;
        month = Of(year, ofYear);
        return month.Number >= 0 && month <= Last;
    }

    /// <inheritdoc />
    public int CompareTo(Month other) => Number.CompareTo(other.Number);

    /// <summary>Earlier.</summary>
    public static bool operator <(Month one, Month other) => one.Number < other.Number;

    /// <summary>Later.</summary>
    public static bool operator >(Month one, Month other) => one.Number > other.Number;

    /// <summary>Not later.</summary>
    public static bool operator <=(Month one, Month other) => one.Number <= other.Number;

    /// <summary>Not earlier.</summary>
    public static bool operator >=(Month one, Month other) => one.Number >= other.Number;

    /// <summary>As StatFin writes it: <c>2021M03</c>.</summary>
    public override string ToString() => $"{Year:0000}M{OfYear:00}";
}
