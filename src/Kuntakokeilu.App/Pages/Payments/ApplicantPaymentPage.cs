using Kuntakokeilu.App.Pages.Grants;
using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Grants.Applications;
using Kuntakokeilu.Core.Grants.Payments;
using Kuntakokeilu.Law.Grants;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Payments;

/// <summary>A page of whom something was granted to, about its payment.</summary>
internal abstract class ApplicantPaymentPage(Gate gate, Applicant applicant) : ApplicantPage(gate, applicant)
{
    internal GrantInForce Grant { get; private set; } = null!;

    internal new PaymentWords Words => new(T);

    internal Notice? Refusal { get; set; }

    internal string Here => GrantsSubject.Of(Applicant.List, Grant.Application);

    internal string Pay => $"{Here}/pay";

    internal string GrantName => $"{Texts.Capital(T.Of("grant_benefit", Grant.Benefit))} {Grant.Number}";

    internal IReadOnlyList<Crumb> CrumbsOf => [.. Applicant.Crumbs(T), new(GrantName, Here)];

    protected AccessAction Deed =>
        Applicant.IsOfEmployer ? PaymentsSubject.ClaimPaymentAsEmployer : PaymentsSubject.ClaimPayment;

    /// <returns>Why not, or null.</returns>
    protected async Task<RefusalReason?> Load(AccessAction action, int application, CancellationToken stop)
    {
        if (await Ask(action, stop) is { } refused)
            return refused;
        if (
            await GrantInForce.Find(Gate.Connection, application, stop) is not { } grant
            || Applicant.IsOfEmployer == grant.Organisation is null
        )
            return Gate.DecideOnUnknown(action).Refused;
        Grant = grant;
        return null;
    }

    protected void Tell(PaymentOutcome outcome)
    {
        Refusal = PaymentPage.Told(outcome, T);
        Response.StatusCode = StatusCodes.Status409Conflict;
    }
}

/// <summary>What was granted, month by month: what is paid, what is under way, and payment of another month is applied for.</summary>
internal abstract class PayPage(Gate gate, PaymentClaiming claiming, Applicant applicant)
    : ApplicantPaymentPage(gate, applicant)
{
    private PaymentForm? form;

    internal IReadOnlyList<PaymentMatter> Claims { get; private set; } = [];

    internal override PaymentForm Form => form ??= new(T, Grant, Free, month: null, Today) { Months = Free };

    /// <summary>Months of which payment is not applied for.</summary>
    internal IReadOnlyList<PaymentMonth> Free =>
        [.. Grant.Frame.Months.Where(one => Claims.All(claim => !IsLive(claim) || claim.Month.From != one.From))];

    internal PaymentMatter? ClaimOf(PaymentMonth month) =>
        Claims.LastOrDefault(claim => claim.Month.From == month.From);

    public async Task<IActionResult> OnGet(int id, CancellationToken stop)
    {
        if (await LoadAll(Applicant.View, id, stop) is { } refused)
            return Refused(refused);
        // The account is usually the one of before.
        if (Claims is [.., { } last] && await PaymentReader.Find(Gate.Connection, last.Id, stop) is { } before)
            Form.Account.Show(Iban.Shown(before.Money?.Account ?? before.Told.Account));
        return Page();
    }

    public async Task<IActionResult> OnPost(int id, CancellationToken stop)
    {
        if (await LoadAll(Deed, id, stop) is { } refused)
            return Refused(refused);
        if (!ReadForm())
            return Page();
        PaymentOutcome outcome = await claiming.Send(
            new(Matter, id, Form.From, Form.Told),
            await Gate.Begin(stop),
            stop
        );
        if (outcome.Fault is null)
            return Redirect($"{Link[$"{Here}/payments/{outcome.Claim}"]}?done=sent");
        Tell(outcome);
        return await LoadAll(Deed, id, stop) is { } gone ? Refused(gone) : Page();
    }

    private async Task<RefusalReason?> LoadAll(AccessAction action, int id, CancellationToken stop)
    {
        if (await Load(action, id, stop) is { } refused)
            return refused;
        Claims = await PaymentReader.OfGrant(Gate.Connection, id, stop);
        return null;
    }

    private static bool IsLive(PaymentMatter claim) => claim.State is not PaymentState.Refused;
}

/// <summary>An application for payment of one's own: how far it is, what was decided, and what is asked.</summary>
internal abstract class ClaimPage(Gate gate, PaymentSteps steps, Applicant applicant)
    : ApplicantPaymentPage(gate, applicant)
{
    private PaymentForm? form;

    internal PaymentMatter Claim { get; private set; } = null!;

    internal IReadOnlyList<GrantLetter> Letters { get; private set; } = [];

    /// <summary>What the applicant can do now; null for nothing.</summary>
    internal PaymentStep? Step =>
        Claim.Possible(GrantParty.Applicant).Select(one => (PaymentStep?)one).FirstOrDefault();

    internal override PaymentForm? Form =>
        Step is null ? null : form ??= new(T, Grant, months: null, Claim.Month, Today, Step is PaymentStep.Readdress);

    [BindProperty(SupportsGet = true, Name = "done")]
    public string? JustNow { get; set; }

    internal Notice? JustDone =>
        JustNow is "sent" or "corrected" or "readdressed"
            ? new(NoticeKind.Success, T[$"payment_done.{JustNow}"])
            : null;

    internal IReadOnlyList<SummaryRow> Summary() =>
        [
            new(T["payment.state"], Words.State(Claim)),
            new(T["payment.claimed_on"], T.Date(Claim.ClaimedOn)),
            .. Claim.Money is { } money
                ? (SummaryRow[])
                    [
                        new(T["payment.amount"], T.Euros(money.Amount)),
                        new(T["payment_form.account"], Iban.Shown(money.Account)),
                    ]
                : [],
        ];

    public async Task<IActionResult> OnGet(int id, int claim, CancellationToken stop)
    {
        if (await LoadAll(Applicant.View, id, claim, stop) is { } refused)
            return Refused(refused);
        if (Step is PaymentStep.Correct)
            Form!.Show(Claim.Told);
        return Page();
    }

    public async Task<IActionResult> OnPost(int id, int claim, [FromForm] short version, CancellationToken stop)
    {
        if (await LoadAll(Deed, id, claim, stop) is { } refused)
            return Refused(refused);
        if (Step is not { } step || !ReadForm())
            return Page();
        PaymentOutcome outcome = await steps.Take(
            new(claim, version, Matter, step, GrantParty.Applicant) { Told = Form!.Told },
            await Gate.Begin(stop),
            stop
        );
        if (outcome.Fault is null)
            return Redirect(
                $"{Link[$"{Here}/payments/{claim}"]}?done={(step is PaymentStep.Correct ? "corrected" : "readdressed")}"
            );
        Tell(outcome);
        return await LoadAll(Deed, id, claim, stop) is { } gone ? Refused(gone) : Page();
    }

    private async Task<RefusalReason?> LoadAll(AccessAction action, int id, int claim, CancellationToken stop)
    {
        if (await Load(action, id, stop) is { } refused)
            return refused;
        if (await PaymentReader.Find(Gate.Connection, claim, stop) is not { } found || found.Application != id)
            return Gate.DecideOnUnknown(action).Refused;
        Claim = found;
        Letters = await PaymentPage.LettersOf(Gate.Connection, found, stop);
        return null;
    }
}
