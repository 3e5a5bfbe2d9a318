namespace Kuntakokeilu.Law.Tests.Steering;

/// <summary>6 § 2 mom: a former customer starts again.</summary>
public sealed class RestartTests
{
    private const string Customer = "2021-05-01 municipality 091 target_group 4.1.1";
    private const string Ended = "2021-09-01 none no_job_search";

    /// <summary>A customer of Helsinki until 1 September 2021, after which no ground holds any more.</summary>
    private static History FormerCustomer() =>
        new History().Start("2021-05-01", f => f.WithoutAllowance()).End("2021-09-01", f => f.WithAllowance());

    [Fact]
    public void At_the_same_place_customership_goes_on_without_a_ground() =>
        FormerCustomer().Start("2021-10-01").ShouldBe(Customer, Ended, "2021-10-01 municipality 091 restart 6.2");

    [Theory]
    [InlineData("2021-09-01")]
    [InlineData("2021-09-02")]
    [InlineData("2024-12-31")]
    public void However_soon_or_late(string day)
    {
        string[] between = day == "2021-09-01" ? [] : [Ended];

        FormerCustomer().Start(day).ShouldBe([Customer, .. between, $"{day} municipality 091 restart 6.2"]);
    }

    [Theory]
    [InlineData("837", "te_office not_in_target_group")]
    [InlineData("684", "te_office home_not_pilot")]
    [InlineData("", "te_office home_not_pilot")]
    public void At_another_place_it_does_not(string home, string expected) =>
        FormerCustomer().Start("2021-10-01", f => f.In(home)).ShouldBe(Customer, Ended, $"2021-10-01 {expected}");

    [Fact]
    public void Grounds_that_hold_are_told_before_it() =>
        FormerCustomer()
            .Start("2021-10-01", f => f.WithoutAllowance().AsImmigrant())
            .ShouldBe(Customer, Ended, "2021-10-01 municipality 091 restart 4.1.1;4.1.2.immigrant;6.2");

    [Fact]
    public void The_status_is_still_asked_and_the_right_stays_through_the_whole_new_search() =>
        FormerCustomer()
            .Start("2021-10-01", f => f.WithStatus(5))
            .Change("2022-03-01")
            .Change("2022-10-01", f => f.WithStatus(2))
            .ShouldBe(
                Customer,
                Ended,
                "2021-10-01 te_office status_not_covered",
                "2022-10-01 municipality 091 restart 6.2"
            );

    [Fact]
    public void Where_one_was_between_the_end_and_the_test_does_not_count() =>
        FormerCustomer()
            .Start("2021-10-01", f => f.In("837"))
            .Change("2021-11-01", f => f.In("091"))
            .ShouldBe(
                Customer,
                Ended,
                "2021-10-01 te_office not_in_target_group",
                "2021-11-01 municipality 091 restart 6.2"
            );

    [Fact]
    public void A_search_at_the_TE_office_ends_the_right() =>
        FormerCustomer()
            .Start("2021-10-01", f => f.WithStatus(5))
            .End("2021-11-01", f => f.WithStatus(2))
            .Start("2021-12-01")
            .ShouldBe(
                Customer,
                Ended,
                "2021-10-01 te_office status_not_covered",
                "2021-11-01 none no_job_search",
                "2021-12-01 te_office not_in_target_group"
            );

    [Fact]
    public void Customership_by_restart_goes_on_again() =>
        FormerCustomer()
            .Start("2021-10-01")
            .End("2021-11-01")
            .Start("2021-12-01")
            .ShouldBe(
                Customer,
                Ended,
                "2021-10-01 municipality 091 restart 6.2",
                "2021-11-01 none no_job_search",
                "2021-12-01 municipality 091 restart 6.2"
            );

    [Theory]
    [InlineData("837", "837", "municipality 837 restart 6.2")]
    [InlineData("837", "091", "te_office not_in_target_group")]
    [InlineData("684", "684", "te_office home_not_pilot")]
    [InlineData("684", "091", "te_office not_in_target_group")]
    public void An_end_that_moves_counts_as_the_move_first(string endsIn, string startsIn, string expected) =>
        new History()
            .Start("2021-05-01", f => f.WithoutAllowance())
            .End("2021-09-01", f => f.WithAllowance().In(endsIn))
            .Start("2021-10-01", f => f.In(startsIn))
            .ShouldBe(Customer, Ended, $"2021-10-01 {expected}");

    [Fact]
    public void An_end_that_brings_change_security_leaves_no_right() =>
        new History()
            .Start("2022-05-01", f => f.WithoutAllowance())
            .End("2023-01-01", f => f.WithAllowance().WithChangeSecurity())
            .Start("2023-02-01", f => f.WithChangeSecurity(false))
            .ShouldBe(
                "2022-05-01 municipality 091 target_group 4.1.1",
                "2023-01-01 none no_job_search",
                "2023-02-01 te_office not_in_target_group"
            );

    [Theory]
    [InlineData(false, "municipality 837 restart 6.2")]
    [InlineData(true, "municipality 837 restart 4.1.1;6.2")]
    public void One_transferred_goes_on_with_the_municipality_transferred_to(bool ground, string expected) =>
        new History()
            .Start("2021-05-01", f => f.WithoutAllowance())
            .TransferTo("837", "2021-06-10")
            .End("2021-09-01")
            .Start("2021-10-01", f => ground ? f : f.WithAllowance())
            .ShouldBe(Customer, "2021-06-10 municipality 837 transferred_on_request", Ended, $"2021-10-01 {expected}");

    [Fact]
    public void One_transferred_who_lives_where_transferred_to_does_not() =>
        new History()
            .Start("2021-05-01", f => f.WithoutAllowance())
            .TransferTo("837", "2021-06-10")
            .End("2021-09-01", f => f.WithAllowance())
            .Start("2021-10-01", f => f.In("837"))
            .ShouldBe(
                Customer,
                "2021-06-10 municipality 837 transferred_on_request",
                Ended,
                "2021-10-01 te_office not_in_target_group"
            );

    [Fact]
    public void By_place_of_stay_both_grounds_are_told() =>
        new History()
            .Start("2023-03-01", f => f.UnderProtectionIn("092").AsImmigrant().Speaking("uk"))
            .End("2023-05-01")
            .Start("2023-06-01")
            .ShouldBe(
                "2023-03-01 municipality 092 target_group 4.2",
                "2023-05-01 none no_job_search",
                "2023-06-01 municipality 092 restart 4.2;6.2"
            );

    [Theory]
    [InlineData("2023-02-28", "te_office home_not_pilot")]
    [InlineData("2023-03-01", "municipality 091 restart 4.2;6.2")]
    [InlineData("2023-03-02", "municipality 091 restart 4.2;6.2")]
    public void A_place_of_stay_is_the_same_place_but_no_home(string day, string expected) =>
        FormerCustomer().Start(day, f => f.UnderProtectionIn("091")).ShouldBe(Customer, Ended, $"{day} {expected}");

    /// <summary>149/2023: without the permit 6 § 2 mom alone stands in for 4 § 2 mom, from 1 March 2023.</summary>
    [Theory]
    [InlineData("2023-02-28", 2, "te_office home_not_pilot 4.1.2.immigrant")]
    [InlineData("2023-03-01", 2, "municipality 091 restart 4.1.2.immigrant;6.2")]
    [InlineData("2023-03-02", 2, "municipality 091 restart 4.1.2.immigrant;6.2")]
    [InlineData("2023-03-02", 7, "municipality 091 restart 4.1.2.immigrant;6.2")]
    [InlineData("2023-03-02", 5, "te_office status_not_covered 4.1.2.immigrant")]
    public void After_the_permit_it_goes_on_by_the_unchanged_place_of_stay(string day, int status, string expected) =>
        new History()
            .Start("2021-05-01", f => f.WithoutAllowance())
            .Change("2022-06-01", f => f.UnderProtectionIn("091").WithAllowance().AsImmigrant())
            .End("2022-09-01")
            .Start(day, f => f.WithStatus(status) with { TemporaryProtection = false })
            .ShouldBe(Customer, "2022-09-01 none no_job_search", $"{day} {expected}");

    [Fact]
    public void After_the_permit_one_who_was_no_customer_has_no_home_in_the_pilots() =>
        new History()
            .Start("2023-03-10", f => f.UnderProtectionIn("091").WithStatus(5).AsImmigrant())
            .Change("2023-04-01", f => f.WithStatus(2) with { TemporaryProtection = false })
            .ShouldBe(
                "2023-03-10 te_office status_not_covered 4.1.2.immigrant",
                "2023-04-01 te_office home_not_pilot 4.1.2.immigrant"
            );

    [Fact]
    public void A_fact_changed_in_a_register_brings_it_within_seven_days_too() =>
        FormerCustomer()
            .Start("2021-10-01", f => f.In("837"))
            .Registry("2021-10-08", f => f.In("091"))
            .ShouldBe(
                Customer,
                Ended,
                "2021-10-01 te_office not_in_target_group",
                "2021-10-08 municipality 091 restart 6.2"
            );
}
