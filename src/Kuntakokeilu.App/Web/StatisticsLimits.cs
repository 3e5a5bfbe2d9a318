namespace Kuntakokeilu.App.Web;

/// <summary>How much of the open statistics one may ask for; <c>/config</c> tells it.</summary>
internal sealed record StatisticsLimits
{
    /// <summary>As StatFin's.</summary>
    internal int Cells { get; init; } = 120_000;

    /// <summary>From one address within <see cref="Window"/>; answers kept in memory are not counted.</summary>
    internal int Calls { get; init; } = 300;

    internal TimeSpan Window { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Saving writes to the database.</summary>
    internal int Saved { get; init; } = 20;

    /// <summary>Saved queries that are kept in all: at worst two gigabytes.</summary>
    internal int Kept { get; init; } = 100_000;
}
