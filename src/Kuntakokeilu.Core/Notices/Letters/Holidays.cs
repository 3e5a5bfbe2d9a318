namespace Kuntakokeilu.Core.Notices.Letters;

/// <summary>
/// Days on which a time that the law gives does not end: holidays of the church, Independence Day, May Day, the eves of
/// Christmas and Midsummer, and Saturdays (150/1930 5 §). Then it ends on the next working day.
/// </summary>
internal static class Holidays
{
    /// <summary>The day itself, or the first working day after it.</summary>
    internal static DateOnly NextWorkingDay(DateOnly day)
    {
        while (IsHoliday(day))
            day = day.AddDays(1);
        return day;
    }

    internal static bool IsHoliday(DateOnly day) =>
        day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday
        || (day.Month, day.Day) is (1, 1) or (1, 6) or (5, 1) or (12, 6) or (12, 24) or (12, 25) or (12, 26)
        || IsMidsummerEve(day)
        || IsByEaster(day);

    /// <summary>The Friday from 19 to 25 June; Midsummer Day and All Saints' Day are Saturdays.</summary>
    private static bool IsMidsummerEve(DateOnly day) =>
        day is { Month: 6, Day: >= 19 and <= 25, DayOfWeek: DayOfWeek.Friday };

    /// <summary>Good Friday, Easter Monday and Ascension Day; Easter Day and Pentecost are Sundays.</summary>
    private static bool IsByEaster(DateOnly day) => (day.DayNumber - Easter(day.Year).DayNumber) is -2 or 1 or 39;

    /// <summary>Easter Day of the Gregorian calendar (the rule of Meeus, Jones and Butcher).</summary>
    internal static DateOnly Easter(int year)
    {
        int golden = year % 19;
        (int century, int ofCentury) = (year / 100, year % 100);
        int moon = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
        int sunday = (32 + 2 * (century % 4) + 2 * (ofCentury / 4) - moon - ofCentury % 4) % 7;
        int late = (golden + 11 * moon + 22 * sunday) / 451;
        int day = moon + sunday - 7 * late + 114;
        return new(year, day / 31, day % 31 + 1);
    }
}
