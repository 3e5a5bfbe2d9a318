using System.Globalization;
using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Base.Forms;
using Kuntakokeilu.Base.Html;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Areas;
using Kuntakokeilu.Core.Referrals;
using Kuntakokeilu.Core.Referrals.Referred;
using Kuntakokeilu.Law.Facts;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Referred;

/// <summary>Somebody whom the provider has, with what serving takes; it takes the customer or does not, and tells of the service.</summary>
[Access(ReferredSubject.ViewReferred, Post = ReferredSubject.RecordService, Concerns = Concerns.People)]
[ResponseCache(NoStore = true)]
internal sealed class CustomerModel(Gate gate, ReferralService referrals) : ReferredPage(gate)
{
    private static readonly ReferralStep[] Steps =
    [
        ReferralStep.Accept,
        ReferralStep.NotFit,
        ReferralStep.Start,
        ReferralStep.Complete,
        ReferralStep.Interrupt,
        ReferralStep.Miss,
    ];

    private ReferralStep? step;
    private ReferralStepForm? form;
    private string? leftOver;

    internal override Form? Form => form;

    internal ReferralDeeds Deeds =>
        new(Address, Possible, step, ReferralParty.Provider, form, Customer.Version, Matter) { LeftOver = leftOver };

    private IReadOnlyList<ReferralStep> Possible =>
        [.. Steps.Where(one => ReferralMoves.After(Customer.State, one, ReferralParty.Provider) is not null)];

    public async Task<IActionResult> OnGet(int referral, CancellationToken stop)
    {
        if (await Load(ReferredSubject.ViewReferred, referral, stop) is { } instead)
            return instead;
        Choose(ReferralDeeds.Named(Request.Query[ReferralDeeds.Doing]));
        return Page();
    }

    public async Task<IActionResult> OnPost(int referral, [FromForm] short version, CancellationToken stop)
    {
        if (await Load(ReferredSubject.RecordService, referral, stop) is { } instead)
            return instead;
        step = ReferralDeeds.Named(Request.Form[ReferralDeeds.Doing]);
        form = step is { } sent ? FormOf(sent) : null;
        if (form is null || !ReadForm())
            return Page();
        ReferralResult result = await referrals.Take(
            form.Deed(referral, version, Matter),
            await Gate.Begin(stop),
            stop
        );
        if (result.Fault is not { } fault)
            return Redirect(Link[ReferredSubject.List]);
        IActionResult again = await Again(fault, ReferredSubject.RecordService, referral, stop);
        string? told = form.Note?.Value;
        Choose(step);
        if (form is null)
            leftOver = told;
        else
            ReadForm();
        return again;
    }

    internal IReadOnlyList<SummaryRow> Summary() =>
        [
            new(T["referral.state"], T.Of("referral.state", Customer.State)),
            .. Offering is { } offering
                ?
                [
                    new SummaryRow(
                        T["referral.service"],
                        Markup.Of($"""<a href="{Link[ServiceOf(offering)]}">{offering.Name}</a>""")
                    ),
                    new SummaryRow(T["services.time"], new OfferingWords(T).TimeAndPlace(offering)),
                ]
                : (SummaryRow[])[],
            .. Customer.Language is { } language
                ? [new SummaryRow(T["referred.language"], T.Of("search.service_language", language))]
                : (SummaryRow[])[],
            .. Row("referral.goal", Customer.Goal),
            .. Row("referral.days", Customer.Days),
            .. Row("referral.arrangements", Customer.Arrangements),
            .. Customer.Municipality is { } code
                ?
                [
                    new SummaryRow(
                        T["referred.municipality"],
                        Municipalities.Find(MunicipalityCode.Of(code))!.Name(Language)
                    ),
                ]
                : (SummaryRow[])[],
            .. Customer.Age is { } age
                ? [new SummaryRow(T["referred.age"], T.Of("referred.age", age))]
                : (SummaryRow[])[],
            .. Customer.IsProtected
                ? [new SummaryRow(T["referred.contact"], T["referred.through_authority"])]
                : (SummaryRow[])[],
            .. Row("referred.phone", Customer.Phone),
            .. Row("referred.email", Customer.Email),
            .. Customer.IsObligating is { } obligates
                ? [new SummaryRow(T["referral.obligating"], T[obligates ? "form.yes" : "form.no"])]
                : (SummaryRow[])[],
        ];

    private static string ServiceOf(ReferredOffering one) =>
        string.Create(CultureInfo.InvariantCulture, $"/services/{one.Service}");

    private void Choose(ReferralStep? wanted)
    {
        step = wanted is { } one && Possible.Contains(one) ? one : null;
        form = step is { } chosen ? FormOf(chosen) : null;
    }

    private ReferralStepForm FormOf(ReferralStep chosen) =>
        new(T, chosen, ReferralParty.Provider, Customer.StartedOn ?? Customer.PlacedOn, Today);

    private SummaryRow[] Row(string key, string? text) => string.IsNullOrEmpty(text) ? [] : [new(T[key], text)];
}
