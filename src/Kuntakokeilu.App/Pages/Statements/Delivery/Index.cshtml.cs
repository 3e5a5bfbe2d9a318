using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Base.Forms;
using Kuntakokeilu.Base.Html;
using Kuntakokeilu.Base.Lists;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Casework.Statements.Delivery;
using Kuntakokeilu.Law.Statements;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Statements.Delivery;

/// <summary>Statements that have not arrived: those on their way, and those that an official is to look at.</summary>
[Access(StatementsSubject.ViewDelivery, Concerns = Concerns.People)]
[ResponseCache(NoStore = true)]
internal sealed class IndexModel(Gate gate, Texts texts) : SitePage
{
    internal override DeliveryListForm Form { get; } = new(texts);

    internal WorkList List { get; private set; } = null!;

    private DeliveryWords Words => new(T);

    public async Task OnGet(CancellationToken stop)
    {
        ReadForm();
        ListAddress address = ListAddress.Of(this, StatementsSubject.Delivery, DeliveryList.Orders);
        ListSql list = DeliveryList.Of(gate.Connection, Form.Shown.Value, address.Order);
        Page<UndeliveredStatement> page = await DeliveryList.Read(list, address.Place, WorkList.PageLength, stop);
        gate.SetSubjects(page.Rows.Select(one => one.Person).Distinct());
        List = await WorkList.Of(address, list, page, DeliveryList.Key, Table, T["delivery.none"], T, stop);
    }

    private DataTable Table(IReadOnlyList<UndeliveredStatement> statements, ListAddress address) =>
        new(
            T["delivery.caption"],
            [
                new(T["people.name"]),
                new(T["stating.payer"]),
                new(T["delivery.progress"]),
                new(T["delivery.why"]),
                new(T["delivery.given_at"]),
            ],
            [.. statements.Select(Row)]
        );

    private IReadOnlyList<Markup> Row(UndeliveredStatement one) =>
        [
            Markup.Of($"""<a href="{Link[StatementsSubject.PathOfMessage(one.Person, one.Number)]}">{one.Name}</a>"""),
            Markup.Of($"{new StatedWords(T).PayerOf(new Payer(one.Fund))}"),
            Markup.Of($"{Words.Progress(one.Progress)}"),
            Markup.Of($"{(one.Fault is { } fault ? Words.Fault(fault) : "")}"),
            Markup.Of($"{T.Moment(one.At)}"),
        ];
}

/// <summary>Which of what has not arrived.</summary>
internal sealed class DeliveryListForm(Texts t) : Form
{
    internal ChoiceField<DeliveryShown> Shown { get; } =
        new("shown", t["delivery.shown"], one => t.Of("delivery.shown", one)) { Any = t["delivery.shown.any"] };

    internal override IReadOnlyList<Field> Fields => [Shown];
}
