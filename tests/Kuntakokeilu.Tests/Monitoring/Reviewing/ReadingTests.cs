using Kuntakokeilu.Core.Monitoring.Reviewing;
using Kuntakokeilu.Statistics.Indicators;
using Kuntakokeilu.Statistics.Tables;

namespace Kuntakokeilu.Tests.Monitoring.Reviewing;

public sealed class ReadingTests
{
    /// <summary>Each of the two counts may be five off: up to ten tell of nothing.</summary>
    [Theory]
    [InlineData(1000, 1010, "Same")]
    [InlineData(1000, 1011, "Rose")]
    [InlineData(1000, 990, "Same")]
    [InlineData(1000, 989, "Fell")]
    [InlineData(0, 0, "Same")]
    public void A_change_within_the_noise_is_none(int before, int now, string direction) =>
        Assert.Equal(direction, $"{Of(before, now).OverMonth!.Value.Direction}");

    [Theory]
    [InlineData(230_907, 229_060, "-0.8")]
    [InlineData(228_180, 234_180, "2.6")]
    [InlineData(200, 201, "0.5")]
    [InlineData(10, 25, "150.0")]
    [InlineData(9, 25, null)]
    [InlineData(0, 25, null)]
    public void A_change_is_told_in_percent_of_ten_or_more(int before, int now, string? percent) =>
        Assert.Equal(
            percent is null ? null : decimal.Parse(percent, System.Globalization.CultureInfo.InvariantCulture),
            Of(before, now).OverMonth!.Value.Percent
        );

    [Fact]
    public void Without_an_earlier_count_there_is_no_change()
    {
        Reading first = new(new(100), Figure.NotAvailable, Figure.NotAvailable);
        Assert.Null(first.OverMonth);
        Assert.Null(first.OverYear);
    }

    [Theory]
    [InlineData(5, 10, "50")]
    [InlineData(5, 9, null)]
    [InlineData(13, 12, "100")]
    public void A_share_is_of_ten_or_more_and_never_over_the_whole(int part, int whole, string? share) =>
        Assert.Equal(share is null ? null : decimal.Parse(share), Share.Of(new Figure(part), new Figure(whole)));

    private static Reading Of(int before, int now) => new(new(now), new(before), Figure.NotAvailable);
}
