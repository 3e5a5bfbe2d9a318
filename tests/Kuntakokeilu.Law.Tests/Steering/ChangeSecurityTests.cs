namespace Kuntakokeilu.Law.Tests.Steering;

/// <summary>5 § 3-4 mom: change security (muutosturva) from 1 January 2023.</summary>
public sealed class ChangeSecurityTests
{
    private const string Customer = "2022-05-01 municipality 091 target_group 4.1.1";
    private const string AtTheYear = "2023-01-01 te_office redundancy_protection 4.1.1";

    private static History AtHelsinki() => new History().Start("2022-05-01", f => f.WithoutAllowance());

    [Theory]
    [InlineData("2022-12-30")]
    [InlineData("2022-12-31")]
    [InlineData("2023-01-01")]
    public void A_customer_known_to_have_it_goes_to_the_TE_office_on_the_day(string day) =>
        AtHelsinki().Change(day, f => f.WithChangeSecurity()).ShouldBe(Customer, AtTheYear);

    [Theory]
    [InlineData("2023-01-02")]
    [InlineData("2024-12-31")]
    public void Later_from_the_entry_that_tells_it(string day)
    {
        string expected = $"{day} te_office redundancy_protection 4.1.1";

        AtHelsinki().Change(day, f => f.WithChangeSecurity()).ShouldBe(Customer, expected);
        AtHelsinki().Registry(day, f => f.WithChangeSecurity()).ShouldBe(Customer, expected);
        AtHelsinki().Start(day, f => f.WithChangeSecurity()).ShouldBe(Customer, expected);
    }

    [Theory]
    [InlineData("2022-12-31", "municipality 091 target_group 4.1.1", true)]
    [InlineData("2023-01-01", "te_office redundancy_protection 4.1.1", false)]
    [InlineData("2023-01-02", "te_office redundancy_protection 4.1.1", false)]
    public void One_who_starts_with_it_is_not_transferred(string day, string expected, bool thenBack) =>
        new History()
            .Start(day, f => f.WithoutAllowance().WithChangeSecurity())
            .ShouldBe([$"{day} {expected}", .. thenBack ? [AtTheYear] : Array.Empty<string>()]);

    [Fact]
    public void The_latest_entry_says_whether_one_has_it() =>
        AtHelsinki()
            .Change("2022-06-01", f => f.WithChangeSecurity())
            .Registry("2022-12-31", f => f.WithChangeSecurity(false))
            .ShouldBe(Customer);

    [Fact]
    public void Customers_of_the_TE_office_are_not_tested_on_the_day() =>
        new History()
            .Start("2022-05-01", f => f.WithChangeSecurity())
            .Registry("2023-01-02")
            .Change("2023-02-01")
            .ShouldBe("2022-05-01 te_office not_in_target_group", "2023-02-01 te_office redundancy_protection");

    [Fact]
    public void The_grounds_told_are_those_that_hold_on_its_first_day() =>
        new History()
            .Start("2022-05-01", f => f.Born("1992-12-31").WithoutAllowance())
            .Change("2022-06-01", f => f.WithAllowance().Speaking("et").WithChangeSecurity())
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
    public void Before_the_day_such_an_entry_is_a_move_and_the_day_moves_back() =>
        AtHelsinki()
            .Change("2022-12-31", f => f.In("837").WithChangeSecurity())
            .ShouldBe(Customer, "2022-12-31 municipality 837 moved", AtTheYear);

    [Fact]
    public void One_moved_out_before_the_day_is_not_touched_by_it() =>
        AtHelsinki()
            .Change("2022-12-31", f => f.In("684").WithChangeSecurity())
            .ShouldBe(Customer, "2022-12-31 te_office moved");

    [Fact]
    public void One_transferred_to_a_municipality_on_request_goes_too() =>
        AtHelsinki()
            .TransferTo("837", "2022-06-01")
            .Change("2022-06-02", f => f.WithChangeSecurity())
            .ShouldBe(Customer, "2022-06-01 municipality 837 transferred_on_request", AtTheYear);

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

    [Fact]
    public void The_day_comes_before_its_entries_and_opens_no_seven_days() =>
        AtHelsinki()
            .Change("2022-06-01", f => f.WithChangeSecurity())
            .Registry("2023-01-01", f => f.WithChangeSecurity(false))
            .ShouldBe(Customer, AtTheYear);

    [Fact]
    public void A_notice_of_the_day_that_ends_it_leaves_no_trace() =>
        AtHelsinki()
            .Change("2022-06-01", f => f.WithChangeSecurity())
            .Change("2023-01-01", f => f.WithChangeSecurity(false).AsImmigrant())
            .ShouldBe(Customer);

    [Fact]
    public void One_without_an_open_search_is_not_touched() =>
        AtHelsinki().End("2022-12-31", f => f.WithChangeSecurity()).ShouldBe(Customer, "2022-12-31 none no_job_search");
}
