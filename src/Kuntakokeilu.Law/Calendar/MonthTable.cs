namespace Kuntakokeilu.Law.Calendar;

/// <summary>The months of 1900 to 2120 looked up: a day of a month so many months away without reckoning what year it is.</summary>
internal static class MonthTable
{
    private const int Years = 221;
    private static readonly DateOnly First = new(1900, 1, 1);
    private static readonly int FirstDay = First.DayNumber;

    /// <summary>The number of each month's first day in the table, and of the day after the last month.</summary>
    private static readonly int[] Starts =
    [
        .. Enumerable.Range(0, Years * 12 + 1).Select(month => First.AddMonths(month).DayNumber - FirstDay),
    ];

    /// <summary>Of each day the number of its month.</summary>
    private static readonly ushort[] MonthOf =
    [
        .. Enumerable.Range(0, Years * 12).SelectMany(m => Enumerable.Repeat((ushort)m, Starts[m + 1] - Starts[m])),
    ];

    /// <summary>The same day of the month so many months later, the month's last day if it has none; of any day.</summary>
    internal static DateOnly Add(DateOnly day, int months)
    {
        int index = day.DayNumber - FirstDay;
        if (index < 0 || index >= MonthOf.Length)
            return day.AddMonths(months);
        int from = MonthOf[index];
        int to = from + months;
        if (to is < 0 or >= Years * 12)
            return day.AddMonths(months);
        int sameDay = Starts[to] + index - Starts[from];
        return DateOnly.FromDayNumber(FirstDay + Math.Min(sameDay, Starts[to + 1] - 1));
    }
}
