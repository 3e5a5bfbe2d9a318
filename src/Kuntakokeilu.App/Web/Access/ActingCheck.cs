using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Acting;

namespace Kuntakokeilu.App.Web.Access;

/// <summary>
/// Sees to it that whoever acts for another still may: asks the service of mandates again when the last answer is too old,
/// and before anything is sent. It is asked between two transactions, so that nobody waits for it in the database.
/// </summary>
internal sealed class ActingCheck(ActingService acting, AccessRights rights)
{
    internal async Task Renew(Gate gate, AccessAttribute access, HttpContext http)
    {
        if (gate.Actor is not { ActsFor: { } who } actor || !IsToBeAsked(actor, who, access.Of(http.Request.Method)))
            return;
        await gate.StepOut();
        await acting.AskAgain(actor.AccountId, who, http.RequestAborted);
        await access.Enter(gate, http);
    }

    /// <summary>What was refused is not asked for again at each page: one chooses anew.</summary>
    private bool IsToBeAsked(Actor actor, Representation who, AccessAction action) =>
        who.Ground is ActingGround.Mandate
        && who.State is not ActingState.Ended
        && rights.Has(actor.Role, actor.Purpose, action)
        && !AccessRules.IsPastActing(action)
        && (who.State is ActingState.Stale || rights.AsksAgain(action));
}
