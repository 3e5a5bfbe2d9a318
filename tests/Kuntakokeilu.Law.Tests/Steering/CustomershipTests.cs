namespace Kuntakokeilu.Law.Tests.Steering;

/// <summary>Customership of a municipality holds, whatever of 4 § changes; a move alone moves it (5 § 1 mom).</summary>
public sealed class CustomershipTests
{
    private const string Customer = "2021-05-01 municipality 091 target_group 4.1.1";

    [Fact]
    public void Nothing_of_the_grounds_or_the_status_is_asked_again() =>
        new History()
            .Start("2021-05-01", f => f.WithoutAllowance())
            .Change("2021-06-01", f => f.WithAllowance())
            .Change("2021-07-01", f => f.WithAllowanceUnknown())
            .Change("2021-08-01", f => f.WithStatus(5))
            .Registry("2021-09-01", f => f.WithStatus(1, 40))
            .Change("2021-10-01", f => f.Speaking("et").AsImmigrant())
            .Change("2021-11-01", f => f.AtRiskOfUnemployment())
            .ShouldBe(Customer);

    [Fact]
    public void Turning_30_changes_nothing() =>
        new History()
            .Start("2021-09-09", f => f.Born("1991-09-10"))
            .Change("2021-09-10")
            .Change("2021-09-11")
            .ShouldBe("2021-09-09 municipality 091 target_group 4.1.2.age");

    [Theory]
    [InlineData("837", "municipality 837 moved")]
    [InlineData("092", "municipality 092 moved")]
    [InlineData("684", "te_office moved")]
    [InlineData("", "te_office moved")]
    public void A_move_brings_the_new_municipality_or_the_TE_office(string home, string expected)
    {
        new History()
            .Start("2021-05-01", f => f.WithoutAllowance())
            .Change("2021-06-01", f => f.In(home).WithAllowance())
            .ShouldBe(Customer, $"2021-06-01 {expected}");
        new History()
            .Start("2021-05-01", f => f.WithoutAllowance())
            .Registry("2021-09-01", f => f.In(home))
            .ShouldBe(Customer, $"2021-09-01 {expected}");
        new History()
            .Start("2021-05-01", f => f.WithoutAllowance())
            .Start("2021-06-01", f => f.In(home))
            .ShouldBe(Customer, $"2021-06-01 {expected}");
    }

    [Fact]
    public void One_may_move_on_and_back() =>
        new History()
            .Start("2021-05-01", f => f.WithoutAllowance())
            .Change("2021-06-01", f => f.In("837"))
            .Change("2021-07-01", f => f.In("853"))
            .Change("2021-08-01", f => f.In("091"))
            .ShouldBe(
                Customer,
                "2021-06-01 municipality 837 moved",
                "2021-07-01 municipality 853 moved",
                "2021-08-01 municipality 091 moved"
            );

    [Fact]
    public void One_moved_out_of_the_pilots_is_tested_again_at_a_notice_only() =>
        new History()
            .Start("2021-05-01", f => f.WithoutAllowance())
            .Registry("2021-06-01", f => f.In("684"))
            .Registry("2021-06-02", f => f.In("091"))
            .Change("2021-07-01")
            .ShouldBe(Customer, "2021-06-01 te_office moved", "2021-07-01 municipality 091 target_group 4.1.1");

    [Fact]
    public void Between_places_outside_the_pilots_the_test_says_where_home_is() =>
        new History()
            .Start("2021-05-01", f => f.WithoutAllowance())
            .Change("2021-06-01", f => f.In("684"))
            .Change("2021-07-01", f => f.In("291"))
            .ShouldBe(Customer, "2021-06-01 te_office moved", "2021-07-01 te_office home_not_pilot 4.1.1");

    [Fact]
    public void A_customer_of_the_TE_office_who_moves_is_tested_not_moved() =>
        new History()
            .Start("2021-05-01", f => f.In("684"))
            .Change("2021-06-01", f => f.In("091"))
            .ShouldBe("2021-05-01 te_office home_not_pilot", "2021-06-01 te_office not_in_target_group");

    [Fact]
    public void Home_and_place_of_stay_in_the_same_municipality_are_no_move() =>
        new History()
            .Start("2021-05-01", f => f.WithoutAllowance())
            .Change("2022-06-01", f => f.UnderProtectionIn("091"))
            .ShouldBe(Customer);

    [Fact]
    public void A_new_place_of_stay_is_a_move_also_before_protection_gives_customership() =>
        new History()
            .Start("2021-05-01", f => f.WithoutAllowance())
            .Change("2022-06-01", f => f.UnderProtectionIn("837"))
            .Change("2022-07-01", f => f with { PlaceOfStay = default })
            .ShouldBe(Customer, "2022-06-01 municipality 837 moved", "2022-07-01 te_office moved");

    [Fact]
    public void The_end_of_the_permit_alone_moves_nobody_and_customership_continues_there() =>
        new History()
            .Start("2023-03-10", f => f.UnderProtectionIn("091"))
            .Change("2024-03-05", f => f with { TemporaryProtection = false })
            .Registry("2024-03-06", f => f.WithStatus(5))
            .End("2024-04-01", f => f.WithStatus(2))
            .Start("2024-05-01")
            .ShouldBe(
                "2023-03-10 municipality 091 target_group 4.2",
                "2024-04-01 none no_job_search",
                "2024-05-01 municipality 091 restart 6.2"
            );

    [Theory]
    [InlineData("837", "municipality 837 moved")]
    [InlineData("684", "te_office moved")]
    [InlineData("", "te_office moved")]
    public void Under_the_permit_another_place_of_stay_is_a_move(string stay, string expected) =>
        new History()
            .Start("2023-03-10", f => f.UnderProtectionIn("091"))
            .Change("2024-03-05", f => f.UnderProtectionIn(stay))
            .ShouldBe("2023-03-10 municipality 091 target_group 4.2", $"2024-03-05 {expected}");

    [Theory]
    [InlineData("837")]
    [InlineData("684")]
    [InlineData("")]
    public void With_the_permit_gone_another_place_of_stay_is_no_place(string stay) =>
        new History()
            .Start("2023-03-10", f => f.UnderProtectionIn("091"))
            .Change("2024-03-05", f => f.UnderProtectionIn(stay) with { TemporaryProtection = false })
            .ShouldBe("2023-03-10 municipality 091 target_group 4.2", "2024-03-05 te_office moved");

    [Fact]
    public void A_place_of_stay_without_a_permit_from_the_beginning_is_no_place() =>
        new History()
            .Start("2021-05-01", f => f.WithoutAllowance())
            .Change("2023-06-01", f => f.UnderProtectionIn("091") with { TemporaryProtection = false })
            .ShouldBe(Customer, "2023-06-01 te_office moved");

    [Fact]
    public void The_coming_of_4_2_tests_nobody_before_a_notice() =>
        new History()
            .Start("2023-01-10", f => f.UnderProtectionIn("092"))
            .Registry("2023-03-01")
            .Change("2023-03-05")
            .ShouldBe("2023-01-10 te_office home_not_pilot", "2023-03-05 municipality 092 target_group 4.2");

    [Fact]
    public void One_transferred_on_request_moves_by_the_same_rule() =>
        new History()
            .Start("2021-05-01", f => f.WithoutAllowance())
            .TransferTo("837", "2021-06-10")
            .Change("2021-07-01")
            .Change("2021-08-01", f => f.In("837"))
            .Change("2021-09-01", f => f.In("684"))
            .ShouldBe(
                Customer,
                "2021-06-10 municipality 837 transferred_on_request",
                "2021-08-01 municipality 837 moved",
                "2021-09-01 te_office moved"
            );

    [Fact]
    public void The_place_is_compared_with_the_entry_before_not_with_the_municipality() =>
        new History()
            .Start("2021-05-01", f => f.WithoutAllowance())
            .TransferTo("837", "2021-06-10")
            .Change("2021-07-01", f => f.In("092"))
            .ShouldBe(
                Customer,
                "2021-06-10 municipality 837 transferred_on_request",
                "2021-07-01 municipality 092 moved"
            );
}
