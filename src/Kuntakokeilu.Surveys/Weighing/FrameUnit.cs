namespace Kuntakokeilu.Surveys.Weighing;

/// <summary>A unit that is asked: a municipality, as it was when the survey opened.</summary>
internal sealed record FrameUnit(
    string Code,
    int Population,
    bool IsInPilot,
    string Region,
    string Ely,
    string LanguageStatus
)
{
    internal SizeClass Size => SizeClasses.Of(Population);
}

/// <summary>By inhabitants; each from its number to that of the next.</summary>
internal enum SizeClass
{
    Under2000,
    From2000,
    From5000,
    From10000,
    From20000,
    From50000,
    From100000,
}

internal static class SizeClasses
{
    private static readonly int[] Bounds = [2_000, 5_000, 10_000, 20_000, 50_000, 100_000];

    /// <summary>The least number of inhabitants.</summary>
    internal static int From(SizeClass size) => size is SizeClass.Under2000 ? 0 : Bounds[(int)size - 1];

    internal static SizeClass Of(int population) => (SizeClass)Bounds.Count(bound => population >= bound);

    /// <summary>Where sizes are crossed with the pilot, all from 20,000 on are one class: beyond there are few.</summary>
    internal static SizeClass Crossed(SizeClass size) => size > SizeClass.From20000 ? SizeClass.From20000 : size;
}
