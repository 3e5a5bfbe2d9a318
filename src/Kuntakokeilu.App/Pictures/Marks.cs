using Kuntakokeilu.Base.Html;

namespace Kuntakokeilu.App.Pictures;

/// <summary>The signs of what happened: told apart by their form.</summary>
internal static class Marks
{
    internal static IReadOnlyList<string> Kinds { get; } = ["start", "change", "registry", "act", "end"];

    /// <summary>The outline of a sign whose middle is at a point.</summary>
    internal static string Path(string kind, double x, double y) =>
        kind switch
        {
            "start" => $"M{x - 6:0.##} {y - 8:0.##}l13 8l-13 8z",
            "registry" => $"M{x - 6:0.##} {y:0.##}a6 6 0 1 0 12 0a6 6 0 1 0 -12 0z",
            "act" => $"M{x:0.##} {y - 9:0.##}l2.8 6l6.2 .8l-4.5 4.4l1.2 6.3l-5.7 -3l-5.7 3l1.2 -6.3l-4.5 -4.4l6.2 -.8z",
            "end" => $"M{x - 6:0.##} {y - 6:0.##}h12v12h-12z",
            _ => $"M{x:0.##} {y - 8:0.##}l8 8l-8 8l-8 -8z",
        };

    internal static Markup Sign(string kind) =>
        Markup.Of(
            $"""<svg class="swatch" width="20" height="20" aria-hidden="true" focusable="false"><path class="mark {kind}" d="{Path(kind, 10, 10)}"/></svg>"""
        );
}
