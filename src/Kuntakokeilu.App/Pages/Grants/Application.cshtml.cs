using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Grants.Applications;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Grants;

/// <summary>
/// An application where it is prepared: what was told and found, what the law says of it today, and the next step.
/// </summary>
[Access(GrantsSubject.ViewGrant, Post = GrantsSubject.HandleGrant, Concerns = Concerns.People)]
[ResponseCache(NoStore = true)]
internal sealed class ApplicationModel(Gate gate, GrantSteps steps, OrganisationNames names)
    : GrantStepPage(gate, steps, names, GrantParty.Handler)
{
    internal override IReadOnlyList<GrantStep> Possible =>
        [.. Application.Possible(GrantParty.Handler, Today).Where(step => step is not GrantStep.Assess && Suits(step))];

    internal bool CanAssess => Application.Possible(GrantParty.Handler, Today).Contains(GrantStep.Assess);

    internal bool AwaitsDecision => Application.Possible(GrantParty.Decider, Today).Count > 0;

    internal Notice? JustDone =>
        JustNow is "asked" or "heard" or "found" or "proposed" or "taken_up"
            ? new(NoticeKind.Success, T[$"grant_done.{JustNow}"])
            : null;

    protected override AccessAction View => GrantsSubject.ViewGrant;

    protected override AccessAction Take => GrantsSubject.HandleGrant;

    protected override bool IsOfPage(GrantStep step) =>
        step is GrantStep.Ask or GrantStep.Hear or GrantStep.Propose or GrantStep.Transfer or GrantStep.TakeUp;

    /// <summary>What is transferred is the other authority's, and not shown here any more.</summary>
    protected override string? After(GrantStep step, GrantFault? fault) =>
        fault is not null ? null
        : step is GrantStep.Transfer ? Link[GrantsSubject.List]
        : $"{Link[Here]}?done={DoneBy(step)}";

    /// <summary>A transfer is offered where another authority decides; a proposal where this one does.</summary>
    private bool Suits(GrantStep step) =>
        step switch
        {
            GrantStep.Transfer => Reckoned.Fault is GrantFault.OtherAuthority && Reckoned.DecidesNow is not null,
            GrantStep.Propose => Reckoned.Proposal is not null,
            _ => true,
        };

    private static string DoneBy(GrantStep step) =>
        step switch
        {
            GrantStep.Ask => "asked",
            GrantStep.Hear => "heard",
            GrantStep.Propose => "proposed",
            _ => "taken_up",
        };
}
