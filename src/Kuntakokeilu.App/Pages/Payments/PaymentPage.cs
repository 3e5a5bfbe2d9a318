using Kuntakokeilu.App.Pages.Grants;
using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Grants.Applications;
using Kuntakokeilu.Core.Grants.Payments;
using Kuntakokeilu.Core.Notices.Letters;
using Microsoft.AspNetCore.Mvc;
using Npgsql;

namespace Kuntakokeilu.App.Pages.Payments;

/// <summary>A page of an official's of the KEHA centre about an application for payment.</summary>
internal abstract class PaymentPage(Gate gate, PaymentSteps steps) : SitePage
{
    internal const string Doing = "do";

    private PaymentStepForm? form;

    /// <summary>By which the form is done once, however often it is sent.</summary>
    [BindProperty(Name = "matter")]
    public Guid Matter { get; set; }

    [BindProperty(SupportsGet = true, Name = "done")]
    public string? JustNow { get; set; }

    internal PaymentMatter Claim { get; private set; } = null!;

    /// <summary>Null where it is in force no more: then nothing of it is paid.</summary>
    internal GrantInForce? Grant { get; private set; }

    internal IReadOnlyList<GrantLetter> Letters { get; private set; } = [];

    internal PaymentStep? Step { get; private set; }

    internal override PaymentStepForm? Form =>
        Step is { } step && Grant is { } grant ? form ??= new(T, step, grant, Claim) : null;

    internal Notice? Refusal { get; private set; }

    internal PaymentWords Words => new(T);

    internal string Here => PaymentsSubject.Of(Claim.Id);

    /// <summary>Of this page, without the language.</summary>
    internal abstract string Address { get; }

    internal string Name => T["payments.of", Grant is { } grant ? $"{grant.Number}/{Claim.Id}" : $"{Claim.Id}"];

    internal bool MayDecide => gate.Leads(PaymentsSubject.ViewPaymentDecision);

    protected int Account => gate.Actor!.AccountId;

    internal abstract IReadOnlyList<PaymentStep> Possible { get; }

    protected abstract AccessAction View { get; }

    protected abstract AccessAction Take { get; }

    protected abstract GrantParty Party { get; }

    /// <summary>Where one goes once it is done.</summary>
    protected abstract string After(PaymentStep step);

    public async Task<IActionResult> OnGet(int id, CancellationToken stop)
    {
        if (await Load(View, id, stop) is { } instead)
            return instead;
        Step = PaymentStepForm.Named(Request.Query[Doing]) is { } step && Possible.Contains(step) ? step : null;
        return Page();
    }

    public async Task<IActionResult> OnPost(int id, [FromForm] short version, CancellationToken stop)
    {
        if (await Load(Take, id, stop) is { } instead)
            return instead;
        Step = PaymentStepForm.Named(Request.Form[Doing]) is { } step && IsOfPage(step) ? step : null;
        if (Step is not { } sent || Form is null || !ReadForm())
            return Page();
        PaymentOutcome outcome = await steps.Take(
            new(id, version, Matter, sent, Party)
            {
                Text = Form.Text?.Value ?? "",
                Phone = Form.Phone?.Value ?? "",
                Costs = Form.Accepted,
            },
            await gate.Begin(stop),
            stop
        );
        if (outcome.Fault is null)
            return Redirect(After(sent));
        Refusal = Told(outcome, T);
        Response.StatusCode = StatusCodes.Status409Conflict;
        if (await Load(Take, id, stop) is { } gone)
            return gone;
        // What was written stays as long as it can be sent again.
        return Page();
    }

    /// <summary>What it comes to today on what was told.</summary>
    internal CheckedCosts? Reckoned => Grant is { } grant ? Claim.Reckon(grant, Claim.Told.Costs, Today) : null;

    internal IReadOnlyList<SummaryRow> Summary() =>
        [
            new(T["payment.state"], Words.State(Claim)),
            new(T["payment.month"], Words.Span(Claim.Month)),
            new(T["payment.claimed_on"], T.Date(Claim.ClaimedOn)),
            .. Grant is { } grant
                ? (SummaryRow[])
                    [
                        new(T["payment.last_day"], T.Date(grant.Frame.LastDayFor(Claim.Month))),
                        new(T["payment.payee"], grant.Payee),
                        .. grant.PersonName is { } person ? (SummaryRow[])[new(T["grant.person"], person)] : [],
                        new(T["grant.benefit"], $"{T.Of("grant_benefit", grant.Benefit)} {grant.Number}"),
                        new(
                            T["payment.granted_by"],
                            $"{Organisations.Name(grant.Authority, Language)} {T.Date(grant.DecidedOn)}"
                        ),
                        new(T["payment.left"], T.Euros(grant.Left)),
                    ]
                : [new(T["grant.benefit"], T["payment.not_in_force"])],
            .. Claim.Money is { } money
                ? (SummaryRow[])
                    [
                        new(T["payment.amount"], T.Euros(money.Amount)),
                        new(T["payment_form.account"], Iban.Shown(money.Account)),
                        .. money.Code is { } code ? (SummaryRow[])[new(T["payment.code"], Words.Code(code))] : [],
                        .. money.ToldOn is { } told ? (SummaryRow[])[new(T["payment.told_on"], T.Date(told))] : [],
                    ]
                : [],
        ];

    /// <summary>Why what was sent was not done, in words.</summary>
    internal static Notice? Told(PaymentOutcome outcome, Texts t) =>
        outcome.Fault is { } fault
            ? new(
                NoticeKind.Error,
                t.Of("payment_fault", fault),
                outcome.Why is { } why ? t.Of("money_refusal", why) : ""
            )
            : null;

    internal static async Task<IReadOnlyList<GrantLetter>> LettersOf(
        NpgsqlConnection connection,
        PaymentMatter claim,
        CancellationToken stop
    ) =>
        claim.Decided is { } decided
        && await DecisionLetters.Find(connection, PaymentMatter.Cause(claim.Id, decided.Number), stop) is { } letter
            ? [new(letter, decided.Day)]
            : [];

    /// <returns>What is answered instead; null when it is one's own to look at.</returns>
    private async Task<IActionResult?> Load(AccessAction action, int id, CancellationToken stop)
    {
        if (Matter == Guid.Empty)
            Matter = Guid.CreateVersion7();
        if (await PaymentReader.Find(gate.Connection, id, stop) is not { } found)
            return RefusedResult.Of(HttpContext, gate.DecideOnUnknown(action).Refused!.Value);
        if (gate.Decide(action).Refused is { } refused)
            return RefusedResult.Of(HttpContext, refused);
        Claim = found;
        Grant = await GrantInForce.Find(gate.Connection, found.Application, stop);
        gate.SetSubjects(Grant is { } grant ? [grant.Person] : []);
        Letters = await LettersOf(gate.Connection, found, stop);
        return null;
    }

    protected abstract bool IsOfPage(PaymentStep step);
}
