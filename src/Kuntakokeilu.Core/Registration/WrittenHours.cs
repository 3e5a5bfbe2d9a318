using System.Globalization;
using Kuntakokeilu.Law.Facts;

namespace Kuntakokeilu.Core.Registration;

/// <summary>Weekly hours as people write them: 20, 20,5 or 20.5.</summary>
internal static class WrittenHours
{
    private const int Most = 168;

    /// <returns>Null for what is no such number, or more hours than a week has.</returns>
    internal static WeeklyHours? Parse(string written) =>
        decimal.TryParse(
            written.Replace(',', '.'),
            NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out decimal hours
        ) && hours is >= 0 and <= Most
            ? WeeklyHours.Of(hours)
            : null;
}
