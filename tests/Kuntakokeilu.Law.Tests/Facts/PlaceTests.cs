using Kuntakokeilu.Law.Facts;

namespace Kuntakokeilu.Law.Tests.Facts;

public sealed class PlaceTests
{
    [Theory]
    [InlineData("091", "837", true, "091")]
    [InlineData("091", "837", false, "091")]
    [InlineData("", "837", true, "837")]
    [InlineData("", "837", false, "")]
    [InlineData("", "", true, "")]
    public void The_home_counts_and_without_one_the_place_of_stay_under_protection(
        string home,
        string stay,
        bool temporaryProtection,
        string place
    )
    {
        JobseekerFacts facts = A.Jobseeker.In(home) with
        {
            PlaceOfStay = MunicipalityCode.Parse(stay),
            TemporaryProtection = temporaryProtection,
        };

        Assert.Equal(place, default(Residence).Then(facts).Municipality.ToString());
    }

    [Fact]
    public void What_is_not_said_is_unknown_or_no()
    {
        JobseekerFacts facts = new() { BirthDate = default, Status = EmploymentStatus.Unemployed };

        Assert.Equal(
            (Answer.Unknown, Answer.Unknown, false),
            (facts.EarningsRelated, facts.Immigrant, facts.MotherTongue.IsKnown)
        );
        Assert.False(facts.AtRisk || facts.PromotingService || facts.TemporaryProtection || facts.RedundancyProtection);
    }

    [Fact]
    public void Statuses_have_the_codes_of_the_customer_system() =>
        Assert.Equal(
            [
                "EmployedWithSupport",
                "OpenMarket",
                "Unemployed",
                "LaidOff",
                "ShortenedWeek",
                "OutsideLabourForce",
                "UnemploymentPension",
                "PromotingService",
                "Training",
                "PartTimeWork",
            ],
            Enumerable.Range(0, 10).Select(code => $"{(EmploymentStatus)code}")
        );
}
