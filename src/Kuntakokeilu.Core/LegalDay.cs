namespace Kuntakokeilu.Core;

/// <summary>The one day that the law calls today: the date in Finland.</summary>
internal static class LegalDay
{
    private static readonly TimeZoneInfo Finland = TimeZoneInfo.FindSystemTimeZoneById("Europe/Helsinki");

    internal static DateOnly Today(TimeProvider time) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(time.GetUtcNow(), Finland).DateTime);
}
