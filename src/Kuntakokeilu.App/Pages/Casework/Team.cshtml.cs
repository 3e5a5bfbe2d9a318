using System.Globalization;
using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Base.Html;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Casework.Caseloads;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Casework;

/// <summary>
/// How the customers of the organisation are shared among its officials, each number with the way to the customers. Of
/// people there are numbers here and nobody, so that there is nobody to note.
/// </summary>
[Access(CaseloadSubject.ViewTeam)]
[ResponseCache(NoStore = true)]
internal sealed class TeamModel(Gate gate) : SitePage
{
    private static readonly WorkerLoad Nothing = new(null, 0, 0, 0, 0, 0, 0);

    private IReadOnlyList<Worker> workers = [];
    private IReadOnlyList<WorkerLoad> loads = [];

    internal bool HasNone => Caseload.HolderOf(gate.Actor!) is null;

    internal int Unassigned => Of(null).Customers;
    internal int Late => loads.Sum(one => one.Late);
    internal int DueToday => loads.Sum(one => one.Today);
    internal int Customers => loads.Sum(one => one.Customers);

    public async Task OnGet(CancellationToken stop)
    {
        workers = await Worker.All(gate.Connection, stop);
        loads = await WorkerLoad.OfAll(gate.Connection, gate.Actor!, Today, stop);
    }

    /// <summary>Those of an official, as the caseload's address names one.</summary>
    internal string Of(string whose, string narrowed = "") =>
        Link[$"{CaseloadSubject.List}?worker={whose}{(narrowed.Length > 0 ? $"&{narrowed}" : "")}"];

    internal DataTable Table() =>
        new(
            T["team.caption"],
            [
                new(T["caseload.worker"]),
                new(T["caseload.customers"], IsNumber: true),
                new(T["caseload.when.late"], IsNumber: true),
                new(T["caseload.when.today"], IsNumber: true),
                new(T["caseload.when.this_week"], IsNumber: true),
                new(T["caseload.plan.none"], IsNumber: true),
                new(T["caseload.booked.yes"], IsNumber: true),
            ],
            [
                .. workers
                    .Where(one => one.IsInForce || Of(one.Account).Customers > 0)
                    .Select(one => Row(Name(one), WhoseOf(one.Account), Of(one.Account))),
                Row(Markup.Of($"{T["caseload.worker.none"]}"), CaseloadForm.OfNobody, Of(null)),
            ],
            Sum()
        );

    private IReadOnlyList<Markup> Row(Markup name, string whose, WorkerLoad load) =>
        [
            name,
            Number(load.Customers, whose, ""),
            Number(load.Late, whose, "when=late"),
            Number(load.Today, whose, "when=today"),
            Number(load.ThisWeek, whose, "when=this_week"),
            Number(load.WithoutPlan, whose, "plan=none"),
            Number(load.Booked, whose, "booked=yes"),
        ];

    private Markup Number(int number, string whose, string narrowed) =>
        number == 0 ? Markup.Of($"0") : Markup.Of($"""<a href="{Of(whose, narrowed)}">{T.Count(number)}</a>""");

    private IReadOnlyList<Markup> Sum() =>
        [
            Markup.Of($"{T["column.total"]}"),
            .. (
                (Func<WorkerLoad, int>[])
                    [
                        one => one.Customers,
                        one => one.Late,
                        one => one.Today,
                        one => one.ThisWeek,
                        one => one.WithoutPlan,
                        one => one.Booked,
                    ]
            ).Select(column => Markup.Of($"{T.Count(loads.Sum(column))}")),
        ];

    private Markup Name(Worker one) =>
        one.IsInForce
            ? Markup.Of($"{one.Name}")
            : Markup.Of(
                $"""{one.Name} <span class="hds-status-label hds-status-label--alert">{T["team.ended"]}</span>"""
            );

    private WorkerLoad Of(int? account) => loads.FirstOrDefault(one => one.Worker == account) ?? Nothing;

    private string WhoseOf(int account) =>
        account == gate.Actor!.AccountId ? CaseloadForm.Mine : account.ToString(CultureInfo.InvariantCulture);
}
