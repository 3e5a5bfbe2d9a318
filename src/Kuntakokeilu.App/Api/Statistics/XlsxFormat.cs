using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.Statistics.Formats;
using Kuntakokeilu.Statistics.Tables;

namespace Kuntakokeilu.App.Api.Statistics;

/// <summary>A workbook: the table with typed numbers, and a sheet that says what it is.</summary>
internal static partial class XlsxFormat
{
    /// <summary>Of a sheet, as Excel has it.</summary>
    internal const int MostColumns = 16_384;

    internal static byte[] Write(Extract extract, CodesOrTexts naming, bool hasTitle)
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
        ExcelFile.Write(
            workbook,
            [new(extract.Definition.Id, hasTitle ? titled : head, rows), new("info", [title], [.. About(extract)])]
        );
        return Timeless(workbook, extract.Edition.PublishedAt);
    }

    /// <summary>
    /// The same bytes whenever it is made: its parts are of the time of the release, and the random names by which they
    /// know each other are numbered.
    /// </summary>
    private static byte[] Timeless(MemoryStream workbook, DateTimeOffset time)
    {
        using MemoryStream again = new();
        Dictionary<string, string> numbered = [];
        using (ZipArchive from = new(workbook))
        using (ZipArchive to = new(again, ZipArchiveMode.Create, leaveOpen: true))
            foreach (ZipArchiveEntry part in from.Entries)
            {
                ZipArchiveEntry copy = to.CreateEntry(part.FullName, CompressionLevel.Fastest);
                copy.LastWriteTime = time;
                using Stream written = copy.Open();
                using Stream read = part.Open();
                if (part.FullName.Contains("/worksheets/sheet", StringComparison.Ordinal))
                    read.CopyTo(written);
                else
                    written.Write(Encoding.UTF8.GetBytes(Random().Replace(new StreamReader(read).ReadToEnd(), Number)));
            }
        return again.ToArray();

        string Number(Match name)
        {
            if (!numbered.TryGetValue(name.Value, out string? number))
                numbered.Add(name.Value, number = $"R{numbered.Count + 1}");
            return number;
        }
    }

    [GeneratedRegex("R[0-9a-f]{32}")]
    private static partial Regex Random();

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
