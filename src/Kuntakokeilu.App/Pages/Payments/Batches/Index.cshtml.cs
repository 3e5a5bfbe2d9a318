using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Base.Html;
using Kuntakokeilu.Base.Lists;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Grants.Payments;
using Kuntakokeilu.Core.Grants.Payments.Batches;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Payments.Batches;

/// <summary>What has gone to the bank, batch by batch, and what has become of it.</summary>
[Access(PaymentsSubject.ViewPaymentBatches)]
[ResponseCache(NoStore = true)]
internal sealed class IndexModel(Gate gate) : SitePage
{
    internal WorkList List { get; private set; } = null!;

    /// <summary>What goes with the next batch.</summary>
    internal PaymentsNow? Waiting { get; private set; }

    /// <summary>What waits for another account.</summary>
    internal PaymentsNow? Returned { get; private set; }

    public async Task OnGet(CancellationToken stop)
    {
        ListAddress address = ListAddress.Of(this, PaymentsSubject.Batches, BatchReader.Orders);
        ListSql list = BatchReader.List(gate.Connection, address.Order);
        Page<ListedBatch> page = await BatchReader.Read(list, address.Place, WorkList.PageLength, stop);
        Waiting = await PaymentsNow.Read(gate.Connection, MoneyState.Waiting, stop);
        Returned = await PaymentsNow.Read(gate.Connection, MoneyState.Returned, stop);
        List = await WorkList.Of(address, list, page, BatchReader.Key, Table, T["batches.none"], T, stop);
    }

    private DataTable Table(IReadOnlyList<ListedBatch> batches, ListAddress address) =>
        new(
            T["batches.caption"],
            [
                new(T["batch.message"], Sort: address.SortLink("number")),
                new(T["batch.day"]),
                new(T["batch.state"]),
                new(T["batch.count"], IsNumber: true),
                new(T["batch.sum"], IsNumber: true),
                new(T["batch.paid"], IsNumber: true),
                new(T["batch.returned"], IsNumber: true),
                new(T["batch.open"], IsNumber: true),
            ],
            [
                .. batches.Select(one =>
                    (IReadOnlyList<Markup>)
                        [
                            Markup.Of($"""<a href="{Link[PaymentsSubject.OfBatch(one.Id)]}">{one.Message}</a>"""),
                            Markup.Of($"{T.Date(one.Day)}"),
                            Markup.Of(
                                $"{T.Of("batch_state", one.State)}{(one.Fault is null ? "" : $", {T["batch.has_fault"]}")}"
                            ),
                            Markup.Of($"{T.Count(one.Count)}"),
                            Markup.Of($"{T.Euros(one.Sum)}"),
                            Markup.Of($"{T.Euros(one.Paid)}"),
                            Markup.Of($"{T.Euros(one.Returned)}"),
                            Markup.Of($"{T.Count(one.Open)}"),
                        ]
                ),
            ]
        );
}
