using Kuntakokeilu.Statistics.Cells;
using Kuntakokeilu.Statistics.Disclosure;

namespace Kuntakokeilu.Statistics.Tests.Disclosure;

/// <summary>The noise of real cells of real record keys: as the table says, whoever the people are.</summary>
public sealed class NoiseTests
{
    private static readonly uint[] Keys = Crowd.Keys(200_000);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(40)]
    public void It_has_mean_0_and_variance_3(int size)
    {
        double[] noise = [.. Crowd.Cells(Keys, size).Select(cell => PTable.Standard.Publish(cell) - (double)size)];
        double fourth = Noise.Row(size).Sum(entry => entry.P * Math.Pow(entry.Noise, 4));
        double meanError = Math.Sqrt(PTable.Variance / noise.Length);
        double varianceError = Math.Sqrt((fourth - (PTable.Variance * PTable.Variance)) / noise.Length);

        Assert.InRange(noise.Average(), -4 * meanError, 4 * meanError);
        Assert.InRange(noise.Average(v => v * v), 3 - (4 * varianceError), 3 + (4 * varianceError));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    [InlineData(7)]
    public void No_cell_is_published_as_1_or_2_or_below_0(int size) =>
        Assert.All(
            Crowd.Cells(Keys, size).Select(PTable.Standard.Publish).Distinct(),
            published => Assert.True(published is 0 or >= 3)
        );

    [Fact]
    public void Nobody_stays_nobody()
    {
        Assert.Equal(0, PTable.Standard.Publish(People.None));
        Assert.All(Crowd.Cells(Keys[..1000], 10), cell => Assert.Equal(0, PTable.Standard.Publish(cell - cell)));
    }

    /// <summary>Whoever has two cells of different people learns nothing of one noise from the other.</summary>
    [Fact]
    public void Cells_that_differ_in_one_person_have_noise_of_their_own()
    {
        People[] cells = [.. Crowd.Cells(Keys, 10)];
        double[] noise = [.. cells.Select(cell => PTable.Standard.Publish(cell) - 10.0)];
        double[] other =
        [
            .. cells.Select((cell, i) => PTable.Standard.Publish(cell + People.One(Keys[^(i + 1)])) - 11.0),
        ];

        Assert.InRange(Correlation.Of(noise, other), -4 / Math.Sqrt(noise.Length), 4 / Math.Sqrt(noise.Length));
    }
}
