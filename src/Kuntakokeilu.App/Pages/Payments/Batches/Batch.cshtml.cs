using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Base.Html;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Grants.Payments;
using Kuntakokeilu.Core.Grants.Payments.Batches;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Payments.Batches;

/// <summary>A batch, its payments and what the bank has told of each.</summary>
[Access(PaymentsSubject.ViewPaymentBatches, Concerns = Concerns.People)]
[ResponseCache(NoStore = true)]
internal sealed class BatchModel(Gate gate) : SitePage
{
    internal ListedBatch Batch { get; private set; } = null!;

    internal IReadOnlyList<BatchPayment> Payments { get; private set; } = [];

    internal string Here => PaymentsSubject.OfBatch(Batch.Id);

    public async Task<IActionResult> OnGet(int id, CancellationToken stop)
    {
        if (await BatchReader.Find(gate.Connection, id, stop) is not { } batch)
            return RefusedResult.Of(
                HttpContext,
                gate.DecideOnUnknown(PaymentsSubject.ViewPaymentBatches).Refused!.Value
            );
        if (gate.Decide(PaymentsSubject.ViewPaymentBatches).Refused is { } refused)
            return RefusedResult.Of(HttpContext, refused);
        Batch = batch;
        Payments = await BatchReader.Payments(gate.Connection, id, stop);
        gate.SetSubjects(Payments.Select(one => one.Person).Where(one => one != 0).Distinct());
        return Page();
    }

    internal IReadOnlyList<SummaryRow> Summary() =>
        [
            new(T["batch.day"], T.Date(Batch.Day)),
            new(T["batch.state"], T.Of("batch_state", Batch.State)),
            new(T["batch.count"], T.Count(Batch.Count)),
            new(T["batch.sum"], T.Euros(Batch.Sum)),
            new(T["batch.paid"], T.Euros(Batch.Paid)),
            new(T["batch.returned"], T.Euros(Batch.Returned)),
            new(T["batch.open"], T.Count(Batch.Open)),
        ];

    internal DataTable Table() =>
        new(
            T["batches.payments"],
            [
                new(T["payment.number"]),
                new(T["payment.payee"]),
                new(T["payment_form.account"]),
                new(T["payment.amount"], IsNumber: true),
                new(T["payment.state"]),
                new(T["payment.code"]),
                new(T["payment.told_on"]),
            ],
            [
                .. Payments.Select(one =>
                    (IReadOnlyList<Markup>)
                        [
                            Markup.Of(
                                $"""<a href="{Link[PaymentsSubject.Of(one.Claim)]}">{PaymentFile.NameOf(one.Claim, Batch.Id)}</a>"""
                            ),
                            Markup.Of($"{one.Payee}"),
                            Markup.Of($"{Iban.Shown(one.Account)}"),
                            Markup.Of($"{T.Euros(one.Amount)}"),
                            Markup.Of($"{T.Of("money_state", one.State)}"),
                            Markup.Of($"{new PaymentWords(T).Code(one.Code)}"),
                            Markup.Of($"{(one.ToldOn is { } day ? T.Date(day) : "–")}"),
                        ]
                ),
            ]
        );
}
