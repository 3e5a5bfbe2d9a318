namespace Kuntakokeilu.Core.Sample;

/// <summary>
/// Turns exact stocks into whole people, so that small samples keep to their figures too: every territory has its
/// rounded number in each position, and no status of the country is more than a person or so away from its own.
/// </summary>
internal static class Rounding
{
    /// <param name="exact">By territory, position and status, in that order.</param>
    /// <param name="scale">Of the size wanted to the size of the figures.</param>
    /// <param name="positions">How many positions there are.</param>
    /// <param name="statuses">How many statuses there are.</param>
    internal static int[] Of(double[] exact, double scale, int positions, int statuses)
    {
        var whole = new int[exact.Length];
        for (int position = 0; position < positions; position++)
        {
            var owed = new double[statuses];
            double sum = 0;
            int given = 0;
            for (int cell = position * statuses; cell < exact.Length; cell += positions * statuses)
            {
                for (int status = 0; status < statuses; status++)
                {
                    owed[status] += exact[cell + status] * scale;
                    sum += exact[cell + status] * scale;
                }
                int upTo = (int)(sum + 0.5);
                Give(upTo - given, owed, whole.AsSpan(cell, statuses));
                given = upTo;
            }
        }
        return whole;
    }

    /// <summary>One by one to the status to which most is owed; what is over or short is carried to the next.</summary>
    private static void Give(int people, double[] owed, Span<int> whole)
    {
        for (int status = 0; status < owed.Length && people > 0; status++)
        {
            int sure = Math.Min(people, Math.Max(0, (int)Math.Floor(owed[status]) - 1));
            whole[status] += sure;
            owed[status] -= sure;
            people -= sure;
        }
        for (; people > 0; people--)
        {
            int most = Array.IndexOf(owed, owed.Max());
            whole[most]++;
            owed[most]--;
        }
    }
}
