namespace Kuntakokeilu.Core.Steering.Counting;

/// <summary>The days on which people are counted: the first of each month of the pilots, and their last day.</summary>
internal static class CountedDays
{
    internal static IReadOnlyList<DateOnly> All { get; } =
    [.. Enumerable.Range(0, 46).Select(month => new DateOnly(2021, 3, 1).AddMonths(month)), new(2024, 12, 31)];

    /// <summary>Place of the first counted day on or after a day; the number of counted days when there is none.</summary>
    internal static int FirstOnOrAfter(DateOnly day)
    {
        int months = (day.Year - 2021) * 12 + day.Month - 3 + (day.Day > 1 ? 1 : 0);
        return months < 46 ? Math.Max(months, 0)
            : day <= All[^1] ? 46
            : 47;
    }

    /// <summary>The last counted day not after a day; before the pilots their first day.</summary>
    internal static DateOnly LatestOn(DateOnly day) => All.LastOrDefault(counted => counted <= day, All[0]);
}
