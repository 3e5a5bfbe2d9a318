using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Pages.Transfers.Moves;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Areas;
using Kuntakokeilu.Core.Explanations;
using Kuntakokeilu.Core.Transfers.Launch;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Register.Inbox;

/// <summary>The customers whom a municipality got when the pilots began: one notice of all of them, and its receipt.</summary>
[Access(MovesSubject.ReadInbox, Post = MovesSubject.AcknowledgeCustomer)]
[ResponseCache(NoStore = true)]
internal sealed class LaunchModel(Gate gate) : SitePage
{
    internal LaunchState Run { get; private set; } = null!;

    public async Task<IActionResult> OnGet(int run, CancellationToken stop)
    {
        if (await LaunchRuns.Find(gate.Connection, run, stop) is not { } found)
            return Refused(MovesSubject.ReadInbox);
        Run = found;
        return Page();
    }

    public async Task<IActionResult> OnPost(int run, CancellationToken stop)
    {
        if (await LaunchRuns.Find(gate.Connection, run, stop) is null)
            return Refused(MovesSubject.AcknowledgeCustomer);
        // A colleague was faster: as it was wished.
        await LaunchService.Acknowledge(run, await gate.Begin(stop), stop);
        return Redirect($"{Link[MovesSubject.Inbox]}?done=true");
    }

    private IActionResult Refused(AccessAction action) =>
        RefusedResult.Of(HttpContext, gate.DecideOnUnknown(action).Refused!.Value);

    internal IReadOnlyList<SummaryRow> Summary() =>
        [
            new(T["inbox.why"], T["inbox.why.launch"]),
            new(T["transfers.municipality"], Named.Municipality(Run.Municipality, T)),
            new(T["launch.transferred"], T.Count(Run.Transferred)),
            new(T["launch.state"], T["launch.finished", T.Moment(Run.FinishedAt!.Value)]),
            new(T["inbox.previous"], TeOffices.Numbered(TeOffices.NumberOf(Run.Municipality)!.Value)!.Name(T)),
        ];
}
