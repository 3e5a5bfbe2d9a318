using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Base.Forms;
using Kuntakokeilu.Base.Html;
using Kuntakokeilu.Base.Lists;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Grants.Payments;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Payments;

/// <summary>The applications for payment that the KEHA centre has, the eldest first.</summary>
[Access(PaymentsSubject.ListPayments, Concerns = Concerns.People)]
[ResponseCache(NoStore = true)]
internal sealed class IndexModel(Gate gate, Texts texts) : SitePage
{
    internal override PaymentFilter Form { get; } = new(texts);

    internal WorkList List { get; private set; } = null!;

    public async Task OnGet(CancellationToken stop)
    {
        ReadForm();
        ListAddress address = ListAddress.Of(this, PaymentsSubject.List, PaymentList.Orders);
        ListSql list = PaymentList.Of(gate.Connection, Form.State.Value, address.Order);
        Page<ListedPayment> page = await PaymentList.Read(list, address.Place, WorkList.PageLength, stop);
        gate.SetSubjects(page.Rows.Select(one => one.Person).OfType<int>().Distinct());
        List = await WorkList.Of(address, list, page, PaymentList.Key, Table, T["payments.none"], T, stop);
    }

    private DataTable Table(IReadOnlyList<ListedPayment> payments, ListAddress address) =>
        new(
            T["payments.caption"],
            [
                new(T["payment.number"]),
                new(T["grant.benefit"]),
                new(T["payment.payee"]),
                new(T["payment.month"]),
                new(T["payment.claimed_on"], Sort: address.SortLink("claimed")),
                new(T["payment.state"]),
                new(T["payment.amount"], IsNumber: true),
            ],
            [.. payments.Select(Row)]
        );

    private IReadOnlyList<Markup> Row(ListedPayment one) =>
        [
            Markup.Of($"""<a href="{Link[PaymentsSubject.Of(one.Id)]}">{one.Application}/{one.Id}</a>"""),
            Markup.Of($"{(one.Benefit is { } benefit ? T.Of("grant_benefit", benefit) : T["payment.not_in_force"])}"),
            Markup.Of($"{one.Payee ?? "–"}"),
            Markup.Of($"{PaymentWords.Span(one.Month, T)}"),
            Markup.Of($"{T.Date(one.ClaimedOn)}"),
            Markup.Of($"{new PaymentWords(T).State(one.State, one.Money)}"),
            Markup.Of($"{(one.Amount is { } sum ? T.Euros(sum) : "–")}"),
        ];
}

/// <summary>Which applications the list shows.</summary>
internal sealed class PaymentFilter(Texts t) : Form
{
    internal ChoiceField<PaymentState> State { get; } =
        new("state", t["payment.state"], one => t.Of("payment_state", one)) { Any = t["grants.not_done"] };

    internal override IReadOnlyList<Field> Fields => [State];
}
