using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Base.Html;
using Kuntakokeilu.Core.Areas;
using Kuntakokeilu.Core.Explanations;
using Kuntakokeilu.Core.Monitoring;
using Kuntakokeilu.Law.Book;
using Kuntakokeilu.Law.TargetGroup;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Areas.Municipalities;

/// <summary>
/// One municipality: its area and its time in it, who organises, which State office is there, and its jobseekers.
/// </summary>
[OpenToEveryone]
internal sealed class MunicipalityModel(Releases releases) : SitePage
{
    [BindProperty(SupportsGet = true, Name = "month")]
    public string? MonthText { get; set; }

    internal Municipality Municipality { get; private set; } = null!;

    internal PilotArea? Area => PilotAreas.AreaOf(Municipality.Code);

    /// <summary>Null before the first release.</summary>
    internal PublishedMonth? Published { get; private set; }

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken stop)
    {
        if (Core.Areas.Municipalities.All.FirstOrDefault(m => $"{m.Code}" == code) is not { } found)
            return NotFound();
        Municipality = found;
        if (MonthFigures.Of(await releases.Latest(stop), MonthText) is { } month)
            Published = new(month, month.At(found.Code), Area is null ? null : month.CustomersOf(found.Code));
        return Page();
    }

    internal IReadOnlyList<SummaryRow> Summary()
    {
        TeOffice? office = TeOffices.Of(Municipality);
        return
        [
            .. OfArea(),
            new(T["areas.te_office"], office?.Name(T) ?? T["areas.te_office.none"]),
            .. office is null ? (SummaryRow[])[] : [new(T["areas.ely_centre"], office.ElyCentre(T))],
            new(T["areas.population"], T.Count(Municipality.Population), T["areas.population_day"]),
            new(T["areas.language"], T[$"language_status.{Municipality.Language}"]),
            new(T["municipality.code"], $"{Municipality.Code}"),
        ];
    }

    private IEnumerable<SummaryRow> OfArea()
    {
        if (Area is not { } area)
        {
            yield return new(T["areas.area"], T["municipalities.outside"]);
            yield break;
        }
        string last = T.Date(LawAsKnown.Whole.PilotEnd.AddDays(-1));
        yield return new(
            T["areas.area"],
            Markup.Of(
                $"""<a href="{Link[$"/areas/{PilotAreaNumbers.Of(area)}"]}">{PilotAreaNumbers.Name(area, T)}</a>"""
            ),
            T["areas.membership_dates", T.Date(LawBook.PilotStart), last]
        );
        OrganisingAgreement? agreement = OrganisingAgreements.Of(Municipality.Code, LawBook.PilotStart);
        yield return new(
            T["areas.organiser"],
            Named.Municipality(OrganisingAgreements.OrganiserOf(Municipality.Code, LawBook.PilotStart), T),
            agreement is null
                ? T["organising.none_known"]
                : $"{T[$"organising.{agreement.Source}"]} {T.Of("certainty", agreement.Certainty)}"
        );
    }
}
