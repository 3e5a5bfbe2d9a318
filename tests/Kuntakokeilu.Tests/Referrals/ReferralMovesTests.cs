using Kuntakokeilu.Core.Referrals;
using P = Kuntakokeilu.Core.Referrals.ReferralParty;
using S = Kuntakokeilu.Core.Referrals.ReferralState;

namespace Kuntakokeilu.Tests.Referrals;

/// <summary>Every step from every state by everybody: only those of the table lead on.</summary>
public sealed class ReferralMovesTests
{
    /// <summary>The whole machine, written down by hand.</summary>
    private const string Machine = """
        Proposed: Propose Customer Proposed, Propose Official Proposed, Agree Customer Agreed, Agree Official Agreed, Decline Customer Declined, Decline Official Declined, Withdraw Customer Withdrawn, Withdraw Official Withdrawn, Cancel Register Cancelled, Lapse Register Lapsed
        Agreed: Place Official Placed, Queue Official Queued, Withdraw Customer Withdrawn, Withdraw Official Withdrawn, Cancel Register Cancelled, Lapse Register Lapsed
        Queued: Place Register Placed, Withdraw Customer Withdrawn, Withdraw Official Withdrawn, Cancel Register Cancelled, Lapse Register Lapsed
        Placed: Confirm Customer Placed, Confirm Official Placed, Accept Provider Accepted, NotFit Provider Returned, Withdraw Customer Withdrawn, Withdraw Official Withdrawn, Cancel Register Cancelled, Lapse Register Lapsed, Miss Provider NoShow
        Accepted: Start Provider Started, Withdraw Customer Withdrawn, Withdraw Official Withdrawn, Cancel Register Cancelled, Lapse Register Lapsed, Miss Provider NoShow
        Started: Complete Provider Completed, Interrupt Customer Interrupted, Interrupt Provider Interrupted
        Completed: Close Register Closed
        Interrupted: Review Official Interrupted, Close Register Closed
        Closed: Review Official Closed

        """;

    [Fact]
    public void The_machine_has_these_steps_and_no_other() =>
        Assert.Equal(Machine.ReplaceLineEndings("\n"), ToldMachine.Of<S, ReferralStep, P>(ReferralMoves.After));

    [Fact]
    public void A_place_is_held_by_whoever_counts_as_placed_and_by_nobody_else() =>
        Assert.Equal([S.Placed, S.Accepted, S.Started], ReferralMoves.Placed);

    [Fact]
    public void What_is_not_open_goes_no_further_but_to_its_close()
    {
        ReferralStep[] afterwards = [ReferralStep.Close, ReferralStep.Review];
        Assert.All(
            ReferralMoves.All.Where(move => !ReferralMoves.Open.Contains(move.From)),
            move => Assert.Contains(move.Step, afterwards)
        );
    }
}
