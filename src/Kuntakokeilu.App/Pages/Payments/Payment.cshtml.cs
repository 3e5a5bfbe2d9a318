using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Grants.Applications;
using Kuntakokeilu.Core.Grants.Payments;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Payments;

/// <summary>An application for payment where it is checked: what was told, what it comes to, and what is accepted.</summary>
[Access(PaymentsSubject.ViewPayment, Post = PaymentsSubject.HandlePayment, Concerns = Concerns.People)]
[ResponseCache(NoStore = true)]
internal sealed class PaymentModel(Gate gate, PaymentSteps steps) : PaymentPage(gate, steps)
{
    internal override string Address => Here;

    internal override IReadOnlyList<PaymentStep> Possible => Grant is null ? [] : Claim.Possible(GrantParty.Handler);

    internal bool AwaitsDecision => Claim.State is PaymentState.Checked;

    internal Notice? JustDone =>
        JustNow is "asked" or "checked" ? new(NoticeKind.Success, T[$"payment_done.{JustNow}"]) : null;

    protected override AccessAction View => PaymentsSubject.ViewPayment;

    protected override AccessAction Take => PaymentsSubject.HandlePayment;

    protected override GrantParty Party => GrantParty.Handler;

    protected override bool IsOfPage(PaymentStep step) => step is PaymentStep.Ask or PaymentStep.Check;

    protected override string After(PaymentStep step) =>
        $"{Link[Here]}?done={(step is PaymentStep.Ask ? "asked" : "checked")}";
}
