using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Base.Html;
using Kuntakokeilu.Base.Lists;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Register.Identities;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Register.Identities;

/// <summary>
/// Identity codes of another birth date than the register's, which wait for an officer; by choice those that have been
/// settled. The codes themselves are told on the page of each.
/// </summary>
[Access(RegisterSubject.ListIdentities, Concerns = Concerns.People)]
[ResponseCache(NoStore = true)]
internal sealed class IndexModel(Gate gate) : SitePage
{
    [BindProperty(SupportsGet = true, Name = "settled")]
    public bool Settled { get; set; }

    internal WorkList List { get; private set; } = null!;

    public async Task OnGet(CancellationToken stop)
    {
        ListAddress address = ListAddress.Of(
            this,
            "/register/identities",
            Settled ? KeptIdentityQueue.Settled : KeptIdentityQueue.Waiting
        ) with
        {
            Kept = Settled ? [new("settled", "true")] : [],
        };
        ListSql list = KeptIdentityQueue.Of(gate.Connection, Settled, address.Order);
        Page<ListedIdentity> page = await KeptIdentityQueue.Read(list, address.Place, WorkList.PageLength, stop);
        gate.SetSubjects(page.Rows.Select(one => one.Person));
        List = await WorkList.Of(
            address,
            list,
            page,
            KeptIdentityQueue.Key,
            Table,
            T[Settled ? "identities.none_settled" : "identities.none"],
            T,
            stop
        );
    }

    private DataTable Table(IReadOnlyList<ListedIdentity> rows, ListAddress address) =>
        new(
            T[Settled ? "differences.settled" : "differences.waiting"],
            [
                new(T["identities.one"]),
                new(T["differences.person"]),
                new(T["differences.came"], Sort: address.SortLink("came")),
                new(T["identities.in_register"]),
                new(T["identities.by_code"]),
                .. Settled ? (Column[])[new(T["differences.outcome"])] : [],
            ],
            [.. rows.Select(Row)]
        );

    private IReadOnlyList<Markup> Row(ListedIdentity one) =>
        [
            Markup.Of($"""<a href="{Link[$"/register/identities/{one.Id}"]}">{T["identity.title", one.Id]}</a>"""),
            Markup.Of($"""<a href="{Link[$"/register/people/{one.Person}"]}">{one.Name}</a>"""),
            Markup.Of($"{T.Date(LegalDay.Of(one.CameAt))}"),
            Markup.Of($"{Day(one.BirthDate)}"),
            Markup.Of($"{Day(one.Told)}"),
            .. one.Accepted is { } accepted
                ? (Markup[])[Markup.Of($"{T[accepted ? "difference.accepted" : "difference.left_out"]}")]
                : [],
        ];

    private string Day(DateOnly? day) => day is { } known ? T.Date(known) : "";
}
