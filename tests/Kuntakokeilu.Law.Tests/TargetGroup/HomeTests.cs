using Kuntakokeilu.Law.TargetGroup;

namespace Kuntakokeilu.Law.Tests.TargetGroup;

/// <summary>3 § and 4 § 1-2 mom: the home municipality, or under temporary protection the place of stay.</summary>
public sealed class HomeTests
{
    [Theory]
    [InlineData("091", "municipality 091 target_group 4.1.1")]
    [InlineData("710", "municipality 710 target_group 4.1.1")]
    [InlineData("291", "te_office home_not_pilot 4.1.1")]
    [InlineData("684", "te_office home_not_pilot 4.1.1")]
    [InlineData("", "te_office home_not_pilot 4.1.1")]
    [InlineData("000", "te_office home_not_pilot 4.1.1")]
    [InlineData("999", "te_office home_not_pilot 4.1.1")]
    public void The_home_must_be_a_pilot_municipality(string home, string expected) =>
        Assert.Equal(expected, Tested.On("2021-03-01", A.Jobseeker.WithoutAllowance().In(home)));

    [Fact]
    public void Of_all_codes_those_of_the_pilot_areas_are_pilot_municipalities() =>
        Assert.Equal(
            PilotAreas.All.SelectMany(a => a.Municipalities).Select(m => m.Number).Order(),
            Enumerable
                .Range(0, 1000)
                .Where(n =>
                    Tested
                        .On("2021-03-01", A.Jobseeker.WithoutAllowance().In($"{n:D3}"))
                        .StartsWith($"municipality {n:D3}")
                )
        );

    [Theory]
    [InlineData("2021-03-01", "te_office home_not_pilot")]
    [InlineData("2023-02-28", "te_office home_not_pilot")]
    [InlineData("2023-03-01", "municipality 092 target_group 4.2")]
    [InlineData("2023-03-02", "municipality 092 target_group 4.2")]
    public void Under_temporary_protection_the_place_of_stay_counts_from_1_March_2023(string on, string expected) =>
        Assert.Equal(expected, Tested.On(on, A.Jobseeker.UnderProtectionIn("092")));

    [Theory]
    [InlineData("2023-02-28", "te_office home_not_pilot 4.1.2.immigrant;4.1.2.language")]
    [InlineData("2023-03-01", "municipality 092 target_group 4.2")]
    public void The_grounds_of_1_mom_are_not_asked_beside_the_place_of_stay(string on, string expected) =>
        Assert.Equal(expected, Tested.On(on, A.Jobseeker.UnderProtectionIn("092").AsImmigrant().Speaking("uk")));

    [Fact]
    public void Nor_are_unknown_facts() =>
        Assert.Equal(
            "municipality 092 target_group 4.2",
            Tested.On("2023-03-01", A.Jobseeker.UnderProtectionIn("092").WithAllowanceUnknown().Speaking(""))
        );

    [Theory]
    [InlineData("2023-02-28", "te_office home_not_pilot 4.1.2.immigrant")]
    [InlineData("2023-03-01", "te_office status_not_covered 4.1.2.immigrant")]
    public void The_status_is_asked_under_temporary_protection_too(string on, string expected) =>
        Assert.Equal(expected, Tested.On(on, A.Jobseeker.UnderProtectionIn("092").AsImmigrant().WithStatus(5)));

    public static TheoryData<string, string, bool> NotByPlaceOfStay =>
        new()
        {
            { "", "684", true },
            { "", "", true },
            { "", "092", false },
            { "684", "092", true },
        };

    [Theory]
    [MemberData(nameof(NotByPlaceOfStay))]
    public void It_takes_protection_no_home_and_a_stay_in_a_pilot_municipality(
        string home,
        string stay,
        bool temporary
    ) =>
        Assert.Equal(
            "te_office home_not_pilot",
            Tested.On(
                "2023-03-01",
                A.Jobseeker.UnderProtectionIn(stay).In(home) with
                {
                    TemporaryProtection = temporary,
                }
            )
        );

    [Fact]
    public void With_a_home_in_the_pilots_the_place_of_stay_is_not_asked() =>
        Assert.Equal(
            "te_office not_in_target_group",
            Tested.On("2023-03-01", A.Jobseeker.UnderProtectionIn("092").In("091"))
        );
}
