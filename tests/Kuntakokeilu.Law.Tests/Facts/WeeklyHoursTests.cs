using Kuntakokeilu.Law.Facts;

namespace Kuntakokeilu.Law.Tests.Facts;

public sealed class WeeklyHoursTests
{
    [Theory]
    [InlineData("0", true)]
    [InlineData("3.99", true)]
    [InlineData("3.999", true)]
    [InlineData("3.9999999", true)]
    [InlineData("4", false)]
    [InlineData("4.001", false)]
    [InlineData("168", false)]
    public void Four_hours_are_not_under_four(string hours, bool isUnderFour) =>
        Assert.Equal(isUnderFour, WeeklyHours.Of(decimal.Parse(hours)).IsUnder(4));

    [Fact]
    public void Hours_not_given_are_not_under_anything() => Assert.False(WeeklyHours.NotGiven.IsUnder(168));

    [Theory]
    [InlineData("0", "0", "0")]
    [InlineData("0.0009", "0", "0")]
    [InlineData("3.9999", "3.999", "3.999")]
    [InlineData("4.500", "4.5", "4.5")]
    [InlineData("167.9999", "167.999", "167.999")]
    [InlineData("168", "168", "168")]
    public void Hours_are_cut_to_thousandths(string hours, string value, string text)
    {
        WeeklyHours weekly = WeeklyHours.Of(decimal.Parse(hours));

        Assert.Equal((true, decimal.Parse(value), text), (weekly.IsGiven, weekly.Value, weekly.ToString()));
    }

    [Theory]
    [InlineData("-0.001")]
    [InlineData("168.001")]
    [InlineData("169")]
    public void A_week_has_0_to_168_hours(string hours) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => WeeklyHours.Of(decimal.Parse(hours)));

    [Theory]
    [InlineData(-1)]
    [InlineData(168_001)]
    public void So_it_has_in_thousandths(int thousandths) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => WeeklyHours.OfThousandths(thousandths));

    [Fact]
    public void Not_given_is_the_default_and_differs_from_no_hours()
    {
        Assert.Equal(
            (false, null, ""),
            (default(WeeklyHours).IsGiven, default(WeeklyHours).Value, $"{default(WeeklyHours)}")
        );
        Assert.NotEqual(WeeklyHours.NotGiven, WeeklyHours.Of(0));
        Assert.Equal(WeeklyHours.Of(3.5m), WeeklyHours.OfThousandths(3500));
    }
}
