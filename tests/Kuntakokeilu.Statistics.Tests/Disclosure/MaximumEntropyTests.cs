using Kuntakokeilu.Statistics.Disclosure;

namespace Kuntakokeilu.Statistics.Tests.Disclosure;

/// <summary>A second opinion on the table of noise: what it must be comes out of what is asked of it.</summary>
public sealed class MaximumEntropyTests
{
    [Theory]
    [MemberData(nameof(PTableTests.Rows), MemberType = typeof(PTableTests))]
    public void The_shipped_rows_are_those_of_greatest_entropy(int count)
    {
        if (count == 0)
            return;
        Agree(Noise.Row(count), MaximumEntropy.Row(count, PTable.LargestNoise, PTable.Variance, hidden: 2));
    }

    /// <summary>Two equations and the sum leave one solution of three outcomes: checked by hand.</summary>
    [Fact]
    public void Three_outcomes_leave_no_choice() =>
        Agree([(-1, .508333), (1, .475), (2, .016667)], MaximumEntropy.Row(1, 2, 1.05, hidden: 1));

    /// <summary>Without the tie minus one would be likelier than none.</summary>
    [Fact]
    public void Falling_towards_nought_is_evened_out() =>
        Agree([(-1, .3625), (0, .3625), (1, .1875), (2, .0875)], MaximumEntropy.Row(1, 2, 0.9, hidden: 0));

    [Fact]
    public void A_symmetric_row_is_symmetric() =>
        Agree(
            [(-2, .05154609), (-1, .24381564), (0, .40927654), (1, .24381564), (2, .05154609)],
            MaximumEntropy.Row(2, 2, 0.9, hidden: 0)
        );

    private static void Agree(IEnumerable<(int Noise, double P)> known, IReadOnlyList<(int Noise, double P)> computed)
    {
        Assert.Equal(known.Select(entry => entry.Noise), computed.Select(entry => entry.Noise));
        foreach (((int _, double expected), (int _, double actual)) in known.Zip(computed))
            Assert.Equal(expected, actual, 1e-6);
    }
}
