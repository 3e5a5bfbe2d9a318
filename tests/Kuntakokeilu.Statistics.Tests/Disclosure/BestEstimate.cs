namespace Kuntakokeilu.Statistics.Tests.Disclosure;

/// <summary>
/// The best an attacker can do with everything published at once: the least variance of an exact count over all ways of
/// weighing published numbers, when each is a known sum of unknown counts with noise of its own.
/// </summary>
/// <remarks>
/// Least squares: a number's variance becomes V times its leverage x (X'X)^-1 x', X having a row for each number. Solved
/// by conjugate gradients, which need no more than products with X.
/// </remarks>
internal sealed class BestEstimate
{
    private readonly List<(int Unknown, int Times)[]> rows = [];
    private int unknowns;

    /// <summary>A published number as a sum of unknowns, some taken away.</summary>
    public void Publish(IEnumerable<(int Unknown, int Times)> sum)
    {
        (int Unknown, int Times)[] row = [.. sum];
        rows.Add(row);
        unknowns = Math.Max(unknowns, row.Max(term => term.Unknown) + 1);
    }

    /// <summary>What share of the noise of a published number is left.</summary>
    public double Leverage(IEnumerable<(int Unknown, int Times)> sum)
    {
        double[] wanted = new double[unknowns];
        foreach ((int unknown, int times) in sum)
            wanted[unknown] += times;
        double[] solution = new double[unknowns];
        double[] rest = [.. wanted];
        double[] direction = [.. wanted];
        double square = Dot(rest, rest);
        for (int step = 0; step < 10_000 && square > 1e-14; step++)
        {
            double[] moved = Normal(direction);
            double along = square / Dot(direction, moved);
            for (int i = 0; i < unknowns; i++)
            {
                solution[i] += along * direction[i];
                rest[i] -= along * moved[i];
            }
            double next = Dot(rest, rest);
            for (int i = 0; i < unknowns; i++)
                direction[i] = rest[i] + (next / square * direction[i]);
            square = next;
        }
        return Dot(wanted, solution);
    }

    private double[] Normal(double[] vector)
    {
        double[] product = new double[unknowns];
        foreach ((int Unknown, int Times)[] row in rows)
        {
            double value = 0;
            foreach ((int unknown, int times) in row)
                value += times * vector[unknown];
            foreach ((int unknown, int times) in row)
                product[unknown] += times * value;
        }
        return product;
    }

    private static double Dot(double[] one, double[] other)
    {
        double sum = 0;
        for (int i = 0; i < one.Length; i++)
            sum += one[i] * other[i];
        return sum;
    }
}
