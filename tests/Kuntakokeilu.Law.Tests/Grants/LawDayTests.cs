using Kuntakokeilu.Law.Grants;
using static Kuntakokeilu.Law.Tests.Grants.AnApplication;

namespace Kuntakokeilu.Law.Tests.Grants;

/// <summary>The days on which the law of benefits changed: the day before and the day.</summary>
public sealed class LawDayTests
{
    [Theory]
    [InlineData("2021-05-31", "m743", false, "11.2")]
    [InlineData("2021-06-01", "m743", false, "11.2.1")]
    [InlineData("2021-05-31", "m005", false, "10.1.3.a")]
    [InlineData("2021-06-01", "m005", false, "10.1.3.a")]
    [InlineData("2021-05-31", "held", false, "10.1.3.a")]
    [InlineData("2021-06-01", "held", false, "11.2.3")]
    [InlineData("2021-06-01", "half", false, "10.1.3.a")]
    [InlineData("2021-05-31", "company", true, "11.2.esf")]
    [InlineData("2021-05-31", "nobody", true, "11.2.esf")]
    [InlineData("2021-06-01", "company", true, "10.1.3.a")]
    public void Who_decides_on_a_pay_subsidy(string day, string employer, bool isEsf, string basis) =>
        Assert.Equal(
            basis,
            Decided(Subsidy(DateOnly.Parse(day)) with { Employer = employer, IsEsf = isEsf }).Competence.Basis
        );

    /// <summary>10 § 1 mom 3 k: 374/2023 put the 55+ support in as b.</summary>
    [Theory]
    [InlineData("2023-06-30", "10.1.3.a", "10.1.3.b", "10.1.3.c", "10.1.3.d")]
    [InlineData("2023-07-01", "10.1.3.a", "10.1.3.c", "10.1.3.d", "10.1.3.e")]
    public void The_items_move_on(string day, string subsidy, string startup, string expenses, string travel)
    {
        DateOnly decided = DateOnly.Parse(day);
        GrantApplication[] all = [Subsidy(decided), Startup(decided), Expenses(decided), Travel(decided)];
        Assert.Equal([subsidy, startup, expenses, travel], all.Select(one => Decided(one).Competence.Basis));
    }

    [Theory]
    [InlineData("2023-06-30", SubsidyLaw.Of2017, 12, 1_400_00, 50)]
    [InlineData("2023-07-01", SubsidyLaw.Of2023, 10, 1_260_00, 50)]
    public void A_subsidy_is_decided_by_the_law_of_the_day(
        string day,
        SubsidyLaw law,
        int months,
        long cap,
        int percent
    )
    {
        GrantDecision decision = Decided(Subsidy(DateOnly.Parse(day)) with { Start = new(2023, 8, 1) });
        Assert.Equal((law, months), (decision.Law, decision.Months));
        Assert.All(decision.Rows, row => Assert.Equal((cap, percent), (row.Cap, row.Percent)));
    }

    /// <summary>A weighty reason, staff taken back, contributions: what the new law no longer knows.</summary>
    [Theory]
    [InlineData("2023-06-30", GrantFindings.IllegalWork | GrantFindings.WeightyReason, GrantOutcome.Granted)]
    [InlineData("2023-07-01", GrantFindings.IllegalWork | GrantFindings.WeightyReason, GrantOutcome.Rejected)]
    [InlineData("2023-06-30", GrantFindings.MinorAid, GrantOutcome.Granted)]
    [InlineData("2023-07-01", GrantFindings.MinorAid, GrantOutcome.Rejected)]
    public void A_finding_counts_by_the_law_of_the_day(string day, GrantFindings findings, GrantOutcome outcome)
    {
        GrantApplication application = Subsidy(DateOnly.Parse(day));
        Assert.Equal(outcome, Decided(application with { Findings = application.Findings | findings }).Outcome);
    }

    [Theory]
    [InlineData("2023-06-30", 288_000)]
    [InlineData("2023-07-01", 240_000)]
    public void Contributions_are_a_cost_by_the_old_law_alone(string day, long cents) =>
        Assert.All(
            Decided(Subsidy(DateOnly.Parse(day)) with { Start = new(2023, 8, 1) }).Rows,
            row => Assert.Equal(cents, row.Base)
        );

    [Theory]
    [InlineData("2021-05-31", AppealWay.Board)]
    [InlineData("2021-06-01", AppealWay.None)]
    public void Expediency_is_not_open_to_appeal_from_June_2021(string day, AppealWay way)
    {
        GrantApplication application = Expenses(DateOnly.Parse(day));
        Assert.Equal(
            way,
            Decided(application with { Findings = application.Findings | GrantFindings.NotExpedient }).Appeal
        );
    }

    /// <summary>Days of June; claimed on the last day of July 2022, which is a Sunday, and on the first of August.</summary>
    [Theory]
    [InlineData("2022-07-31", false, false)]
    [InlineData("2022-08-01", false, true)]
    [InlineData("2022-08-01", true, false)]
    public void Expenses_are_claimed_back_to_the_month_before(string claimed, bool isWeighty, bool isLapsed)
    {
        GrantApplication application = Expenses(new(2022, 6, 20), new DateOnly(2022, 6, 30)) with
        {
            Claimed = DateOnly.Parse(claimed),
        };
        if (isWeighty)
            application = application with { Findings = application.Findings | GrantFindings.WeightyReason };
        Assert.Equal(isLapsed, Decided(application).Rows[0].IsLapsed);
    }

    [Theory]
    [InlineData("2021-12-31", 33_78)]
    [InlineData("2022-01-03", 34_50)]
    [InlineData("2022-07-29", 34_50)]
    [InlineData("2022-08-01", 35_72)]
    [InlineData("2022-12-30", 35_72)]
    [InlineData("2023-01-02", 37_21)]
    [InlineData("2024-12-31", 37_21)]
    public void A_day_of_the_start_up_grant(string day, int cents) =>
        Assert.Equal(cents, GrantLaw.StartupDay(DateOnly.Parse(day)));

    [Theory]
    [InlineData("2023-12-31", 200_000_00)]
    [InlineData("2024-01-01", 300_000_00)]
    public void De_minimis_aid_up_to(string day, long cents)
    {
        DateOnly decided = DateOnly.Parse(day);
        GrantApplication application = Startup(decided);
        long total = Decided(application).Total;
        Assert.Equal(GrantOutcome.Granted, Decided(application with { DeMinimis = cents - total }).Outcome);
        Assert.Equal(
            GrantGround.DeMinimisLimit,
            Decided(application with { DeMinimis = cents - total + 1 }).Grounds.Single().Ground
        );
    }

    [Fact]
    public void Each_application_to_begin_with_is_granted() =>
        Assert.All(
            [
                Subsidy(new(2022, 3, 1)),
                Subsidy(new(2024, 3, 1)),
                Support(new(2024, 3, 1)),
                Startup(new(2022, 3, 1)),
                Expenses(new(2022, 3, 1)),
                Travel(new(2022, 3, 1)),
            ],
            one => Assert.Equal(GrantOutcome.Granted, Decided(one).Outcome)
        );
}
