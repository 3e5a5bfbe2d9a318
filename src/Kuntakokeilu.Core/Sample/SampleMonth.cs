namespace Kuntakokeilu.Core.Sample;

/// <summary>A month of the path: the days after the previous count up to this one.</summary>
internal readonly struct SampleMonth(int index)
{
    internal int Index => index;

    /// <summary>The stocks of the path's first day have come about in the years before.</summary>
    internal bool IsFirst => index == 0;

    internal int First => IsFirst ? MonthlyPath.Days[0] - 1500 : MonthlyPath.Days[index - 1] + 1;

    internal int Last => MonthlyPath.Days[index];

    /// <summary>Whether what happens in the month is steered by the Act.</summary>
    internal bool IsPilotTime => index > MonthlyPath.Launch;

    /// <summary>
    /// Some day of the month for a notice, mostly a weekday, after what is told already. Nothing but starts is dated
    /// on the day of the launch itself: it would come after the launch test and not before it.
    /// </summary>
    internal int DayOfNotice(Dice dice, int after)
    {
        int last = index == MonthlyPath.Launch ? Last - 1 : Last;
        int first = Math.Min(last, Math.Max(First, after + 1));
        return Weekday(dice.Between(first, last), last, dice);
    }

    /// <summary>Some day for a start; in the years before the path, the nearer the likelier.</summary>
    internal int DayOfStart(Dice dice, int after)
    {
        if (IsFirst)
            return Last - (int)Math.Min(1500, 60 * ((1 / (1.0001 - dice.Fraction())) - 1));
        int first = Math.Min(Last, Math.Max(First, after + 1));
        return Weekday(dice.Between(first, Last), Last, dice);
    }

    private static int Weekday(int day, int last, Dice dice)
    {
        // Day number 0 was a Monday.
        int daysToMonday = 7 - (day % 7);
        if (daysToMonday > 2 || dice.Happens(0.3))
            return day;
        int weekday = dice.Happens(0.4) ? 0 : dice.Below(5);
        return Math.Min(last, day + daysToMonday + weekday);
    }
}
