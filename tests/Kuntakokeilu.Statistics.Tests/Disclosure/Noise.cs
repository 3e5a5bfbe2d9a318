using Kuntakokeilu.Statistics.Disclosure;

namespace Kuntakokeilu.Statistics.Tests.Disclosure;

/// <summary>The noise of a count as probabilities.</summary>
internal static class Noise
{
    public static IEnumerable<(int Noise, double P)> Row(int count)
    {
        double from = 0;
        foreach ((double upTo, int noise) in PTable.Standard.Rows[Math.Min(count, PTable.Standard.Rows.Count - 1)])
        {
            yield return (noise, upTo - from);
            from = upTo;
        }
    }

    public static double P(int count, int noise) =>
        Row(count).Where(entry => entry.Noise == noise).Sum(entry => entry.P);
}
