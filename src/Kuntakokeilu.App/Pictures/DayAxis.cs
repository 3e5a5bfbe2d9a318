using System.Globalization;

namespace Kuntakokeilu.App.Pictures;

/// <summary>
/// Where the days of a time line are: from a little before the first to a little after the last, evenly, but for
/// stretches too short to be seen, which are as wide as a number in them.
/// </summary>
internal sealed class DayAxis
{
    /// <summary>The least width of a stretch: room for its number.</summary>
    private const double Least = 26;

    /// <summary>So much of the line at most goes to widening.</summary>
    private const double MostWidened = 0.7;
    private const int LeastMarginDays = 3;

    /// <summary>In this many days a year's line alone would leave the reader without a scale.</summary>
    private const int MostDaysByMonth = 300;
    private const int MostDaysByQuarter = 800;

    private readonly int[] days;
    private readonly double[] places;

    /// <param name="bounds">The days on which stretches begin and end; at least two different ones.</param>
    internal DayAxis(IEnumerable<DateOnly> bounds, double left, double right)
    {
        int[] told = [.. bounds.Select(day => day.DayNumber).Distinct().Order()];
        int margin = Math.Max(LeastMarginDays, (told[^1] - told[0]) / 40);
        days = [told[0] - margin, .. told, told[^1] + margin];
        places = new double[days.Length];
        double[] widths = Widths(right - left);
        places[0] = left;
        for (int i = 0; i < widths.Length; i++)
            places[i + 1] = places[i] + widths[i];
    }

    internal DateOnly From => DateOnly.FromDayNumber(days[0]);

    internal DateOnly To => DateOnly.FromDayNumber(days[^1]);

    internal bool Holds(DateOnly day) => day >= From && day <= To;

    internal double At(DateOnly day)
    {
        int number = Math.Clamp(day.DayNumber, days[0], days[^1]);
        int after = Math.Max(1, Array.FindIndex(days, one => one >= number));
        double part = (double)(number - days[after - 1]) / (days[after] - days[after - 1]);
        return places[after - 1] + (part * (places[after] - places[after - 1]));
    }

    /// <summary>The days with a line of the scale, each with its name: years, or of a short time quarters or months.</summary>
    internal IEnumerable<(DateOnly Day, string Name)> Scale()
    {
        int length = To.DayNumber - From.DayNumber;
        int months =
            length <= MostDaysByMonth ? 1
            : length <= MostDaysByQuarter ? 3
            : 12;
        for (DateOnly day = new(From.Year, 1, 1); day <= To; day = day.AddMonths(months))
            if (day >= From)
                yield return (day, day.ToString(months == 12 ? "yyyy" : "M/yyyy", CultureInfo.InvariantCulture));
    }

    private double[] Widths(double whole)
    {
        int count = days.Length - 1;
        double least = Math.Min(Least, whole * MostWidened / count);
        // The margins tell nothing and stay as narrow as they are.
        bool[] isWidened = new bool[count];
        while (true)
        {
            double perDay =
                (whole - (isWidened.Count(one => one) * least))
                / Enumerable.Range(0, count).Where(i => !isWidened[i]).Sum(Length);
            int narrow = Enumerable
                .Range(1, count - 2)
                .Where(i => !isWidened[i] && Length(i) * perDay < least)
                .DefaultIfEmpty(-1)
                .First();
            if (narrow < 0)
                return [.. Enumerable.Range(0, count).Select(i => isWidened[i] ? least : Length(i) * perDay)];
            isWidened[narrow] = true;
        }
    }

    private int Length(int segment) => days[segment + 1] - days[segment];
}
