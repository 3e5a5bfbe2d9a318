namespace Kuntakokeilu.Law.Staff;

/// <summary>
/// Indicative person-years and appropriations before the start: what of a TE office goes with its customers to pilot areas, and
/// what stays. How the ministry reckoned those of autumn 2019 is not known; this is this product's own way, as data.
/// </summary>
/// <remarks>
/// An area's part is its target-group customers out of all personal customers of the TE office on one day, times a weight. In
/// tenths of a person-year or whole euros, by largest remainder, ties by the area's code and what stays last: so the parts are
/// always the whole.
/// </remarks>
public static class IndicativeFigures
{
    /// <summary>A weight of 1 in thousandths.</summary>
    public const int WeightOfOne = 1_000;

    /// <summary>The parts of areas, and what stays.</summary>
    /// <param name="units">What is divided, in its smallest units.</param>
    /// <param name="customers">All personal customers on the day.</param>
    /// <param name="areas">The areas by code.</param>
    /// <param name="weight">In thousandths; of what areas' customers are worth more or less than others.</param>
    /// <exception cref="ArgumentException">The areas' weighted customers are more than all.</exception>
    public static IndicativeParts Of(
        long units,
        int customers,
        IEnumerable<AreaCustomers> areas,
        int weight = WeightOfOne
    )
    {
        ArgumentOutOfRangeException.ThrowIfNegative(weight);
        AreaCustomers[] inOrder = [.. areas.OrderBy(area => area.Area, StringComparer.Ordinal)];
        IReadOnlyList<long> low = Divided(area => area.Met);
        IReadOnlyList<long> high = Divided(area => area.Met + area.Undetermined);
        return new(
            [.. inOrder.Select((area, i) => new AreaPart(area.Area, low[i], high[i]))],
            StaysLow: high[^1],
            StaysHigh: low[^1]
        );

        IReadOnlyList<long> Divided(Func<AreaCustomers, int> count)
        {
            long[] weights = [.. inOrder.Select(area => (long)count(area) * weight)];
            long rest = ((long)customers * WeightOfOne) - weights.Sum();
            return rest < 0
                ? throw new ArgumentException("The areas have more customers than there are.", nameof(areas))
                : LargestRemainder.Divide(units, [.. weights, rest]);
        }
    }
}

/// <summary>Customers of an area on the day.</summary>
/// <param name="Area">Its code.</param>
/// <param name="Met">Those of the target group.</param>
/// <param name="Undetermined">Those of whom a fact is unknown that could decide.</param>
public readonly record struct AreaCustomers(string Area, int Met, int Undetermined);

/// <summary>What is divided between areas and the TE office.</summary>
/// <param name="Areas">By code.</param>
/// <param name="StaysLow">What stays at least: when all who are undetermined go.</param>
/// <param name="StaysHigh">What stays at most: when none of them do.</param>
public sealed record IndicativeParts(IReadOnlyList<AreaPart> Areas, long StaysLow, long StaysHigh);

/// <summary>An area's part.</summary>
/// <param name="Area">Its code.</param>
/// <param name="Low">When only those go who are known to be of the target group.</param>
/// <param name="High">When the undetermined go too. Seldom a unit lower than <paramref name="Low"/>: the rounding of the whole.</param>
public readonly record struct AreaPart(string Area, long Low, long High);
