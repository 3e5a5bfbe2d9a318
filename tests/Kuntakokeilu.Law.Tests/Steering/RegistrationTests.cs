namespace Kuntakokeilu.Law.Tests.Steering;

/// <summary>
/// 4 § 2 mom, since 149/2023 3 mom: how one employed with support or in a service must be registered, in three wordings.
/// </summary>
public sealed class RegistrationTests
{
    private const string Customer = "municipality 091 target_group 4.1.1";
    private const string NotCovered = "te_office status_not_covered 4.1.1";

    /// <summary>Whoever starts so, in each of the statuses of employment with support and of services.</summary>
    [Theory]
    [InlineData("2021-02-28", Customer)]
    [InlineData("2021-03-01", NotCovered)]
    [InlineData("2021-03-02", NotCovered)]
    [InlineData("2021-05-31", NotCovered)]
    [InlineData("2021-06-01", Customer)]
    [InlineData("2021-06-02", Customer)]
    [InlineData("2022-05-01", Customer)]
    [InlineData("2022-05-02", NotCovered)]
    [InlineData("2022-05-03", NotCovered)]
    [InlineData("2023-03-01", NotCovered)]
    [InlineData("2024-12-31", NotCovered)]
    public void A_search_that_starts_so_is_registered_as_the_wording_of_the_day_asks_or_not(string day, string expected)
    {
        bool before = day == "2021-02-28";
        string[] periods = before ? [$"{day} te_office before_pilot", $"2021-03-01 {expected}"] : [$"{day} {expected}"];

        foreach (int status in new[] { 0, 7 })
            new History().Start(day, f => f.WithoutAllowance().WithStatus(status)).ShouldBe(periods);
        new History().Start(day, f => f.WithoutAllowance().InPromotingTraining()).ShouldBe(periods);
    }

    [Theory]
    [InlineData("2021-05-31", NotCovered)]
    [InlineData("2021-06-01", Customer)]
    [InlineData("2021-06-02", Customer)]
    public void From_1_June_2021_a_notice_of_a_jobseeker_in_a_service_suffices(string day, string expected) =>
        new History()
            .Start("2021-03-10", f => f.WithoutAllowance().WithStatus(7))
            .Change(day)
            .ShouldBe([$"2021-03-10 {NotCovered}", .. expected == Customer ? [$"{day} {Customer}"] : NoPeriods]);

    [Fact]
    public void The_day_alone_tests_nobody() =>
        new History()
            .Start("2021-03-10", f => f.WithoutAllowance().WithStatus(7))
            .Registry("2021-06-01")
            .ShouldBe($"2021-03-10 {NotCovered}");

    [Fact]
    public void One_who_sought_work_before_the_pilots_counts_as_registered_unemployed() =>
        new History()
            .Start("2020-12-01", f => f.WithoutAllowance().WithStatus(7))
            .ShouldBe("2020-12-01 te_office before_pilot", $"2021-03-01 {Customer}");

    [Fact]
    public void From_2_May_2022_it_takes_an_entry_as_unemployed_and_then_customership_stays() =>
        new History()
            .Start("2022-05-02", f => f.WithoutAllowance().WithStatus(0))
            .Change("2022-06-01", f => f.WithStatus(2))
            .Change("2022-09-01", f => f.WithStatus(0))
            .ShouldBe($"2022-05-02 {NotCovered}", $"2022-06-01 {Customer}");

    [Fact]
    public void An_entry_as_unemployed_counts_whatever_its_event_and_however_early_in_the_search() =>
        new History()
            .Start("2022-06-01", f => f.In("005").WithoutAllowance().WithStatus(5))
            .Registry("2022-09-01", f => f.WithStatus(1, 3.9))
            .Registry("2022-09-02", f => f.WithStatus(7))
            .Change("2022-12-01", f => f.In("091"))
            .ShouldBe("2022-06-01 te_office home_not_pilot 4.1.1", $"2022-12-01 {Customer}");

    [Theory]
    [InlineData(true, Customer)]
    [InlineData(false, NotCovered)]
    public void An_entry_in_danger_of_unemployment_counts_from_2_May_2022(bool atRisk, string expected) =>
        new History()
            .Start("2022-05-02", f => f.In("005").WithoutAllowance().WithStatus(1, 37.5) with { AtRisk = atRisk })
            .Change("2022-07-01", f => f.In("091").WithStatus(0) with { AtRisk = false })
            .ShouldBe("2022-05-02 te_office home_not_pilot 4.1.1", $"2022-07-01 {expected}");

    [Theory]
    [InlineData("2021-05-31", NotCovered)]
    [InlineData("2022-05-02", Customer)]
    public void Danger_told_before_the_wording_counts_once_that_is_in_force(string day, string expected) =>
        new History()
            .Start("2021-04-01", f => f.In("005").WithoutAllowance().WithStatus(1, 37.5).AtRiskOfUnemployment())
            .Change(day, f => f.In("091").WithStatus(7) with { AtRisk = false })
            .ShouldBe("2021-04-01 te_office home_not_pilot 4.1.1", $"{day} {expected}");

    [Fact]
    public void An_earlier_search_does_not_count() =>
        new History()
            .Start("2022-05-10", f => f.In("005").WithoutAllowance())
            .End("2022-06-01")
            .Start("2022-07-01", f => f.In("091").WithStatus(7))
            .ShouldBe(
                "2022-05-10 te_office home_not_pilot 4.1.1",
                "2022-06-01 none no_job_search",
                $"2022-07-01 {NotCovered}"
            );

    [Fact]
    public void Nor_does_an_entry_that_had_no_effect() =>
        new History()
            .Change("2022-06-30", f => f.WithoutAllowance())
            .Start("2022-07-01", f => f.WithStatus(7))
            .ShouldBe([$"2022-07-01 {NotCovered}"], ["row 1 no_open_search"]);

    [Fact]
    public void A_start_in_an_open_search_begins_none() =>
        new History()
            .Start("2022-05-10", f => f.In("005").WithoutAllowance())
            .Start("2022-07-01", f => f.In("091").WithStatus(7))
            .ShouldBe("2022-05-10 te_office home_not_pilot 4.1.1", $"2022-07-01 {Customer}");

    [Theory]
    [InlineData("2021-04-01")]
    [InlineData("2022-07-01")]
    public void Of_a_customership_that_continues_it_is_not_asked(string day) =>
        new History()
            .Start("2021-03-02", f => f.WithoutAllowance())
            .End("2021-03-20")
            .Start(day, f => f.WithStatus(7))
            .ShouldBe(
                $"2021-03-02 {Customer}",
                "2021-03-20 none no_job_search",
                $"{day} municipality 091 restart 4.1.1;6.2"
            );

    [Fact]
    public void Elsewhere_it_is_asked_of_a_former_customer_too() =>
        new History()
            .Start("2022-05-02", f => f.WithoutAllowance())
            .End("2022-06-01")
            .Start("2022-07-01", f => f.In("837").WithStatus(7))
            .ShouldBe($"2022-05-02 {Customer}", "2022-06-01 none no_job_search", $"2022-07-01 {NotCovered}");

    [Fact]
    public void Under_temporary_protection_it_is_asked_too() =>
        new History()
            .Start("2023-03-01", f => f.UnderProtectionIn("092").WithStatus(7))
            .Change("2023-04-01", f => f.WithStatus(2))
            .ShouldBe("2023-03-01 te_office status_not_covered", "2023-04-01 municipality 092 target_group 4.2");

    [Fact]
    public void A_transfer_from_the_TE_office_on_request_asks_it_on_its_day() =>
        new History()
            .Start("2022-05-02", f => f.WithoutAllowance().WithStatus(0))
            .TransferTo("837", "2022-05-03")
            .Registry("2022-06-01", f => f.WithStatus(2))
            .Registry("2022-06-02", f => f.WithStatus(0))
            .TransferTo("837", "2022-06-03")
            .ShouldBe(
                [$"2022-05-02 {NotCovered}", "2022-06-03 municipality 837 transferred_on_request"],
                ["act 1 not_applicable"]
            );

    /// <summary>By the law as of a day the period of a wording has no end before the next one is known.</summary>
    [Theory]
    [InlineData("2021-05-20", "2021-06-01", NotCovered)]
    [InlineData("2021-05-20", "2022-05-02", NotCovered)]
    [InlineData("2021-05-21", "2021-05-31", NotCovered)]
    [InlineData("2021-05-21", "2021-06-01", Customer)]
    [InlineData("2021-12-29", "2022-05-02", Customer)]
    [InlineData("2021-12-30", "2022-05-01", Customer)]
    [InlineData("2021-12-30", "2022-05-02", NotCovered)]
    public void A_wording_is_known_from_the_day_its_amendment_was_given(string asOf, string day, string expected) =>
        new History(asOf).Start(day, f => f.WithoutAllowance().WithStatus(7)).ShouldBe($"{day} {expected}");

    private static string[] NoPeriods => [];
}
