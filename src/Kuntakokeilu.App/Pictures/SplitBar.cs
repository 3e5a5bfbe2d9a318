using Kuntakokeilu.Core.Html;

namespace Kuntakokeilu.App.Pictures;

/// <summary>A bar of which a part is filled, the rest in a pattern; the numbers beside it tell, the bar only shows.</summary>
internal static class SplitBar
{
    internal static Markup Of(double part, double whole, double largest)
    {
        double scale = largest <= 0 ? 0 : 100 / largest;
        double first = Math.Min(part, whole) * scale;
        double rest = Math.Max(0, whole - part) * scale;
        return Markup.Of(
            $"""
            <svg class="bar bar--split" viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true" focusable="false">
            <rect class="municipality" width="{first}" height="12"/><rect class="rest" x="{first}" width="{rest}" height="12"/></svg>
            """
        );
    }

    internal static Markup Whole(double part, double largest, string kind) =>
        Markup.Of(
            $"""
            <svg class="bar bar--split" viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true" focusable="false">
            <rect class="{kind}" width="{(largest <= 0 ? 0 : 100 * part / largest)}" height="12"/></svg>
            """
        );
}
