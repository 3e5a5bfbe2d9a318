namespace Kuntakokeilu.Law.Facts;

/// <summary>Ages in full years.</summary>
public static class Age
{
    // Thirty years hold seven or eight leap days, six when a century year without one falls among them.
    private const int FewestDaysIn30Years = (30 * 365) + 6;
    private const int MostDaysIn30Years = (30 * 365) + 8;

    /// <summary>
    /// Whether a person is under 30 on a day: up to and including the day before the 30th birthday.
    /// </summary>
    /// <remarks>
    /// One born on 29 February turns a year older on 1 March in common years (the reading chosen here;
    /// .NET's own addition of years would say 28 February). A day before the birth counts as under 30.
    /// </remarks>
    public static bool IsUnder30(DateOnly birthDate, DateOnly on)
    {
        int days = on.DayNumber - birthDate.DayNumber;
        return days switch
        {
            < FewestDaysIn30Years => true,
            >= MostDaysIn30Years => false,
            _ => HasBirthdayAhead(birthDate, on),
        };
    }

    /// <summary>
    /// The day on which a person turns this many years; null when it would be after the year 9999.
    /// </summary>
    public static DateOnly? Turns(int years, DateOnly birthDate)
    {
        int year = birthDate.Year + years;
        if (year > 9999)
            return null;
        return birthDate is { Month: 2, Day: 29 } && !DateTime.IsLeapYear(year)
            ? new DateOnly(year, 3, 1)
            : new DateOnly(year, birthDate.Month, birthDate.Day);
    }

    private static bool HasBirthdayAhead(DateOnly birthDate, DateOnly on) =>
        (on.Year, on.Month, on.Day).CompareTo((birthDate.Year + 30, birthDate.Month, birthDate.Day)) < 0;
}
