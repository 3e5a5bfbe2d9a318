using Kuntakokeilu.Statistics.Disclosure;

namespace Kuntakokeilu.Statistics.Tests.Disclosure;

/// <summary>
/// A second opinion on the averaging budget: the ways it counts share numbers and their parts can be improved in turn,
/// so the true best estimate of small worlds is computed and compared.
/// </summary>
public sealed class BestEstimateTests
{
    private const int Months = 9;

    [Fact]
    public void A_number_alone_keeps_its_noise()
    {
        BestEstimate world = new();
        world.Publish([(0, 1)]);

        Assert.Equal(1, world.Leverage([(0, 1)]), 1e-9);
    }

    /// <summary>Where parts are published nowhere else, the budget is exact.</summary>
    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(20)]
    public void A_sum_and_its_parts_are_as_the_budget_counts(int parts)
    {
        BestEstimate world = new();
        (int, int)[] all = [.. Enumerable.Range(0, parts).Select(part => (part, 1))];
        world.Publish(all);
        foreach ((int, int) part in all)
            world.Publish([part]);

        Assert.Equal(1 / (1 + (1.0 / parts)), world.Leverage(all), 1e-9);
    }

    /// <summary>
    /// The cell that uses the budget up: the stock of a pilot area of two municipalities. Months further away help a
    /// little more than the two beside it, which alone are counted: 0.95 is left where the budget says 1.
    /// </summary>
    [Theory]
    [InlineData(false, false, 2, 2)]
    [InlineData(false, true, 1.5, 1.5)]
    [InlineData(true, false, 1.2, 1.1547)]
    [InlineData(true, true, 1, .9487)]
    public void The_budget_is_near_the_best_estimate(bool flows, bool split, double counted, double left)
    {
        double ways = 1.5 * (1 + (flows ? 2.0 / 3 : 0) + (split ? 1.0 / 3 : 0));

        Assert.Equal(counted, PTable.Variance / ways, 1e-9);
        Assert.Equal(left, PTable.Variance * Pilot(flows, split), 1e-4);
    }

    /// <summary>Stock of a pilot area of two municipalities in the middle month.</summary>
    private static double Pilot(bool flows, bool split)
    {
        BestEstimate world = new();
        int[][] areas =
        [
            [0],
            [1],
            [0, 1],
        ];
        foreach (int[] area in areas)
            for (int month = 0; month < Months; month++)
            {
                world.Publish(Stock(area, month));
                if (flows && month > 0)
                {
                    world.Publish(Came(area, month));
                    world.Publish([.. Stock(area, month - 1), .. Came(area, month), .. Minus(Stock(area, month))]);
                }
                if (split)
                {
                    world.Publish(Part(area, month, 1));
                    world.Publish(Part(area, month, 2));
                    world.Publish([
                        .. Stock(area, month),
                        .. Minus(Part(area, month, 1)),
                        .. Minus(Part(area, month, 2)),
                    ]);
                }
            }
        return world.Leverage(Stock([0, 1], Months / 2));
    }

    private static (int, int)[] Stock(int[] area, int month) => Terms(area, month, 0);

    private static (int, int)[] Part(int[] area, int month, int body) => Terms(area, month, body);

    private static (int, int)[] Came(int[] area, int month) => Terms(area, month, 3);

    private static (int, int)[] Minus((int Unknown, int Times)[] terms) =>
        [.. terms.Select(term => (term.Unknown, -term.Times))];

    private static (int, int)[] Terms(int[] area, int month, int kind) =>
        [.. area.Select(place => ((((place * Months) + month) * 4) + kind, 1))];
}
