using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Pages.Transfers.Requests;
using Kuntakokeilu.Core.Grants.Payments;
using Kuntakokeilu.Law.Grants;

namespace Kuntakokeilu.App.Pages.Payments;

/// <summary>An application for payment in words.</summary>
internal sealed class PaymentWords(Texts t)
{
    internal static string Span(PaymentMonth month, Texts t) => $"{t.Date(month.From)}–{t.Date(month.To)}";

    internal string Span(PaymentMonth month) => Span(month, t);

    /// <summary>How far it is, and how its money goes: one thing to whoever waits for it.</summary>
    internal string State(PaymentMatter matter) => State(matter.State, matter.Money?.State);

    internal string State(PaymentState state, MoneyState? money) =>
        state is PaymentState.Granted && money is { } going ? t.Of("money_state", going) : t.Of("payment_state", state);

    /// <summary>Why the bank has returned it.</summary>
    internal string Code(string? code) =>
        code switch
        {
            "AC01" or "AC04" or "AC06" or "BE01" or "AM05" => t[$"payment_code.{code.ToLowerInvariant()}"],
            null => "–",
            _ => t["payment_code.other", code],
        };

    internal IReadOnlyList<SummaryRow> Costs(GrantInForce grant, PaymentCosts costs) =>
        [
            .. grant.Benefit is GrantBenefit.Startup
                ? (SummaryRow[])[new(t["payment_form.days"], $"{costs.Days}")]
                :
                [
                    new(t["payment_form.wage"], t.Euros(costs.Wage)),
                    .. Sum("not_accepted", costs.NotAccepted),
                    new(t["payment_form.side_costs"], t.Euros(costs.SideCosts)),
                    .. Sum("other_aid", costs.OtherAid),
                    .. Sum("holiday_bonus", costs.HolidayBonus),
                ],
            .. costs.EndedOn is { } ended ? [new(t["payment_form.ended_on"], t.Date(ended))] : (SummaryRow[])[],
            .. costs.Breached ? [new(t["payment_form.breached"], t["form.yes"])] : (SummaryRow[])[],
        ];

    internal IReadOnlyList<SummaryRow> Told(GrantInForce grant, ToldCosts told) =>
        [
            .. Costs(grant, told.Costs),
            new(t["payment_form.account"], Iban.Shown(told.Account)),
            .. told.More.Length > 0 ? [new(t["payment_form.more"], MatterPage.Written(told.More))] : (SummaryRow[])[],
        ];

    private SummaryRow[] Sum(string name, long cents) =>
        cents > 0 ? [new(t[$"payment_form.{name}"], t.Euros(cents))] : [];
}
