using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Base.Html;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Access.Auditing;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Access;

/// <summary>
/// What one has done oneself. It shows nothing from the register: only the numbers of the people whom one looked at.
/// </summary>
[Access(AccessActions.ViewOwnTrail)]
[ResponseCache(NoStore = true)]
internal sealed class TrailModel(Gate gate) : SitePage
{
    private const int PageLength = 50;

    [BindProperty(SupportsGet = true, Name = "before")]
    public long? Before { get; set; }

    internal IReadOnlyList<OwnEvent> Events { get; private set; } = [];

    internal Paging Paging { get; private set; } = new(null, null, null);

    public async Task OnGet(CancellationToken stop)
    {
        List<OwnEvent> read = await AuditTrail.OwnTrail(gate.Connection, Before, PageLength + 1, stop);
        Events = [.. read.Take(PageLength)];
        string here = Link["/access/trail"];
        Paging = new(
            Before is null ? null : here,
            Previous: null,
            read.Count > PageLength ? $"{here}?before={Events[^1].Id}" : null
        );
    }

    internal DataTable Table() =>
        new(
            T["trail.caption"],
            [
                new(T["audit.when"]),
                new(T["audit.what"]),
                new(T["audit.as"]),
                new(T["audit.whom"]),
                new(T["audit.outcome"]),
            ],
            [.. Events.Select(Row)]
        );

    private IReadOnlyList<Markup> Row(OwnEvent one) =>
        [
            Markup.Of($"{T.Moment(one.At)}"),
            one.Why is { } why
                ? Markup.Of($"""{Done(one.Doing.Action)}<span class="summary__origin">{why}</span>""")
                : Markup.Of($"{Done(one.Doing.Action)}"),
            Markup.Of($"{T.Capacity(one.Doing.Role, one.Doing.Purpose)}"),
            Markup.Of($"{T.People(one.Subjects, one.Subjects.Count)}"),
            one.Refused is { } reason
                ? Markup.Of(
                    $"""
                    <span class="hds-status-label hds-status-label--alert">{T[
                        "audit.is_refused"
                    ]}</span><span class="summary__origin">{T.Refused(reason)}</span>
                    """
                )
                : Markup.Of($"{T["audit.is_permitted"]}"),
        ];
}
