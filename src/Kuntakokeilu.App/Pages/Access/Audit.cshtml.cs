using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Base.Data;
using Kuntakokeilu.Base.Forms;
using Kuntakokeilu.Base.Html;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Access.Auditing;
using Kuntakokeilu.Core.Access.Tables;
using Kuntakokeilu.Core.Areas;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Kuntakokeilu.App.Pages.Access;

/// <summary>
/// Everybody's events, for supervision, only with a written matter. The form comes by POST: what is looked into, and
/// why, stands in no address and no log.
/// </summary>
[Access(AccessActions.ViewAuditForm, Post = AccessActions.SearchAudit, Concerns = Concerns.People)]
[ResponseCache(NoStore = true)]
internal sealed class AuditModel(Gate gate, AccessRights rights) : SitePage
{
    private const int UsualDays = 30;
    private const int PageLength = 50;

    private AuditForm? form;

    internal override AuditForm Form =>
        form ??= new(
            T,
            [.. organisations.Select(one => new Choice(one.Code, one.Name))],
            rights.Actions,
            Done,
            gate.Actor!.Person
        );

    /// <summary>The last event shown, to go on after.</summary>
    [BindProperty(Name = "after")]
    public long? After { get; set; }

    /// <summary>What was found; null before the first search.</summary>
    internal IReadOnlyList<FoundEvent>? Events { get; private set; }

    /// <summary>The last event shown, when there are more.</summary>
    internal long? Next { get; private set; }

    private IReadOnlyList<(string Code, string Name)> organisations = [];

    public async Task OnGet(CancellationToken stop)
    {
        gate.SetSubjects([]);
        await ReadOrganisations(stop);
        Form.From.Show(Today.AddDays(-UsualDays));
        Form.Until.Show(Today);
    }

    public async Task OnPost(CancellationToken stop)
    {
        gate.SetSubjects([]);
        await ReadOrganisations(stop);
        if (!ReadForm())
            return;
        gate.SetReason(Form.Matter.Value);
        List<FoundEvent> read = await AuditTrail.Search(gate.Connection, Form.Search(), After, PageLength + 1, stop);
        Events = [.. read.Take(PageLength)];
        Next = read.Count > PageLength ? Events[^1].Id : null;
        gate.SetSubjects(Events.SelectMany(one => one.Subjects).Distinct());
        Carried = [.. Form.Given];
    }

    internal DataTable Table() =>
        new(
            T["audit.caption"],
            [
                new(T["audit.when"]),
                new(T["audit.who"]),
                new(T["audit.as"]),
                new(T["audit.what"]),
                new(T["audit.whom"]),
                new(T["audit.outcome"]),
            ],
            [.. Events!.Select(Row)]
        );

    private IReadOnlyList<Markup> Row(FoundEvent one) =>
        [
            Markup.Of($"{T.Moment(one.At)}"),
            Markup.Of(
                $"""
                {one.AccountName ?? T["audit.jobseeker"]}<span class="summary__origin">{T[
                    "audit.account_number",
                    one.Account
                ]}</span>
                """
            ),
            one.Doing.Organisation is { } code
                ? Markup.Of($"""{NameOf(code)}<span class="summary__origin">{Capacity(one)}</span>""")
                : Markup.Of($"{Capacity(one)}"),
            one.Why is { } why
                ? Markup.Of($"""{Done(one.Doing.Action)}<span class="summary__origin">{why}</span>""")
                : Markup.Of($"{Done(one.Doing.Action)}"),
            Markup.Of($"{T.People(one.Subjects, one.SubjectCount)}"),
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

    private string Capacity(FoundEvent one) => T.Capacity(one.Doing.Role, one.Doing.Purpose);

    private string NameOf(string code) => organisations.FirstOrDefault(one => one.Code == code).Name ?? code;

    private async Task ReadOrganisations(CancellationToken stop)
    {
        await using KokeiluDb db = new(Database.Options(gate.Connection));
        Organisation[] all = await db.Organisations.ToArrayAsync(stop);
        organisations =
        [
            .. all.Select(one => (one.Code, Name: Texts.Capital(one.Name(Language))))
                .OrderBy(one => one.Name, Alphabet.Finnish),
        ];
    }
}
