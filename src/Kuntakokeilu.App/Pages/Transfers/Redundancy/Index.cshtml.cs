using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Base.Html;
using Kuntakokeilu.Base.Lists;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Explanations;
using Kuntakokeilu.Core.Transfers.Returns;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Transfers.Redundancy;

/// <summary>The municipalities' customers whom one's TE office is to take back, the eldest first.</summary>
[Access(RedundancySubject.ListReturns, Concerns = Concerns.People)]
[ResponseCache(NoStore = true)]
internal sealed class IndexModel(Gate gate) : SitePage
{
    internal WorkList List { get; private set; } = null!;

    [BindProperty(SupportsGet = true, Name = "done")]
    public bool IsDone { get; set; }

    public async Task OnGet(CancellationToken stop)
    {
        ListAddress address = ListAddress.Of(this, RedundancySubject.List, ReturnQueue.Orders);
        ListSql list = ReturnQueue.Of(gate.Connection, address.Order);
        Page<ReturningCustomer> page = await ReturnQueue.Read(list, address.Place, WorkList.PageLength, stop);
        gate.SetSubjects(page.Rows.Select(one => one.Person));
        List = await WorkList.Of(address, list, page, ReturnQueue.Key, Table, T["redundancy.none"], T, stop);
    }

    private DataTable Table(IReadOnlyList<ReturningCustomer> people, ListAddress address) =>
        new(
            T["redundancy.caption"],
            [
                new(T["people.name"]),
                new(T["redundancy.served_by"]),
                new(T["redundancy.since"], Sort: address.SortLink("since")),
                new(T["transfers.days"], IsNumber: true),
                new(T["transfers.do"]),
            ],
            [.. people.Select(Row)]
        );

    private IReadOnlyList<Markup> Row(ReturningCustomer one) =>
        [
            Markup.Of($"""<a href="{Link[$"/register/people/{one.Person}"]}">{one.Name}</a>"""),
            Markup.Of($"{Named.Municipality(one.ServedBy, T)}"),
            Markup.Of($"{T.Date(one.Since)}"),
            Markup.Of($"{T.Count(Math.Max(0, Today.DayNumber - one.Since.DayNumber))}"),
            Markup.Of(
                $"""<a href="{Link[$"{RedundancySubject.List}/{one.Person}"]}">{T["redundancy.one"]}<span class="visually-hidden"> {one.Name}</span></a>"""
            ),
        ];
}
