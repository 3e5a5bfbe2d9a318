using System.Globalization;
using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Base.Data;
using Kuntakokeilu.Base.Html;
using Kuntakokeilu.Core.Services.Searching;
using Kuntakokeilu.Law.Services;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Services;

/// <summary>A service: what it is, whom it is for, whether it can cost one anything not to go, and when it begins.</summary>
[OpenToEveryone]
internal sealed class ServiceModel(SiteDatabase database) : SitePage
{
    internal ServiceDetails Found { get; private set; } = null!;

    private ServiceNature? Nature => ServiceNatures.On(Found.Kind, Today);

    internal string Obligates =>
        Nature is { MayObligate: true, Basis: { } basis }
            ? T["services.may_obligate", NatureWords.Provision(T, basis)]
            : T["services.never_obligates"];

    /// <summary>In Ohjaamo, services of another kind may be given.</summary>
    internal string? Place => Found.Kind is ServiceKind.Ohjaamo ? T["services.ohjaamo_note"] : null;

    public async Task<IActionResult> OnGet(int service, CancellationToken stop)
    {
        if (await ServiceDetails.Find(database.Web, service, Language, Today, stop) is not { } found)
            return NotFound();
        Found = found;
        return Page();
    }

    internal IReadOnlyList<SummaryRow> Summary() =>
        [
            new(T["services.kind"], NatureWords.Kind(T, Found.Kind)),
            new(T["services.organisation"], Found.Organisation),
            .. Row("services.project", Found.Project),
            .. Row("services.eligibility", Found.Eligibility),
            .. Row("services.age", Age()),
            .. Row("services.application", Found.Application),
            new(T["services.area"], AreaWords.All(T, Found.Area)),
            .. Found.Url is { } url
                ? [new(T["services.url"], Markup.Of($"""<a href="{url}" rel="noopener noreferrer">{url}</a>"""))]
                : (SummaryRow[])[],
            new(T["services.number"], Found.Id.ToString(CultureInfo.InvariantCulture)),
        ];

    internal DataTable Offerings() =>
        new(
            T["services.offerings_caption"],
            [
                new(T["services.time"]),
                new(T["services.place"]),
                new(T["services.provider"]),
                new(T["services.language"]),
                new(T["services.apply_until"]),
                new(T["services.places"], IsNumber: true),
                new(T["services.free"], IsNumber: true),
            ],
            [.. Found.Offerings.Select(Row)]
        );

    private IReadOnlyList<Markup> Row(OfferingDetails one) =>
        [
            Markup.Of($"{Time(one)}"),
            one.Address.Length > 0
                ? Markup.Of($"{one.Location}, {one.Address}. {Accessible(one)}")
                : Markup.Of($"{T.Of("services.way", one.Way)}: {one.Location}"),
            Markup.Of($"{one.Provider}"),
            Markup.Of($"{T.Of("services.language", one.Language)}"),
            Markup.Of($"{(one.ApplyUntil is { } last ? T.Date(last) : "–")}"),
            Markup.Of($"{(one.Places is { } places ? T.Count(places) : T["services.room_for_all"])}"),
            Markup.Of($"{Free(one)}"),
        ];

    /// <summary>How many are free, or how many wait.</summary>
    private string Free(OfferingDetails one) =>
        one switch
        {
            { Free: null } => "–",
            { Waiting: > 0 and var waiting } => T["services.waiting", waiting],
            { Free: { } free } => T.Count(free),
        };

    private string Time(OfferingDetails one) =>
        one.LastDay is { } last ? $"{T.Date(one.FirstDay)}–{T.Date(last)}" : T["services.from", T.Date(one.FirstDay)];

    private string Accessible(OfferingDetails one) =>
        one.IsAccessible is { } isAccessible
            ? T[isAccessible ? "services.accessible.yes" : "services.accessible.no"]
            : T["services.accessible.unknown"];

    private string? Age() =>
        (Found.MinimumAge, Found.MaximumAge) switch
        {
            ({ } least, { } most) => T["services.age_between", least, most],
            ({ } least, null) => T["services.age_from", least],
            (null, { } most) => T["services.age_to", most],
            _ => null,
        };

    private SummaryRow[] Row(string key, string? value) => value is null ? [] : [new(T[key], value)];
}
