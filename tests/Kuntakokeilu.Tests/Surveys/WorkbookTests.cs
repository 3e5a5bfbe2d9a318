using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Kuntakokeilu.Surveys.Defining;
using Kuntakokeilu.Surveys.Importing;
using Workbook = Kuntakokeilu.Surveys.Importing.Workbook;

namespace Kuntakokeilu.Tests.Surveys;

/// <summary>A form in a workbook that another program has written is read as it was.</summary>
public sealed class WorkbookTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_questionnaire_of_2024_comes_back_out_of_a_workbook(bool withSharedTexts)
    {
        XlsFormSheets sheets = XlsFormWriter.Write(KnownSurveys.LowThreshold2024);
        XlsFormSheets read = Workbook.Read(Written(sheets, withSharedTexts));
        Assert.Equal(sheets.Survey.Count, read.Survey.Count);
        Assert.Equal(sheets.Choices.Count, read.Choices.Count);
        ImportedSurvey survey = XlsForm.Read(read, default, default);
        Assert.Empty(survey.Notes);
        Assert.Equal(
            DefinitionWriter.Write(XlsForm.Read(sheets, default, default).Definition),
            DefinitionWriter.Write(survey.Definition)
        );
    }

    [Fact]
    public void What_is_no_workbook_of_a_form_is_refused()
    {
        Assert.Throws<NotASurveyException>(() => Workbook.Read(Encoding.UTF8.GetBytes("type,name")));
        byte[] workbook = Written(XlsFormWriter.Write(KnownSurveys.LowThreshold2024), withSharedTexts: false);
        Assert.Throws<NotASurveyException>(() => Workbook.Read(workbook.AsMemory(0, workbook.Length / 2)));
        Assert.Throws<NotASurveyException>(() =>
            Workbook.Read(
                Of(
                    (
                        "answers",
                        [
                            ["a"],
                            ["b"],
                        ]
                    )
                )
            )
        );
    }

    private static byte[] Written(XlsFormSheets sheets, bool withSharedTexts) =>
        Of(
            withSharedTexts,
            ("settings", Rows([sheets.Settings])),
            ("Survey", Rows(sheets.Survey)),
            ("choices", Rows(sheets.Choices))
        );

    private static string[][] Rows(IReadOnlyList<IReadOnlyDictionary<string, string>> rows)
    {
        string[] columns = [.. rows.SelectMany(row => row.Keys).Distinct()];
        return [columns, .. rows.Select(row => columns.Select(column => row.GetValueOrDefault(column, "")).ToArray())];
    }

    private static byte[] Of(params (string Name, string[][] Rows)[] sheets) => Of(withSharedTexts: false, sheets);

    private static byte[] Of(bool withSharedTexts, params (string Name, string[][] Rows)[] sheets)
    {
        using MemoryStream bytes = new();
        using (SpreadsheetDocument document = SpreadsheetDocument.Create(bytes, SpreadsheetDocumentType.Workbook))
        {
            WorkbookPart book = document.AddWorkbookPart();
            book.Workbook = new(new Sheets());
            SharedStringTable shared = book.AddNewPart<SharedStringTablePart>().SharedStringTable = new();
            uint number = 0;
            foreach ((string name, string[][] rows) in sheets)
            {
                WorksheetPart part = book.AddNewPart<WorksheetPart>();
                part.Worksheet = new(
                    new SheetData(rows.Select((row, i) => Row(row, i, withSharedTexts ? shared : null)))
                );
                book.Workbook.Sheets!.Append(
                    new Sheet
                    {
                        Id = book.GetIdOfPart(part),
                        SheetId = ++number,
                        Name = name,
                    }
                );
            }
        }
        return bytes.ToArray();
    }

    /// <summary>Empty cells are not written: the places of the others tell it.</summary>
    private static Row Row(string[] values, int row, SharedStringTable? shared) =>
        new(
            values
                .Select((value, column) => (value, Place: $"{Letters(column)}{row + 1}"))
                .Where(cell => cell.value.Length > 0)
                .Select(cell => Cell(cell.value, cell.Place, shared))
        );

    private static Cell Cell(string value, string place, SharedStringTable? shared)
    {
        if (shared is null)
            return new()
            {
                CellReference = place,
                DataType = CellValues.InlineString,
                InlineString = new(new Text(value)),
            };
        shared.Append(new SharedStringItem(new Text(value)));
        return new()
        {
            CellReference = place,
            DataType = CellValues.SharedString,
            CellValue = new(shared.Count() - 1),
        };
    }

    private static string Letters(int column) =>
        (column >= 26 ? Letters(column / 26 - 1) : "") + (char)('A' + column % 26);
}
