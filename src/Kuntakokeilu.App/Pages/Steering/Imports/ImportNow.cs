using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.Core.Intake.Importing;

namespace Kuntakokeilu.App.Pages.Steering.Imports;

/// <summary>An unfinished import in words: how far it is and how fast it goes.</summary>
internal sealed class ImportNow(ImportOverview import, DateTimeOffset now, Texts texts)
{
    private const double Megabyte = 1_000_000;

    internal bool IsRunning => import.State is ImportState.Running;

    internal string Heading =>
        texts[IsRunning ? "import_now.running" : "import_now.interrupted", import.Import.FactsName];

    internal Progress Progress =>
        new(
            texts["import_now.progress"],
            (long)(import.BytesDone / Megabyte),
            (long)Math.Ceiling(import.Import.Bytes / Megabyte),
            [
                new(texts["import.persons"], texts.Count(import.Sums.Persons)),
                new(texts["import.rows"], texts.Count(import.Sums.Rows)),
                new(texts["import.rejected"], texts.Count(import.Sums.Rejected)),
                .. IsRunning ? Speed() : [],
            ]
        );

    private IEnumerable<SummaryRow> Speed()
    {
        yield return new(
            texts["import_now.rate"],
            import.RowsPerSecond(now) is { } rate
                ? texts["import_now.rows_per_second", texts.Count(rate)]
                : texts["import_now.unknown"]
        );
        yield return new(
            texts["import_now.left"],
            import.TimeLeft(now) switch
            {
                null => texts["import_now.unknown"],
                { TotalSeconds: < 100 } left => texts["import_now.seconds", (int)Math.Ceiling(left.TotalSeconds)],
                { } left => texts["import_now.minutes", texts.Count((long)Math.Ceiling(left.TotalMinutes))],
            }
        );
    }
}
