using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Base.Data;
using Kuntakokeilu.Base.Forms;
using Kuntakokeilu.Base.Html;
using Kuntakokeilu.Base.Lists;
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
    public string? After { get; set; }

    /// <summary>The first event shown, to go back before.</summary>
    [BindProperty(Name = "before")]
    public string? Before { get; set; }

    /// <summary>What was found; null before the first search.</summary>
    internal Page<FoundEvent>? Events { get; private set; }

    /// <summary>Beside which event; null for the newest.</summary>
    internal Place? Place => Place.Read(AuditTrail.Orders[0], After, Before);

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
        ListSql list = AuditTrail.Everybodys(gate.Connection, Form.Search(), AuditTrail.Orders[0]);
        Events = await AuditTrail.ReadFound(list, Place, PageLength, stop);
        gate.SetSubjects(Events.Rows.SelectMany(one => one.Subjects).Distinct());
        Carried = [.. Form.Given];
    }

    /// <summary>The other pages: asked for again, since what is looked for stands in no address.</summary>
    internal PostPaging Paging() =>
        Events is { Rows: [{ Id: var first }, ..] rows } page
            ? new(
                Carried,
                Place is not null,
                page.HasPrevious ? $"{first}" : null,
                page.HasNext ? $"{rows[^1].Id}" : null
            )
            : new(Carried, Place is not null, null, null);

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
            [.. Events!.Rows.Select(Row)]
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
