using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Base.Html;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Explanations;
using Kuntakokeilu.Core.Transfers.Launch;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Transfers.Launch;

/// <summary>Whom the transfers of 24 § would concern, to one municipality or to all of the area, and their start.</summary>
[Access(LaunchSubject.ViewLaunch, Post = LaunchSubject.LaunchTransfers)]
[ResponseCache(NoStore = true)]
internal sealed class BeginModel(Gate gate, LaunchService launch) : SitePage
{
    /// <summary>Its code; null for all of the area.</summary>
    [BindProperty(SupportsGet = true, Name = "municipality")]
    public string? Municipality { get; set; }

    internal IReadOnlyList<LaunchPlan> Plans { get; private set; } = [];

    internal int People => Plans.Sum(plan => plan.People);

    internal int WithLateRows => Plans.Sum(plan => plan.WithLateRows);

    internal bool IsTime => LaunchPlan.IsTime(Today);

    internal bool IsLate => LaunchPlan.IsLate(Today);

    /// <summary>Who starts it.</summary>
    internal string Officer => gate.Actor!.Name;

    public Task OnGet(CancellationToken stop) => Load(stop);

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        await Load(stop);
        IReadOnlyList<int> begun = await launch.Begin(Plans, await gate.Begin(stop), stop);
        return Redirect($"{Link[LaunchSubject.Overview]}?begun={begun.Count}");
    }

    internal DataTable Counts() =>
        new(
            T["confirm.caption"],
            [
                new(T["transfers.municipality"]),
                new(T["launch.people"], IsNumber: true),
                new(T["launch.late_rows"], IsNumber: true),
            ],
            [
                .. Plans.Select(plan =>
                    (IReadOnlyList<Markup>)
                        [
                            Markup.Of($"{Named.Municipality(plan.Municipality, T)}"),
                            Markup.Of($"{T.Count(plan.People)}"),
                            Markup.Of($"{T.Count(plan.WithLateRows)}"),
                        ]
                ),
            ],
            [Markup.Of($"{T["column.total"]}"), Markup.Of($"{T.Count(People)}"), Markup.Of($"{T.Count(WithLateRows)}")]
        );

    private async Task Load(CancellationToken stop)
    {
        IReadOnlyList<LaunchPlan> all = await LaunchPlan.Read(gate.Connection, stop);
        Plans =
        [
            .. all.Where(plan => plan.People > 0 && (Municipality is null || $"{plan.Municipality}" == Municipality)),
        ];
    }
}
