using System.Globalization;
using Kuntakokeilu.Core.Steering.Counting;

namespace Kuntakokeilu.App.Pages;

/// <summary>Which of the counted days an address asks for.</summary>
internal static class CountedDay
{
    /// <summary>The latest counted day on or before the one asked for; when none is, on or before today.</summary>
    internal static DateOnly Of(string? asked, DateOnly today) =>
        CountedDays.LatestOn(
            DateOnly.TryParseExact(asked, "yyyy-MM-dd", CultureInfo.InvariantCulture, 0, out DateOnly day) ? day : today
        );

    /// <summary>The query that asks for it.</summary>
    internal static string Query(DateOnly day) => $"?day={day:yyyy-MM-dd}";
}
