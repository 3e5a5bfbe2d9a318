namespace Kuntakokeilu.Law.Calendar;

/// <summary>
/// Working days (arkipäivä) and times told in days and months: the Act on the Calculation of Time Limits 150/1930, 2-5 §.
/// </summary>
/// <remarks>
/// Reading: a Saturday is no working day either, as 5 § says of the end of a time. Days are looked up in a table from 1900
/// to 2120; what lies outside is reckoned day by day.
/// </remarks>
public static class FinnishDays
{
    private static readonly DateOnly First = new(1900, 1, 1);
    private static readonly int FirstDay = First.DayNumber;

    /// <summary>How many working days there are from the first day of the table to each day, that day included.</summary>
    private static readonly int[] Counted = Count(new DateOnly(2121, 1, 1).DayNumber - FirstDay);

    /// <summary>The working days of the table in order.</summary>
    private static readonly int[] Working = [.. Enumerable.Range(0, Counted.Length).Where(i => IsCounted(i))];

    /// <summary>
    /// Monday to Friday, but none of 1 and 6 January, Good Friday, Easter Monday, 1 May, Ascension Day, Midsummer Eve, 6
    /// December and 24-26 December (5 §; the other holidays fall on weekends).
    /// </summary>
    public static bool IsWorking(DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && HolidayOf(day) is FinnishHoliday.None;

    /// <summary>Which of those holidays a day is, also on a weekend.</summary>
    public static FinnishHoliday HolidayOf(DateOnly day) =>
        (day.Month, day.Day) switch
        {
            (1, 1) => FinnishHoliday.NewYear,
            (1, 6) => FinnishHoliday.Epiphany,
            (5, 1) => FinnishHoliday.MayDay,
            (12, 6) => FinnishHoliday.IndependenceDay,
            (12, 24) => FinnishHoliday.ChristmasEve,
            (12, 25) => FinnishHoliday.ChristmasDay,
            (12, 26) => FinnishHoliday.BoxingDay,
            (6, >= 19 and <= 25) when day.DayOfWeek is DayOfWeek.Friday => FinnishHoliday.MidsummerEve,
            (>= 3 and <= 6, _) => ByEaster(day),
            _ => FinnishHoliday.None,
        };

    /// <summary>The days of a span that are no working days, in order.</summary>
    public static IReadOnlyList<DayOff> OffFrom(DateOnly first, DateOnly last)
    {
        List<DayOff> off = [];
        for (DateOnly day = first; day <= last; day = day.AddDays(1))
            if (!IsWorkingByTable(day))
                off.Add(new(day, HolidayOf(day)));
        return off;
    }

    /// <summary>The n-th working day after a day, which is not counted itself (2 §).</summary>
    public static DateOnly After(DateOnly day, int working)
    {
        int index = day.DayNumber - FirstDay;
        if (index >= 0 && index < Counted.Length && Counted[index] + working <= Working.Length)
            return DateOnly.FromDayNumber(FirstDay + Working[Counted[index] + working - 1]);
        for (int i = 0; i < working; i++)
            day = Rolled(day.AddDays(1));
        return day;
    }

    /// <summary>The day itself, or the next working day if it is none (5 §).</summary>
    public static DateOnly Rolled(DateOnly day)
    {
        while (!IsWorkingByTable(day))
            day = day.AddDays(1);
        return day;
    }

    /// <summary>Working days after a day up to and including another; none when that is not later.</summary>
    public static int Between(DateOnly after, DateOnly last)
    {
        if (last <= after)
            return 0;
        int from = after.DayNumber - FirstDay;
        int to = last.DayNumber - FirstDay;
        if (from >= 0 && to < Counted.Length)
            return Counted[to] - Counted[from];
        int working = 0;
        for (DateOnly day = after.AddDays(1); day <= last; day = day.AddDays(1))
            working += IsWorking(day) ? 1 : 0;
        return working;
    }

    /// <summary>
    /// The same day of the month so many months later, or earlier when negative; the month's last day if it has none
    /// (3-4 §).
    /// </summary>
    public static DateOnly Months(DateOnly day, int months) => MonthTable.Add(day, months);

    /// <summary>Easter Day of the Gregorian calendar (the rule of Meeus, Jones and Butcher).</summary>
    public static DateOnly Easter(int year)
    {
        int golden = year % 19;
        (int century, int ofCentury) = (year / 100, year % 100);
        int moon = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
        int sunday = (32 + 2 * (century % 4) + 2 * (ofCentury / 4) - moon - ofCentury % 4) % 7;
        int late = (golden + 11 * moon + 22 * sunday) / 451;
        int day = moon + sunday - 7 * late + 114;
        return new(year, day / 31, day % 31 + 1);
    }

    /// <summary>
    /// Easter Day and Pentecost are Sundays, Midsummer Day and All Saints' Day Saturdays: these have no name here.
    /// </summary>
    private static FinnishHoliday ByEaster(DateOnly day) =>
        (day.DayNumber - Easter(day.Year).DayNumber) switch
        {
            -2 => FinnishHoliday.GoodFriday,
            1 => FinnishHoliday.EasterMonday,
            39 => FinnishHoliday.AscensionDay,
            _ => FinnishHoliday.None,
        };

    private static bool IsWorkingByTable(DateOnly day) =>
        day.DayNumber - FirstDay is var index && index >= 0 && index < Counted.Length
            ? IsCounted(index)
            : IsWorking(day);

    private static bool IsCounted(int index) => Counted[index] != (index == 0 ? 0 : Counted[index - 1]);

    private static int[] Count(int days)
    {
        int[] counted = new int[days];
        int working = 0;
        for (int i = 0; i < days; i++)
            counted[i] = working += IsWorking(DateOnly.FromDayNumber(FirstDay + i)) ? 1 : 0;
        return counted;
    }
}
