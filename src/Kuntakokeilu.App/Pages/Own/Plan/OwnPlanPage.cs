using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Casework.Plans;

namespace Kuntakokeilu.App.Pages.Own.Plan;

/// <summary>A page of one's own plan, or of the one for whom one acts.</summary>
internal abstract class OwnPlanPage(Gate gate) : CasePage(gate)
{
    protected IReadOnlyList<WrittenPlan> Plans { get; private set; } = [];

    internal PlanView? InForce => PlanView.InForce(Plans, T, isOwn: true);

    internal PlanView? Proposed => PlanView.Proposed(Plans, T, isOwn: true);

    protected override async Task Read(int person, CancellationToken stop) =>
        Plans = await PlanReader.Of(Gate.Connection, person, stop);
}
