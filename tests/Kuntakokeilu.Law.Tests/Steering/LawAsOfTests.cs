using Kuntakokeilu.Law.Book;
using Kuntakokeilu.Law.Facts;

namespace Kuntakokeilu.Law.Tests.Steering;

/// <summary>An amendment not yet known on a day has no effect at all by the law as of that day.</summary>
public sealed class LawAsOfTests
{
    private const string Customer = "2021-05-01 municipality 091 target_group 4.1.1";

    [Theory]
    [InlineData("2021-03-01", false)]
    [InlineData("2021-05-20", false)]
    [InlineData("2021-05-21", true)]
    [InlineData("2021-05-22", true)]
    public void Transfers_on_request_are_known_from_21_May_2021(string asOf, bool known)
    {
        new History(asOf)
            .Start("2021-05-01", f => f.WithoutAllowance())
            .TransferToTeOffice("2021-06-01")
            .ShouldBe(
                known ? [Customer, "2021-06-01 te_office transferred_on_request"] : [Customer],
                known ? [] : ["act 1 no_legal_basis"]
            );
        new History(asOf)
            .Start("2021-05-01", f => f.WithoutAllowance())
            .TransferTo("837", "2023-06-30")
            .ShouldBe(
                known ? [Customer, "2023-06-30 municipality 837 transferred_on_request"] : [Customer],
                known ? [] : ["act 1 no_legal_basis"]
            );
    }

    [Theory]
    [InlineData("2021-12-29", "te_office status_not_covered 4.1.1")]
    [InlineData("2021-12-30", "municipality 091 target_group 4.1.1")]
    [InlineData("2021-12-31", "municipality 091 target_group 4.1.1")]
    public void Danger_of_unemployment_is_known_from_30_December_2021(string asOf, string expected) =>
        new History(asOf)
            .Start("2022-05-02", f => f.WithoutAllowance().WithStatus(1, 37.5).AtRiskOfUnemployment())
            .ShouldBe($"2022-05-02 {expected}");

    [Theory]
    [InlineData("2021-12-30", "2022-05-01", "te_office status_not_covered 4.1.1")]
    [InlineData("2021-12-30", "2022-05-02", "municipality 091 target_group 4.1.1")]
    public void Known_it_counts_from_its_own_day(string asOf, string day, string expected) =>
        new History(asOf)
            .Start(day, f => f.WithoutAllowance().WithStatus(1, 37.5).AtRiskOfUnemployment())
            .ShouldBe($"{day} {expected}");

    [Theory]
    [InlineData("2022-04-12", "2023-06-30", true)]
    [InlineData("2022-04-12", "2023-07-01", false)]
    [InlineData("2022-04-12", "2023-07-02", false)]
    [InlineData("2022-04-13", "2023-07-01", true)]
    [InlineData("2022-04-13", "2024-12-31", true)]
    [InlineData("2022-04-13", "2025-01-01", false)]
    [InlineData("2022-04-14", "2024-12-31", true)]
    [InlineData("2022-04-14", "2025-01-01", false)]
    public void The_longer_time_of_the_pilots_is_known_from_13_April_2022(string asOf, string day, bool within) =>
        new History(asOf)
            .Start("2021-05-01", f => f.WithoutAllowance())
            .End(day)
            .TransferToTeOffice(day)
            .ShouldBe(
                within ? [Customer, $"{day} none no_job_search"] : [Customer],
                within ? ["act 1 not_applicable"] : ["row 2 after_pilot", "act 1 after_pilot"]
            );

    [Theory]
    [InlineData("2022-04-12", "2023-07-01")]
    [InlineData("2022-04-13", "2025-01-01")]
    [InlineData("2022-04-14", "2025-01-01")]
    public void Open_periods_end_when_the_pilots_do(string asOf, string end)
    {
        Fold fold = Fold.Of(
            [new(A.Day("2021-05-01"), RegisterEventKind.Start, A.Jobseeker)],
            [],
            LawAsKnown.On(A.Day(asOf))
        );

        Assert.Equal(A.Day(end), Assert.Single(fold.Periods).To);
    }

    [Theory]
    [InlineData("2022-07-07", false)]
    [InlineData("2022-07-08", true)]
    [InlineData("2022-07-09", true)]
    public void Change_security_is_known_from_8_July_2022(string asOf, bool known)
    {
        new History(asOf)
            .Start("2021-05-01", f => f.WithoutAllowance())
            .Registry("2023-02-01", f => f.WithChangeSecurity())
            .ShouldBe([
                Customer,
                .. known ? ["2023-02-01 te_office redundancy_protection 4.1.1"] : Array.Empty<string>(),
            ]);
        new History(asOf)
            .Start("2023-05-01", f => f.WithoutAllowance().WithChangeSecurity())
            .ShouldBe(
                known
                    ? "2023-05-01 te_office redundancy_protection 4.1.1"
                    : "2023-05-01 municipality 091 target_group 4.1.1"
            );
    }

    [Theory]
    [InlineData("2023-02-02", "te_office home_not_pilot 4.1.1")]
    [InlineData("2023-02-03", "municipality 092 target_group 4.2")]
    [InlineData("2023-02-04", "municipality 092 target_group 4.2")]
    public void Temporary_protection_is_known_from_3_February_2023(string asOf, string expected) =>
        new History(asOf)
            .Start("2023-03-01", f => f.WithoutAllowance().UnderProtectionIn("092"))
            .ShouldBe($"2023-03-01 {expected}");

    [Fact]
    public void The_place_is_the_place_of_stay_under_any_law_also_after_the_permit() =>
        new History("2021-03-01")
            .Start("2021-05-01", f => f.WithoutAllowance())
            .Change("2022-06-01", f => f.UnderProtectionIn("837"))
            .Change("2022-07-01", f => f with { TemporaryProtection = false })
            .ShouldBe(Customer, "2022-06-01 municipality 837 moved");

    [Theory]
    [InlineData("2020-01-01")]
    [InlineData("2021-03-01")]
    [InlineData("2023-03-01")]
    public void The_launch_is_part_of_the_Act_as_first_given(string asOf) =>
        new History(asOf)
            .Start("2020-11-02", f => f.WithoutAllowance())
            .LeaveUntransferred("2021-03-31")
            .ShouldBe("2020-11-02 te_office before_pilot", "2021-03-01 te_office left_untransferred");
}
