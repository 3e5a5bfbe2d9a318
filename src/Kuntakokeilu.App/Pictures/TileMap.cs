using System.Text;
using Kuntakokeilu.Base.Html;
using Kuntakokeilu.Core.Areas;
using Kuntakokeilu.Law.TargetGroup;

namespace Kuntakokeilu.App.Pictures;

/// <summary>How one municipality looks on the tile map.</summary>
/// <param name="Kind">Style class of the square.</param>
/// <param name="Value">Short text in the square, beneath the name.</param>
/// <param name="Title">Name and value in words.</param>
/// <param name="Link">Address that the square leads to; null for none.</param>
internal readonly record struct TileLook(string Kind, string Value, string Title, string? Link = null);

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

    /// <summary>From north to south, as one reads: so goes the tab key, and a name shown above a square covers no other.</summary>
    private static readonly Tile[] InOrder = [.. Tiles.All.OrderBy(tile => tile.Row).ThenBy(tile => tile.Column)];

    /// <param name="id">Begins the identifiers of the title and the description.</param>
    /// <param name="title">What the picture is; null in a figure of that identifier, whose caption names it.</param>
    /// <param name="description">What it shows, in a sentence or two.</param>
    /// <param name="language">Language of the names.</param>
    /// <param name="look">The look of each municipality; where one has a link, the picture is a group of links.</param>
    internal static Markup Draw(
        string id,
        string? title,
        string description,
        string language,
        Func<Municipality, TileLook> look
    )
    {
        var tiles = InOrder.Select(tile => (Tile: tile, Municipality: Municipalities.Find(tile.Municipality)!));
        var looks = tiles
            .Select(t => (t.Tile, Name: t.Municipality.Name(language), Look: look(t.Municipality)))
            .ToArray();
        IReadOnlyDictionary<string, string> shortNames = TileNames.Of(looks.Select(t => t.Name));
        string role = looks.Any(t => t.Look.Link is not null) ? "group" : "img";
        int width = (Tiles.Columns * Side) + (2 * Margin);
        int height = (Tiles.Rows * Side) + (2 * Margin);
        string named = title is null ? $"{id}-caption" : $"{id}-title";
        Markup own = title is null ? Markup.Empty : Markup.Of($"""<title id="{named}">{title}</title>""");
        return Markup.Of(
            $"""
            <svg class="tiles" viewBox="{-Margin} {-Margin} {width} {height}" role="{role}" aria-labelledby="{named}" aria-describedby="{id}-description">
            {own}<desc id="{id}-description">{description}</desc>
            {looks.Select(t => Square(t.Tile, t.Name, shortNames[t.Name], t.Look))}<path class="outline" d="{Outline}"/>
            </svg>
            """
        );
    }

    private static Markup Square(Tile tile, string name, string shortName, TileLook look)
    {
        string place = $"translate({tile.Column * Side} {tile.Row * Side})";
        Markup square = Markup.Of(
            $"""
            <title>{look.Title}</title><rect x="1" y="1" width="34" height="34"/><text aria-hidden="true" x="18" y="15">{shortName}</text><text aria-hidden="true" class="value" x="18" y="29">{look.Value}</text>{Whole(
                tile,
                name,
                shortName
            )}
            """
        );
        return look.Link is { } link
            ? Markup.Of($"""<a class="tile {look.Kind}" href="{link}" transform="{place}">{square}</a>""")
            : Markup.Of($"""<g class="tile {look.Kind}" transform="{place}">{square}</g>""");
    }

    /// <summary>The name above its square, seen while that has the focus or the mouse.</summary>
    private static Markup Whole(Tile tile, string name, string shortName)
    {
        if (name == shortName)
            return Markup.Empty;
        (string anchor, int x) =
            tile.Column < 2 ? ("start", 0)
            : tile.Column > Tiles.Columns - 3 ? ("end", Side)
            : ("middle", Side / 2);
        return Markup.Of(
            $"""<text aria-hidden="true" class="whole" text-anchor="{anchor}" x="{x}" y="{(tile.Row == 0 ? 12 : -4)}">{name}</text>"""
        );
    }

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

    /// <summary>A line of the key beside the map: a tile of a kind and what it means.</summary>
    /// <param name="place">Style class; <c>wide-only</c> for what only the map has, not the squares in its place.</param>
    internal static Markup Sample(string kind, string text, string? place = null) =>
        Markup.Of(
            $"""
            <li class="{place}"><svg class="sample tile {kind}" width="24" height="24" aria-hidden="true" focusable="false"><rect x="1.5" y="1.5" width="21" height="21"/></svg><span>{text}</span></li>

            """
        );
}
