using Kuntakokeilu.App.Pictures;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.Base.Html;
using Kuntakokeilu.Core.Areas;
using Kuntakokeilu.Law.TargetGroup;

namespace Kuntakokeilu.App.Pages;

/// <summary>
/// A share of each municipality: the tile map with its key; on narrow screens, in its place, squares of the pilot areas.
/// </summary>
/// <param name="scale">The shades of the shares.</param>
internal sealed class ShadedMap(ShareScale scale, Texts texts, Links link)
{
    /// <summary>What a map tells of its own.</summary>
    /// <param name="Figure">Identifier of the figure that it stands in.</param>
    /// <param name="Description">What it shows, in a sentence or two.</param>
    /// <param name="Key">Heading of the key.</param>
    /// <param name="Few">Why a place has no share.</param>
    /// <param name="Look">The look of each municipality.</param>
    /// <param name="Area">The share of each pilot area, and how it is written.</param>
    internal sealed record MapContent(
        string Figure,
        string Description,
        string Key,
        string Few,
        Func<Municipality, TileLook> Look,
        Func<PilotArea, (int? Percent, string Written)> Area
    );

    /// <param name="content">What it tells.</param>
    /// <param name="outside">What a municipality outside the pilots means, if it has a look of its own.</param>
    /// <param name="beside">Stands under the key.</param>
    internal Markup Draw(MapContent content, string? outside = null, Markup? beside = null)
    {
        string after = $"{content.Figure}-end";
        Markup tiles = TileMap.Draw(content.Figure, null, content.Description, texts.Language, content.Look);
        return Markup.Of(
            $"""
            <a class="skip--here" href="#{after}">{texts["map.skip"]}</a>
            <div class="map"><div><div class="wide-only">{tiles}</div>
            <div class="narrow-only"><h3>{texts["map.by_area"]}</h3>
            <ul class="squares">{PilotAreas.All.Select(area => Square(area, content.Area(area)))}</ul></div></div>
            <div><h3>{content.Key}</h3><ul class="key-list">
            {scale.Names(texts).Select((name, i) => TileMap.Sample($"shade{i + 1}", name))}
            {TileMap.Sample("few", content.Few)}
            {(outside is null ? Markup.Empty : TileMap.Sample("outside", outside, "wide-only"))}
            {TileMap.Sample("outlined", texts["map.outlined"], "wide-only")}
            </ul>{beside ?? Markup.Empty}</div></div>
            <div id="{after}" tabindex="-1"></div>
            """
        );
    }

    private Markup Square(PilotArea area, (int? Percent, string Written) share) =>
        Markup.Of(
            $"""
            <li class="{scale.KindOf(share.Percent)}"><a href="{link[
                $"/areas/{PilotAreaNumbers.Of(area)}"
            ]}">{PilotAreaNumbers.Name(area, texts)} <b>{share.Written}</b></a></li>

            """
        );
}
