using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.TargetGroup;

namespace Kuntakokeilu.Law.Tests.TargetGroup;

/// <summary>3 §: the areas, TE office by TE office, as the Act lists them.</summary>
public sealed class PilotAreasTests
{
    [Fact]
    public void There_are_25_areas_with_118_municipalities_each_in_one()
    {
        MunicipalityCode[] all = [.. PilotAreas.All.SelectMany(a => a.Municipalities)];

        Assert.Equal((25, 118, 118), (PilotAreas.All.Count, all.Length, all.Distinct().Count()));
        Assert.Equal(25, PilotAreas.All.Select(a => a.Name).Distinct().Count());
        Assert.All(
            PilotAreas.All,
            area => Assert.All(area.Municipalities, m => Assert.Same(area, PilotAreas.AreaOf(m)))
        );
    }

    [Fact]
    public void Every_area_has_as_many_municipalities_as_in_the_Act() =>
        Assert.Equal(
            "Etelä-Pohjanmaa 2 7, Etelä-Savo 7 1, Häme 3 5, Kainuu 7, Keski-Suomi 4 3, Lappi 4, Pirkanmaa 22, "
                + "Pohjanmaa 8, Pohjois-Karjala 5, Pohjois-Pohjanmaa 8 3 5, Pohjois-Savo 6, Satakunta 3, "
                + "Uusimaa 1 1 2 1 2, Varsinais-Suomi 3 5",
            string.Join(
                ", ",
                PilotAreas
                    .All.GroupBy(a => a.TeOffice)
                    .Select(office => $"{office.Key} {string.Join(' ', office.Select(a => a.Municipalities.Count))}")
            )
        );

    [Theory]
    [InlineData("743", "Seinäjoki–Ilmajoki")]
    [InlineData("922", "Pirkanmaa")]
    [InlineData("421", "Kokkola ja Kaustisen seutu")]
    [InlineData("091", "Helsinki")]
    [InlineData("245", "Vantaa–Kerava")]
    [InlineData("895", "Turun seutu")]
    [InlineData("291", null)]
    [InlineData("684", null)]
    [InlineData("000", null)]
    [InlineData("999", null)]
    [InlineData("", null)]
    public void A_municipality_is_in_its_area_or_in_none(string code, string? area)
    {
        Assert.Equal(area, PilotAreas.AreaOf(MunicipalityCode.Parse(code))?.Name);
        Assert.Equal(area is not null, PilotAreas.Include(MunicipalityCode.Parse(code)));
    }
}
