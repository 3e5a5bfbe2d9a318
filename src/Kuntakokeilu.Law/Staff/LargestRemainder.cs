namespace Kuntakokeilu.Law.Staff;

/// <summary>Divides whole units so that nothing is lost: by the largest remainder (Hamilton's method).</summary>
public static class LargestRemainder
{
    /// <summary>
    /// Each part's units: its exact share rounded down, and one more for those with the largest remainders until the units are
    /// all given; of equal remainders the one that stands first.
    /// </summary>
    /// <param name="units">What is divided: tenths of a person-year, whole euros.</param>
    /// <param name="weights">The parts' weights; none negative, and not all zero unless there is nothing to divide.</param>
    public static IReadOnlyList<long> Divide(long units, IReadOnlyList<long> weights)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(units);
        Int128 whole = 0;
        foreach (long weight in weights)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(weight, nameof(weights));
            whole += weight;
        }
        if (units == 0)
            return [.. weights.Select(_ => 0L)];
        if (whole == 0)
            throw new ArgumentException("There is nobody to divide between.", nameof(weights));
        long[] given = new long[weights.Count];
        Int128[] left = new Int128[weights.Count];
        long rest = units;
        for (int i = 0; i < given.Length; i++)
        {
            (Int128 share, left[i]) = Int128.DivRem((Int128)units * weights[i], whole);
            given[i] = (long)share;
            rest -= given[i];
        }
        foreach (int one in Enumerable.Range(0, given.Length).OrderByDescending(i => left[i]).Take((int)rest))
            given[one]++;
        return given;
    }
}
