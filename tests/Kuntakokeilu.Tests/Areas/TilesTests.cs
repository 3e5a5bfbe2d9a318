using Kuntakokeilu.Core.Areas;
using Kuntakokeilu.Law.Facts;

namespace Kuntakokeilu.Tests.Areas;

public sealed class TilesTests
{
    [Fact]
    public void Every_municipality_has_one_square_of_its_own()
    {
        Assert.Equal(
            Municipalities.All.Select(m => m.Code.Number).Order(),
            Tiles.All.Select(tile => tile.Municipality.Number).Order()
        );
        Assert.Equal(309, Tiles.All.Select(tile => (tile.Column, tile.Row)).Distinct().Count());
    }

    [Fact]
    public void Åland_touches_no_square_of_the_mainland()
    {
        ILookup<bool, Tile> tiles = Tiles.All.ToLookup(IsInÅland);
        Assert.Equal(16, tiles[true].Count());
        foreach (Tile here in tiles[true])
            Assert.DoesNotContain(tiles[false], there => Distance(here, there) <= 1);
    }

    [Theory]
    [InlineData("Utsjoki", "Rovaniemi", "north")]
    [InlineData("Rovaniemi", "Oulu", "north")]
    [InlineData("Oulu", "Jyväskylä", "north")]
    [InlineData("Jyväskylä", "Helsinki", "north")]
    [InlineData("Vaasa", "Kuopio", "west")]
    [InlineData("Kuopio", "Joensuu", "west")]
    [InlineData("Turku", "Helsinki", "west")]
    [InlineData("Helsinki", "Kotka", "west")]
    [InlineData("Enontekiö", "Inari", "west")]
    public void The_country_keeps_its_shape(string one, string other, string side)
    {
        Tile a = Named(one);
        Tile b = Named(other);
        Assert.True(side == "north" ? a.Row < b.Row : a.Column < b.Column, $"{one} is not {side} of {other}.");
    }

    [Theory]
    [InlineData("Helsinki", "Vantaa")]
    [InlineData("Helsinki", "Espoo")]
    [InlineData("Tampere", "Kangasala")]
    [InlineData("Oulu", "Kempele")]
    [InlineData("Turku", "Kaarina")]
    public void Neighbours_touch(string one, string other) => Assert.Equal(1, Distance(Named(one), Named(other)));

    private static int Distance(Tile a, Tile b) => Math.Max(Math.Abs(a.Column - b.Column), Math.Abs(a.Row - b.Row));

    private static bool IsInÅland(Tile tile) => Municipalities.Find(tile.Municipality)!.RegionCode == "21";

    private static Tile Named(string name)
    {
        MunicipalityCode code = Municipalities.All.Single(m => m.NameFi == name).Code;
        return Tiles.All.Single(tile => tile.Municipality == code);
    }
}
