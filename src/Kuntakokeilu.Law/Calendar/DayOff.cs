namespace Kuntakokeilu.Law.Calendar;

/// <summary>A day that is no working day.</summary>
/// <param name="Day">Which.</param>
/// <param name="Holiday">The holiday, also when it falls on a weekend; none of a Saturday or a Sunday alone.</param>
public readonly record struct DayOff(DateOnly Day, FinnishHoliday Holiday)
{
    /// <summary>Whether it would be no working day were it no holiday.</summary>
    public bool IsWeekend => Day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
}
