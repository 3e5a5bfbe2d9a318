using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.TargetGroup;

namespace Kuntakokeilu.Law.Tests.TargetGroup;

/// <summary>Of several reasons against a municipality the first counts; grounds that hold are told even so.</summary>
public sealed class ReasonsTests
{
    private static readonly JobseekerFacts EverythingAgainst = A
        .Jobseeker.WithChangeSecurity()
        .In("684")
        .WithStatus(5)
        .AsImmigrant(Answer.Unknown);

    [Theory]
    [InlineData("2022-12-31", "te_office home_not_pilot")]
    [InlineData("2023-01-01", "te_office redundancy_protection")]
    [InlineData("2023-01-02", "te_office redundancy_protection")]
    public void Change_security_comes_first_from_1_January_2023(string on, string expected) =>
        Assert.Equal(expected, Tested.On(on, EverythingAgainst));

    [Theory]
    [InlineData("2022-12-31", "municipality 091 target_group 4.1.1")]
    [InlineData("2023-01-01", "te_office redundancy_protection 4.1.1")]
    [InlineData("2023-01-02", "te_office redundancy_protection 4.1.1")]
    public void It_holds_against_one_who_meets_the_test(string on, string expected) =>
        Assert.Equal(expected, Tested.On(on, A.Jobseeker.WithoutAllowance().WithChangeSecurity()));

    [Fact]
    public void It_holds_against_former_customership_and_place_of_stay()
    {
        JobseekerFacts facts = A.Jobseeker.UnderProtectionIn("092").AsImmigrant().WithChangeSecurity();

        Assert.Equal(
            "te_office redundancy_protection 4.1.2.immigrant",
            Tested.On("2023-03-01", facts, Tested.Former("091", "092"))
        );
    }

    [Fact]
    public void Then_the_home_the_status_missing_facts_and_last_no_ground()
    {
        JobseekerFacts home = EverythingAgainst.WithChangeSecurity(false);
        JobseekerFacts status = home.In("091");
        JobseekerFacts missing = status.WithStatus(2);
        JobseekerFacts none = missing.AsImmigrant(Answer.No);

        Assert.Equal("te_office home_not_pilot", Tested.On("2023-01-01", home));
        Assert.Equal("te_office status_not_covered", Tested.On("2023-01-01", status));
        Assert.Equal("te_office missing_facts ?immigrant", Tested.On("2023-01-01", missing));
        Assert.Equal("te_office not_in_target_group", Tested.On("2023-01-01", none));
    }

    [Fact]
    public void Grounds_that_hold_are_told_with_each_reason()
    {
        JobseekerFacts facts = EverythingAgainst.WithoutAllowance().Speaking("et");

        Assert.Equal("te_office redundancy_protection 4.1.1;4.1.2.language", Tested.On("2023-01-01", facts));
        Assert.Equal("te_office home_not_pilot 4.1.1;4.1.2.language", Tested.On("2022-12-31", facts));
        Assert.Equal("te_office status_not_covered 4.1.1;4.1.2.language", Tested.On("2022-12-31", facts.In("091")));
    }

    [Theory]
    [InlineData("091", "091", "municipality 837 restart 6.2")]
    [InlineData("091", "837", "te_office not_in_target_group")]
    [InlineData("684", "684", "te_office home_not_pilot")]
    [InlineData("", "", "te_office home_not_pilot")]
    public void Former_customership_goes_on_where_it_ended(string home, string endedIn, string expected) =>
        Assert.Equal(expected, Tested.On("2021-05-01", A.Jobseeker.In(home), Tested.Former("837", endedIn)));

    [Fact]
    public void Former_customership_stands_in_for_grounds_and_missing_facts_but_not_for_status()
    {
        Assert.Equal(
            "municipality 091 restart 6.2",
            Tested.On("2021-05-01", A.Jobseeker.AsImmigrant(Answer.Unknown), Tested.Former("091", "091"))
        );
        Assert.Equal(
            "te_office status_not_covered",
            Tested.On("2021-05-01", A.Jobseeker.WithStatus(5), Tested.Former("091", "091"))
        );
    }

    [Fact]
    public void Grounds_of_1_mom_are_told_before_former_customership() =>
        Assert.Equal(
            "municipality 837 restart 4.1.1;4.1.2.immigrant;6.2",
            Tested.On("2021-05-01", A.Jobseeker.WithoutAllowance().AsImmigrant(), Tested.Former("837", "091"))
        );

    [Theory]
    [InlineData("2023-02-28", "te_office home_not_pilot 4.1.2.immigrant")]
    [InlineData("2023-03-01", "municipality 837 restart 4.2;6.2")]
    [InlineData("2023-03-02", "municipality 837 restart 4.2;6.2")]
    public void Former_customership_goes_on_by_place_of_stay_once_that_counts(string on, string expected) =>
        Assert.Equal(
            expected,
            Tested.On(on, A.Jobseeker.UnderProtectionIn("092").AsImmigrant(), Tested.Former("837", "092"))
        );

    [Fact]
    public void One_who_was_no_customer_has_no_right_anywhere()
    {
        Assert.False(default(RestartRight).HoldsAt(MunicipalityCode.None));
        Assert.False(default(RestartRight).HoldsAt(MunicipalityCode.Parse("091")));
        Assert.True(Tested.Former("837", "091").HoldsAt(MunicipalityCode.Parse("091")));
    }
}
