using SpreadCheetah;
using SpreadCheetah.Worksheets;

namespace Kuntakokeilu.App.Web;

/// <summary>A sheet of a workbook.</summary>
/// <param name="Name">Its name; at most 31 characters.</param>
/// <param name="Header">First row; a heading may come twice.</param>
/// <param name="Rows">Texts and numbers; null leaves a cell empty.</param>
internal sealed record Sheet(string Name, IReadOnlyList<string> Header, IReadOnlyList<IReadOnlyList<object?>> Rows);

/// <summary>
/// Sheets to take along as an Office Open XML workbook. A text stays a text, whatever it begins with: no cell is ever a
/// formula.
/// </summary>
internal static class ExcelFile
{
    internal const string Type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>Enough of them to tell how wide a column must be.</summary>
    private const int RowsMeasured = 100;

    private const int Narrowest = 9;
    private const int Widest = 80;

    internal static async Task<IResult> Of(string name, IReadOnlyList<Sheet> sheets, CancellationToken stop)
    {
        MemoryStream workbook = new();
        await Write(workbook, sheets, stop);
        workbook.Position = 0;
        return Results.File(workbook, Type, name);
    }

    internal static async Task Write(Stream workbook, IReadOnlyList<Sheet> sheets, CancellationToken stop)
    {
        SpreadCheetahOptions options = new()
        {
            // They would tell the moment at which it was made, and the same table would never be the same bytes.
            DocumentProperties = null,
            PreserveStringWhitespace = true,
            // Optional, and some readers find no cell without.
            WriteCellReferenceAttributes = true,
        };
        await using Spreadsheet file = await Spreadsheet.CreateNewAsync(workbook, options, stop);
        foreach (Sheet sheet in sheets)
        {
            await file.StartWorksheetAsync(sheet.Name, Columns(sheet), stop);
            await file.AddHeaderRowAsync([.. sheet.Header], null, stop);
            List<DataCell> cells = [];
            foreach (IReadOnlyList<object?> row in sheet.Rows)
            {
                cells.Clear();
                foreach (object? value in row)
                    cells.Add(Cell(value));
                await file.AddRowAsync(cells, stop);
            }
        }
        await file.FinishAsync(stop);
    }

    private static DataCell Cell(object? value) =>
        value switch
        {
            null => default,
            string text => new(Holdable(text)),
            int number => new(number),
            long number => new(number),
            decimal number => new(number),
            double number => new(number),
            short number => new(number),
            _ => throw new ArgumentException($"A cell can't hold a {value.GetType().Name}.", nameof(value)),
        };

    /// <summary>Two characters that XML can't hold; of the others the writer takes care.</summary>
    private static string Holdable(string text) =>
        text.AsSpan().ContainsAny('\uFFFE', '\uFFFF')
            ? string.Concat(text.Where(c => c is not ('\uFFFE' or '\uFFFF')))
            : text;

    private static WorksheetOptions Columns(Sheet sheet)
    {
        WorksheetOptions options = new();
        for (int i = 0; i < sheet.Header.Count; i++)
        {
            int widest = sheet
                .Rows.Take(RowsMeasured)
                .Select(row => i < row.Count && row[i] is string text ? text.Length : 0)
                .Append(sheet.Header[i].Length)
                .Max();
            options.Column(i + 1).Width = Math.Clamp(widest + 1, Narrowest, Widest);
        }
        return options;
    }
}
