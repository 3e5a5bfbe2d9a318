namespace Kuntakokeilu.Statistics.Jobseekers;

/// <summary>
/// The days on which a person turns the ages of the statistics, as day numbers. One born on 29 February turns a year
/// older on 1 March in common years, as the steering reads it.
/// </summary>
/// <param name="Twentieth">Turns 20.</param>
/// <param name="TwentyFifth">Turns 25.</param>
/// <param name="Thirtieth">Turns 30.</param>
/// <param name="Fiftieth">Turns 50.</param>
/// <param name="FiftyFifth">Turns 55.</param>
public readonly record struct Birthdays(int Twentieth, int TwentyFifth, int Thirtieth, int Fiftieth, int FiftyFifth)
{
    /// <summary>The birthdays of one born on a day.</summary>
    public static Birthdays Of(DateOnly birthDate) =>
        new(
            Turns(20, birthDate),
            Turns(25, birthDate),
            Turns(30, birthDate),
            Turns(50, birthDate),
            Turns(55, birthDate)
        );

    private static int Turns(int years, DateOnly birthDate)
    {
        int year = birthDate.Year + years;
        return year > DateOnly.MaxValue.Year ? int.MaxValue
            : birthDate is { Month: 2, Day: 29 } && !DateTime.IsLeapYear(year) ? new DateOnly(year, 3, 1).DayNumber
            : new DateOnly(year, birthDate.Month, birthDate.Day).DayNumber;
    }
}

/// <summary>
/// A spell of unemployment by the days on which it has lasted so long, as day numbers: the same day of a later month,
/// or that month's last where it has no such day.
/// </summary>
/// <param name="ThreeMonths">Has lasted three months.</param>
/// <param name="SixMonths">Has lasted six months.</param>
/// <param name="Year">Has lasted a year.</param>
/// <param name="TwoYears">Has lasted two years.</param>
public readonly record struct Spell(int ThreeMonths, int SixMonths, int Year, int TwoYears)
{
    /// <summary>A spell that began on a day.</summary>
    public static Spell Since(DateOnly day) => new(After(3, day), After(6, day), After(12, day), After(24, day));

    private static int After(int months, DateOnly day) =>
        day.Year >= DateOnly.MaxValue.Year - 2 ? int.MaxValue : day.AddMonths(months).DayNumber;
}
