using System.IO.Compression;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.Statistics.Formats;
using Kuntakokeilu.Statistics.Tables;

namespace Kuntakokeilu.App.Api.Statistics;

/// <summary>A workbook: the table with typed numbers, and a sheet that says what it is.</summary>
internal static class XlsxFormat
{
    /// <summary>Of a sheet, as Excel has it.</summary>
    internal const int MostColumns = 16_384;

    /// <summary>The dearest of the formats, on the machine that answers pages too: the others wait.</summary>
    private static readonly SemaphoreSlim Making = new(2);

    internal static async Task<byte[]> Write(
        Extract extract,
        CodesOrTexts naming,
        bool hasTitle,
        CancellationToken stop
    )
    {
        await Making.WaitAsync(stop);
        try
        {
            return await Make(extract, naming, hasTitle, stop);
        }
        finally
        {
            Making.Release();
        }
    }

    private static async Task<byte[]> Make(Extract extract, CodesOrTexts naming, bool hasTitle, CancellationToken stop)
    {
        Grid grid = new(extract, naming);
        string[] head = [.. grid.StubNames, .. grid.ColumnNames];
        string title = extract.Text(extract.Definition.Title);
        List<IReadOnlyList<object?>> rows = hasTitle ? [head] : [];
        foreach ((IReadOnlyList<string> names, int first) in grid.Rows())
            rows.Add([
                .. names,
                .. Enumerable.Range(first, grid.ColumnNames.Count).Select(cell => Value(extract, cell)),
            ]);
        string[] titled = [title, .. Enumerable.Repeat("", head.Length - 1)];
        using MemoryStream workbook = new();
        await ExcelFile.Write(
            workbook,
            [new(extract.Definition.Id, hasTitle ? titled : head, rows), new("info", [title], [.. About(extract)])],
            stop
        );
        // The same bytes whenever it is made: its parts are of the time of the release.
        using (ZipArchive parts = new(workbook, ZipArchiveMode.Update, leaveOpen: true))
            foreach (ZipArchiveEntry part in parts.Entries)
                part.LastWriteTime = extract.Edition.PublishedAt;
        return workbook.ToArray();
    }

    private static object Value(Extract extract, int cell)
    {
        Figure figure = extract.Figures[cell];
        return (object?)figure.Decimal(extract.ContentOf(cell).Decimals) ?? figure.Mark!;
    }

    private static IEnumerable<IReadOnlyList<object?>> About(Extract extract)
    {
        yield return [extract.Text(extract.Edition.Source)];
        yield return [JsonStat.Moment(extract.Edition.PublishedAt)];
        foreach (Words note in extract.Definition.Notes)
            yield return [extract.Text(note)];
        foreach (Content content in extract.Contents)
        {
            string source = extract.Text(content.Source);
            yield return [$"{extract.Text(content.Label)}: {extract.Text(content.Definition)} ({source})"];
        }
    }
}
