using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Base.Html;
using Kuntakokeilu.Base.Lists;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Transfers.Moves;
using Kuntakokeilu.Law.Calendar;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Transfers.Moves;

/// <summary>Customers of one's municipality who have moved, and are to be handed over, the eldest first.</summary>
[Access(MovesSubject.ListMoves, Concerns = Concerns.People)]
[ResponseCache(NoStore = true)]
internal sealed class IndexModel(Gate gate, SiteSettings settings) : SitePage
{
    internal WorkList List { get; private set; } = null!;

    [BindProperty(SupportsGet = true, Name = "done")]
    public bool IsDone { get; set; }

    public async Task OnGet(CancellationToken stop)
    {
        ListAddress address = ListAddress.Of(this, MovesSubject.List, MoveQueue.Orders);
        ListSql list = MoveQueue.Of(gate.Connection, address.Order);
        Page<MovedCustomer> page = await MoveQueue.Read(list, address.Place, WorkList.PageLength, stop);
        gate.SetSubjects(page.Rows.Select(one => one.Person));
        List = await WorkList.Of(address, list, page, MoveQueue.Key, Table, T["moves.none"], T, stop);
    }

    private DataTable Table(IReadOnlyList<MovedCustomer> people, ListAddress address) =>
        new(
            T["moves.caption"],
            [
                new(T["people.name"]),
                new(T["moves.since"], Sort: address.SortLink("since")),
                new(T["moves.to"]),
                new(T["moves.due"]),
                new(T["transfers.do"]),
            ],
            [.. people.Select(Row)]
        );

    private IReadOnlyList<Markup> Row(MovedCustomer one) =>
        [
            Markup.Of($"""<a href="{Link[$"/register/people/{one.Person}"]}">{one.Name}</a>"""),
            Markup.Of($"{T.Date(one.Since)}"),
            Markup.Of($"{Organisations.Name(one.Receiver, Language)}"),
            Due(FinnishDays.After(one.ToldOn, settings.HandOverDays)),
            Markup.Of(
                $"""<a href="{Link[$"{MovesSubject.List}/{one.Person}"]}">{T["moves.hand_over"]}<span class="visually-hidden"> {one.Name}</span></a>"""
            ),
        ];

    private Markup Due(DateOnly day) =>
        day > Today
            ? Markup.Of($"{T.Date(day)}")
            : Markup.Of(
                $"""<span class="hds-status-label hds-status-label--error">{T[day == Today ? "moves.due_today" : "moves.overdue", T.Date(day)]}</span>"""
            );
}
