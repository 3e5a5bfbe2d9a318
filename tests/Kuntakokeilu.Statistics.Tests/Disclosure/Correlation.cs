namespace Kuntakokeilu.Statistics.Tests.Disclosure;

internal static class Correlation
{
    public static double Of(double[] one, double[] other)
    {
        double meanOne = one.Average();
        double meanOther = other.Average();
        double both = one.Zip(other, (a, b) => (a - meanOne) * (b - meanOther)).Sum();
        return both
            / Math.Sqrt(
                one.Sum(a => (a - meanOne) * (a - meanOne)) * other.Sum(b => (b - meanOther) * (b - meanOther))
            );
    }
}
