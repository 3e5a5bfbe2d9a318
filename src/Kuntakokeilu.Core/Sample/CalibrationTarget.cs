using System.Globalization;

namespace Kuntakokeilu.Core.Sample;

/// <summary>A published figure that the sample must come near to; the rows of <c>targets.csv</c>.</summary>
/// <param name="Month">Which day of the path.</param>
/// <param name="Date">The same, as a date.</param>
/// <param name="Scope"><c>country</c>, <c>pilots</c>, <c>area:</c> and a member's code, <c>ely:</c> and a code.</param>
/// <param name="Measure">What is counted.</param>
/// <param name="Figure">At full size.</param>
/// <param name="Bar">How near: a percentage, <c>more</c> or <c>less</c>.</param>
/// <param name="Source">Who published it.</param>
internal sealed record CalibrationTarget(
    int Month,
    string Date,
    string Scope,
    string Measure,
    double Figure,
    string Bar,
    string Source
)
{
    internal static IReadOnlyList<CalibrationTarget> All { get; } =
    [.. SampleData.Rows("targets.csv", 6).Select(Parse)];

    /// <summary>The percentage of the bar as a fraction.</summary>
    internal double Tolerance => Bar.EndsWith('%') ? double.Parse(Bar[..^1], CultureInfo.InvariantCulture) / 100 : 0.05;

    /// <summary>Of most figures three square roots of the figure are allowed too, where that is wider.</summary>
    internal bool AllowsSquareRoots => Bar is "5 %" or "less";

    private static CalibrationTarget Parse(string[] f)
    {
        int month = Array.IndexOf(MonthlyPath.Days, SampleData.Day(f[0]));
        double figure = double.Parse(f[3], CultureInfo.InvariantCulture);
        return new(month, f[0], f[1], f[2], figure, f[4], f[5]);
    }
}
