using System.Collections.Frozen;
using Kuntakokeilu.Core.Areas;
using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.TargetGroup;
using Kuntakokeilu.Statistics.Cubes;
using Kuntakokeilu.Statistics.Jobseekers;
using Kuntakokeilu.Statistics.Tables;

namespace Kuntakokeilu.Core.Monitoring;

/// <summary>
/// The areas of the statistics: the cubes' own areas are the municipalities of 1 January 2021 (and "not known" after
/// them), everything larger is made of them.
/// </summary>
internal static class Geography
{
    private static readonly FrozenDictionary<string, Words> Names = DataFile
        .Rows("Monitoring/areas.csv")
        .ToFrozenDictionary(row => row[0], row => new Words(row[1], row[2], row[3]));

    private static readonly FrozenDictionary<int, int> PlaceNumbers = Numbers(Municipalities.All.Select(m => m.Code));

    private static readonly MunicipalityCode[] Pilots = [.. PilotAreas.All.SelectMany(area => area.Municipalities)];

    private static readonly FrozenDictionary<int, int> ResponsibleNumbers = Numbers(Pilots);

    /// <summary>How many areas the cube by place has; the last is "not known".</summary>
    internal static int Places => Municipalities.All.Count + 1;

    /// <summary>How many areas the cube by responsible municipality has.</summary>
    internal static int ResponsibleMunicipalities => Pilots.Length;

    private static IReadOnlyList<(string Code, Words Name, bool IsInside)> Sides =>
        [
            (
                "SISA",
                new("Kokeilukunnissa asuvat", "Bosatta i försökskommuner", "Living in pilot municipalities"),
                true
            ),
            ("ULKO", new("Muualla asuvat", "Bosatta på annan ort", "Living elsewhere"), false),
        ];

    /// <summary>Of each area of the cube by place, whether it is a municipality of the pilots.</summary>
    internal static IReadOnlyList<bool> ArePilots { get; } =
    [.. Municipalities.All.Select(one => PilotAreas.Include(one.Code)), false];

    /// <summary>
    /// Everyone by place: country, municipalities, not known, regions, ELY centres, pilot areas, inside and outside the pilots.
    /// </summary>
    internal static IReadOnlyList<StatisticalArea> ByPlace { get; } =
    [
        new(
            "SSS",
            new("Koko maa", "Hela landet", "Whole country"),
            AreaLevel.Country,
            [.. Enumerable.Range(0, Places)]
        ),
        .. Municipalities.All.Select(OfMunicipality),
        new(
            "KUJOU",
            new("Kunta ei tiedossa", "Okänd kommun", "Municipality unknown"),
            AreaLevel.Municipality,
            [Places - 1]
        ),
        .. Groups("MK", AreaLevel.Region, m => m.RegionCode),
        .. Groups("ELY", AreaLevel.ElyCentre, m => m.ElyCode),
        .. PilotAreas.All.Select(area => OfPilotArea(area, PlaceNumbers)),
        .. Sides.Select(side => new StatisticalArea(
            side.Code,
            side.Name,
            AreaLevel.Side,
            [.. Enumerable.Range(0, Places).Where(place => ArePilots[place] == side.IsInside)]
        )),
    ];

    /// <summary>Customers of the pilots by responsible municipality: all pilots, municipalities, pilot areas.</summary>
    internal static IReadOnlyList<StatisticalArea> ByResponsible { get; } =
    [
        new(
            "SSS",
            new("Kaikki kuntakokeilut", "Alla kommunförsök", "All pilots"),
            AreaLevel.Country,
            [.. Enumerable.Range(0, Pilots.Length)]
        ),
        .. Pilots.Select((code, number) => OfMunicipality(Municipalities.Find(code)!, number)),
        .. PilotAreas.All.Select(area => OfPilotArea(area, ResponsibleNumbers)),
    ];

    /// <summary>Everyone by group in the whole country, and each inside and outside the pilots.</summary>
    internal static IReadOnlyList<StatisticalArea> ByGroup { get; } =
    [
        .. Enum.GetValues<PeopleGroup>()
            .Select(group => new StatisticalArea(
                GroupNames.CodeOf(group),
                GroupNames.Of(group),
                group is PeopleGroup.Everyone ? AreaLevel.Country : AreaLevel.Group,
                [PeopleGroups.Cell(group, isInside: true), PeopleGroups.Cell(group, isInside: false)]
            )),
        .. Enum.GetValues<PeopleGroup>()
            .Where(GroupNames.IsParted)
            .SelectMany(group =>
                Sides.Select(side => new StatisticalArea(
                    group is PeopleGroup.Everyone ? side.Code : $"{GroupNames.CodeOf(group)}_{side.Code}",
                    group is PeopleGroup.Everyone ? side.Name : GroupNames.Of(group, side.IsInside),
                    group is PeopleGroup.Everyone ? AreaLevel.Side : AreaLevel.GroupSide,
                    [PeopleGroups.Cell(group, side.IsInside)]
                ))
            ),
    ];

    /// <summary>The area of the cube by place: the number of "not known" for no municipality and unknown ones.</summary>
    /// <param name="municipality">The code as a number; null for none.</param>
    internal static int PlaceOf(int? municipality) =>
        municipality is { } number ? PlaceNumbers.GetValueOrDefault(number, Places - 1) : Places - 1;

    /// <summary>The area of the cube by responsible municipality.</summary>
    /// <param name="municipality">The code, as a number, of a pilot municipality.</param>
    internal static int ResponsibleOf(int municipality) => ResponsibleNumbers[municipality];

    internal static string CodeOf(MunicipalityCode municipality) => $"KU{municipality}";

    internal static string CodeOf(PilotArea area) => $"KOK{PilotAreaNumbers.Of(area):00}";

    /// <summary>The areas of a scope.</summary>
    internal static IReadOnlyList<StatisticalArea> Of(CubeScope scope) =>
        scope switch
        {
            CubeScope.Place => ByPlace,
            CubeScope.Responsible => ByResponsible,
            CubeScope.Group => ByGroup,
        };

    private static StatisticalArea OfMunicipality(Municipality municipality, int number) =>
        new(
            CodeOf(municipality.Code),
            new(municipality.NameFi, municipality.NameSv, municipality.NameFi),
            AreaLevel.Municipality,
            [number]
        );

    private static StatisticalArea OfPilotArea(PilotArea area, FrozenDictionary<int, int> numbers) =>
        new(
            CodeOf(area),
            Wording.Of(texts => PilotAreaNumbers.Name(area, texts)),
            AreaLevel.PilotArea,
            [.. area.Municipalities.Select(one => numbers[one.Number])]
        );

    private static IEnumerable<StatisticalArea> Groups(string prefix, AreaLevel level, Func<Municipality, string> of) =>
        Municipalities
            .All.GroupBy(of)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new StatisticalArea(
                prefix + group.Key,
                Names[prefix + group.Key],
                level,
                [.. group.Select(municipality => PlaceNumbers[municipality.Code.Number])]
            ));

    private static FrozenDictionary<int, int> Numbers(IEnumerable<MunicipalityCode> codes) =>
        codes.Select((code, number) => (code.Number, number)).ToFrozenDictionary(one => one.Item1, one => one.number);
}
