using System.Globalization;
using Kuntakokeilu.Statistics.Cells;

namespace Kuntakokeilu.Statistics.Disclosure;

/// <summary>
/// The noise of published counts by the cell-key method: which number is added to a count, by the count and the cell
/// key. The largest deviation is 5, the variance 3, and neither 1 nor 2 is ever published; nobody stays nobody.
/// </summary>
/// <remarks>
/// The probabilities stand in <c>ptable.csv</c> beside this file: of all tables with noise of mean 0 and these bounds,
/// the one of greatest entropy. From the eighth row on every count has the same noise.
/// </remarks>
public sealed class PTable
{
    private readonly (double UpTo, int Noise)[][] rows;

    private PTable((double, int)[][] rows) => this.rows = rows;

    /// <summary>The table that every release uses.</summary>
    public static PTable Standard { get; } = Read();

    /// <summary>The largest deviation of a published count.</summary>
    public const int LargestNoise = 5;

    /// <summary>The variance of the noise, for counts from 1 on.</summary>
    public const double Variance = 3;

    /// <summary>The rows by count, the last for it and all above: noise with the upper bound of its share of 0-1.</summary>
    public IReadOnlyList<IReadOnlyList<(double UpTo, int Noise)>> Rows => rows;

    /// <summary>The count as it is published.</summary>
    public int Publish(People people)
    {
        int count = people.Count;
        double key = people.Key / 4294967296.0;
        foreach ((double upTo, int noise) in rows[Math.Min(count, rows.Length - 1)])
            if (key < upTo)
                return count + noise;
        throw new InvalidOperationException("A row of the table of noise ends below 1.");
    }

    private static PTable Read()
    {
        using Stream stream = typeof(PTable).Assembly.GetManifestResourceStream("Disclosure/ptable.csv")!;
        using StreamReader reader = new(stream);
        return new([
            .. reader
                .ReadToEnd()
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Skip(1)
                .Select(line => line.Split(','))
                .GroupBy(entry => int.Parse(entry[0], CultureInfo.InvariantCulture), Entry)
                .OrderBy(row => row.Key)
                .Select(row => row.ToArray()),
        ]);
    }

    private static (double UpTo, int Noise) Entry(string[] entry) =>
        (double.Parse(entry[5], CultureInfo.InvariantCulture), int.Parse(entry[3], CultureInfo.InvariantCulture));
}
