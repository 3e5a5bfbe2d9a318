using Kuntakokeilu.Law.Book;
using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.TargetGroup;

namespace Kuntakokeilu.Law.Tests.TargetGroup;

/// <summary>4 § 1 mom, the opening words, by the customer system's status codes.</summary>
public sealed class LabourMarketStatusTests
{
    private const string Covered = "municipality 091 target_group 4.1.1";
    private const string NotCovered = "te_office status_not_covered 4.1.1";

    private static readonly double?[] Hours = [null, 0, 3.999, 4, 168];

    /// <summary>+ covered, - not: hours not given, 0, 3.999, 4 and 168, without promoting service and with.</summary>
    [Theory]
    [InlineData(0, "+++++", "+++++")]
    [InlineData(1, "-++--", "-++--")]
    [InlineData(2, "+++++", "+++++")]
    [InlineData(3, "+++++", "+++++")]
    [InlineData(4, "-++--", "-++--")]
    [InlineData(5, "-----", "-----")]
    [InlineData(6, "-----", "-----")]
    [InlineData(7, "+++++", "+++++")]
    [InlineData(8, "-----", "+++++")]
    [InlineData(9, "-++--", "-++--")]
    public void A_status_is_covered_by_hours_and_promoting_service(int status, string without, string with)
    {
        Assert.Equal(without, Pattern(status, promoting: false));
        Assert.Equal(with, Pattern(status, promoting: true));
    }

    [Theory]
    [InlineData("2021-03-01", NotCovered)]
    [InlineData("2022-05-01", NotCovered)]
    [InlineData("2022-05-02", Covered)]
    [InlineData("2022-05-03", Covered)]
    public void Danger_of_unemployment_counts_from_2_May_2022_in_any_status(string on, string expected)
    {
        foreach (int status in new[] { 1, 4, 5, 6, 8, 9 })
            Assert.Equal(expected, Tested.On(on, NoAllowance.WithStatus(status, 37.5).AtRiskOfUnemployment()));
        foreach (int status in new[] { 2, 3 })
            Assert.Equal(Covered, Tested.On(on, NoAllowance.WithStatus(status).AtRiskOfUnemployment()));
    }

    [Theory]
    [InlineData("2022-05-01")]
    [InlineData("2022-05-02")]
    [InlineData("2022-05-03")]
    public void Without_danger_that_day_changes_nothing(string on) =>
        Assert.Equal(NotCovered, Tested.On(on, NoAllowance.WithStatus(1, 37.5)));

    /// <summary>Which of the Act's four reasons covers a status: U, R, S or P, or none.</summary>
    [Theory]
    [InlineData(0, "S")]
    [InlineData(1, "U")]
    [InlineData(2, "U")]
    [InlineData(3, "U")]
    [InlineData(4, "U")]
    [InlineData(5, "")]
    [InlineData(6, "")]
    [InlineData(7, "P")]
    [InlineData(8, "P")]
    [InlineData(9, "U")]
    public void A_status_is_covered_for_one_reason(int status, string reason)
    {
        JobseekerFacts facts = NoAllowance.WithStatus(status, 3) with { PromotingService = true };
        string reasons =
            (LabourMarketStatus.IsUnemployed(facts) ? "U" : "")
            + (LabourMarketStatus.IsInDangerOfUnemployment(facts, A.Day("2023-01-01"), LawAsKnown.Whole) ? "R" : "")
            + (LabourMarketStatus.IsEmployedWithSupport(facts) ? "S" : "")
            + (LabourMarketStatus.IsInPromotingService(facts) ? "P" : "");

        Assert.Equal(reason, reasons);
    }

    private static JobseekerFacts NoAllowance => A.Jobseeker.WithoutAllowance();

    private static string Pattern(int status, bool promoting) =>
        string.Concat(
            Hours.Select(h =>
                Tested.On("2021-06-01", NoAllowance.WithStatus(status, h) with { PromotingService = promoting }) switch
                {
                    Covered => '+',
                    NotCovered => '-',
                    _ => '?',
                }
            )
        );
}
