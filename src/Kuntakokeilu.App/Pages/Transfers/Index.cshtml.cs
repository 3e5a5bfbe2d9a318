using Kuntakokeilu.App.Pages.Register;
using Kuntakokeilu.App.Pages.Register.Starts;
using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Base.Html;
using Kuntakokeilu.Base.Lists;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Explanations;
using Kuntakokeilu.Core.Transfers;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Transfers;

/// <summary>Those of one's TE office who wait for the transfer to a municipality, the eldest first.</summary>
[Access(TransfersSubject.ListTransfers, Concerns = Concerns.People)]
[ResponseCache(NoStore = true)]
internal sealed class IndexModel(Gate gate) : SitePage
{
    private TransferForm? form;

    internal override TransferForm Form => form ??= new(T, gate.Actor!);

    internal WorkList List { get; private set; } = null!;

    /// <summary>Where all that the list holds now is confirmed.</summary>
    internal string ConfirmAll =>
        Link["/transfers/confirm"]
        + QueryString.Create(Form.Given.Select(one => new KeyValuePair<string, string?>(one.Key, one.Value)));

    /// <summary>What one has confirmed just now; null for nothing.</summary>
    internal Notice? JustDone =>
        IsLeft ? new(NoticeKind.Success, T["leave.done"])
        : Confirmed is not { } confirmed ? null
        : Skipped > 0
            ? new(
                confirmed > 0 ? NoticeKind.Success : NoticeKind.Info,
                T["transfers.confirmed", T.Count(confirmed)],
                T["transfers.skipped", T.Count(Skipped)]
            )
        : new(NoticeKind.Success, T["transfers.confirmed", T.Count(confirmed)]);

    [BindProperty(SupportsGet = true, Name = "left")]
    public bool IsLeft { get; set; }

    [BindProperty(SupportsGet = true, Name = "confirmed")]
    public int? Confirmed { get; set; }

    [BindProperty(SupportsGet = true, Name = "skipped")]
    public int Skipped { get; set; }

    public async Task OnGet(CancellationToken stop)
    {
        ReadForm();
        ListAddress address = ListAddress.Of(this, "/transfers", TransferQueue.Orders);
        ListSql list = TransferQueue.Of(gate.Connection, Form.Filter, address.Order);
        Page<WaitingTransfer> page = await TransferQueue.Read(list, address.Place, WorkList.PageLength, stop);
        gate.SetSubjects(page.Rows.Select(one => one.Person));
        List = await WorkList.Of(address, list, page, TransferQueue.Key, Table, T["transfers.none"], T, stop);
    }

    private DataTable Table(IReadOnlyList<WaitingTransfer> people, ListAddress address) =>
        new(
            T["transfers.caption"],
            [
                new(T["people.name"]),
                new(T["transfers.municipality"]),
                new(T["transfers.ground"]),
                new(T["transfers.since"], Sort: address.SortLink("since")),
                new(T["transfers.days"], IsNumber: true),
                new(T["transfers.do"]),
            ],
            [.. people.Select(Row)]
        );

    private Markup Way(string path, WaitingTransfer one, string key) =>
        Markup.Of(
            $"""<a href="{Link[$"{path}{one.Person}"]}">{T[key]}<span class="visually-hidden"> {one.Name}</span></a>"""
        );

    /// <summary>Whose registration waits for somebody's eyes is looked at first.</summary>
    private Markup Confirming(WaitingTransfer one) =>
        one.IsUntested
            ? Way($"{StartPage.List}/", one, "transfers.test_first")
            : Way("/transfers/confirm?person=", one, "transfers.confirm_one");

    private IReadOnlyList<Markup> Row(WaitingTransfer one) =>
        [
            Markup.Of($"""<a href="{Link[$"/register/people/{one.Person}"]}">{one.Name}</a>"""),
            Markup.Of($"{Named.Municipality(one.Municipality, T)}"),
            Markup.Of($"{new OutcomeWords(T).Held(one.Grounds)}"),
            Markup.Of($"{T.Date(one.Since)}"),
            Markup.Of($"{T.Count(Math.Max(0, Today.DayNumber - one.Since.DayNumber))}"),
            Markup.Of($"{Confirming(one)} {Way("/transfers/leave/", one, "transfers.leave_one")}"),
        ];
}
