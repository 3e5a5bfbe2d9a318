using System.Globalization;
using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Base.Html;
using Kuntakokeilu.Base.Lists;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Casework.Caseloads;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Casework;

/// <summary>Customers are given to an official: who would be, how the work is shared before and after, and the deed.</summary>
[Access(CaseloadSubject.PreviewAssignment, Post = CaseloadSubject.AssignCustomers, Concerns = Concerns.People)]
[ResponseCache(NoStore = true)]
internal sealed class AssignModel(Gate gate) : SitePage
{
    private AssignForm? form;
    private CaseloadForm filters = null!;
    private IReadOnlyList<Worker> workers = [];
    private Dictionary<int, int> customers = [];

    internal override AssignForm Form => form ??= new(T, gate.Actor!, workers, customers);

    /// <summary>Null until an official is chosen.</summary>
    internal AssignmentPreview? Preview { get; private set; }

    /// <summary>How many customers were chosen; one more than are given at once when they are more.</summary>
    internal int Chosen { get; private set; }

    /// <summary>Who gives.</summary>
    internal string Official => gate.Actor!.Name;

    /// <summary>All that the list holds, or those chosen in it alone.</summary>
    [BindProperty(SupportsGet = true, Name = "all")]
    public string? All { get; set; }

    [BindProperty(SupportsGet = true, Name = "people")]
    public IReadOnlyList<int> Picked { get; set; } = [];

    /// <summary>What the address has beside the official.</summary>
    internal IReadOnlyList<KeyValuePair<string, string>> Kept =>
        [
            .. Narrowing,
            .. IsAll
                ? [new("all", "yes")]
                : Picked.Select(one => new KeyValuePair<string, string>(
                    "people",
                    one.ToString(CultureInfo.InvariantCulture)
                )),
        ];

    /// <summary>The list from which one came.</summary>
    internal string Back => Link[CaseloadSubject.List] + Query(Narrowing);

    /// <summary>Who is given and whose each is, as shown: whoever comes into the list meanwhile.</summary>
    internal string People => string.Join(' ', Preview!.People.Select(one => $"{one.Person}:{one.From}"));

    private bool IsAll => All is "yes";

    private IEnumerable<KeyValuePair<string, string>> Narrowing =>
        Request.Query["sort"] is [{ } sort] ? filters.Given.Append(new("sort", sort)) : filters.Given;

    public async Task OnGet(CancellationToken stop)
    {
        await Load(stop);
        ReadForm();
        ListOrder order = ListOrder.Find(Caseload.Orders, Request.Query["sort"]);
        CaseloadFilter filter = IsAll
            ? filters.Filter
            : new CaseloadFilter { People = [.. Picked.Take(ListSql.MostCounted)] };
        ListSql list = Caseload.Of(gate.Connection, gate.Actor!, filter, Today, order);
        Chosen = await list.Count(stop);
        if (Form.To.Given is not null)
            Preview = await AssignmentPreview.Of(gate.Connection, gate.Actor!, list, Form.Worker, stop);
        gate.SetSubjects(Preview?.People.Select(one => one.Person) ?? []);
    }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        await Load(stop);
        gate.SetSubjects([]);
        ReadForm();
        if (Form.To.Given is null)
            return Redirect(Back);
        AssignResult result = await AssignmentService.Assign(
            Sent(Request.Form["given"]),
            Form.Worker,
            await gate.Begin(stop),
            stop
        );
        return Redirect(
            Link[CaseloadSubject.List]
                + Query([
                    .. Narrowing,
                    new("given", result.Given.ToString(CultureInfo.InvariantCulture)),
                    new("skipped", result.Skipped.ToString(CultureInfo.InvariantCulture)),
                ])
        );
    }

    /// <summary>How many customers each would have, the one who gets them first.</summary>
    internal DataTable Loads()
    {
        int given = Preview!.People.Count;
        return new(
            T["assign.loads"],
            [
                new(T["caseload.worker"]),
                new(T["assign.moves"], IsNumber: true),
                new(T["assign.before"], IsNumber: true),
                new(T["assign.after"], IsNumber: true),
            ],
            [
                .. Form.Worker is { } to ? [Load(to, given)] : (IReadOnlyList<Markup>[])[],
                .. Preview.From.Select(one => Load(one.From, -one.People)),
            ]
        );
    }

    private IReadOnlyList<Markup> Load(int? worker, int change)
    {
        string name = worker is { } account
            ? workers.FirstOrDefault(one => one.Account == account)?.Name ?? "–"
            : T["caseload.worker.none"];
        string sign = change > 0 ? "+" : "−";
        int? had = worker is { } known ? customers.GetValueOrDefault(known) : null;
        return
        [
            Markup.Of($"{name}"),
            Markup.Of($"{sign}{T.Count(Math.Abs(change))}"),
            Markup.Of($"{(had is { } before ? T.Count(before) : "–")}"),
            Markup.Of($"{(had is { } one ? T.Count(one + change) : "–")}"),
        ];
    }

    private async Task Load(CancellationToken stop)
    {
        workers = await Worker.All(gate.Connection, stop);
        int[] accounts = [.. workers.Select(one => one.Account)];
        customers = (await WorkerLoad.Of(gate.Connection, gate.Actor!, accounts, Today, stop)).ToDictionary(
            one => one.Worker!.Value,
            one => one.Customers
        );
        filters = new(T, gate.Actor!, workers);
        filters.Read(name => CaseloadForm.Sent(Request.Query, name), T);
    }

    private static string Query(IEnumerable<KeyValuePair<string, string>> parts) =>
        QueryString.Create(parts.Select(one => new KeyValuePair<string, string?>(one.Key, one.Value))).ToString();

    /// <summary>Numbers as the form has them, 12:5 and 13: for whom nobody has; whatever else stands there is nobody's.</summary>
    private static IReadOnlyList<Reassigned> Sent(string? given) =>
        [
            .. (given ?? "")
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Take(ListSql.MostCounted)
                .Select(one => one.Split(':'))
                .Where(one =>
                    one.Length == 2 && Number(one[0]) is not null && (one[1] is "" || Number(one[1]) is not null)
                )
                .Select(one => new Reassigned(Number(one[0])!.Value, Number(one[1]))),
        ];

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;
}
