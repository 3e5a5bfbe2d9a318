using Kuntakokeilu.Surveys.Weighing;

namespace Kuntakokeilu.Surveys.Tests.Weighing;

public sealed class PostStrataTests
{
    /// <param name="counted">Of the side outside the pilots, how many of each size answered.</param>
    /// <param name="strata">Sizes that are one stratum after it, by their numbers.</param>
    [Theory]
    [InlineData("3 3 3 3 3", "0 1 2 3 4")]
    [InlineData("3 3 3 3 2", "0 1 2 34")]
    [InlineData("2 3 3 3 3", "01 2 3 4")]
    [InlineData("3 3 2 3 3", "0 12 3 4")]
    [InlineData("5 1 1 4 5", "012 3 4")]
    [InlineData("1 1 5 5 5", "012 3 4")]
    [InlineData("4 1 2 5 5", "0 12 3 4")]
    [InlineData("0 0 0 0 3", "01234")]
    [InlineData("0 0 0 0 0", "01234")]
    public void A_size_with_few_answers_joins_the_next_smaller_one(string counted, string strata)
    {
        int[] wanted = [.. counted.Split(' ').Select(int.Parse)];
        PostStrata made = PostStrata.Of(Frame.Units, Answered(isInPilot: false, wanted));
        Assert.Equal(
            strata,
            string.Join(
                ' ',
                made.Strata.Where(s => !s.IsInPilot).Select(s => string.Concat(s.Sizes.Select(size => (int)size)))
            )
        );
        Assert.Equal(4, strata.Length - 5 + made.Mergers.Count(m => !m.IsInPilot));
    }

    [Fact]
    public void Each_that_answered_stands_for_its_stratum()
    {
        HashSet<string> counted =
        [
            .. Answered(isInPilot: false, [5, 10, 10, 4, 4]),
            .. Answered(isInPilot: true, [3, 3, 4, 5, 6]),
        ];
        PostStrata strata = PostStrata.Of(Frame.Units, counted);
        FrameUnit[] units = [.. Frame.Units.Where(unit => counted.Contains(unit.Code))];
        Assert.Equal(25.0 / 5, strata.Of(units.First(u => !u.IsInPilot && u.Size is SizeClass.Under2000)).UnitFactor);
        Assert.Equal(293, units.Sum(unit => strata.Of(unit).UnitFactor), 9);
        Assert.Equal(
            Frame.Units.Sum(unit => (double)unit.Population),
            units.Sum(unit => unit.Population * strata.Of(unit).PeopleFactor),
            3
        );
        Assert.Empty(strata.TooFew);
        // All from 20,000 on are one class, on both sides.
        Assert.Equal(34, strata.Strata.Single(s => s.IsInPilot && s.Sizes.Contains(SizeClass.From20000)).Units);
    }

    [Fact]
    public void A_side_from_which_nearly_nobody_answered_is_told() =>
        Assert.Equal(
            [true],
            PostStrata
                .Of(Frame.Units, Answered(isInPilot: false, [5, 5, 5, 5, 5]))
                .TooFew.Select(stratum => stratum.IsInPilot)
        );

    [Fact]
    public void Fewer_than_ten_answers_bear_no_share_and_no_mean()
    {
        HashSet<string> counted =
        [
            .. Answered(isInPilot: false, [3, 3, 3, 3, 3]),
            .. Answered(isInPilot: true, [3, 3, 3, 3, 3]),
        ];
        PostStrata strata = PostStrata.Of(Frame.Units, counted);
        (FrameUnit, bool)[] answers =
        [
            .. Frame.Units.Where(unit => counted.Contains(unit.Code)).Select(unit => (unit, unit.IsInPilot)),
        ];
        Assert.Null(WeightedShares.Of(strata, answers[..9]));
        Assert.NotNull(WeightedShares.Of(strata, answers[..10]));
        ThreeShares shares = WeightedShares.Of(strata, answers)!.Value;
        Assert.Equal(0.5, shares.Unweighted);
        Assert.Equal(118.0 / 293, shares.OfUnits, 12);
        Assert.Null(WeightedShares.Mean([.. Enumerable.Repeat((1.0, 4m), 9)]));
        Assert.Equal(4, WeightedShares.Mean([.. Enumerable.Repeat((2.0, 4m), 10)]));
    }

    private static HashSet<string> Answered(bool isInPilot, int[] ofSize) =>
        [
            .. ofSize.SelectMany(
                (count, size) =>
                    Frame
                        .Units.Where(unit => unit.IsInPilot == isInPilot && (int)SizeClasses.Crossed(unit.Size) == size)
                        .Take(count)
                        .Select(unit => unit.Code)
            ),
        ];
}
