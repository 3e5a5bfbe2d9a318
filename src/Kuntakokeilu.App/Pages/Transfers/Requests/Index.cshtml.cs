using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Base.Forms;
using Kuntakokeilu.Base.Html;
using Kuntakokeilu.Base.Lists;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Transfers.Requests;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Transfers.Requests;

/// <summary>The requests for a transfer that one's TE office decides on, the eldest first.</summary>
[Access(RequestsSubject.ListRequests, Concerns = Concerns.People)]
[ResponseCache(NoStore = true)]
internal sealed class IndexModel(Gate gate, Texts texts) : SitePage
{
    internal override RequestFilter Form { get; } = new(texts);

    internal WorkList List { get; private set; } = null!;

    public async Task OnGet(CancellationToken stop)
    {
        ReadForm();
        ListAddress address = ListAddress.Of(this, "/transfers/requests", RequestQueue.Orders);
        ListSql list = RequestQueue.Of(gate.Connection, Form.State.Value, address.Order);
        Page<ListedRequest> page = await RequestQueue.Read(list, address.Place, WorkList.PageLength, stop);
        gate.SetSubjects(page.Rows.Select(one => one.Person).Distinct());
        List = await WorkList.Of(address, list, page, RequestQueue.Key, Table, T["requests.none"], T, stop);
    }

    private DataTable Table(IReadOnlyList<ListedRequest> requests, ListAddress address) =>
        new(
            T["requests.caption"],
            [
                new(T["request.customer"]),
                new(T["request.requested_on"], Sort: address.SortLink("requested")),
                new(T["request.from"]),
                new(T["request.to"]),
                new(T["request.state"]),
                new(T["request.until"]),
            ],
            [.. requests.Select(Row)]
        );

    private IReadOnlyList<Markup> Row(ListedRequest one)
    {
        RequestState state = TransferMatter.StateOn(one.State, one.Until, Today);
        short office = gate.Actor!.TeOffice!.Value;
        Markup urgent =
            state is RequestState.UnderReview ? Markup.Of($" <strong>{T["request.urgent"]}</strong>") : Markup.Of($"");
        return
        [
            Markup.Of($"""<a href="{Link[$"/transfers/requests/{one.Id}"]}">{one.Name}</a>"""),
            Markup.Of($"{T.Date(one.RequestedOn)}"),
            Markup.Of($"{RequestLetters.Authority(one.From, office, T)}"),
            Markup.Of($"{RequestLetters.Authority(one.To, office, T)}"),
            Markup.Of($"{T.Of("request_state", state)}{urgent}"),
            Markup.Of($"{(one.Until is { } until ? T.Date(until) : "–")}"),
        ];
    }
}

/// <summary>How far the requests are that the list shows.</summary>
internal sealed class RequestFilter(Texts t) : Form
{
    internal ChoiceField<RequestState> State { get; } =
        new("state", t["request.state"], one => t.Of("request_state", one)) { Any = t["requests.not_done"] };

    internal override IReadOnlyList<Field> Fields => [State];
}
