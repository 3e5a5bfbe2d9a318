using Kuntakokeilu.Law.Book;
using Kuntakokeilu.Law.Explanations;
using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.Steering;
using Kuntakokeilu.Law.TargetGroup;

namespace Kuntakokeilu.Law.Tests.Explanations;

public sealed class WhyTests
{
    private static readonly JobseekerFacts NoGround = new()
    {
        BirthDate = new(1981, 5, 4),
        HomeMunicipality = MunicipalityCode.Parse("837"),
        Status = EmploymentStatus.Unemployed,
        EarningsRelated = Answer.Yes,
        Immigrant = Answer.No,
        MotherTongue = LanguageCode.Parse("fi"),
    };

    private static readonly JobseekerFacts NoAllowance = NoGround with { EarningsRelated = Answer.No };

    private static readonly JobseekerFacts Aged29 = NoGround with { BirthDate = new(1991, 9, 10) };

    [Fact]
    public void The_period_has_its_cause_its_facts_and_its_provisions()
    {
        Explanation why = On(
            new(2021, 6, 20),
            Start(new(2021, 6, 1), NoGround),
            Registry(new(2021, 6, 8), NoAllowance)
        );

        Assert.Equal(new(new(2021, 6, 8), new(2025, 1, 1), why.Deciding!.Outcome), why.Period);
        Assert.Equal(new(CauseKind.Registry, new(2021, 6, 8), null, NoGround.HomeMunicipality), why.Cause);
        Assert.Equal(NoAllowance, why.Deciding.Facts);
        Assert.Equal(["5.2", "5.1", "4.1.status", "4.1.home", "4.1.1"], why.Provisions.Select(p => p.Id));
    }

    [Fact]
    public void The_facts_of_the_launch_test_are_older_than_the_test()
    {
        Assessment deciding = On(new(2021, 3, 15), Start(new(2020, 11, 2), NoAllowance)).Deciding!;

        Assert.Equal((new DateOnly(2021, 3, 1), new DateOnly(2020, 11, 2)), (deciding.On, deciding.FactsSince));
    }

    [Fact]
    public void An_act_that_reaches_back_rests_on_the_test_that_it_sets_aside()
    {
        TeOfficeAct act = new(
            new(2021, 3, 24),
            TeOfficeActKind.LeaveUntransferred,
            default,
            TransferGround.Language,
            false,
            false,
            false
        );
        Explanation why = Why.Explain(
            [Start(new(2020, 11, 2), NoAllowance)],
            [act],
            new(2021, 3, 10),
            LawAsKnown.Whole
        );

        Assert.Equal(new(2021, 3, 1), why.Period!.Value.From);
        Assert.Equal((new DateOnly(2021, 3, 24), act), (why.Cause!.Date, why.Cause.Act));
        Assert.Equal(Grounds.NoEarningsRelatedAllowance, why.Deciding!.Held);
        Assert.Equal([LawBook.LeaveUntransferred], why.Provisions);
    }

    [Fact]
    public void An_unknown_fact_is_neither_met_nor_not_met()
    {
        JobseekerFacts unknown = NoGround with { Immigrant = Answer.Unknown };
        Explanation why = On(new(2021, 6, 1), Start(new(2021, 6, 1), unknown));

        Assert.Contains(new Finding(LawBook.Immigrant, Verdict.Unknown), why.Deciding!.Findings);
        Assert.Equal(
            [ChangeKind.EarningsRelatedNo, ChangeKind.ImmigrantYes, ChangeKind.ImmigrantNo, ChangeKind.ForeignLanguage],
            why.Counterfactuals.Select(c => c.Change).SkipLast(1)
        );
        Assert.Equal(Basis.NotInTargetGroup, why.Counterfactuals[2].Outcome.Basis);
    }

    [Fact]
    public void For_a_customer_only_a_move_change_security_a_request_and_the_end_change_anything()
    {
        Explanation why = On(new(2023, 6, 15), Start(new(2021, 6, 1), Aged29));

        Assert.Equal(Standing.Customer, why.Standing);
        Assert.Equal(
            [
                ChangeKind.HomeInPilot,
                ChangeKind.HomeOutsidePilot,
                ChangeKind.RedundancyProtectionYes,
                ChangeKind.TransferredToTeOffice,
                ChangeKind.TransferredToMunicipality,
                ChangeKind.SearchEnds,
            ],
            why.Counterfactuals.Select(c => c.Change)
        );
    }

    [Fact]
    public void A_change_that_leads_to_the_municipality_by_age_alone_has_the_birthday_as_its_limit()
    {
        JobseekerFacts atWork = Aged29 with { Status = EmploymentStatus.OpenMarket };
        Explanation why = On(new(2021, 7, 1), Start(new(2021, 6, 1), atWork));

        Counterfactual unemployed = Assert.Single(why.Counterfactuals, c => c.Change is ChangeKind.Unemployed);
        Assert.Equal((new DateOnly(2021, 7, 1), new DateOnly(2021, 9, 10)), (unemployed.From, unemployed.Until));
    }

    [Fact]
    public void Leaving_untransferred_is_told_only_while_the_te_office_still_can()
    {
        RegisterEvent start = Start(new(2021, 6, 1), NoAllowance);

        Assert.Contains(On(new(2021, 6, 1), start).Counterfactuals, c => c.Change is ChangeKind.LeftUntransferred);
        Assert.DoesNotContain(
            On(new(2021, 6, 2), start).Counterfactuals,
            c => c.Change is ChangeKind.LeftUntransferred
        );
    }

    [Fact]
    public void The_window_of_seven_days_is_told_until_it_closes()
    {
        RegisterEvent start = Start(new(2021, 6, 1), NoGround);

        Assert.Equal(new DateOnly(2021, 6, 8), On(new(2021, 6, 8), start).WindowUntil);
        Assert.Null(On(new(2021, 6, 9), start).WindowUntil);
    }

    [Fact]
    public void A_notice_alone_is_enough_when_the_facts_have_changed_unnoticed()
    {
        Explanation why = On(new(2021, 8, 1), Start(new(2021, 6, 1), NoGround), Registry(new(2021, 7, 1), NoAllowance));

        Assert.Equal(ChangeKind.NoticeAlone, why.Counterfactuals[0].Change);
        Assert.Equal(Basis.NotInTargetGroup, why.Period!.Value.Outcome.Basis);
    }

    [Fact]
    public void A_repeated_test_with_the_same_outcome_is_told_beside_the_first()
    {
        Explanation why = On(new(2021, 10, 1), Start(new(2021, 6, 1), NoGround), Change(new(2021, 9, 1), NoGround));

        Assert.Equal((new DateOnly(2021, 6, 1), new DateOnly(2021, 9, 1)), (why.Deciding!.On, why.Latest!.On));
    }

    [Fact]
    public void The_law_is_the_latest_known_and_in_force_then_and_on_the_day()
    {
        RegisterEvent start = Start(new(2021, 3, 10), NoAllowance);
        LawVersion whole = On(new(2023, 1, 1), start).Law;
        LawVersion early = Why.Explain([start], [], new(2023, 1, 1), LawAsKnown.On(new(2021, 12, 29))).Law;

        Assert.Equal((null, Amendments.Act671), (whole.LatestAtDecision, whole.LatestOnDay));
        Assert.Equal((Amendments.Act421, new DateOnly(2023, 7, 1)), (early.LatestOnDay, early.PilotEnd));
    }

    [Fact]
    public void Before_the_first_search_and_after_the_pilots_there_is_no_period()
    {
        RegisterEvent start = Start(new(2021, 6, 1), NoAllowance);

        Assert.Equal(Coverage.BeforeFirstSearch, On(new(2021, 5, 31), start).Coverage);
        Assert.Equal(Coverage.AfterPilot, On(new(2025, 1, 1), start).Coverage);
        Assert.Equal(Coverage.BeforeFirstSearch, Why.Explain([], [], new(2022, 1, 1), LawAsKnown.Whole).Coverage);
    }

    [Fact]
    public void What_had_no_effect_is_told_with_its_reason()
    {
        RegisterEvent end = new(new(2021, 7, 1), RegisterEventKind.End, NoAllowance);
        RefusedEvent refused = Assert.Single(
            On(new(2021, 6, 1), Start(new(2021, 6, 1), NoAllowance), end, end).Refused
        );

        Assert.Equal(new(new(2021, 7, 1), 2, null, Refusal.NoOpenSearch), refused);
    }

    private static Explanation On(DateOnly day, params RegisterEvent[] entries) =>
        Why.Explain(entries, [], day, LawAsKnown.Whole);

    private static RegisterEvent Start(DateOnly day, JobseekerFacts facts) => new(day, RegisterEventKind.Start, facts);

    private static RegisterEvent Change(DateOnly day, JobseekerFacts facts) =>
        new(day, RegisterEventKind.Change, facts);

    private static RegisterEvent Registry(DateOnly day, JobseekerFacts facts) =>
        new(day, RegisterEventKind.Registry, facts);
}
