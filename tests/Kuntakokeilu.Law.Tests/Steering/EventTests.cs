namespace Kuntakokeilu.Law.Tests.Steering;

/// <summary>Starts, changes, register entries and ends: which of them test, and what an open search needs.</summary>
public sealed class EventTests
{
    private const string NotInGroup = "2021-05-01 te_office not_in_target_group";

    [Fact]
    public void A_start_tests() =>
        new History()
            .Start("2021-05-01", f => f.WithoutAllowance())
            .ShouldBe("2021-05-01 municipality 091 target_group 4.1.1");

    [Fact]
    public void A_notified_change_tests_a_customer_of_the_TE_office() =>
        new History()
            .Start("2021-05-01")
            .Change("2021-09-01", f => f.WithoutAllowance())
            .ShouldBe(NotInGroup, "2021-09-01 municipality 091 target_group 4.1.1");

    [Theory]
    [InlineData("2021-05-01", true)]
    [InlineData("2021-05-02", true)]
    [InlineData("2021-05-03", true)]
    [InlineData("2021-05-04", true)]
    [InlineData("2021-05-05", true)]
    [InlineData("2021-05-06", true)]
    [InlineData("2021-05-07", true)]
    [InlineData("2021-05-08", true)]
    [InlineData("2021-05-09", false)]
    [InlineData("2021-05-10", false)]
    public void A_fact_changed_in_a_register_tests_within_seven_days_of_the_start(string day, bool tests)
    {
        string[] tested =
            day == "2021-05-01"
                ? ["2021-05-01 municipality 091 target_group 4.1.1"]
                : [NotInGroup, $"{day} municipality 091 target_group 4.1.1"];

        new History()
            .Start("2021-05-01")
            .Registry(day, f => f.WithoutAllowance())
            .ShouldBe(tests ? tested : [NotInGroup]);
    }

    [Theory]
    [InlineData("2021-09-02", true)]
    [InlineData("2021-09-07", true)]
    [InlineData("2021-09-08", true)]
    [InlineData("2021-09-09", false)]
    public void And_within_seven_days_of_a_notified_change(string day, bool tests) =>
        new History()
            .Start("2021-05-01")
            .Change("2021-09-01")
            .Registry(day, f => f.WithoutAllowance())
            .ShouldBe(tests ? [NotInGroup, $"{day} municipality 091 target_group 4.1.1"] : [NotInGroup]);

    [Fact]
    public void An_entry_in_the_register_does_not_prolong_the_seven_days() =>
        new History()
            .Start("2021-05-01")
            .Registry("2021-05-08")
            .Registry("2021-05-09", f => f.WithoutAllowance())
            .ShouldBe(NotInGroup);

    [Fact]
    public void A_start_in_an_open_search_is_a_change() =>
        new History()
            .Start("2021-05-01")
            .Start("2021-09-01")
            .Registry("2021-09-08", f => f.WithoutAllowance())
            .ShouldBe(NotInGroup, "2021-09-08 municipality 091 target_group 4.1.1");

    [Fact]
    public void For_a_customer_of_a_municipality_it_tests_nothing() =>
        new History()
            .Start("2021-05-01", f => f.WithoutAllowance())
            .Start("2021-09-01", f => f.WithAllowance().WithStatus(5))
            .ShouldBe("2021-05-01 municipality 091 target_group 4.1.1");

    [Fact]
    public void A_customers_notice_opens_the_seven_days_after_a_move_to_the_TE_office() =>
        new History()
            .Start("2021-05-01", f => f.WithoutAllowance())
            .Change("2021-09-01", f => f.In("684"))
            .Registry("2021-09-08", f => f.In("837"))
            .ShouldBe(
                "2021-05-01 municipality 091 target_group 4.1.1",
                "2021-09-01 te_office moved",
                "2021-09-08 municipality 837 target_group 4.1.1"
            );

    [Fact]
    public void An_end_ends_the_responsibility() =>
        new History().Start("2021-05-01").End("2021-06-05").ShouldBe(NotInGroup, "2021-06-05 none no_job_search");

    [Fact]
    public void It_tests_nothing_so_that_it_leaves_no_former_customership_either() =>
        new History()
            .Start("2021-05-01")
            .End("2021-05-05", f => f.WithoutAllowance())
            .Start("2021-06-01", f => f.WithAllowance())
            .ShouldBe(NotInGroup, "2021-05-05 none no_job_search", "2021-06-01 te_office not_in_target_group");

    [Fact]
    public void Without_an_open_search_only_a_start_is_taken() =>
        new History()
            .Change("2021-04-01")
            .Registry("2021-04-01")
            .End("2021-04-01")
            .Start("2021-05-01")
            .End("2021-05-03")
            .Registry("2021-05-04")
            .Change("2021-05-04", f => f.WithoutAllowance())
            .End("2021-05-04")
            .ShouldBe(
                [NotInGroup, "2021-05-03 none no_job_search"],
                [
                    "row 1 no_open_search",
                    "row 2 no_open_search",
                    "row 3 no_open_search",
                    "row 6 no_open_search",
                    "row 7 no_open_search",
                    "row 8 no_open_search",
                ]
            );

    [Theory]
    [InlineData("2024-12-30", true)]
    [InlineData("2024-12-31", true)]
    [InlineData("2025-01-01", false)]
    [InlineData("2025-01-02", false)]
    public void The_pilots_end_with_2024(string day, bool taken) =>
        new History()
            .Start(day, f => f.WithoutAllowance())
            .ShouldBe(taken ? [$"{day} municipality 091 target_group 4.1.1"] : [], taken ? [] : ["row 1 after_pilot"]);

    [Fact]
    public void After_the_pilots_that_is_told_rather_than_that_no_search_is_open() =>
        new History()
            .Change("2024-12-31")
            .Change("2025-01-01")
            .ShouldBe([], ["row 1 no_open_search", "row 2 after_pilot"]);

    [Fact]
    public void A_time_without_a_search_ends_with_the_pilots_too() =>
        new History().Start("2021-05-01").End("2024-12-31").ShouldBe(NotInGroup, "2024-12-31 none no_job_search");

    [Fact]
    public void Nobody_without_an_entry_has_a_period() => new History().ShouldBe();
}
