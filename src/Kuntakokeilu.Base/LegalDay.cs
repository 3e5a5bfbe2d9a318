namespace Kuntakokeilu.Base;

/// <summary>The one day that the law calls today: the date in Finland.</summary>
internal static class LegalDay
{
    private static readonly TimeZoneInfo Finland = TimeZoneInfo.FindSystemTimeZoneById("Europe/Helsinki");

    /// <summary>Asked before any work: a small container may have no time zones.</summary>
    /// <exception cref="CannotRunException">Nobody could tell what day it is in Finland.</exception>
    internal static void RequireTimeZones()
    {
        if (!TimeZoneInfo.TryFindSystemTimeZoneById("Europe/Helsinki", out _))
            throw new CannotRunException("Time zone data is missing: install the package tzdata and try again.");
    }

    internal static DateOnly Today(TimeProvider time) => Of(time.GetUtcNow());

    /// <summary>The date in Finland at a moment.</summary>
    internal static DateOnly Of(DateTimeOffset moment) => DateOnly.FromDateTime(Local(moment));

    /// <summary>The moment at which a day begins in Finland.</summary>
    internal static DateTimeOffset Begins(DateOnly day)
    {
        DateTime midnight = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, Finland.GetUtcOffset(midnight)).ToUniversalTime();
    }

    /// <summary>Date and time of day in Finland at a moment.</summary>
    internal static DateTime Local(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, Finland).DateTime;
}
