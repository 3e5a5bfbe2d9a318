using System.Globalization;

namespace Kuntakokeilu.App.Web;

/// <summary>A day in a form or an address, written YYYY-MM-DD as date fields send it.</summary>
internal static class DayField
{
    /// <summary>The day; null when none is given, or when it is wrong: then the page's form says so.</summary>
    internal static DateOnly? Day(this SitePage page, string? text, string field)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        bool isDay = DateOnly.TryParseExact(
            text,
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out DateOnly day
        );
        if (isDay)
            return day;
        page.ModelState.AddModelError(field, page.T["form.bad_day"]);
        return null;
    }

    /// <summary>The day as a date field takes it; empty for none.</summary>
    internal static string Value(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
