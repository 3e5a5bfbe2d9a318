using Kuntakokeilu.Law.Services;

namespace Kuntakokeilu.Law.Tests.Services;

public sealed class InterruptionReasonsTests
{
    [Theory]
    [InlineData(InterruptionReason.NotSuitable, "1")]
    [InlineData(InterruptionReason.LongJourney, "2")]
    [InlineData(InterruptionReason.Safety, "3")]
    [InlineData(InterruptionReason.BreachOfLaw, "4")]
    [InlineData(InterruptionReason.OtherThanPlanned, "5")]
    public void A_reason_that_the_section_names_is_valid_from_its_day(InterruptionReason reason, string item)
    {
        Assert.Equal(new("2 a", 14, 1, item), InterruptionReasons.ValidBy(reason, new(2022, 5, 2)));
        Assert.Null(InterruptionReasons.ValidBy(reason, new(2022, 5, 1)));
    }

    [Fact]
    public void Of_the_others_it_says_nothing() =>
        Assert.Equal(
            5,
            Enum.GetValues<InterruptionReason>()
                .Count(reason => InterruptionReasons.ValidBy(reason, new(2024, 1, 1)) is not null)
        );
}
