using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Base.Html;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Explanations;
using Kuntakokeilu.Core.Transfers.Launch;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Transfers.Launch;

/// <summary>Who of the office's area waits for the transfer of 24 §, and how far the runs are.</summary>
[Access(LaunchSubject.ViewLaunch)]
[ResponseCache(NoStore = true)]
internal sealed class IndexModel(Gate gate) : SitePage
{
    internal IReadOnlyList<LaunchPlan> Plans { get; private set; } = [];

    internal IReadOnlyList<LaunchState> Runs { get; private set; } = [];

    /// <summary>How many runs one has started just now; null for nothing.</summary>
    [BindProperty(SupportsGet = true, Name = "begun")]
    public int? Begun { get; set; }

    internal LaunchState[] Running => [.. Runs.Where(run => !run.IsFinished)];

    /// <summary>Null when no run is on its way.</summary>
    internal Refreshing? Refreshing { get; private set; }

    internal int WaitingPeople => Plans.Sum(plan => plan.People + plan.WithLateRows);

    /// <summary>24 § wanted those who wait to be transferred before today.</summary>
    internal bool IsOverdue => WaitingPeople > 0 && LaunchPlan.IsLate(Today);

    /// <summary>Whether there is anybody for whom no run is on its way.</summary>
    internal bool CanBegin => LaunchPlan.IsTime(Today) && Plans.Any(plan => plan.People > 0 && RunOf(plan) is null);

    public async Task OnGet(CancellationToken stop)
    {
        Plans = await LaunchPlan.Read(gate.Connection, stop);
        Runs = await LaunchRuns.OfOffice(gate.Connection, stop);
        if (Running.Length > 0)
            Refreshing = Refreshing.Of(this, LaunchSubject.Overview);
    }

    internal Progress Now()
    {
        long done = Running.Sum(run => run.Transferred + run.PassedOver);
        return new(
            T["launch.running"],
            done,
            Math.Max(done, Running.Sum(run => run.Planned)),
            [
                new(
                    T["launch.to"],
                    string.Join(", ", Running.Select(run => Named.Municipality(run.Municipality, T)).Order())
                ),
            ]
        );
    }

    internal DataTable Waiting() =>
        new(
            T["launch.waiting_caption"],
            [
                new(T["transfers.municipality"]),
                new(T["launch.people"], IsNumber: true),
                new(T["launch.late_rows"], IsNumber: true),
                new(T["transfers.do"]),
            ],
            [.. Plans.Select(Row)],
            [
                Markup.Of($"{T["column.total"]}"),
                Markup.Of($"{T.Count(Plans.Sum(plan => plan.People))}"),
                Markup.Of($"{T.Count(Plans.Sum(plan => plan.WithLateRows))}"),
                Markup.Empty,
            ]
        );

    internal DataTable Done() =>
        new(
            T["launch.runs_caption"],
            [
                new(T["transfers.municipality"]),
                new(T["launch.started"]),
                new(T["launch.by"]),
                new(T["launch.transferred"], IsNumber: true),
                new(T["launch.late"], IsNumber: true),
                new(T["launch.passed_over"], IsNumber: true),
                new(T["launch.state"]),
            ],
            [.. Runs.Select(Row)]
        );

    private IReadOnlyList<Markup> Row(LaunchPlan plan)
    {
        string name = Named.Municipality(plan.Municipality, T);
        Markup what =
            RunOf(plan) is not null ? Markup.Of($"{T["launch.is_running"]}")
            : plan.People == 0 || !LaunchPlan.IsTime(Today) ? Markup.Empty
            : Markup.Of(
                $"""<a href="{Link[$"{LaunchSubject.Overview}/begin?municipality={plan.Municipality}"]}">{T["launch.begin_one"]}<span class="visually-hidden"> {name}</span></a>"""
            );
        return [Markup.Of($"{name}"), Count(plan.People), Count(plan.WithLateRows), what];
    }

    private IReadOnlyList<Markup> Row(LaunchState run) =>
        [
            Markup.Of($"{Named.Municipality(run.Municipality, T)}"),
            Markup.Of($"{T.Moment(run.StartedAt)}"),
            Markup.Of($"{run.StartedBy ?? T["launch.by_program"]}"),
            Count(run.Transferred),
            Count(run.Late),
            Count(run.PassedOver),
            Markup.Of(
                $"{(run.FinishedAt is { } finished ? T["launch.finished", T.Moment(finished)] : T["launch.is_running"])}"
            ),
        ];

    private Markup Count(int people) => Markup.Of($"{T.Count(people)}");

    private LaunchState? RunOf(LaunchPlan plan) => Running.FirstOrDefault(run => run.Municipality == plan.Municipality);
}
