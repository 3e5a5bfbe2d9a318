using Kuntakokeilu.Core.Grants.Applications;
using S = Kuntakokeilu.Core.Grants.Payments.PaymentState;
using Step = Kuntakokeilu.Core.Grants.Payments.PaymentStep;

namespace Kuntakokeilu.Core.Grants.Payments;

/// <summary>A step that can be taken from a state.</summary>
internal sealed record PaymentMove(S From, Step Step, GrantParty By, S To);

/// <summary>
/// What can become of an application for payment, and by whom. Pure; the database is told the same list, and takes no other step.
/// </summary>
internal static class PaymentMoves
{
    internal static IReadOnlyList<PaymentMove> All { get; } =
    [
        new(S.Claimed, Step.Claim, GrantParty.Applicant, S.Claimed),
        new(S.Claimed, Step.Ask, GrantParty.Handler, S.Asked),
        // What nobody has completed is decided on what there is.
        .. ((S[])[S.Claimed, S.Asked]).Select(from => new PaymentMove(from, Step.Check, GrantParty.Handler, S.Checked)),
        new(S.Asked, Step.Correct, GrantParty.Applicant, S.Claimed),
        new(S.Checked, Step.GiveBack, GrantParty.Decider, S.Claimed),
        new(S.Checked, Step.Grant, GrantParty.Decider, S.Granted),
        new(S.Checked, Step.Refuse, GrantParty.Decider, S.Refused),
        new(S.Granted, Step.Readdress, GrantParty.Applicant, S.Granted),
    ];

    /// <returns>The state after the step; null when it can't be taken.</returns>
    internal static S? After(S state, Step step, GrantParty by) =>
        All.FirstOrDefault(move => move.From == state && move.Step == step && move.By == by)?.To;
}
