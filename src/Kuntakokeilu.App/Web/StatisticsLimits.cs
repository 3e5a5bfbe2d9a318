namespace Kuntakokeilu.App.Web;

/// <summary>How much of the open statistics one may ask for; <c>/config</c> tells it.</summary>
internal sealed record StatisticsLimits
{
    /// <summary>As StatFin's.</summary>
    internal int Cells { get; init; } = 120_000;

    /// <summary>From one address within <see cref="Window"/>; answers kept in memory are not counted.</summary>
    internal int Calls { get; init; } = 300;

    /// <summary>
    /// Cells of all those calls together; those of a workbook count ten times. So 200 of the largest answers, or 20 of
    /// the largest workbooks.
    /// </summary>
    internal int WeighedCells { get; init; } = 24_200_000;

    /// <summary>Workbooks made at the same time, for all addresses; some more wait.</summary>
    internal int WorkbooksTogether { get; init; } = 2;

    internal int WorkbooksWaiting { get; init; } = 8;

    internal TimeSpan Window { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Saving writes to the database.</summary>
    internal int Saved { get; init; } = 20;

    /// <summary>Saved queries that are kept in all: at worst two gigabytes.</summary>
    internal int Kept { get; init; } = 100_000;
}
