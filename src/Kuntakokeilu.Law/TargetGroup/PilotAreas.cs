using Kuntakokeilu.Law.Facts;

namespace Kuntakokeilu.Law.TargetGroup;

/// <summary>A pilot area (kokeilualue) of 3 §: municipalities that took part together.</summary>
/// <param name="Name">Working name made of the member list; the Act gives none. Join by codes, never by it.</param>
/// <param name="TeOffice">Area of the TE office under which 3 § lists it.</param>
/// <param name="Municipalities">Members, in the order of the Act.</param>
public sealed record PilotArea(string Name, string TeOffice, IReadOnlyList<MunicipalityCode> Municipalities);

/// <summary>
/// 3 §: the 25 pilot areas and their 118 municipalities, all from 1 March 2021 to the end of the pilots.
/// </summary>
/// <remarks>
/// Source: Act 1269/2020, 3 §; codes of Statistics Finland's classification of 1 January 2021. "All 22 municipalities
/// of Pirkanmaa" are read without Kuhmoinen, which joined the region on that day; only so are there 118.
/// </remarks>
public static class PilotAreas
{
    /// <summary>All areas, in the order of the Act.</summary>
    public static IReadOnlyList<PilotArea> All { get; } =
    [
        Area("Seinäjoki–Ilmajoki", "Etelä-Pohjanmaa", 743, 145),
        Area(
            "Kurikka–Kauhajoki–Teuva–Isojoki–Karijoki–Alavus–Soini",
            "Etelä-Pohjanmaa",
            301,
            232,
            846,
            151,
            218,
            10,
            759
        ),
        Area("Mikkelin seutu", "Etelä-Savo", 491, 178, 97, 507, 213, 623, 588),
        Area("Savonlinna", "Etelä-Savo", 740),
        Area("Hämeenlinnan seutu", "Häme", 109, 82, 165),
        Area("Lahden seutu", "Häme", 398, 98, 16, 316, 560),
        Area("Kainuu", "Kainuu", 105, 205, 290, 765, 777, 578, 697),
        Area("Jyväskylän seutu", "Keski-Suomi", 179, 410, 500, 992),
        Area("Jämsä–Keuruu–Saarijärvi", "Keski-Suomi", 182, 249, 729),
        Area("Lappi (Rovaniemi–Tornio–Kemijärvi–Sodankylä)", "Lappi", 698, 851, 320, 758),
        Area(
            "Pirkanmaa",
            "Pirkanmaa",
            20,
            108,
            143,
            177,
            211,
            250,
            418,
            508,
            536,
            562,
            581,
            604,
            619,
            635,
            702,
            790,
            837,
            887,
            908,
            922,
            936,
            980
        ),
        Area("Kokkola ja Kaustisen seutu", "Pohjanmaa", 272, 217, 584, 236, 924, 74, 849, 421),
        Area("Joensuun seutu", "Pohjois-Karjala", 167, 309, 426, 607, 276),
        Area("Oulun seutu", "Pohjois-Pohjanmaa", 564, 72, 139, 244, 425, 436, 859, 494),
        Area("Raahen seutu", "Pohjois-Pohjanmaa", 678, 625, 748),
        Area("Ylivieskan seutu", "Pohjois-Pohjanmaa", 9, 208, 483, 563, 977),
        Area("Kuopion seutu ja Ylä-Savo", "Pohjois-Savo", 297, 140, 402, 749, 762, 925),
        Area("Porin seutu", "Satakunta", 609, 271, 886),
        Area("Espoo", "Uusimaa", 49),
        Area("Helsinki", "Uusimaa", 91),
        Area("Vantaa–Kerava", "Uusimaa", 92, 245),
        Area("Porvoo", "Uusimaa", 638),
        Area("Raasepori–Hanko", "Uusimaa", 78, 710),
        Area("Salon seutu", "Varsinais-Suomi", 734, 480, 284),
        Area("Turun seutu", "Varsinais-Suomi", 853, 400, 577, 738, 895),
    ];

    private static readonly PilotArea?[] ByMunicipality = Index();

    /// <summary>Whether the municipality is a pilot municipality (kokeilualueen kunta).</summary>
    public static bool Include(MunicipalityCode municipality) => AreaOf(municipality) is not null;

    /// <summary>The area that the municipality belongs to; null outside the pilots and for none.</summary>
    public static PilotArea? AreaOf(MunicipalityCode municipality) => ByMunicipality[municipality.Number + 1];

    private static PilotArea Area(string name, string teOffice, params int[] municipalities) =>
        new(name, teOffice, [.. municipalities.Select(MunicipalityCode.Of)]);

    private static PilotArea?[] Index()
    {
        var areas = new PilotArea?[1001];
        foreach (PilotArea area in All)
        foreach (MunicipalityCode municipality in area.Municipalities)
            areas[municipality.Number + 1] = area;
        return areas;
    }
}
