using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.Core.Register.Importing;

namespace Kuntakokeilu.App.Pages.Steering;

/// <summary>An unfinished import in words.</summary>
internal sealed class ImportNow(ImportProgress import, DateTimeOffset now, Texts texts)
{
    private const double Megabyte = 1_000_000;

    internal bool IsRunning => import.IsRunning;

    internal string Heading => texts[IsRunning ? "import_now.running" : "import_now.interrupted", import.FactsName];

    internal Progress Progress =>
        new(
            texts["import_now.progress"],
            (long)(import.BytesRead / Megabyte),
            (long)Math.Ceiling(import.Bytes / Megabyte),
            [
                new(texts["import_now.persons"], texts.Count(import.Persons)),
                new(texts["import_now.rows"], texts.Count(import.Rows)),
                new(texts["import_now.rejected"], texts.Count(import.Rejected)),
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
