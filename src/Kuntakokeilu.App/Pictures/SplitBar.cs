using Kuntakokeilu.Base.Html;

namespace Kuntakokeilu.App.Pictures;

/// <summary>
/// A bar of which a part is filled, the rest in a pattern; the numbers beside it tell, the bar only shows. Its lengths are
/// percentages, so that the pattern is not stretched with it.
/// </summary>
internal static class SplitBar
{
    internal static Markup Of(double part, double whole, double largest)
    {
        double first = Percent(Math.Min(part, whole), largest);
        double rest = Percent(Math.Max(0, whole - part), largest);
        return Draw(
            Markup.Of(
                $"""
                <rect class="municipality" width="{first}%" height="12"/><rect class="rest" x="{first}%" width="{rest}%" height="12"/>
                """
            )
        );
    }

    internal static Markup Whole(double part, double largest, string kind) =>
        Draw(Markup.Of($"""<rect class="{kind}" width="{Percent(part, largest)}%" height="12"/>"""));

    private static Markup Draw(Markup bars) =>
        Markup.Of(
            $"""<svg class="bar bar--split" width="100%" height="12" aria-hidden="true" focusable="false">{bars}</svg>"""
        );

    private static double Percent(double part, double whole) => whole <= 0 ? 0 : 100 * part / whole;
}
