using Kuntakokeilu.Core.Sample;

namespace Kuntakokeilu.Tests.Sample;

public sealed class RoundingTests
{
    // Three territories, one position, two statuses.
    private static readonly double[] Exact = [10, 4, 10, 4, 11, 3];

    [Theory]
    [InlineData(1.0, 0)]
    [InlineData(0.1, 1.5)]
    [InlineData(0.25, 1.5)]
    [InlineData(0.33, 1.5)]
    public void Territories_have_their_rounded_number_and_statuses_nearly(double scale, double within)
    {
        int[] whole = Rounding.Of(Exact, scale, 1, 2);

        Assert.All(whole, people => Assert.True(people >= 0));
        Assert.Equal((int)((42 * scale) + 0.5), whole.Sum());
        for (int territory = 0; territory < 3; territory++)
            Assert.InRange(whole[territory * 2] + whole[(territory * 2) + 1], (14 * scale) - 1, (14 * scale) + 1);
        Assert.InRange(whole[0] + whole[2] + whole[4], (31 * scale) - within, (31 * scale) + within);
    }
}
