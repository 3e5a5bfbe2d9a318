using Kuntakokeilu.Statistics.Disclosure;
using Kuntakokeilu.Statistics.Indicators;

namespace Kuntakokeilu.Statistics.Tests.Disclosure;

public sealed class MedianTests
{
    /// <summary>People are taken as spread evenly over the days of their band: half of 20 in 0-7 days had it after 4.</summary>
    [Theory]
    [InlineData(new[] { 20, 0, 0, 0, 0, 0 }, 4)]
    [InlineData(new[] { 19, 0, 0, 0, 0, 0 }, null)]
    [InlineData(new[] { 10, 10, 0, 0, 0, 0 }, 7)]
    [InlineData(new[] { 10, 30, 0, 0, 0, 0 }, 10)]
    [InlineData(new[] { 0, 0, 20, 20, 0, 0 }, 30)]
    [InlineData(new[] { 0, 0, 10, 20, 10, 0 }, 46)]
    [InlineData(new[] { 0, 0, 0, 0, 40, 0 }, 76)]
    [InlineData(new[] { 0, 0, 0, 0, 20, 20 }, 90)]
    [InlineData(new[] { 0, 0, 0, 0, 19, 21 }, null)]
    [InlineData(new[] { 0, 0, 0, 0, 0, 0 }, null)]
    public void It_is_read_from_the_bands(int[] counts, int? days) => Assert.Equal(days, Median.OfBands(counts));

    [Fact]
    public void It_is_written_as_a_formula_and_is_neither_a_count_nor_a_share()
    {
        Formula formula = Formula.Parse("median FirstInterviewIn7Days+FirstInterviewLater");

        Assert.True(formula.IsMedian);
        Assert.False(formula.IsCount);
        Assert.False(formula.IsShare);
        Assert.Equal([Measure.FirstInterviewIn7Days, Measure.FirstInterviewLater], formula.Above);
        Assert.False(Formula.Parse("FirstInterviewHeld").IsMedian);
    }
}
