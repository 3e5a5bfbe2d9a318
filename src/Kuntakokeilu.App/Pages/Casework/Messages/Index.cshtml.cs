using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Base.Forms;
using Kuntakokeilu.Base.Html;
using Kuntakokeilu.Base.Lists;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Casework.Caseloads;
using Kuntakokeilu.Core.Casework.Messages;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Casework.Messages;

/// <summary>Customers who have written and wait for an answer, the longest first.</summary>
[Access(MessagesSubject.ListMessages, Concerns = Concerns.People)]
[ResponseCache(NoStore = true)]
internal sealed class IndexModel(Gate gate, Texts texts) : SitePage
{
    private IReadOnlyList<Worker> workers = [];

    internal override WhoseForm Form { get; } = new(texts);

    internal WorkList List { get; private set; } = null!;

    public async Task OnGet(CancellationToken stop)
    {
        ReadForm();
        workers = await Worker.All(gate.Connection, stop);
        ListAddress address = ListAddress.Of(this, MessagesSubject.List, WaitingMessages.Orders);
        ListSql list = WaitingMessages.Of(gate.Connection, Form.Whose.Given is not null, address.Order);
        Page<WaitingCustomer> page = await WaitingMessages.Read(list, address.Place, WorkList.PageLength, stop);
        gate.SetSubjects(page.Rows.Select(one => one.Person));
        List = await WorkList.Of(address, list, page, WaitingMessages.Key, Table, T["messages.none_waiting"], T, stop);
    }

    private DataTable Table(IReadOnlyList<WaitingCustomer> customers, ListAddress address) =>
        new(
            T["messages.caption"],
            [new(T["people.name"]), new(T["messages.since"]), new(T["caseload.worker"])],
            [
                .. customers.Select(one =>
                    (IReadOnlyList<Markup>)
                        [
                            Markup.Of($"""<a href="{Link[MessagesSubject.Of(one.Person)]}">{one.Name}</a>"""),
                            Markup.Of($"{T.Date(one.Since)}"),
                            Markup.Of($"{NameOf(one.Worker)}"),
                        ]
                ),
            ]
        );

    private string NameOf(int? worker) =>
        worker is null ? T["caseload.worker.none"] : workers.FirstOrDefault(one => one.Account == worker)?.Name ?? "–";
}

/// <summary>Whose customers: one's own and those whom no official has, or all.</summary>
internal sealed class WhoseForm(Texts t) : Form
{
    internal PickField Whose { get; } =
        new("whose", t["caseload.worker"], [new("all", t["caseload.worker.all"])]) { Any = t["messages.mine"] };

    internal override IReadOnlyList<Field> Fields => [Whose];
}
