using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Base.Html;
using Kuntakokeilu.Core.Areas;
using Kuntakokeilu.Law.TargetGroup;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Areas.Municipalities;

/// <summary>The 309 municipalities, in the pilots or not.</summary>
[OpenToEveryone]
internal sealed class IndexModel : SitePage
{
    [BindProperty(SupportsGet = true, Name = "name")]
    public string? Sought { get; set; }

    /// <summary>yes, no or both.</summary>
    [BindProperty(SupportsGet = true, Name = "pilot")]
    public string? Pilot { get; set; }

    [BindProperty(SupportsGet = true, Name = "te-office")]
    public string? TeOffice { get; set; }

    /// <summary>name or population, with a minus the other way around.</summary>
    [BindProperty(SupportsGet = true, Name = "sort")]
    public string? Sort { get; set; }

    internal IReadOnlyList<Municipality> Found { get; private set; } = [];

    public void OnGet() => Found = [.. Sorted(Core.Areas.Municipalities.All.Where(IsSought))];

    internal DataTable Table() =>
        new(
            T["municipalities.found", Found.Count, Core.Areas.Municipalities.All.Count],
            [
                new(T["areas.municipality"], Sort: SortLink.Of("name", Sort ?? "name", SortedBy)),
                new(T["areas.area"]),
                new(T["areas.te_office"]),
                new(T["areas.population"], IsNumber: true, SortLink.Of("population", Sort, SortedBy)),
            ],
            [.. Found.Select(Row)]
        );

    private IReadOnlyList<Markup> Row(Municipality municipality) =>
        [
            Markup.Of(
                $"""<a href="{Link[$"/areas/municipalities/{municipality.Code}"]}">{municipality.Name(Language)}</a>"""
            ),
            PilotAreas.AreaOf(municipality.Code) is { } area
                ? Markup.Of($"{PilotAreaNumbers.Name(area, T)}")
                : Markup.Of($"{T["municipalities.outside"]}"),
            Markup.Of($"{TeOffices.Of(municipality)?.Name(T) ?? T["areas.te_office.none"]}"),
            Markup.Of($"{T.Count(municipality.Population)}"),
        ];

    private bool IsSought(Municipality municipality) =>
        (string.IsNullOrEmpty(TeOffice) || municipality.ElyCode == TeOffice)
        && (string.IsNullOrEmpty(Pilot) || (Pilot == "yes") == PilotAreas.Include(municipality.Code))
        && (string.IsNullOrWhiteSpace(Sought) || IsNamed(municipality, Sought.Trim()));

    private static bool IsNamed(Municipality municipality, string sought) =>
        municipality.NameFi.Contains(sought, StringComparison.OrdinalIgnoreCase)
        || municipality.NameSv.Contains(sought, StringComparison.OrdinalIgnoreCase);

    private IEnumerable<Municipality> Sorted(IEnumerable<Municipality> found) =>
        Sort switch
        {
            "-name" => found.OrderByDescending(m => m.Name(Language), Alphabet.Finnish),
            "population" => found.OrderBy(m => m.Population),
            "-population" => found.OrderByDescending(m => m.Population),
            _ => found.OrderBy(m => m.Name(Language), Alphabet.Finnish),
        };

    private string SortedBy(string sort)
    {
        QueryBuilder query = [];
        foreach (
            (string name, string? value) in (IEnumerable<(string, string?)>)
                [("name", Sought), ("pilot", Pilot), ("te-office", TeOffice), ("sort", sort)]
        )
            if (!string.IsNullOrEmpty(value))
                query.Add(name, value);
        return $"{Request.Path}{query}";
    }
}
