using Kuntakokeilu.Core.Transfers.Requests;
using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.Steering;
using S = Kuntakokeilu.Core.Transfers.Requests.RequestState;

namespace Kuntakokeilu.Tests.Transfers.Requests;

/// <summary>Every step from every state by everybody: only those of 5 § 6-7 mom lead on.</summary>
public sealed class RequestMovesTests
{
    /// <summary>The whole machine, written down by hand: to the TE office, and to a municipality.</summary>
    private const string ToOffice = """
        Requested: Request Customer Requested, Ask Office Asked, Hear Office Requested, Comment Sender Requested, Transfer Office Transferred, Refuse Office Refused, Withdraw Customer Withdrawn, Lapse Register Lapsed
        Asked: Answer Customer Requested, Refuse Office Refused, Withdraw Customer Withdrawn, Lapse Register Lapsed, Expire Customer Requested, Expire Office Requested
        Awaiting: Accept Receiver Accepted, Decline Receiver Declined, Withdraw Customer Withdrawn, Lapse Register Lapsed, Expire Customer Requested, Expire Office Requested
        Accepted: Refuse Office Refused, Withdraw Customer Withdrawn, Lapse Register Lapsed
        Declined: Refuse Office Refused, Withdraw Customer Withdrawn, Lapse Register Lapsed
        Transferred: AskReview Customer UnderReview
        Refused: AskReview Customer UnderReview
        UnderReview: Change Office Changed, Uphold Office Upheld, Leave Office Left

        """;

    private static readonly string ToMunicipality = ToOffice
        .Replace(
            "Comment Sender Requested, Transfer Office Transferred",
            "Comment Sender Requested, Propose Office Awaiting"
        )
        .Replace("Accepted: ", "Accepted: Transfer Office Transferred, ");

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_machine_has_these_steps_and_no_other(bool toMunicipality) =>
        Assert.Equal(
            (toMunicipality ? ToMunicipality : ToOffice).ReplaceLineEndings("\n"),
            ToldMachine.Of<S, RequestStep, RequestParty>(
                (state, step, party) => RequestMoves.After(state, step, party, toMunicipality)
            )
        );

    [Fact]
    public void A_time_that_has_gone_by_is_no_answer()
    {
        TransferMatter asked = Matter(S.Awaiting, to: 91) with { Until = new(2022, 6, 15) };
        Assert.Equal(S.Awaiting, asked.StateOn(new(2022, 6, 15)));
        Assert.Equal(S.Requested, asked.StateOn(new(2022, 6, 16)));
        Assert.DoesNotContain(RequestStep.Transfer, asked.Possible(RequestParty.Office, new(2022, 6, 16)));
        Assert.Contains(RequestStep.Propose, asked.Possible(RequestParty.Office, new(2022, 6, 16)));
    }

    [Fact]
    public void A_review_is_asked_for_until_its_last_day()
    {
        TransferMatter decided = Matter(S.Refused, to: null) with
        {
            Steps = [new(1, RequestStep.Refuse, new(2022, 6, 1), "", 1, null, "")],
        };
        // Sent on 1 June, held to have come on the 8th, and 30 days from it.
        Assert.Equal(new(2022, 7, 8), RequestDays.LastForReview(new(2022, 6, 1)));
        Assert.Equal([RequestStep.AskReview], decided.Possible(RequestParty.Customer, new(2022, 7, 8)));
        Assert.Empty(decided.Possible(RequestParty.Customer, new(2022, 7, 9)));
        // A day of midsummer is passed over.
        Assert.Equal(new(2022, 6, 27), RequestDays.LastForReview(new(2022, 5, 18)));
    }

    [Fact]
    public void A_refusal_is_changed_only_with_the_receivers_acceptance()
    {
        TakenStep refused = new(2, RequestStep.Refuse, new(2022, 6, 1), "", 1, null, "");
        TakenStep accepted = new(1, RequestStep.Accept, new(2022, 6, 1), "", 2, null, "");
        TransferMatter matter = Matter(S.UnderReview, to: 91);
        RequestStep[] without = [RequestStep.Uphold, RequestStep.Leave];
        Assert.Equal(without, (matter with { Steps = [refused] }).Possible(RequestParty.Office, new(2022, 7, 1)));
        Assert.Equal(
            [RequestStep.Change, .. without],
            (matter with { Steps = [accepted, refused] }).Possible(RequestParty.Office, new(2022, 7, 1))
        );
    }

    private static TransferMatter Matter(S state, int? to) =>
        new(1, 1, 5)
        {
            From = MunicipalityCode.Of(837),
            To = to is { } number ? MunicipalityCode.Of((short)number) : MunicipalityCode.None,
            Ground = TransferGround.Language,
            Text = "syy",
            RequestedOn = new(2022, 6, 1),
            State = state,
            Version = 1,
            Until = null,
        };
}
