using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Base.Html;
using Kuntakokeilu.Base.Lists;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Casework.Statements;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Statements;

/// <summary>The statements that are to be given on the organisation's customers, those that are due first.</summary>
[Access(StatementsSubject.ListStatements, Concerns = Concerns.People)]
[ResponseCache(NoStore = true)]
internal sealed class IndexModel(Gate gate, Texts texts) : SitePage
{
    internal override StatementsForm Form { get; } = new(texts);

    internal WorkList List { get; private set; } = null!;

    internal StatementCounts Counts { get; private set; }

    private StatedWords Words => new(T);

    public async Task OnGet(CancellationToken stop)
    {
        ReadForm();
        ListAddress address = ListAddress.Of(this, StatementsSubject.List, StatementList.Orders);
        ListSql list = StatementList.Of(gate.Connection, Form.Filter, Today, address.Order);
        Page<DueStatement> page = await StatementList.Read(list, address.Place, WorkList.PageLength, stop);
        gate.SetSubjects(page.Rows.Select(one => one.Person).Distinct());
        Counts = await StatementList.Count(gate.Connection, Today, stop);
        List = await WorkList.Of(address, list, page, StatementList.Key, Table, T["stating.none"], T, stop);
    }

    private DataTable Table(IReadOnlyList<DueStatement> due, ListAddress address) =>
        new(
            T["stating.caption"],
            [
                new(T["people.name"]),
                new(T["stating.matter"]),
                new(T["stating.payer"]),
                new(T["stating.limit"]),
                new(T["stating.state"]),
                new(T["stating.giver"]),
            ],
            [.. due.Select(Row)]
        );

    private IReadOnlyList<Markup> Row(DueStatement one) =>
        [
            Markup.Of($"""<a href="{Link[StatementsSubject.PathOf(one.Person, one.Place)]}">{one.Name}</a>"""),
            Markup.Of($"{Words.Matter(one.Matter)}"),
            Markup.Of($"{Words.PayerOf(one.Payer)}"),
            Markup.Of($"{T.Date(one.Limit)}"),
            Markup.Of($"{Words.State(one.StateOn(Today))}"),
            Markup.Of($"{Words.Giver(one.Giver)}"),
        ];
}
