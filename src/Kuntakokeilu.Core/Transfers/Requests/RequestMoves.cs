using S = Kuntakokeilu.Core.Transfers.Requests.RequestState;
using Step = Kuntakokeilu.Core.Transfers.Requests.RequestStep;

namespace Kuntakokeilu.Core.Transfers.Requests;

/// <summary>A step that can be taken from a state.</summary>
/// <param name="ToMunicipality">Only where a municipality is to be the new one, or only where the TE office is; null for both.</param>
internal sealed record RequestMove(S From, Step Step, RequestParty By, S To, bool? ToMunicipality = null);

/// <summary>
/// What can become of a request, and by whom: the whole machine, as a list. Pure; the database is told the same list, and
/// takes no other step.
/// </summary>
internal static class RequestMoves
{
    /// <summary>Nothing has been decided yet.</summary>
    internal static IReadOnlyList<S> Open { get; } = [S.Requested, S.Asked, S.Awaiting, S.Accepted, S.Declined];

    internal static IReadOnlyList<RequestMove> All { get; } =
    [
        new(S.Requested, Step.Request, RequestParty.Customer, S.Requested),
        new(S.Requested, Step.Ask, RequestParty.Office, S.Asked),
        new(S.Asked, Step.Answer, RequestParty.Customer, S.Requested),
        new(S.Requested, Step.Hear, RequestParty.Office, S.Requested),
        new(S.Requested, Step.Comment, RequestParty.Sender, S.Requested),
        // 5 § 7 mom: the municipality to which the customer goes must accept.
        new(S.Requested, Step.Propose, RequestParty.Office, S.Awaiting, ToMunicipality: true),
        new(S.Awaiting, Step.Accept, RequestParty.Receiver, S.Accepted),
        new(S.Awaiting, Step.Decline, RequestParty.Receiver, S.Declined),
        new(S.Requested, Step.Transfer, RequestParty.Office, S.Transferred, ToMunicipality: false),
        new(S.Accepted, Step.Transfer, RequestParty.Office, S.Transferred, ToMunicipality: true),
        .. ((S[])[S.Requested, S.Asked, S.Accepted, S.Declined]).Select(from => new RequestMove(
            from,
            Step.Refuse,
            RequestParty.Office,
            S.Refused
        )),
        // Silence is no acceptance: the office goes on with what it has.
        .. from state in (S[])[S.Asked, S.Awaiting]
        from party in (RequestParty[])[RequestParty.Customer, RequestParty.Office]
        select new RequestMove(state, Step.Expire, party, S.Requested),
        .. Open.Select(from => new RequestMove(from, Step.Withdraw, RequestParty.Customer, S.Withdrawn)),
        .. Open.Select(from => new RequestMove(from, Step.Lapse, RequestParty.Register, S.Lapsed)),
        new(S.Transferred, Step.AskReview, RequestParty.Customer, S.UnderReview),
        new(S.Refused, Step.AskReview, RequestParty.Customer, S.UnderReview),
        new(S.UnderReview, Step.Change, RequestParty.Office, S.Changed),
        new(S.UnderReview, Step.Uphold, RequestParty.Office, S.Upheld),
        new(S.UnderReview, Step.Leave, RequestParty.Office, S.Left),
    ];

    /// <returns>The state after the step; null when it can't be taken.</returns>
    internal static S? After(S state, Step step, RequestParty by, bool toMunicipality) =>
        All.FirstOrDefault(move =>
            move.From == state
            && move.Step == step
            && move.By == by
            && (move.ToMunicipality is not { } only || only == toMunicipality)
        )?.To;
}
