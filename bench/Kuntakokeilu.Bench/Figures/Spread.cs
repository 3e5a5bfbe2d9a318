namespace Kuntakokeilu.Bench.Figures;

/// <summary>Median, least and most of some measurements.</summary>
internal readonly record struct Spread(double Median, double Least, double Most)
{
    internal static Spread Of(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        int middle = sorted.Length / 2;
        double median = sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        return new(median, sorted[0], sorted[^1]);
    }

    internal string Show(string format) =>
        $"{Median.ToString(format)} ({Least.ToString(format)}-{Most.ToString(format)})";
}
