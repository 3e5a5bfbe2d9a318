using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Grants.Applications;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Grants;

/// <summary>
/// What another official has prepared is decided, with its money; and what another has decided is reviewed.
/// </summary>
[Access(GrantsSubject.ViewGrantDecision, Post = GrantsSubject.DecideGrant, Concerns = Concerns.People)]
[ResponseCache(NoStore = true)]
internal sealed class DecisionModel(Gate gate, GrantSteps steps, OrganisationNames names)
    : GrantStepPage(gate, steps, names, GrantParty.Decider)
{
    private const string Waits = "waits";

    internal override IReadOnlyList<GrantStep> Possible =>
        IsOwnWork ? [] : Application.Possible(GrantParty.Decider, Today);

    /// <summary>Whoever has prepared it does not decide it, and whoever has decided does not review it.</summary>
    internal bool IsOwnWork =>
        Application.State is GrantState.UnderReview
            ? Application.Decided?.Account == Gate.Actor!.AccountId
            : Application.Proposal is not null && Application.LastProposed?.Account == Gate.Actor!.AccountId;

    internal Notice? JustDone =>
        JustNow switch
        {
            Waits => new(NoticeKind.Alert, T.Of("grant_fault", GrantFault.NoMoney)),
            "decided" or "given_back" or "reviewed" => new(NoticeKind.Success, T[$"grant_done.{JustNow}"]),
            _ => null,
        };

    /// <summary>Whether it comes out today as it was prepared.</summary>
    internal bool IsOtherwise =>
        Application.Proposal is { } proposal && Reckoned.Proposal is { } now && !now.IsAs(proposal);

    protected override AccessAction View => GrantsSubject.ViewGrantDecision;

    protected override AccessAction Take => GrantsSubject.DecideGrant;

    /// <summary>That it waits has been written down: there is nothing more to read in this transaction.</summary>
    protected override string? After(GrantStep step, GrantFault? fault) =>
        fault switch
        {
            null => $"{Link[Here]}/decision?done={DoneBy(step)}",
            GrantFault.NoMoney => $"{Link[Here]}/decision?done={Waits}",
            _ => null,
        };

    protected override bool IsOfPage(GrantStep step) =>
        step
            is GrantStep.Grant
                or GrantStep.Refuse
                or GrantStep.End
                or GrantStep.GiveBack
                or GrantStep.Uphold
                or GrantStep.Leave
                or GrantStep.Reopen;

    private static string DoneBy(GrantStep step) =>
        step switch
        {
            GrantStep.GiveBack => "given_back",
            GrantStep.Uphold or GrantStep.Leave or GrantStep.Reopen => "reviewed",
            _ => "decided",
        };
}
