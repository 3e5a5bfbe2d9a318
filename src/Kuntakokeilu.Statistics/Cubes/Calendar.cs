using Kuntakokeilu.Statistics.Jobseekers;
using Kuntakokeilu.Statistics.Months;

namespace Kuntakokeilu.Statistics.Cubes;

/// <summary>
/// The months of a cube and three before them, whose begun unemployment may pass three months within the cube: first,
/// last and count day as day numbers.
/// </summary>
internal sealed class Calendar
{
    /// <summary>How many months before the first one are looked at.</summary>
    internal const int Before = 3;

    private readonly int[] firstDays;
    private readonly int[] countDays;
    private readonly short[] monthOfDay;

    internal Calendar(int months)
    {
        Months = months;
        firstDays =
        [
            .. Enumerable
                .Range(-Before, Before + months + 1)
                .Select(month => Month.First.FirstDay.AddMonths(month).DayNumber),
        ];
        countDays = [.. Enumerable.Range(0, months).Select(month => CountDay.Of(new(month)).DayNumber)];
        monthOfDay = new short[firstDays[^1] - firstDays[0]];
        for (int i = 0; i + 1 < firstDays.Length; i++)
            monthOfDay.AsSpan(firstDays[i] - firstDays[0], firstDays[i + 1] - firstDays[i]).Fill((short)(i - Before));
    }

    /// <summary>How many months the cube has.</summary>
    internal int Months { get; }

    /// <summary>The first day of a month, from three before the cube's first to the one after its last.</summary>
    internal int FirstDay(int month) => firstDays[month + Before];

    /// <summary>The count day of a month of the cube.</summary>
    internal int CountDayOf(int month) => countDays[month];

    /// <summary>
    /// The month of a day; the first one that is looked at for days before it, the one after the last.
    /// </summary>
    internal int MonthOf(int day)
    {
        int at = day - firstDays[0];
        return at < 0 ? -Before
            : at >= monthOfDay.Length ? Months
            : monthOfDay[at];
    }
}
