namespace Kuntakokeilu.Law.Tests.Steering;

/// <summary>24 § and 4 § 3 mom: 1 March 2021.</summary>
public sealed class LaunchTests
{
    private const string Before = "2020-11-02 te_office before_pilot";
    private const string Customer = "2021-03-01 municipality 091 target_group 4.1.1";
    private const string NotInGroup = "2021-03-01 te_office not_in_target_group";

    [Fact]
    public void Everyone_with_an_open_search_is_tested() =>
        new History().Start("2020-11-02", f => f.WithoutAllowance()).ShouldBe(Before, Customer);

    [Theory]
    [InlineData("2021-02-28", true)]
    [InlineData("2021-03-01", false)]
    [InlineData("2021-03-02", false)]
    public void A_search_started_before_it_is_first_with_the_TE_office(string day, bool before) =>
        new History()
            .Start(day, f => f.WithoutAllowance())
            .ShouldBe(
                before ? [$"{day} te_office before_pilot", Customer] : [$"{day} municipality 091 target_group 4.1.1"]
            );

    [Fact]
    public void Before_it_nothing_is_tested_and_nothing_splits_the_period() =>
        new History()
            .Start("2020-11-02", f => f.In("684"))
            .Change("2020-12-01", f => f.In("091"))
            .Change("2021-02-28", f => f.WithoutAllowance())
            .ShouldBe(Before, Customer);

    [Fact]
    public void The_facts_in_force_on_the_day_count_also_those_changed_without_a_notice() =>
        new History().Start("2020-11-02").Registry("2021-02-28", f => f.WithoutAllowance()).ShouldBe(Before, Customer);

    [Fact]
    public void The_launch_comes_before_the_entries_of_the_day() =>
        new History()
            .Start("2020-11-02")
            .Registry("2021-03-01", f => f.WithoutAllowance())
            .ShouldBe(Before, NotInGroup);

    [Fact]
    public void One_who_ends_the_search_that_day_was_a_customer_first() =>
        new History()
            .Start("2020-11-02", f => f.WithoutAllowance())
            .End("2021-03-01", f => f.WithAllowance())
            .Start("2021-04-01")
            .ShouldBe(Before, "2021-03-01 none no_job_search", "2021-04-01 municipality 091 restart 6.2");

    [Fact]
    public void A_change_notified_that_day_is_tested_anew() =>
        new History().Start("2020-11-02").Change("2021-03-01", f => f.WithoutAllowance()).ShouldBe(Before, Customer);

    [Fact]
    public void The_launch_does_not_open_the_seven_days() =>
        new History()
            .Start("2020-11-02")
            .Registry("2021-03-02", f => f.WithoutAllowance())
            .ShouldBe(Before, NotInGroup);

    [Theory]
    [InlineData("2021-03-06", true)]
    [InlineData("2021-03-07", false)]
    public void Seven_days_opened_before_it_run_on(string day, bool tests) =>
        new History()
            .Start("2021-02-27")
            .Registry(day, f => f.WithoutAllowance())
            .ShouldBe([
                "2021-02-27 te_office before_pilot",
                NotInGroup,
                .. tests ? [$"{day} municipality 091 target_group 4.1.1"] : Array.Empty<string>(),
            ]);

    [Fact]
    public void A_search_ended_before_it_is_not_tested() =>
        new History()
            .Start("2020-11-02", f => f.WithoutAllowance())
            .End("2021-02-28")
            .ShouldBe(Before, "2021-02-28 none no_job_search");

    [Theory]
    [InlineData("2021-02-27", "2021-02-28", "te_office not_in_target_group")]
    [InlineData("2021-02-27", "2021-03-01", "municipality 091 restart 6.2")]
    [InlineData("2021-02-27", "2021-03-02", "municipality 091 restart 6.2")]
    public void Customership_can_go_on_only_from_the_launch(string start, string end, string restarted)
    {
        string[] customer = end == "2021-03-02" ? [Customer] : [];

        new History()
            .Start(start, f => f.WithoutAllowance())
            .End(end, f => f.WithAllowance())
            .Start("2021-04-01")
            .ShouldBe([
                $"{start} te_office before_pilot",
                .. customer,
                $"{end} none no_job_search",
                $"2021-04-01 {restarted}",
            ]);
    }

    [Fact]
    public void Change_security_and_danger_of_unemployment_do_not_matter_yet() =>
        new History()
            .Start(
                "2020-11-02",
                f => f.WithoutAllowance().WithChangeSecurity().AtRiskOfUnemployment().WithStatus(1, 20)
            )
            .ShouldBe(Before, "2021-03-01 te_office status_not_covered 4.1.1");
}
