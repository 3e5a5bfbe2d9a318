using Kuntakokeilu.Statistics.Cells;
using Kuntakokeilu.Statistics.Disclosure;

namespace Kuntakokeilu.Statistics.Tests.Disclosure;

/// <summary>The table of noise as it is shipped, entry by entry and by what it promises.</summary>
public sealed class PTableTests
{
    /// <summary>The probabilities of the published numbers of each row, from the smallest number up.</summary>
    private static readonly (int Published, double P)[][] Reference =
    [
        [(0, 1)],
        [(0, .73446954), (3, .13672019), (4, .07279631), (5, .03742956), (6, .0185844)],
        [(0, .40880704), (3, .40664354), (4, .14762401), (5, .03231882), (6, .00426687), (7, .00033972)],
        [
            (0, .20398618),
            (3, .39366252),
            (4, .24749239),
            (5, .11056847),
            (6, .03510204),
            (7, .00791891),
            (8, .00126949),
        ],
        [
            (0, .08485487),
            (3, .27792123),
            (4, .27792124),
            (5, .18939369),
            (6, .10512545),
            (7, .04545536),
            (8, .01531077),
            (9, .00401739),
        ],
        [
            (0, .02014749),
            (3, .17334747),
            (4, .22063301),
            (5, .22131829),
            (6, .17496764),
            (7, .10901646),
            (8, .05353283),
            (9, .0207177),
            (10, .00631911),
        ],
        [
            (3, .07202982),
            (4, .13671708),
            (5, .19735139),
            (6, .21665293),
            (7, .18088226),
            (8, .11485088),
            (9, .05545999),
            (10, .02036723),
            (11, .00568842),
        ],
        [
            (3, .0184392),
            (4, .05548388),
            (5, .12162104),
            (6, .19420816),
            (7, .22591402),
            (8, .1914414),
            (9, .1181804),
            (10, .05314618),
            (11, .01741067),
            (12, .00415505),
        ],
        [
            (3, .00379186),
            (4, .01659093),
            (5, .05229263),
            (6, .11873037),
            (7, .19419346),
            (8, .2288015),
            (9, .19419346),
            (10, .11873037),
            (11, .05229263),
            (12, .01659093),
            (13, .00379186),
        ],
    ];

    public static TheoryData<int> Rows => [.. Enumerable.Range(0, 9)];

    [Fact]
    public void It_has_the_66_entries_of_the_reference()
    {
        Assert.Equal(66, PTable.Standard.Rows.Sum(row => row.Count));
        Assert.Equal(
            Reference.Select(row => row.Select(entry => entry.Published)),
            Enumerable.Range(0, 9).Select(count => Noise.Row(count).Select(entry => count + entry.Noise))
        );
        foreach ((double reference, double shipped) in Enumerable.Range(0, 9).SelectMany(Pairs))
            Assert.Equal(reference, shipped, 1e-7);
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Every_row_keeps_its_promises(int count)
    {
        (int Noise, double P)[] row = [.. Noise.Row(count)];

        Assert.Equal(1, row.Sum(entry => entry.P), 1e-12);
        Assert.Equal(1, PTable.Standard.Rows[count][^1].UpTo);
        Assert.All(row, entry => Assert.True(entry.P >= 1e-8));
        Assert.Equal(0, row.Sum(entry => entry.P * entry.Noise), 1e-6);
        Assert.True(row.Sum(entry => entry.P * entry.Noise * entry.Noise) <= PTable.Variance + 1e-6);
        Assert.All(row, entry => Assert.InRange(entry.Noise, -PTable.LargestNoise, PTable.LargestNoise));
        Assert.All(row, entry => Assert.True(count + entry.Noise is 0 or >= 3));
        Assert.All(
            row.Zip(row.Skip(1)).Where(next => next.First.Noise < 0 && next.Second.Noise == next.First.Noise + 1),
            next => Assert.True(next.First.P <= next.Second.P + 1e-7)
        );
    }

    /// <summary>The whole of the variance is used from one person on: less noise than allowed would protect less.</summary>
    [Theory]
    [MemberData(nameof(Rows))]
    public void Every_row_but_nobodys_has_variance_3(int count) =>
        Assert.Equal(
            count == 0 ? 0 : PTable.Variance,
            Noise.Row(count).Sum(entry => entry.P * entry.Noise * entry.Noise),
            1e-5
        );

    [Theory]
    [InlineData(1, 0u, 0)]
    [InlineData(1, 3154522654u, 0)] // the last below 0.73446954 of 2^32
    [InlineData(1, 3154522655u, 3)]
    [InlineData(1, uint.MaxValue, 6)]
    [InlineData(8, 0u, 3)]
    [InlineData(8, uint.MaxValue, 13)]
    [InlineData(9, 0u, 4)]
    [InlineData(620_000, uint.MaxValue, 620_005)]
    [InlineData(0, 0u, 0)]
    [InlineData(0, uint.MaxValue, 0)]
    public void A_cell_key_falls_below_its_bound(int count, uint key, int published) =>
        Assert.Equal(published, PTable.Standard.Publish(People.Of(count, key)));

    private static IEnumerable<(double, double)> Pairs(int count) =>
        Reference[count].Select(entry => entry.P).Zip(Noise.Row(count).Select(entry => entry.P));
}
