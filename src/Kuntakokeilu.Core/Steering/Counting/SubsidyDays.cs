namespace Kuntakokeilu.Core.Steering.Counting;

/// <summary>
/// Classes of days of labour market subsidy (työmarkkinatuki) by the municipality's share of it (työmarkkinatuen
/// kuntaosuus): nothing under 300 days, then 50, 60 and 70 per cent. From general knowledge, not read in a source.
/// </summary>
internal static class SubsidyDays
{
    /// <summary>The least days of each class with the municipality's share in per cent.</summary>
    internal static IReadOnlyList<(short From, int MunicipalPercent)> Classes { get; } =
    [(0, 0), (300, 50), (700, 60), (1000, 70)];

    /// <summary>The least number of days in the class; null when the days are not known.</summary>
    internal static short? ClassOf(int? days) => days is { } known ? Classes.Last(one => one.From <= known).From : null;
}
