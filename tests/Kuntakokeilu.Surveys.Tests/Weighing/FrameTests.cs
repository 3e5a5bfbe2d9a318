using Kuntakokeilu.Surveys.Weighing;

namespace Kuntakokeilu.Surveys.Tests.Weighing;

/// <summary>The frame of June 2024: 293 municipalities by size and pilot.</summary>
public sealed class FrameTests
{
    [Fact]
    public void It_is_what_it_should_be_by_size_and_pilot() =>
        Assert.Equal(
            "25/11 65/23 45/28 19/22 17/17 4/8 0/9",
            string.Join(
                ' ',
                Enum.GetValues<SizeClass>()
                    .Select(size =>
                        $"{Frame.Units.Count(unit => unit.Size == size && !unit.IsInPilot)}/"
                        + $"{Frame.Units.Count(unit => unit.Size == size && unit.IsInPilot)}"
                    )
            )
        );

    [Fact]
    public void It_has_293_of_which_118_are_of_the_pilots() =>
        Assert.Equal((293, 118), (Frame.Units.Count, Frame.Units.Count(unit => unit.IsInPilot)));

    [Theory]
    [InlineData(0, SizeClass.Under2000)]
    [InlineData(1_999, SizeClass.Under2000)]
    [InlineData(2_000, SizeClass.From2000)]
    [InlineData(4_999, SizeClass.From2000)]
    [InlineData(5_000, SizeClass.From5000)]
    [InlineData(19_999, SizeClass.From10000)]
    [InlineData(20_000, SizeClass.From20000)]
    [InlineData(49_999, SizeClass.From20000)]
    [InlineData(50_000, SizeClass.From50000)]
    [InlineData(100_000, SizeClass.From100000)]
    internal void A_size_begins_with_its_number(int population, SizeClass size) =>
        Assert.Equal(size, SizeClasses.Of(population));

    [Fact]
    public void Rates_are_counted_submissions_of_eligible_units()
    {
        HashSet<string> counted = [.. Frame.Units.Where(unit => unit.Population > 30_000).Select(unit => unit.Code)];
        IReadOnlyList<ResponseRate<SizeClass>> rates = ResponseRates.By(Frame.Units, counted, unit => unit.Size);
        Assert.Equal(Frame.Units.Count, rates.Sum(rate => rate.Eligible));
        Assert.Equal(counted.Count, rates.Sum(rate => rate.Counted));
        Assert.Equal(1, rates.Single(rate => rate.Class is SizeClass.From100000).Rate);
        Assert.Equal(0, rates.Single(rate => rate.Class is SizeClass.Under2000).Rate);
        ResponseRate<bool> all = Assert.Single(ResponseRates.By(Frame.Units, counted, _ => true));
        Assert.Equal((293, counted.Count), (all.Eligible, all.Counted));
    }
}
