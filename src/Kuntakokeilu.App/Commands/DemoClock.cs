namespace Kuntakokeilu.App.Commands;

/// <summary>A clock that stands: what the demo records is recorded on days of its own story, after the pilots.</summary>
internal sealed class DemoClock(DateTimeOffset now) : TimeProvider
{
    /// <summary>The register is taken in, two days after the pilots' end.</summary>
    internal static DemoClock Imported { get; } = At(2025, 1, 2);

    /// <summary>The first release of the statistics, three weeks after their last month.</summary>
    internal static DemoClock Published { get; } = At(2025, 1, 21);

    /// <summary>Corrections come.</summary>
    internal static DemoClock Corrected { get; } = At(2025, 2, 3);

    /// <summary>An officer settles some of them.</summary>
    internal static DemoClock Settled { get; } = At(2025, 2, 10);

    /// <summary>A release with what was settled.</summary>
    internal static DemoClock Revised { get; } = At(2025, 2, 18);

    public override DateTimeOffset GetUtcNow() => now;

    private static DemoClock At(int year, int month, int day) => new(new(year, month, day, 8, 0, 0, TimeSpan.Zero));
}
