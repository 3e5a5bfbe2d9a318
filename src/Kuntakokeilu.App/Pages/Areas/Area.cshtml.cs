using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Pictures;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Base.Html;
using Kuntakokeilu.Core.Areas;
using Kuntakokeilu.Core.Explanations;
using Kuntakokeilu.Core.Monitoring;
using Kuntakokeilu.Law.Book;
using Kuntakokeilu.Law.TargetGroup;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Areas;

/// <summary>One pilot area, its jobseekers and its municipalities.</summary>
[OpenToEveryone]
internal sealed class AreaModel(Releases releases) : SitePage
{
    [BindProperty(SupportsGet = true, Name = "month")]
    public string? MonthText { get; set; }

    internal PilotArea Area { get; private set; } = null!;

    /// <summary>Null before the first release.</summary>
    internal PublishedMonth? Published { get; private set; }

    public async Task<IActionResult> OnGetAsync(int number, CancellationToken stop)
    {
        if (PilotAreaNumbers.Find(number) is not { } area)
            return NotFound();
        Area = area;
        if (MonthFigures.Of(await releases.Latest(stop), MonthText) is { } month)
            Published = new(month, month.At(area), month.CustomersOf(area));
        return Page();
    }

    internal IReadOnlyList<SummaryRow> Summary()
    {
        TeOffice office = TeOffices.Of(Members().First())!;
        return
        [
            new(
                T["areas.membership"],
                T["areas.membership_dates", T.Date(LawBook.PilotStart), T.Date(LawAsKnown.Whole.PilotEnd.AddDays(-1))]
            ),
            new(T["areas.te_office"], office.Name(T)),
            new(T["areas.ely_centre"], office.ElyCentre(T)),
            new(T["areas.municipalities"], $"{Area.Municipalities.Count}"),
            new(T["areas.population"], T.Count(IndexModel.Population(Area)), T["areas.population_day"]),
        ];
    }

    internal DataTable Table() =>
        new(
            T["areas.members"],
            [
                new(T["areas.municipality"]),
                new(T["areas.language"]),
                new(T["areas.organiser"]),
                new(T["areas.population"], IsNumber: true),
            ],
            [.. Members().OrderBy(m => m.Name(Language), Alphabet.Finnish).Select(Row)],
            [
                Markup.Of($"{T["areas.together"]}"),
                Markup.Empty,
                Markup.Empty,
                Markup.Of($"{T.Count(IndexModel.Population(Area))}"),
            ]
        );

    internal Markup Map() =>
        TileMap.Draw(
            "area-map",
            T["areas.where.title", PilotAreaNumbers.Name(Area, T)],
            T["areas.where.description"],
            Language,
            municipality =>
                Area.Municipalities.Contains(municipality.Code) ? new("chosen", "", municipality.Name(Language))
                : PilotAreas.Include(municipality.Code) ? new("pilot", "", municipality.Name(Language))
                : new("outside", "", municipality.Name(Language))
        );

    private IEnumerable<Municipality> Members() =>
        Area.Municipalities.Select(code => Core.Areas.Municipalities.Find(code)!);

    private IReadOnlyList<Markup> Row(Municipality municipality) =>
        [
            Markup.Of(
                $"""<a href="{Link[$"/areas/municipalities/{municipality.Code}"]}">{municipality.Name(Language)}</a>"""
            ),
            Markup.Of($"{T[$"language_status.{municipality.Language}"]}"),
            Markup.Of(
                $"{Named.Municipality(OrganisingAgreements.OrganiserOf(municipality.Code, LawBook.PilotStart), T)}"
            ),
            Markup.Of($"{T.Count(municipality.Population)}"),
        ];
}
