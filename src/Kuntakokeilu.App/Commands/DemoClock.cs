namespace Kuntakokeilu.App.Commands;

/// <summary>
/// A clock that stands: what the demo records of its own is recorded on the day before it begins, in the order of its
/// story.
/// </summary>
internal sealed class DemoClock(DateTimeOffset now) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => now;

    /// <summary>The register is taken in.</summary>
    internal static DemoClock Imported(DateOnly day) => Before(day, 6);

    /// <summary>The first release of the statistics.</summary>
    internal static DemoClock Published(DateOnly day) => Before(day, 8);

    /// <summary>Corrections come.</summary>
    internal static DemoClock Corrected(DateOnly day) => Before(day, 10);

    /// <summary>An officer settles some of them.</summary>
    internal static DemoClock Settled(DateOnly day) => Before(day, 12);

    /// <summary>People tell something on the site.</summary>
    internal static DemoClock Told(DateOnly day) => Before(day, 13);

    /// <summary>A release with what was settled.</summary>
    internal static DemoClock Revised(DateOnly day) => Before(day, 14);

    private static DemoClock Before(DateOnly day, int hour) => new(new(day.AddDays(-1), new(hour, 0), TimeSpan.Zero));
}
