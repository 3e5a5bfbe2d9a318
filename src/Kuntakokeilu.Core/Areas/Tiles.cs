using Kuntakokeilu.Law.Facts;

namespace Kuntakokeilu.Core.Areas;

/// <summary>The square of a municipality on the tile map; column 0 is in the west, row 0 in the north.</summary>
internal readonly record struct Tile(MunicipalityCode Municipality, int Column, int Row);

/// <summary>Where each of the 309 municipalities stands on the tile map: <c>tiles.csv</c> beside this file.</summary>
internal static class Tiles
{
    internal static IReadOnlyList<Tile> All { get; } = [.. DataFile.Rows("Areas/tiles.csv").Select(Parse)];

    internal static int Columns { get; } = All.Max(tile => tile.Column) + 1;

    internal static int Rows { get; } = All.Max(tile => tile.Row) + 1;

    private static Tile Parse(string[] f) => new(MunicipalityCode.Parse(f[0]), int.Parse(f[1]), int.Parse(f[2]));
}
