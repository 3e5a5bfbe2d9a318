namespace Kuntakokeilu.Statistics.Tests.Disclosure;

/// <summary>
/// A row of a table of noise computed from what is asked of it: of all distributions with mean 0, a variance of at most
/// so much and the allowed outcomes, the one of greatest entropy that does not fall towards 0 from below.
/// </summary>
/// <remarks>
/// The greatest entropy under these moments is p_v = exp(a v + b v^2) / Z. Where p_j > p_j+1 with j below 0, both get
/// one probability, which puts the means of v and v^2 over the tied outcomes in the exponent; until none is left.
/// </remarks>
internal static class MaximumEntropy
{
    public static IReadOnlyList<(int Noise, double P)> Row(int count, int largest, double variance, int hidden)
    {
        List<int[]> ties =
        [
            .. Enumerable
                .Range(-Math.Min(count, largest), Math.Min(count, largest) + largest + 1)
                .Where(noise => count + noise == 0 || count + noise > hidden)
                .Select(noise => new[] { noise }),
        ];
        while (true)
        {
            double[] p = Solve(ties, variance);
            int falls = Enumerable
                .Range(0, ties.Count - 1)
                .FirstOrDefault(
                    i => ties[i][^1] < 0 && ties[i + 1][0] == ties[i][^1] + 1 && p[i] > p[i + 1] + 1e-12,
                    -1
                );
            if (falls < 0)
                return [.. ties.SelectMany((tie, i) => tie.Select(noise => (noise, p[i])))];
            ties[falls] = [.. ties[falls], .. ties[falls + 1]];
            ties.RemoveAt(falls + 1);
        }
    }

    /// <summary>The probability of each outcome of each tie, by Newton's method on the two multipliers.</summary>
    private static double[] Solve(List<int[]> ties, double variance)
    {
        double[] first = [.. ties.Select(tie => tie.Average())];
        double[] second = [.. ties.Select(tie => tie.Average(noise => (double)noise * noise))];
        double a = 0;
        double b = -0.5 / variance;
        for (int step = 0; step < 200; step++)
        {
            double[] weight = [.. ties.Select((tie, i) => tie.Length * Math.Exp((a * first[i]) + (b * second[i])))];
            double all = weight.Sum();
            double Mean(Func<int, double> of) => weight.Select((w, i) => w * of(i) / all).Sum();

            double mean = Mean(i => first[i]);
            double square = Mean(i => second[i]);
            double aa = Mean(i => first[i] * first[i]) - (mean * mean);
            double ab = Mean(i => first[i] * second[i]) - (mean * square);
            double bb = Mean(i => second[i] * second[i]) - (square * square);
            double off = square - variance;
            if (Math.Abs(mean) + Math.Abs(off) < 1e-13)
                return [.. weight.Select((w, i) => w / all / ties[i].Length)];
            double determinant = (aa * bb) - (ab * ab);
            double stepA = ((bb * mean) - (ab * off)) / determinant;
            double stepB = ((aa * off) - (ab * mean)) / determinant;
            double damp = Math.Min(1, 0.5 / Math.Max(Math.Abs(stepA), Math.Abs(stepB)));
            a -= damp * stepA;
            b -= damp * stepB;
        }
        throw new InvalidOperationException("no such noise");
    }
}
