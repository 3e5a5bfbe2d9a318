using Kuntakokeilu.Core.Monitoring.Equality;
using Kuntakokeilu.Statistics.Months;

namespace Kuntakokeilu.Tests.Monitoring.Equality;

/// <summary>A gap is told at half as long again and five days, three months on end; not a hair below.</summary>
public sealed class EqualityGapTests
{
    [Theory]
    [InlineData("15/10 15/10 15/10", true)]
    [InlineData("10/15 10/15 10/15", true)]
    // By half, but four days; five days, but less than half.
    [InlineData("12/8 12/8 12/8", false)]
    [InlineData("16/11 16/11 16/11", false)]
    [InlineData("17/11 17/11 17/11", true)]
    [InlineData("5/0 5/0 5/0", true)]
    [InlineData("4/0 5/0 5/0", false)]
    // One month of three is not enough, nor a gap that turns.
    [InlineData("15/10 14/10 15/10", false)]
    [InlineData("15/10 10/15 15/10", false)]
    // A figure that is not given, and fewer months than three.
    [InlineData("15/10 -/10 15/10", false)]
    [InlineData("15/10 15/- 15/10", false)]
    [InlineData("15/10 15/10", false)]
    public void A_gap_lasts_three_months(string days, bool isGap)
    {
        EqualityGap? gap = EqualityGap.Of("POMEDIAANI", "NAISET", "SSS", [.. days.Split(' ').Select(Read)]);
        Assert.Equal(isGap, gap is not null);
        if (gap is not null)
            Assert.Equal(days[0] == '1' && days.StartsWith("10/", StringComparison.Ordinal), !gap.IsLonger);
    }

    private static (Month, int?, int?) Read(string pair, int month) =>
        pair.Split('/') is [var one, var other] ? (new Month(20 + month), Number(one), Number(other)) : default;

    private static int? Number(string text) => int.TryParse(text, out int number) ? number : null;
}
