using Kuntakokeilu.Base.Html;

namespace Kuntakokeilu.App.Pictures;

/// <summary>A small sample of an authority's colour and pattern.</summary>
internal static class Swatch
{
    internal static Markup Of(string kind) =>
        Markup.Of(
            $"""<svg class="swatch" width="16" height="16" aria-hidden="true" focusable="false"><rect class="{kind}" x=".5" y=".5" width="15" height="15" rx="2"/></svg>"""
        );
}
