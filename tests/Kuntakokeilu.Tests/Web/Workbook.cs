using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;

namespace Kuntakokeilu.Tests.Web;

/// <summary>A workbook as another than its writer reads it, held to the standard's schema as it is opened.</summary>
internal sealed class Workbook : IDisposable
{
    private readonly SpreadsheetDocument document;

    internal Workbook(byte[] bytes)
    {
        document = SpreadsheetDocument.Open(new MemoryStream(bytes), false);
        Assert.Empty(
            new OpenXmlValidator(FileFormatVersions.Office2019)
                .Validate(document, TestContext.Current.CancellationToken)
                .Select(fault => $"{fault.Part?.Uri} {fault.Path?.XPath}: {fault.Description}")
        );
    }

    internal IReadOnlyList<string> SheetNames => [.. Sheets.Select(sheet => sheet.Name!.Value!)];

    private IEnumerable<Sheet> Sheets => document.WorkbookPart!.Workbook.Descendants<Sheet>();

    /// <summary>Texts as strings, numbers as decimals; a cell that is not there is null.</summary>
    internal IReadOnlyList<IReadOnlyList<object?>> Rows(string sheet)
    {
        StringValue part = Sheets.Single(one => one.Name == sheet).Id!;
        return
        [
            .. ((WorksheetPart)document.WorkbookPart!.GetPartById(part!))
                .Worksheet.Descendants<Row>()
                .Select(row => (IReadOnlyList<object?>)[.. row.Elements<Cell>().Select(Value)]),
        ];
    }

    private static object? Value(Cell cell)
    {
        Assert.Null(cell.CellFormula);
        return cell.DataType?.Value switch
        {
            { } type when type == CellValues.InlineString => cell.InlineString!.Text!.Text,
            null => cell.CellValue is { } number ? decimal.Parse(number.Text, CultureInfo.InvariantCulture) : null,
            { } other => throw new InvalidDataException($"{cell.CellReference}: {other}"),
        };
    }

    public void Dispose() => document.Dispose();
}
