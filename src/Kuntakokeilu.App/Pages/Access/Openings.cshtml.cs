using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Base.Html;
using Kuntakokeilu.Base.Lists;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Access.Openings;
using Kuntakokeilu.Core.Access.Tables;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Access;

/// <summary>Whom one has opened with a written reason, and until when.</summary>
[Access(AccessActions.ViewOpenings)]
[ResponseCache(NoStore = true)]
internal sealed class OpeningsModel(Gate gate, TimeProvider time, Texts texts) : SitePage
{
    internal override OpeningFilter Form { get; } = new(texts);

    internal WorkList List { get; private set; } = null!;

    public async Task OnGet(CancellationToken stop)
    {
        ReadForm();
        ListAddress address = ListAddress.Of(this, "/access/openings", OpeningList.Orders);
        ListSql list = OpeningList.Of(gate.Connection, gate.Actor!.AccountId, Form.IsOpen, address.Order);
        Page<ReasonedAccess> page = await OpeningList.Read(list, address.Place, WorkList.PageLength, stop);
        List = await WorkList.Of(address, list, page, OpeningList.Key, Table, T["openings.none"], T, stop);
    }

    private DataTable Table(IReadOnlyList<ReasonedAccess> openings, ListAddress address) =>
        new(
            T["openings.caption"],
            [
                new(T["openings.person"]),
                new(T["openings.why"]),
                new(T["openings.shown"]),
                new(T["openings.opened"], Sort: address.SortLink("opened")),
                new(T["openings.expires"]),
            ],
            [.. openings.Select(Row)]
        );

    private IReadOnlyList<Markup> Row(ReasonedAccess one) =>
        [
            Person(one),
            Markup.Of($"{one.Reason}"),
            Markup.Of(
                $"{(one.ShownUntil is { } until ? T["openings.shown_until", T.Date(until)] : T["openings.shown_all"])}"
            ),
            Markup.Of($"{T.Moment(one.OpenedAt)}"),
            Markup.Of($"{T.Moment(one.ExpiresAt)}"),
        ];

    /// <summary>A link as long as it opens something, for the purpose for which it was opened.</summary>
    private Markup Person(ReasonedAccess one)
    {
        string name = T["person.title", one.PersonId];
        return one.ExpiresAt > time.GetUtcNow() && one.Purpose == gate.Actor!.Purpose
            ? Markup.Of($"""<a href="{Link[$"/register/people/{one.PersonId}"]}">{name}</a>""")
            : Markup.Of($"""{name} <span class="summary__origin">{T["openings.over"]}</span>""");
    }
}
