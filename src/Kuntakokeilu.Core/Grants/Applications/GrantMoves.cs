using S = Kuntakokeilu.Core.Grants.Applications.GrantState;
using Step = Kuntakokeilu.Core.Grants.Applications.GrantStep;

namespace Kuntakokeilu.Core.Grants.Applications;

/// <summary>A step that can be taken from a state.</summary>
internal sealed record GrantMove(S From, Step Step, GrantParty By, S To);

/// <summary>
/// What can become of an application, and by whom: the whole machine, as a list, the same for every benefit. Pure; the
/// database is told the same list, and takes no other step.
/// </summary>
internal static class GrantMoves
{
    /// <summary>Nothing has been decided yet.</summary>
    internal static IReadOnlyList<S> Open { get; } =
    [S.Submitted, S.Incomplete, S.InProgress, S.Hearing, S.Proposed, S.AwaitsMoney];

    /// <summary>In the hands of an official.</summary>
    private static readonly S[] Handled = [S.Submitted, S.InProgress];

    internal static IReadOnlyList<GrantMove> All { get; } =
    [
        new(S.Submitted, Step.Submit, GrantParty.Applicant, S.Submitted),
        .. Handled.Select(from => new GrantMove(from, Step.Ask, GrantParty.Handler, S.Incomplete)),
        new(S.Incomplete, Step.Complete, GrantParty.Applicant, S.InProgress),
        .. Handled.Select(from => new GrantMove(from, Step.Hear, GrantParty.Handler, S.Hearing)),
        new(S.Hearing, Step.Answer, GrantParty.Applicant, S.InProgress),
        // It is decided on what there is, and never closed in silence.
        .. from state in (S[])[S.Incomplete, S.Hearing]
        from party in (GrantParty[])[GrantParty.Applicant, GrantParty.Handler]
        select new GrantMove(state, Step.Expire, party, S.InProgress),
        .. Handled.Select(from => new GrantMove(from, Step.Assess, GrantParty.Handler, S.InProgress)),
        new(S.InProgress, Step.Propose, GrantParty.Handler, S.Proposed),
        .. Handled.Select(from => new GrantMove(from, Step.Transfer, GrantParty.Handler, S.Submitted)),
        .. ((S[])[S.Proposed, S.AwaitsMoney]).SelectMany(from =>
            (GrantMove[])
                [
                    new(from, Step.GiveBack, GrantParty.Decider, S.InProgress),
                    new(from, Step.Grant, GrantParty.Decider, S.Granted),
                    new(from, Step.Refuse, GrantParty.Decider, S.Refused),
                    new(from, Step.End, GrantParty.Decider, S.Ended),
                ]
        ),
        new(S.Proposed, Step.Wait, GrantParty.Decider, S.AwaitsMoney),
        .. Open.Select(from => new GrantMove(from, Step.Withdraw, GrantParty.Applicant, S.Withdrawn)),
        .. ((S[])[S.Granted, S.Refused, S.Ended]).Select(from => new GrantMove(
            from,
            Step.AskReview,
            GrantParty.Applicant,
            S.UnderReview
        )),
        // What was granted holds, whatever else comes of the review.
        new(S.UnderReview, Step.Reopen, GrantParty.Decider, S.InProgress),
        .. ((S[])[S.Granted, S.Refused, S.Ended]).SelectMany(to =>
            (GrantMove[])
                [
                    new(S.UnderReview, Step.Uphold, GrantParty.Decider, to),
                    new(S.UnderReview, Step.Leave, GrantParty.Decider, to),
                ]
        ),
        new(S.Granted, Step.TakeUp, GrantParty.Handler, S.InProgress),
    ];

    /// <returns>The state after the step; null when it can't be taken.</returns>
    /// <param name="before">The state of the decision under review, to which one that stays goes back.</param>
    internal static S? After(S state, Step step, GrantParty by, S before) =>
        All.FirstOrDefault(move =>
            move.From == state
            && move.Step == step
            && move.By == by
            && (step is not (Step.Uphold or Step.Leave) || move.To == before)
        )?.To;
}
