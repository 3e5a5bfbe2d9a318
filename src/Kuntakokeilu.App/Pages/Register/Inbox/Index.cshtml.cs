using Kuntakokeilu.App.Pages.Casework;
using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Pages.Transfers.Moves;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Base.Html;
using Kuntakokeilu.Base.Lists;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Casework.Caseloads;
using Kuntakokeilu.Core.Transfers.Launch;
using Kuntakokeilu.Core.Transfers.Moves;
using Kuntakokeilu.Core.Transfers.Returns;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Register.Inbox;

/// <summary>The new customers of one's organisation, until somebody has given a receipt of them.</summary>
[Access(MovesSubject.ReadInbox, Concerns = Concerns.People)]
[ResponseCache(NoStore = true)]
internal sealed class IndexModel(Gate gate) : SitePage
{
    private IReadOnlyDictionary<int, CaseloadCustomer> due = null!;

    internal WorkList List { get; private set; } = null!;

    /// <summary>Whole municipalities at once, when the pilots began: one receipt for each.</summary>
    internal IReadOnlyList<LaunchState> Launched { get; private set; } = [];

    /// <summary>Whom the TE office has taken back of late.</summary>
    internal IReadOnlyList<ReturnedCustomer> Returned { get; private set; } = [];

    [BindProperty(SupportsGet = true, Name = "done")]
    public bool IsDone { get; set; }

    public async Task OnGet(CancellationToken stop)
    {
        Launched = await LaunchRuns.New(gate.Connection, stop);
        Returned = await ReturnedCustomer.Read(gate.Connection, stop);
        ListAddress address = ListAddress.Of(this, MovesSubject.Inbox, Core.Transfers.Moves.Inbox.Orders);
        ListSql list = Core.Transfers.Moves.Inbox.Of(gate.Connection, address.Order);
        Page<NewCustomer> page = await Core.Transfers.Moves.Inbox.Read(list, address.Place, WorkList.PageLength, stop);
        due = await Caseload.Of(gate.Connection, gate.Actor!, [.. page.Rows.Select(one => one.Person)], stop);
        gate.SetSubjects([.. page.Rows.Select(one => one.Person), .. Returned.Select(one => one.Person)]);
        List = await WorkList.Of(address, list, page, Core.Transfers.Moves.Inbox.Key, Table, T["inbox.none"], T, stop);
    }

    private DataTable Table(IReadOnlyList<NewCustomer> people, ListAddress address) =>
        new(
            T["inbox.caption"],
            [
                new(T["people.name"]),
                new(T["inbox.why"]),
                new(T["inbox.since"], Sort: address.SortLink("came")),
                new(T["caseload.plan"]),
                new(T["caseload.next"]),
                new(T["caseload.booked"]),
                new(T["inbox.note"]),
            ],
            [.. people.Select(Row)]
        );

    /// <summary>What binds the receiver from the first day on: the plan in force, and by when to meet the customer (24-25 §).</summary>
    private IReadOnlyList<Markup> Row(NewCustomer one)
    {
        CaseloadWords words = new(T, Today);
        CaseloadCustomer? known = due.GetValueOrDefault(one.Person);
        return
        [
            Markup.Of($"""<a href="{Link[$"{MovesSubject.Inbox}/{one.Person}"]}">{one.Name}</a>"""),
            Markup.Of($"{T.Of("inbox.why", one.Kind)}"),
            Markup.Of($"{T.Date(one.Since)}"),
            Markup.Of($"{(known is null ? "–" : words.Plan(known))}"),
            known is null ? Markup.Of($"–") : words.Next(known),
            Markup.Of($"{words.Day(known?.Booked < Today ? null : known?.Booked)}"),
            Markup.Of($"{T[one.Note is null ? "inbox.no_note" : "inbox.has_note"]}"),
        ];
    }
}
