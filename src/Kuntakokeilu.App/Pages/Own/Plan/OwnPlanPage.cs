using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Casework.Plans;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Own.Plan;

/// <summary>A page of one's own plan, or of the one for whom one acts.</summary>
internal abstract class OwnPlanPage(Gate gate) : CasePage(gate)
{
    protected IReadOnlyList<WrittenPlan> Plans { get; private set; } = [];

    /// <summary>The latest plan that one has accepted.</summary>
    internal PlanView? InForce =>
        Plans.ToList().FindIndex(plan => plan.IsAccepted) is >= 0 and int place
            ? new(Plans[place], Plans.Skip(place + 1).FirstOrDefault(plan => plan.IsAccepted), T)
            : null;

    /// <summary>The plan that waits for one's answer.</summary>
    internal PlanView? Proposed =>
        Plans is [{ Answer: null } latest, ..] ? new(latest, Plans.FirstOrDefault(plan => plan.IsAccepted), T) : null;

    /// <returns>What is answered instead: nobody has registered, or it is not one's own.</returns>
    protected async Task<IActionResult?> LoadOwn(AccessAction action, CancellationToken stop)
    {
        if (Gate.Actor!.Person is { } person)
            return await Load(action, person, stop);
        Gate.SetSubjects([]);
        return null;
    }

    protected override async Task Read(int person, CancellationToken stop) =>
        Plans = await PlanReader.Of(Gate.Connection, person, stop);
}
