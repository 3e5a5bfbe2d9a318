using P = Kuntakokeilu.Core.Referrals.ReferralParty;
using S = Kuntakokeilu.Core.Referrals.ReferralState;
using Step = Kuntakokeilu.Core.Referrals.ReferralStep;

namespace Kuntakokeilu.Core.Referrals;

/// <summary>A step that can be taken from a state.</summary>
internal sealed record ReferralMove(S From, Step Step, P By, S To);

/// <summary>
/// What can become of a referral, and by whom: the whole machine, as a list. Pure; the database is told the same list, and
/// takes no other step.
/// </summary>
internal static class ReferralMoves
{
    /// <summary>Neither over nor declined: there is one of a person at a time to an offering.</summary>
    internal static IReadOnlyList<S> Open { get; } = [S.Proposed, S.Agreed, S.Queued, S.Placed, S.Accepted, S.Started];

    /// <summary>Who has a place.</summary>
    internal static IReadOnlyList<S> Placed { get; } = [S.Placed, S.Accepted, S.Started];

    /// <summary>Not begun yet: it can be called off.</summary>
    private static readonly S[] Waiting = [S.Proposed, S.Agreed, S.Queued, S.Placed, S.Accepted];

    internal static IReadOnlyList<ReferralMove> All { get; } =
    [
        .. By(S.Proposed, Step.Propose, S.Proposed, P.Official, P.Customer),
        // On one's own page, or as an official notes what was said at a meeting.
        .. By(S.Proposed, Step.Agree, S.Agreed, P.Customer, P.Official),
        .. By(S.Proposed, Step.Decline, S.Declined, P.Customer, P.Official),
        new(S.Agreed, Step.Place, P.Official, S.Placed),
        new(S.Agreed, Step.Queue, P.Official, S.Queued),
        new(S.Queued, Step.Place, P.Register, S.Placed),
        .. By(S.Placed, Step.Confirm, S.Placed, P.Customer, P.Official),
        new(S.Placed, Step.Accept, P.Provider, S.Accepted),
        new(S.Placed, Step.NotFit, P.Provider, S.Returned),
        new(S.Accepted, Step.Start, P.Provider, S.Started),
        new(S.Started, Step.Complete, P.Provider, S.Completed),
        .. By(S.Started, Step.Interrupt, S.Interrupted, P.Provider, P.Customer),
        .. Waiting.SelectMany(from => By(from, Step.Withdraw, S.Withdrawn, P.Customer, P.Official)),
        .. Waiting.Select(from => new ReferralMove(from, Step.Cancel, P.Register, S.Cancelled)),
        .. Waiting.Select(from => new ReferralMove(from, Step.Lapse, P.Register, S.Lapsed)),
        new(S.Placed, Step.Miss, P.Provider, S.NoShow),
        new(S.Accepted, Step.Miss, P.Provider, S.NoShow),
        new(S.Completed, Step.Close, P.Register, S.Closed),
        new(S.Interrupted, Step.Close, P.Register, S.Closed),
        // The task stays though the time for feedback is over.
        new(S.Interrupted, Step.Review, P.Official, S.Interrupted),
        new(S.Closed, Step.Review, P.Official, S.Closed),
    ];

    /// <returns>The state after the step; null when it can't be taken.</returns>
    internal static S? After(S state, Step step, P by) =>
        All.FirstOrDefault(move => move.From == state && move.Step == step && move.By == by)?.To;

    private static IEnumerable<ReferralMove> By(S from, Step step, S to, params P[] parties) =>
        parties.Select(party => new ReferralMove(from, step, party, to));
}
