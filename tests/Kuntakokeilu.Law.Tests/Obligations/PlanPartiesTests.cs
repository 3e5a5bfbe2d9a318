using Kuntakokeilu.Law.Obligations;

namespace Kuntakokeilu.Law.Tests.Obligations;

/// <summary>Who signs beside the customer and the maker, the day before the counties, the day and the day after.</summary>
public sealed class PlanPartiesTests
{
    [Theory]
    [InlineData(PlanDetail.Employment, "2022-12-31", false, false, "")]
    [InlineData(PlanDetail.Joint, "2022-12-31", false, false, "SocialServices Kela?")]
    [InlineData(PlanDetail.Joint, "2023-01-01", false, false, "WellbeingCounty Kela?")]
    [InlineData(PlanDetail.Joint, "2023-01-02", true, false, "WellbeingCounty Kela?")]
    [InlineData(PlanDetail.Joint, "2023-01-01", false, true, "SocialServices Kela?")]
    [InlineData(PlanDetail.Activation, "2022-12-31", false, false, "SocialServices")]
    [InlineData(PlanDetail.Activation, "2023-01-01", false, false, "WellbeingCounty")]
    [InlineData(PlanDetail.Activation, "2023-01-02", false, true, "SocialServices")]
    [InlineData(PlanDetail.Integration, "2022-12-31", false, false, "TeOffice")]
    [InlineData(PlanDetail.Integration, "2022-12-31", true, false, "Municipality")]
    [InlineData(PlanDetail.Integration, "2023-01-01", false, false, "TeOffice WellbeingCounty?")]
    [InlineData(PlanDetail.Integration, "2023-01-02", false, true, "TeOffice")]
    public void Parties_are_those_of_the_kind_and_the_day(
        PlanDetail kind,
        string day,
        bool isByTeOffice,
        bool isInHelsinki,
        string expected
    ) =>
        Assert.Equal(
            expected,
            string.Join(
                ' ',
                PlanParties
                    .Of(kind, DateOnly.Parse(day), isByTeOffice, isInHelsinki)
                    .Select(one => one.IsAlways ? $"{one.Party}" : $"{one.Party}?")
            )
        );
}
