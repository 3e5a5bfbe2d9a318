using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Base.Html;
using Kuntakokeilu.Base.Lists;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Access.Auditing;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Access;

/// <summary>
/// What one has done oneself. It shows nothing from the register: only the numbers of the people whom one looked at.
/// </summary>
[Access(AccessActions.ViewOwnTrail)]
[ResponseCache(NoStore = true)]
internal sealed class TrailModel(Gate gate, AccessRights rights) : SitePage
{
    private TrailForm? form;

    internal override TrailForm Form =>
        form ??= new(T, [.. rights.Actions.Where(one => rights.HasForAnyPurpose(gate.Actor!.Role, one))], Done);

    internal WorkList List { get; private set; } = null!;

    public async Task OnGet(CancellationToken stop)
    {
        ReadForm();
        ListAddress address = ListAddress.Of(this, "/access/trail", AuditTrail.Orders);
        bool? isRefused = AuditForm.IsRefused(Form.Outcome);
        ListSql list = AuditTrail.Own(gate.Connection, Form.Action.Value, isRefused, address.Order);
        Page<OwnEvent> page = await AuditTrail.ReadOwn(list, address.Place, WorkList.PageLength, stop);
        List = await WorkList.Of(address, list, page, Key, Table, T["trail.none"], T, stop);
    }

    private static IReadOnlyList<object> Key(OwnEvent one) => [one.Id];

    private DataTable Table(IReadOnlyList<OwnEvent> events, ListAddress address) =>
        new(
            T["trail.caption"],
            [
                new(T["audit.when"], Sort: address.SortLink("when")),
                new(T["audit.what"]),
                new(T["audit.as"]),
                new(T["audit.whom"]),
                new(T["audit.outcome"]),
            ],
            [.. events.Select(Row)]
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
