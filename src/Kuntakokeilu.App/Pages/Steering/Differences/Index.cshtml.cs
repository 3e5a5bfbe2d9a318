using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Base.Html;
using Kuntakokeilu.Base.Lists;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Steering;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Steering.Differences;

/// <summary>Late rows that wait for an officer; by choice those that have been settled.</summary>
[Access(SteeringSubject.ListDifferences, Concerns = Concerns.People)]
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
            "/steering/differences",
            Settled ? DifferenceQueue.Settled : DifferenceQueue.Waiting
        ) with
        {
            Kept = Settled ? [new("settled", "true")] : [],
        };
        ListSql list = DifferenceQueue.Of(gate.Connection, Settled, address.Order);
        Page<ListedDifference> page = await DifferenceQueue.Read(list, address.Place, WorkList.PageLength, stop);
        gate.SetSubjects(page.Rows.Select(one => one.Person));
        List = await WorkList.Of(
            address,
            list,
            page,
            DifferenceQueue.Key,
            Table,
            T[Settled ? "differences.none_settled" : "differences.none"],
            T,
            stop
        );
    }

    private DataTable Table(IReadOnlyList<ListedDifference> differences, ListAddress address) =>
        new(
            T[Settled ? "differences.settled" : "differences.waiting"],
            [
                new(T["differences.difference"]),
                new(T["differences.person"]),
                new(T["differences.came"], Sort: address.SortLink("came")),
                new(T["differences.what"]),
                new(T["differences.first_day"]),
                .. Settled ? (Column[])[new(T["differences.outcome"])] : [],
            ],
            [.. differences.Select(Row)]
        );

    private IReadOnlyList<Markup> Row(ListedDifference one) =>
        [
            Markup.Of($"""<a href="{Link[$"/steering/differences/{one.Id}"]}">{T["difference.title", one.Id]}</a>"""),
            Markup.Of($"""<a href="{Link[$"/register/people/{one.Person}"]}">{one.Name}</a>"""),
            Markup.Of($"{T.Date(LegalDay.Of(one.CameAt))}"),
            Markup.Of(
                $"{(one.Facts + one.Acts > 0 ? T["differences.rows", one.Facts, one.Acts] : T["differences.reading"])}"
            ),
            Markup.Of($"{T.Date(one.FirstDay)}"),
            .. one.Accepted is { } accepted
                ? (Markup[])[Markup.Of($"{T[accepted ? "difference.accepted" : "difference.left_out"]}")]
                : [],
        ];
}
