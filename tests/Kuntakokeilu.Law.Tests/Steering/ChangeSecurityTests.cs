namespace Kuntakokeilu.Law.Tests.Steering;

/// <summary>5 § 3-4 mom: change security (muutosturva) by a dismissal of 1 January 2023 or later.</summary>
public sealed class ChangeSecurityTests
{
    private const string Customer = "2022-05-01 municipality 091 target_group 4.1.1";

    private static History AtHelsinki() => new History().Start("2022-05-01", f => f.WithoutAllowance());

    [Theory]
    [InlineData("2022-12-31", false)]
    [InlineData("2023-01-01", true)]
    [InlineData("2023-01-02", true)]
    [InlineData("2024-12-31", true)]
    public void A_customer_goes_to_the_TE_office_from_the_entry_that_tells_it(string day, bool counts)
    {
        string[] expected = [Customer, .. counts ? [$"{day} te_office redundancy_protection 4.1.1"] : NoPeriods];

        AtHelsinki().Change(day, f => f.WithChangeSecurity()).ShouldBe(expected);
        AtHelsinki().Registry(day, f => f.WithChangeSecurity()).ShouldBe(expected);
        AtHelsinki().Start(day, f => f.WithChangeSecurity()).ShouldBe(expected);
    }

    [Theory]
    [InlineData("2022-12-31", "municipality 091 target_group 4.1.1")]
    [InlineData("2023-01-01", "te_office redundancy_protection 4.1.1")]
    [InlineData("2023-01-02", "te_office redundancy_protection 4.1.1")]
    public void One_who_starts_with_it_is_not_transferred(string day, string expected) =>
        new History().Start(day, f => f.WithoutAllowance().WithChangeSecurity()).ShouldBe($"{day} {expected}");

    [Fact]
    public void The_day_of_the_rule_moves_nobody_for_no_earlier_entry_can_tell_of_such_a_dismissal() =>
        AtHelsinki()
            .Registry("2022-12-15", f => f.WithChangeSecurity())
            .Change("2023-02-01")
            .ShouldBe(Customer, "2023-02-01 te_office redundancy_protection 4.1.1");

    [Fact]
    public void An_earlier_entry_counts_as_a_no_for_as_long_as_it_is_the_latest() =>
        new History()
            .Start("2022-05-01")
            .Registry("2022-12-15", f => f.WithoutAllowance().WithChangeSecurity())
            .TransferTo("837", "2023-02-10")
            .ShouldBe("2022-05-01 te_office not_in_target_group", "2023-02-10 municipality 837 transferred_on_request");

    [Theory]
    [InlineData("2022-12-31", true)]
    [InlineData("2023-01-01", false)]
    [InlineData("2023-01-02", false)]
    public void A_transfer_on_request_asks_the_day_of_the_latest_entry_too(string told, bool transferred) =>
        new History()
            .Start("2022-05-01")
            .Registry(told, f => f.WithoutAllowance().WithChangeSecurity())
            .TransferTo("837", "2023-02-10")
            .ShouldBe(
                [
                    "2022-05-01 te_office not_in_target_group",
                    .. transferred ? ["2023-02-10 municipality 837 transferred_on_request"] : NoPeriods,
                ],
                transferred ? [] : ["act 1 not_applicable"]
            );

    [Fact]
    public void The_latest_entry_says_whether_one_has_it() =>
        AtHelsinki()
            .Change("2022-06-01", f => f.WithChangeSecurity())
            .Registry("2023-01-01", f => f.WithChangeSecurity(false))
            .ShouldBe(Customer);

    [Fact]
    public void A_customer_of_the_TE_office_is_told_it_at_a_test() =>
        new History()
            .Start("2022-05-01", f => f.WithChangeSecurity())
            .Registry("2023-01-02")
            .Change("2023-02-01")
            .ShouldBe("2022-05-01 te_office not_in_target_group", "2023-02-01 te_office redundancy_protection");

    [Fact]
    public void The_grounds_told_are_those_that_hold_on_its_first_day() =>
        new History()
            .Start("2022-05-01", f => f.Born("1992-12-31").WithoutAllowance())
            .Change("2023-01-01", f => f.WithAllowance().Speaking("et").WithChangeSecurity())
            .ShouldBe(
                "2022-05-01 municipality 091 target_group 4.1.1;4.1.2.age",
                "2023-01-01 te_office redundancy_protection 4.1.2.language"
            );

    [Fact]
    public void A_move_in_the_same_entry_gives_way_to_it() =>
        AtHelsinki()
            .Change("2023-02-01", f => f.In("837").WithChangeSecurity())
            .ShouldBe(Customer, "2023-02-01 te_office redundancy_protection 4.1.1");

    [Fact]
    public void Before_the_day_such_an_entry_is_a_move() =>
        AtHelsinki()
            .Change("2022-12-31", f => f.In("837").WithChangeSecurity())
            .ShouldBe(Customer, "2022-12-31 municipality 837 moved");

    [Fact]
    public void One_transferred_to_a_municipality_on_request_goes_too() =>
        AtHelsinki()
            .TransferTo("837", "2022-06-01")
            .Change("2023-01-01", f => f.WithChangeSecurity())
            .ShouldBe(
                Customer,
                "2022-06-01 municipality 837 transferred_on_request",
                "2023-01-01 te_office redundancy_protection 4.1.1"
            );

    [Fact]
    public void It_does_not_keep_one_who_no_longer_has_it() =>
        AtHelsinki()
            .Change("2023-02-01", f => f.WithChangeSecurity())
            .Change("2023-03-01", f => f.WithChangeSecurity(false))
            .ShouldBe(
                Customer,
                "2023-02-01 te_office redundancy_protection 4.1.1",
                "2023-03-01 municipality 091 target_group 4.1.1"
            );

    private static string[] NoPeriods => [];
}
