using Kuntakokeilu.Core.Grants.Applications;
using Kuntakokeilu.Law.Grants;
using S = Kuntakokeilu.Core.Grants.Applications.GrantState;

namespace Kuntakokeilu.Tests.Grants.Applications;

/// <summary>Every step from every state by everybody: only those that are written down here lead on.</summary>
public sealed class GrantMovesTests
{
    /// <summary>The whole machine, written down by hand, of an application whose decision in force is a refusal.</summary>
    private const string Machine = """
        Submitted: Submit Applicant Submitted, Ask Handler Incomplete, Assess Handler InProgress, Hear Handler Hearing, Withdraw Applicant Withdrawn, Transfer Handler Submitted
        Incomplete: Complete Applicant InProgress, Expire Applicant InProgress, Expire Handler InProgress, Withdraw Applicant Withdrawn
        InProgress: Ask Handler Incomplete, Assess Handler InProgress, Hear Handler Hearing, Propose Handler Proposed, Withdraw Applicant Withdrawn, Transfer Handler Submitted
        Hearing: Expire Applicant InProgress, Expire Handler InProgress, Answer Applicant InProgress, Withdraw Applicant Withdrawn
        Proposed: GiveBack Decider InProgress, Grant Decider Granted, Refuse Decider Refused, Wait Decider AwaitsMoney, Withdraw Applicant Withdrawn, End Decider Ended
        AwaitsMoney: GiveBack Decider InProgress, Grant Decider Granted, Refuse Decider Refused, Withdraw Applicant Withdrawn, End Decider Ended
        Granted: AskReview Applicant UnderReview, TakeUp Handler InProgress
        Refused: AskReview Applicant UnderReview
        UnderReview: Uphold Decider Refused, Leave Decider Refused, Reopen Decider InProgress
        Ended: AskReview Applicant UnderReview

        """;

    [Fact]
    public void The_machine_has_these_steps_and_no_other() =>
        Assert.Equal(
            Machine.ReplaceLineEndings("\n"),
            ToldMachine.Of<S, GrantStep, GrantParty>(
                (state, step, party) => GrantMoves.After(state, step, party, S.Refused)
            )
        );

    [Fact]
    public void A_time_that_has_gone_by_leaves_it_with_the_authority()
    {
        DateOnly day = new(2022, 6, 15);
        Assert.Equal(S.Incomplete, GrantMatter.StateOn(S.Incomplete, day, day));
        Assert.Equal(S.InProgress, GrantMatter.StateOn(S.Incomplete, day, day.AddDays(1)));
        Assert.Equal(S.InProgress, GrantMatter.StateOn(S.Hearing, day, day.AddDays(1)));
        Assert.Equal(S.Proposed, GrantMatter.StateOn(S.Proposed, day, day.AddDays(1)));
    }

    [Fact]
    public void A_provision_is_cited_as_it_is_read()
    {
        Texts fi = Texts.For("fi");
        Assert.Equal("7 luku 8 § 1 mom. 2 kohta", GrantCitation.Of("7:8.1.2", fi));
        Assert.Equal("7 a luku 2 § 3 mom. 5 kohta", GrantCitation.Of("7 a:2.3.5", fi));
        Assert.Equal("688/2001 7 § 2 mom.", GrantCitation.Of("688/2001:7.2", fi));
    }

    /// <summary>On the merits the TE office decides as a municipality would; while it can't be told who decides, nobody does.</summary>
    [Fact]
    public void The_office_decides_by_the_same_law()
    {
        DateOnly day = new(2022, 6, 15);
        GrantApplication own = new()
        {
            Benefit = GrantBenefit.Startup,
            Applied = day,
            Decided = day,
            Start = day.AddDays(7),
            Findings = GrantFindings.Competent | GrantFindings.Viable,
        };
        GrantDecision office = GrantRules.DecideOnMerits(own, new([]));
        GrantDecision municipality = GrantRules.Decide(
            own with
            {
                Customer = Law.Facts.MunicipalityCode.Of(837),
            },
            new([])
        );
        Assert.Equal(GrantOutcome.ToTeOffice, GrantRules.Decide(own, new([])).Outcome);
        Assert.Equal(GrantAuthority.TeOffice, office.Competence.Authority);
        Assert.Equal((municipality.Outcome, municipality.Total), (office.Outcome, office.Total));
        GrantApplication unknown = own with
        {
            Benefit = GrantBenefit.PaySubsidy,
            Customer = Law.Facts.MunicipalityCode.Of(837),
            Employer = "y-tuntematon",
        };
        Assert.Equal(GrantOutcome.Undetermined, GrantRules.DecideOnMerits(unknown, new([])).Outcome);
    }
}
