using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Base.Html;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Access.Openings;
using Kuntakokeilu.Core.Access.Tables;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Access;

/// <summary>Whom one has opened with a written reason, and until when.</summary>
[Access(AccessActions.ViewOpenings)]
[ResponseCache(NoStore = true)]
internal sealed class OpeningsModel(Gate gate, TimeProvider time) : SitePage
{
    private const int PageLength = 50;

    [BindProperty(SupportsGet = true, Name = "before")]
    public int? Before { get; set; }

    internal IReadOnlyList<ReasonedAccess> Openings { get; private set; } = [];

    internal Paging Paging { get; private set; } = new(null, null, null);

    public async Task OnGet(CancellationToken stop)
    {
        Openings = await OpeningService.List(gate.Connection, gate.Actor!.AccountId, Before, PageLength + 1, stop);
        bool isLast = Openings.Count <= PageLength;
        Openings = [.. Openings.Take(PageLength)];
        string here = Link["/access/openings"];
        Paging = new(Before is null ? null : here, Previous: null, isLast ? null : $"{here}?before={Openings[^1].Id}");
    }

    internal DataTable Table() =>
        new(
            T["openings.caption"],
            [
                new(T["openings.person"]),
                new(T["openings.why"]),
                new(T["openings.shown"]),
                new(T["openings.opened"]),
                new(T["openings.expires"]),
            ],
            [.. Openings.Select(Row)]
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
