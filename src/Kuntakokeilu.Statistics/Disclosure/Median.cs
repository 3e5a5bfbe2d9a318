using Kuntakokeilu.Statistics.Jobseekers;

namespace Kuntakokeilu.Statistics.Disclosure;

/// <summary>A median in days, read from published counts in bands: none of too few people.</summary>
public static class Median
{
    /// <summary>Fewer people than this give no median.</summary>
    public const int LeastPeople = 20;

    /// <summary>
    /// The day before which half of the people had it: within its band as if they were spread evenly over the days. Null
    /// of too few people, and when it is in the last band, which has no end.
    /// </summary>
    /// <param name="counts">Of <see cref="CaseworkMeasures.Bands"/>, in their order.</param>
    public static int? OfBands(ReadOnlySpan<int> counts)
    {
        int all = 0;
        foreach (int count in counts)
            all += count;
        if (all < LeastPeople)
            return null;
        int before = 0;
        for (int i = 0; i < counts.Length; before += counts[i++])
        {
            if (2 * (before + counts[i]) < all)
                continue;
            (_, int first, int? last) = CaseworkMeasures.Bands[i];
            if (last is not { } end)
                return null;
            int into = (end - first + 1) * (all - (2 * before)) / (2 * counts[i]);
            return Math.Min(first + into, end);
        }
        return null;
    }
}
