namespace Kuntakokeilu.App.Pictures;

/// <summary>A scale from zero in round steps: 1, 2 or 5 with noughts.</summary>
internal sealed record NiceScale(double Step, int Steps)
{
    internal double Top => Step * Steps;

    internal IEnumerable<double> Ticks => Enumerable.Range(0, Steps + 1).Select(step => step * Step);

    /// <param name="largest">What must fit in.</param>
    /// <param name="most">At most so many steps.</param>
    internal static NiceScale Of(double largest, int most)
    {
        if (largest <= 0)
            return new(1, 1);
        double rough = largest / most;
        double ten = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        double step = ((double[])[1, 2, 5, 10]).Select(round => round * ten).First(round => round >= rough * 0.999_999);
        // Nothing counted here comes in parts.
        step = Math.Max(1, step);
        return new(step, (int)Math.Ceiling(largest / step * 0.999_999));
    }
}
