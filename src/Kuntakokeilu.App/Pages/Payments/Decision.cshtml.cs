using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Grants.Applications;
using Kuntakokeilu.Core.Grants.Payments;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Payments;

/// <summary>What another official has checked is decided, with its row in the book.</summary>
[Access(PaymentsSubject.ViewPaymentDecision, Post = PaymentsSubject.DecidePayment, Concerns = Concerns.People)]
[ResponseCache(NoStore = true)]
internal sealed class DecisionModel(Gate gate, PaymentSteps steps) : PaymentPage(gate, steps)
{
    /// <summary>Whoever has checked it does not decide it.</summary>
    internal bool IsOwnWork => Claim.State is PaymentState.Checked && Claim.LastChecked?.Account == Account;

    internal override string Address => $"{Here}/decision";

    internal override IReadOnlyList<PaymentStep> Possible =>
        IsOwnWork || Grant is null ? [] : Claim.Possible(GrantParty.Decider);

    internal CheckedCosts? Checked =>
        Claim.State is PaymentState.Checked or PaymentState.Granted or PaymentState.Refused
            ? Claim.LastChecked?.Checked
            : null;

    internal Notice? JustDone =>
        JustNow is "decided" or "given_back" ? new(NoticeKind.Success, T[$"payment_done.{JustNow}"]) : null;

    protected override AccessAction View => PaymentsSubject.ViewPaymentDecision;

    protected override AccessAction Take => PaymentsSubject.DecidePayment;

    protected override GrantParty Party => GrantParty.Decider;

    protected override bool IsOfPage(PaymentStep step) =>
        step is PaymentStep.Grant or PaymentStep.Refuse or PaymentStep.GiveBack;

    protected override string After(PaymentStep step) =>
        $"{Link[Here]}/decision?done={(step is PaymentStep.GiveBack ? "given_back" : "decided")}";
}
