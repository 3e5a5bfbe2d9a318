using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Html;
using Kuntakokeilu.Core.Steering;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Steering.Differences;

/// <summary>Late rows that wait for an officer; by choice those that have been settled.</summary>
[Access(AccessAction.ListDifferences, Concerns = Concerns.People)]
[ResponseCache(NoStore = true)]
internal sealed class IndexModel(Gate gate) : SitePage
{
    private const int PageLength = 50;

    [BindProperty(SupportsGet = true, Name = "settled")]
    public bool Settled { get; set; }

    [BindProperty(SupportsGet = true, Name = "after")]
    public int? After { get; set; }

    internal IReadOnlyList<ListedDifference> Differences { get; private set; } = [];

    internal NextPage Paging { get; private set; } = new(null, null);

    public async Task OnGet(CancellationToken stop)
    {
        Differences = await DifferenceQueue.Read(gate.Connection, Settled, After, PageLength + 1, stop);
        bool isLast = Differences.Count <= PageLength;
        Differences = [.. Differences.Take(PageLength)];
        gate.Shows(Differences.Select(one => one.Person));
        string here = Link["/steering/differences"] + (Settled ? "?settled=true" : "");
        Paging = new(
            isLast ? null : $"{here}{(Settled ? '&' : '?')}after={Differences[^1].Id}",
            After is null ? null : here
        );
    }

    internal DataTable Table() =>
        new(
            T[Settled ? "differences.settled" : "differences.waiting"],
            [
                new(T["differences.difference"]),
                new(T["differences.person"]),
                new(T["differences.came"]),
                new(T["differences.what"]),
                new(T["differences.first_day"]),
                .. Settled ? (Column[])[new(T["differences.outcome"])] : [],
            ],
            [.. Differences.Select(Row)]
        );

    private IReadOnlyList<Markup> Row(ListedDifference one) =>
        [
            Markup.Of($"""<a href="{Link[$"/steering/differences/{one.Id}"]}">{T["difference.title", one.Id]}</a>"""),
            Markup.Of($"""<a href="{Link[$"/register/people/{one.Person}"]}">{one.Key}</a>"""),
            Markup.Of($"{T.Date(LegalDay.Of(one.CameAt))}"),
            Markup.Of($"{T["differences.rows", one.Facts, one.Acts]}"),
            Markup.Of($"{T.Date(one.FirstDay)}"),
            .. one.Accepted is { } accepted
                ? (Markup[])[Markup.Of($"{T[accepted ? "difference.accepted" : "difference.left_out"]}")]
                : [],
        ];
}
