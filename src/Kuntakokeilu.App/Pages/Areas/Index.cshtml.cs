using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Pictures;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Base.Html;
using Kuntakokeilu.Core.Areas;
using Kuntakokeilu.Law.TargetGroup;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Areas;

/// <summary>The 25 pilot areas, to be found by name, by a municipality of theirs or by TE office.</summary>
[OpenToEveryone]
internal sealed class IndexModel : SitePage
{
    /// <summary>Part of the name of an area or of one of its municipalities.</summary>
    [BindProperty(SupportsGet = true, Name = "name")]
    public string? Sought { get; set; }

    /// <summary>ELY code of the TE office.</summary>
    [BindProperty(SupportsGet = true, Name = "te-office")]
    public string? TeOffice { get; set; }

    internal IReadOnlyList<PilotArea> Found { get; private set; } = [];

    internal static int PilotMunicipalities => PilotAreas.All.Sum(area => area.Municipalities.Count);

    internal static int PilotPopulation => PilotAreas.All.Sum(Population);

    internal static int CountryPopulation => Core.Areas.Municipalities.All.Sum(m => m.Population);

    public void OnGet() => Found = [.. PilotAreas.All.Where(IsSought)];

    internal DataTable Table() =>
        new(
            T["areas.found", Found.Count, PilotAreas.All.Count],
            [
                new(T["areas.area"]),
                new(T["areas.te_office"]),
                new(T["areas.municipalities"], IsNumber: true),
                new(T["areas.population"], IsNumber: true),
            ],
            [.. Found.Select(Row)]
        );

    /// <summary>The whole country; each pilot municipality leads to its own page.</summary>
    internal Markup Map() =>
        TileMap.Draw("areas-map", T["areas.map.title"], T["areas.map.description"], Language, Look);

    internal static int Population(PilotArea area) =>
        area.Municipalities.Sum(code => Core.Areas.Municipalities.Find(code)!.Population);

    private IReadOnlyList<Markup> Row(PilotArea area)
    {
        int number = PilotAreaNumbers.Of(area);
        return
        [
            Markup.Of($"""<a href="{Link[$"/areas/{number}"]}">{PilotAreaNumbers.Name(area, T)}</a>"""),
            Markup.Of($"{OfficeOf(area).Name(T)}"),
            Markup.Of($"{area.Municipalities.Count}"),
            Markup.Of($"{T.Count(Population(area))}"),
        ];
    }

    private TileLook Look(Municipality municipality)
    {
        string name = municipality.Name(Language);
        return PilotAreas.AreaOf(municipality.Code) is { } area
            ? new(
                "pilot",
                "",
                T["areas.map.tile", name, PilotAreaNumbers.Name(area, T)],
                Link[$"/areas/municipalities/{municipality.Code}"]
            )
            : new("outside", "", T["areas.map.outside", name]);
    }

    private bool IsSought(PilotArea area) =>
        (string.IsNullOrEmpty(TeOffice) || OfficeOf(area).ElyCode == TeOffice)
        && (
            string.IsNullOrWhiteSpace(Sought)
            || Names(area).Any(name => name.Contains(Sought.Trim(), StringComparison.OrdinalIgnoreCase))
        );

    /// <summary>A municipality is found by either of its names.</summary>
    private IEnumerable<string> Names(PilotArea area) =>
        area
            .Municipalities.Select(code => Core.Areas.Municipalities.Find(code)!)
            .SelectMany(m => (string[])[m.NameFi, m.NameSv])
            .Prepend(PilotAreaNumbers.Name(area, T));

    private static TeOffice OfficeOf(PilotArea area) =>
        TeOffices.Of(Core.Areas.Municipalities.Find(area.Municipalities[0])!)!;
}
