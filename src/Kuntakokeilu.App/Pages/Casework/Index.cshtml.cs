using System.Globalization;
using Kuntakokeilu.App.Pages.Casework.People;
using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Base.Forms;
using Kuntakokeilu.Base.Html;
using Kuntakokeilu.Base.Lists;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Casework.Caseloads;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Casework;

/// <summary>One's own customers, or others' of the organisation, by what is due first.</summary>
[Access(CaseloadSubject.ListCaseload, Concerns = Concerns.People)]
[ResponseCache(NoStore = true)]
internal sealed class IndexModel(Gate gate) : SitePage
{
    internal const string AssignForm = "assign";

    private CaseloadForm? form;
    private IReadOnlyList<Worker> workers = [];

    internal override CaseloadForm Form => form ??= new(T, gate.Actor!, workers);

    internal WorkList List { get; private set; } = null!;

    internal IReadOnlyList<SavedView> Views { get; private set; } = [];

    /// <summary>The work of the one official whose customers are shown; null when they are not one's.</summary>
    internal WorkerLoad? Load { get; private set; }

    /// <summary>Neither an organiser nor a TE office: another municipality organises the service (7 § 2 mom).</summary>
    internal bool HasNone => Caseload.HolderOf(gate.Actor!) is null;

    internal bool Leads => gate.Leads(CaseloadSubject.ViewTeam);

    /// <summary>How many customers have just been given.</summary>
    [BindProperty(SupportsGet = true, Name = "given")]
    public int? Given { get; set; }

    [BindProperty(SupportsGet = true, Name = "skipped")]
    public int Skipped { get; set; }

    internal Notice? JustDone =>
        Given is not { } given ? null
        : Skipped > 0
            ? new(
                given > 0 ? NoticeKind.Success : NoticeKind.Info,
                T["assign.given", T.Count(given)],
                T["assign.skipped", T.Count(Skipped)]
            )
        : new(NoticeKind.Success, T["assign.given", T.Count(given)]);

    /// <summary>What is chosen now, for the way to where it is used.</summary>
    internal IReadOnlyList<KeyValuePair<string, string>> Kept { get; private set; } = [];

    internal string KeepView => Link[CaseloadSubject.Views] + Query(Kept);

    public async Task OnGet(CancellationToken stop)
    {
        workers = await Worker.All(gate.Connection, stop);
        ReadForm(name => CaseloadForm.Sent(Request.Query, name));
        ListAddress address = ListAddress.Of(this, CaseloadSubject.List, Caseload.Orders);
        ListSql list = Caseload.Of(gate.Connection, gate.Actor!, Form.Filter, Today, address.Order);
        Page<CaseloadCustomer> page = await Caseload.Read(list, address.Place, WorkList.PageLength, stop);
        gate.SetSubjects(page.Rows.Select(one => one.Person));
        Kept = [.. Form.Given, .. address.Sort is { } sort ? [new("sort", sort)] : (KeyValuePair<string, string>[])[]];
        Views = await SavedViews.All(gate.Connection, stop);
        if (Form.Worker is { } whose)
            Load = (await WorkerLoad.Of(gate.Connection, gate.Actor!, [whose], Today, stop)).SingleOrDefault();
        Func<CaseloadCustomer, IReadOnlyList<object>> key = Caseload.Key(address.Order);
        Position position = await Position.Of(list, page, key, stop);
        List = WorkList.Of(address, page, position, key, () => Table(page.Rows, address), None(), T);
    }

    /// <summary>The same official's customers whose next duty is due then; null for all of them.</summary>
    internal string Narrowed(CaseloadWhen? when) =>
        Link[CaseloadSubject.List]
        + Query([
            .. Form.Whose.Given is { } whose ? [new("worker", whose)] : (KeyValuePair<string, string>[])[],
            .. when is { } chosen
                ? [new("when", ChoiceField<CaseloadWhen>.Sent(chosen))]
                : (KeyValuePair<string, string>[])[],
        ]);

    private static string Query(IEnumerable<KeyValuePair<string, string>> parts) =>
        QueryString.Create(parts.Select(one => new KeyValuePair<string, string?>(one.Key, one.Value))).ToString();

    private Notice None() =>
        new(
            NoticeKind.Info,
            T["caseload.none"],
            Markup.Of(
                $"""{T["caseload.none_more"]} <a href="{Link[$"{CaseloadSubject.List}?worker={CaseloadForm.OfNobody}"]}">{T["caseload.see_unassigned"]}</a> · <a href="{Link[$"{CaseloadSubject.List}?worker={CaseloadForm.OfAll}"]}">{T["caseload.see_all"]}</a>"""
            )
        );

    private DataTable Table(IReadOnlyList<CaseloadCustomer> customers, ListAddress address)
    {
        CaseloadWords words = new(T, Today);
        bool tellsWorker = Form.Whose.Given is CaseloadForm.OfAll;
        return new(
            T["caseload.caption"],
            [
                new(T["people.name"], Sort: address.SortLink("name")),
                new(T["caseload.next"], Sort: address.SortLink("due")),
                new(T["caseload.booked"]),
                new(T["caseload.last_contact"], Sort: address.SortLink("contact")),
                new(T["caseload.plan"], Sort: address.SortLink("plan")),
                .. tellsWorker ? [new(T["caseload.worker"])] : (Column[])[],
                new(T["own_customers.since"], Sort: address.SortLink("since")),
            ],
            [.. customers.Select(one => Row(one, words, tellsWorker))]
        );
    }

    private IReadOnlyList<Markup> Row(CaseloadCustomer one, CaseloadWords words, bool tellsWorker) =>
        [
            Markup.Of(
                $"""<span class="pick"><input type="checkbox" name="people" value="{one.Person.ToString(CultureInfo.InvariantCulture)}" form="{AssignForm}" aria-label="{T["assign.choose", one.Name]}"> <a href="{Link[CaseSubject.PathOf(one.Person)]}">{one.Name}</a></span>"""
            ),
            one.HasLateRows
                ? Markup.Of(
                    $"""{words.Next(one)} <span class="hds-status-label hds-status-label--info">{T["caseload.rows.late"]}</span>"""
                )
                : words.Next(one),
            Markup.Of($"{words.Day(one.Booked < Today ? null : one.Booked)}"),
            Markup.Of($"{words.Day(one.LastHeld)}"),
            Markup.Of($"{words.Plan(one)}"),
            .. tellsWorker ? [Markup.Of($"{NameOf(one.Worker)}")] : (Markup[])[],
            Markup.Of($"{T.Date(one.Since)}"),
        ];

    private string NameOf(int? worker) =>
        worker is null ? "–" : workers.FirstOrDefault(one => one.Account == worker)?.Name ?? "–";
}
