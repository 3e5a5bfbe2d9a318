using System.Text;
using Kuntakokeilu.Core.Areas;
using Kuntakokeilu.Core.Html;
using Kuntakokeilu.Law.TargetGroup;

namespace Kuntakokeilu.App.Pictures;

/// <summary>How one municipality looks on the tile map.</summary>
/// <param name="Kind">Style class of the square.</param>
/// <param name="Value">Short text in the square, beneath the name.</param>
/// <param name="Title">Name and value in words.</param>
internal readonly record struct TileLook(string Kind, string Value, string Title);

/// <summary>The tile map of the municipalities as SVG; the pilot areas are outlined.</summary>
internal static class TileMap
{
    private const int Side = 36;
    private const int Margin = 2;

    private static readonly Dictionary<(int, int), PilotArea?> AreaAt = Tiles.All.ToDictionary(
        tile => (tile.Column, tile.Row),
        tile => PilotAreas.AreaOf(tile.Municipality)
    );

    private static readonly string Outline = OutlineOfAreas();

    /// <param name="id">Begins the identifiers of the title and the description.</param>
    /// <param name="title">What the picture is.</param>
    /// <param name="description">What it shows, in a sentence or two.</param>
    /// <param name="language">Language of the names.</param>
    /// <param name="look">The look of each municipality.</param>
    internal static Markup Draw(
        string id,
        string title,
        string description,
        string language,
        Func<Municipality, TileLook> look
    ) =>
        Markup.Of(
            $"""
            <svg class="tiles" viewBox="{-Margin} {-Margin} {(Tiles.Columns * Side) + (2 * Margin)} {(
                Tiles.Rows * Side
            ) + (2 * Margin)}" role="img" aria-labelledby="{id}-title" aria-describedby="{id}-description">
            <title id="{id}-title">{title}</title><desc id="{id}-description">{description}</desc>
            {Tiles.All.Select(tile => Square(tile, language, look))}<path class="outline" d="{Outline}"/>
            </svg>
            """
        );

    private static Markup Square(Tile tile, string language, Func<Municipality, TileLook> look)
    {
        Municipality municipality = Municipalities.Find(tile.Municipality)!;
        TileLook tileLook = look(municipality);
        return Markup.Of(
            $"""
            <g class="tile {tileLook.Kind}" transform="translate({tile.Column * Side} {tile.Row
                * Side})"><title>{tileLook.Title}</title><rect x="1" y="1" width="34" height="34"/><text x="18" y="15">{Short(
                municipality.Name(language)
            )}</text><text class="value" x="18" y="28">{tileLook.Value}</text></g>

            """
        );
    }

    /// <summary>As much of a name as fits into a square.</summary>
    private static string Short(string name) => name.Length <= 6 ? name : name[..5];

    /// <summary>A line along every side where another area, or none, is next to a pilot municipality.</summary>
    private static string OutlineOfAreas()
    {
        StringBuilder path = new();
        foreach (((int column, int row), PilotArea? area) in AreaAt)
        {
            if (area is null)
                continue;
            int x = column * Side;
            int y = row * Side;
            if (Differs(area, column, row - 1))
                path.Append($"M{x} {y}h{Side}");
            if (Differs(area, column, row + 1))
                path.Append($"M{x} {y + Side}h{Side}");
            if (Differs(area, column - 1, row))
                path.Append($"M{x} {y}v{Side}");
            if (Differs(area, column + 1, row))
                path.Append($"M{x + Side} {y}v{Side}");
        }
        return path.ToString();
    }

    private static bool Differs(PilotArea area, int column, int row) => AreaAt.GetValueOrDefault((column, row)) != area;
}
