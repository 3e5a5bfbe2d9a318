using System.Globalization;
using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Base.Forms;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Referrals;
using Kuntakokeilu.Core.Services.Searching;
using Kuntakokeilu.Law.Services;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Casework.People.Referrals;

/// <summary>The catalogue, as far as it serves a customer's municipality, to choose a service from.</summary>
[Access(ReferralsSubject.ViewReferrals, Concerns = Concerns.People)]
[ResponseCache(NoStore = true)]
internal sealed class ProposeModel(Gate gate, CatalogueReader catalogue, Texts texts) : ReferralPage(gate)
{
    private const int Shown = 20;

    internal override ServiceWordsForm Form { get; } = new(texts);

    internal IReadOnlyList<ServiceSummary> Found { get; private set; } = [];

    /// <summary>How many fit, of which the first are shown.</summary>
    internal int Count { get; private set; }

    public async Task<IActionResult> OnGet(int person, CancellationToken stop) =>
        await Load(ReferralsSubject.ViewReferrals, person, stop) ?? Page();

    internal string AddressOf(ServiceSummary one) =>
        string.Create(CultureInfo.InvariantCulture, $"{Here}/propose/{one.Id}");

    internal string About(ServiceSummary one) =>
        string.Join(
            " · ",
            (
                (string?[])
                    [
                        NatureWords.Kind(T, one.Kind),
                        one.Organisation,
                        one.Starts is { } day ? T["services.next_start", T.Date(day)] : null,
                    ]
            ).OfType<string>()
        );

    protected override async Task ReadCase(int person, CancellationToken stop)
    {
        ReadForm();
        ReferredPerson? of = await ReferredPersons.Find(Gate.Connection, person, stop);
        CatalogueFilter filter = new() { Kind = Form.Kind.Value, Municipality = of?.Municipality };
        CatalogueFound found = await catalogue.Find(Form.Words.Value, Language, filter, stop);
        Count = found.Services.Count;
        Found = await catalogue.Summaries([.. found.Services.Take(Shown)], Language, stop);
    }
}

/// <summary>Words and a kind to look for.</summary>
internal sealed class ServiceWordsForm(Texts t) : Form
{
    internal TextField Words { get; } = new("q", t["services.words"]) { Longest = 100 };

    internal ChoiceField<ServiceKind> Kind { get; } =
        new("kind", t["services.kind"], one => NatureWords.Kind(t, one)) { Any = t["services.any"] };

    internal override IReadOnlyList<Field> Fields => [Words, Kind];
}
