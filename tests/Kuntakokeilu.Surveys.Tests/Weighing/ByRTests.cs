using Kuntakokeilu.Surveys.Coding;
using Kuntakokeilu.Surveys.Weighing;

namespace Kuntakokeilu.Surveys.Tests.Weighing;

/// <summary>Kappa, factors and shares are those of R to a billionth.</summary>
public sealed class ByRTests
{
    [Fact]
    public void Kappa_is()
    {
        string[][] lines = [.. ByR.Lines("kappa-by-r.csv")];
        Assert.Equal(41, lines.Length);
        foreach (string[] line in lines)
            ByR.AssertSame(
                line[4],
                new Agreement(ByR.Whole(line[0]), ByR.Whole(line[1]), ByR.Whole(line[2]), ByR.Whole(line[3]))
                    .Kappa!
                    .Value
            );
    }

    [Fact]
    public void Factors_and_shares_are()
    {
        Dictionary<string, FrameUnit> units = Frame.Units.ToDictionary(unit => unit.Code);
        Dictionary<string, string[]> shares = ByR.Lines("shares-by-r.csv").ToDictionary(line => line[0]);
        IGrouping<string, string[]>[] samples = [.. ByR.Lines("weights-by-r.csv").GroupBy(line => line[0])];
        Assert.Equal(5, samples.Length);
        foreach (IGrouping<string, string[]> sample in samples)
        {
            PostStrata strata = PostStrata.Of(Frame.Units, sample.Select(line => line[1]).ToHashSet());
            Assert.Empty(strata.Mergers);
            foreach (string[] line in sample)
            {
                ByR.AssertSame(line[3], strata.Of(units[line[1]]).UnitFactor);
                ByR.AssertSame(line[4], strata.Of(units[line[1]]).PeopleFactor);
            }
            ThreeShares told = WeightedShares
                .Of(strata, [.. sample.Select(line => (units[line[1]], line[2] == "1"))])!
                .Value;
            ByR.AssertSame(shares[sample.Key][1], told.Unweighted);
            ByR.AssertSame(shares[sample.Key][2], told.OfUnits);
            ByR.AssertSame(shares[sample.Key][3], told.OfPeople);
        }
    }
}
