namespace Kuntakokeilu.Law.Tests.Steering;

/// <summary>
/// 24 § 4 mom as enacted: steering into the pilots ends with 31 March 2023. Act 287/2022, given on 13 April 2022,
/// repealed it before the day came.
/// </summary>
public sealed class EndOfSteeringTests
{
    private const string Before = "2022-04-12";

    [Theory]
    [InlineData("2022-04-11", "2023-03-31", "municipality 091 target_group 4.1.1")]
    [InlineData("2022-04-12", "2023-03-31", "municipality 091 target_group 4.1.1")]
    [InlineData("2022-04-12", "2023-04-01", "te_office steering_stopped 4.1.1")]
    [InlineData("2022-04-12", "2023-04-02", "te_office steering_stopped 4.1.1")]
    [InlineData("2022-04-12", "2023-06-30", "te_office steering_stopped 4.1.1")]
    [InlineData("2022-04-13", "2023-04-01", "municipality 091 target_group 4.1.1")]
    [InlineData("2022-04-14", "2023-04-01", "municipality 091 target_group 4.1.1")]
    public void A_search_that_starts_after_it_stays_with_the_TE_office(string asOf, string day, string expected) =>
        new History(asOf).Start(day, f => f.WithoutAllowance()).ShouldBe($"{day} {expected}");

    [Theory]
    [InlineData("2023-03-31", true)]
    [InlineData("2023-04-01", false)]
    [InlineData("2023-04-03", false)]
    public void A_customer_of_the_TE_office_is_not_tested_after_it(string day, bool tested) =>
        new History(Before)
            .Start("2023-03-01")
            .Change(day, f => f.WithoutAllowance())
            .ShouldBe([
                "2023-03-01 te_office not_in_target_group",
                .. tested ? [$"{day} municipality 091 target_group 4.1.1"] : Array.Empty<string>(),
            ]);

    [Fact]
    public void A_fact_changed_within_seven_days_tests_nobody_either() =>
        new History(Before)
            .Start("2023-03-30")
            .Registry("2023-04-01", f => f.WithoutAllowance())
            .Start("2023-04-02", f => f.In("684"))
            .ShouldBe("2023-03-30 te_office not_in_target_group");

    [Theory]
    [InlineData("091", "municipality 091 restart 4.1.1;6.2")]
    [InlineData("837", "te_office steering_stopped 4.1.1")]
    public void A_customership_continues_after_it_at_the_same_place(string home, string expected) =>
        new History(Before)
            .Start("2022-06-01", f => f.WithoutAllowance())
            .End("2023-03-01")
            .Start("2023-05-01", f => f.In(home))
            .ShouldBe(
                "2022-06-01 municipality 091 target_group 4.1.1",
                "2023-03-01 none no_job_search",
                $"2023-05-01 {expected}"
            );

    [Fact]
    public void It_continues_by_a_later_notice_too_and_the_test_is_made_as_always() =>
        new History(Before)
            .Start("2022-06-01", f => f.WithoutAllowance())
            .End("2023-03-01")
            .Start("2023-05-01", f => f.WithStatus(5))
            .Change("2023-05-10", f => f.WithStatus(7))
            .ShouldBe(
                "2022-06-01 municipality 091 target_group 4.1.1",
                "2023-03-01 none no_job_search",
                "2023-05-01 te_office status_not_covered 4.1.1",
                "2023-05-10 municipality 091 restart 4.1.1;6.2"
            );

    [Fact]
    public void It_comes_before_a_home_outside_the_pilots() =>
        new History(Before)
            .Start("2023-04-01", f => f.In("684").WithoutAllowance().Speaking("et"))
            .ShouldBe("2023-04-01 te_office steering_stopped 4.1.1;4.1.2.language");

    [Fact]
    public void A_municipalitys_customer_stays_and_moves_as_before() =>
        new History(Before)
            .Start("2023-03-31", f => f.WithoutAllowance())
            .Change("2023-04-10", f => f.In("837"))
            .TransferTo("853", "2023-04-20")
            .ShouldBe(
                [
                    "2023-03-31 municipality 091 target_group 4.1.1",
                    "2023-04-10 municipality 837 moved",
                    "2023-04-20 municipality 853 transferred_on_request",
                ],
                []
            );

    [Theory]
    [InlineData("2023-03-31", true)]
    [InlineData("2023-04-01", false)]
    [InlineData("2023-04-02", false)]
    public void A_transfer_from_the_TE_office_asks_for_a_test_that_is_not_met_after_it(string day, bool transferred) =>
        new History(Before)
            .Start("2023-03-01")
            .Registry("2023-03-20", f => f.WithoutAllowance())
            .TransferTo("837", day)
            .ShouldBe(
                [
                    "2023-03-01 te_office not_in_target_group",
                    .. transferred ? [$"{day} municipality 837 transferred_on_request"] : Array.Empty<string>(),
                ],
                transferred ? [] : ["act 1 not_applicable"]
            );
}
