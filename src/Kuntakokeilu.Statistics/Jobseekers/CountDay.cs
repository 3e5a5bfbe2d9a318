using Kuntakokeilu.Statistics.Months;

namespace Kuntakokeilu.Statistics.Jobseekers;

/// <summary>
/// The day of a month on which states are counted (laskentapäivä): its last working day, Monday to Friday and no public
/// holiday. Source: the employment service statistics (työnvälitystilasto) of the Ministry of Economic Affairs and
/// Employment; the rule from general knowledge, not read in the statistics' own description.
/// </summary>
public static class CountDay
{
    /// <summary>The count day of a month.</summary>
    public static DateOnly Of(Month month)
    {
        DateOnly day = month.LastDay;
        while (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday || IsPublicHoliday(day))
            day = day.AddDays(-1);
        return day;
    }

    /// <summary>
    /// Whether a day is a Finnish public holiday that may fall on Monday to Friday. Epiphany, May Day and Ascension Day
    /// have their old days, as always in the years of the statistics.
    /// </summary>
    public static bool IsPublicHoliday(DateOnly day) =>
        (day.Month, day.Day) is (1, 1) or (1, 6) or (5, 1) or (12, 6) or (12, 25) or (12, 26)
        || (day.DayNumber - EasterSunday(day.Year).DayNumber) is -2 or 1 or 39;

    /// <summary>Easter Sunday by the Gregorian calendar (Meeus's rule).</summary>
    private static DateOnly EasterSunday(int year)
    {
        int a = year % 19;
        (int b, int c) = Math.DivRem(year, 100);
        (int d, int e) = Math.DivRem(b, 4);
        int g = (b - ((b + 8) / 25) + 1) / 3;
        int h = ((19 * a) + b - d - g + 15) % 30;
        (int i, int k) = Math.DivRem(c, 4);
        int l = (32 + (2 * e) + (2 * i) - h - k) % 7;
        int m = (a + (11 * h) + (22 * l)) / 451;
        (int month, int day) = Math.DivRem(h + l - (7 * m) + 114, 31);
        return new(year, month, day + 1);
    }
}
