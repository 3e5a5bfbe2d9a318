namespace Kuntakokeilu.Core.Sample;

/// <summary>What the sample gives for a target, counted in people.</summary>
/// <param name="Target">The target.</param>
/// <param name="Expected">So many people it asks for at this size.</param>
/// <param name="Got">So many there are.</param>
/// <param name="Base">For a share, of how many; else nothing.</param>
internal sealed record CalibrationResult(CalibrationTarget Target, double Expected, double Got, double? Base)
{
    internal double Difference => (Got - Expected) / Expected;

    /// <summary>By how many people it may differ.</summary>
    internal double Allowed =>
        Target.AllowsSquareRoots
            ? Math.Max(Target.Tolerance * Expected, 3 * Math.Sqrt(Expected))
            : Target.Tolerance * Expected;

    internal bool Holds =>
        Target.Bar switch
        {
            "more" => Got > Expected,
            "less" => Got <= Expected + Allowed,
            _ => Math.Abs(Got - Expected) <= Allowed,
        };
}
