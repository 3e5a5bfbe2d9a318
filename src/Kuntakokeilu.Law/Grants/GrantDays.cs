using Kuntakokeilu.Law.Calendar;

namespace Kuntakokeilu.Law.Grants;

/// <summary>
/// Days reckoned from days that people have written: what would lie outside the calendar of .NET is its first or last day.
/// </summary>
internal static class GrantDays
{
    private const int MonthsOfAYear = 12;

    /// <summary>So many months later, or earlier when negative: the same day number, or the month's last day.</summary>
    internal static DateOnly Months(DateOnly day, int months)
    {
        int month = (day.Year * MonthsOfAYear) + day.Month - 1 + months;
        return month < MonthsOfAYear ? DateOnly.MinValue
            : month >= 10_000 * MonthsOfAYear ? DateOnly.MaxValue
            : FinnishDays.Months(day, months);
    }

    /// <summary>So many days later, or earlier when negative.</summary>
    internal static DateOnly Days(DateOnly day, int days) =>
        DateOnly.FromDayNumber(
            (int)Math.Clamp((long)day.DayNumber + days, DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber)
        );

    /// <summary>The last day of a day's month.</summary>
    internal static DateOnly MonthEnd(DateOnly day) =>
        day.Month == MonthsOfAYear
            ? new(day.Year, day.Month, 31)
            : new DateOnly(day.Year, day.Month + 1, 1).AddDays(-1);

    /// <summary>The last day of the n-th month after a day's month, or the next working day.</summary>
    internal static DateOnly EndOfMonthAfter(DateOnly day, int months) =>
        FinnishDays.Rolled(MonthEnd(Months(new(day.Year, day.Month, 1), months)));

    /// <summary>The Monday of a day's week (ISO 8601), by its number.</summary>
    internal static int Monday(DateOnly day) => day.DayNumber - (((int)day.DayOfWeek + 6) % 7);
}
