using Kuntakokeilu.Base.Html;

namespace Kuntakokeilu.App.Pictures;

/// <summary>A bar beside its number in a table; the number tells, the bar only shows.</summary>
internal static class Bar
{
    internal static Markup Of(int part, int whole, string kind = "municipality")
    {
        double width = whole == 0 ? 0 : 100.0 * part / whole;
        return Markup.Of(
            $"""
            <svg class="bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true" focusable="false">
            <rect class="track" width="100" height="6"/><rect class="{kind}" width="{width}" height="6"/></svg>
            """
        );
    }
}
