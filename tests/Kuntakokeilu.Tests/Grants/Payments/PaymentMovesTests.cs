using Kuntakokeilu.Core.Grants.Applications;
using Kuntakokeilu.Core.Grants.Payments;

namespace Kuntakokeilu.Tests.Grants.Payments;

/// <summary>Every step from every state by everybody: only those that are written down here lead on.</summary>
public sealed class PaymentMovesTests
{
    private const string Machine = """
        Claimed: Claim Applicant Claimed, Ask Handler Asked, Check Handler Checked
        Asked: Correct Applicant Claimed, Check Handler Checked
        Checked: GiveBack Decider Claimed, Grant Decider Granted, Refuse Decider Refused
        Granted: Readdress Applicant Granted

        """;

    [Fact]
    public void The_machine_has_these_steps_and_no_other() =>
        Assert.Equal(
            Machine.ReplaceLineEndings("\n"),
            ToldMachine.Of<PaymentState, PaymentStep, GrantParty>(PaymentMoves.After)
        );
}
