using MiniExcelLibs;
using MiniExcelLibs.OpenXml;

namespace Kuntakokeilu.App.Web;

/// <summary>A sheet of a workbook.</summary>
/// <param name="Name">Its name; at most 31 characters.</param>
/// <param name="Header">First row; a heading may come twice.</param>
/// <param name="Rows">Texts and numbers; null leaves a cell empty.</param>
internal sealed record Sheet(string Name, IReadOnlyList<string> Header, IReadOnlyList<IReadOnlyList<object?>> Rows);

/// <summary>Sheets to take along as an Office Open XML workbook.</summary>
internal static class ExcelFile
{
    internal const string Type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    internal static IResult Of(string name, IReadOnlyList<Sheet> sheets)
    {
        MemoryStream workbook = new();
        Write(workbook, sheets);
        workbook.Position = 0;
        return Results.File(workbook, Type, name);
    }

    internal static void Write(Stream workbook, IReadOnlyList<Sheet> sheets)
    {
        OpenXmlConfiguration settings = new()
        {
            FastMode = true,
            EnableAutoWidth = true,
            TableStyles = TableStyles.None,
        };
        workbook.SaveAs(sheets.ToDictionary(sheet => sheet.Name, Table), configuration: settings);
    }

    private static object Table(Sheet sheet)
    {
        System.Data.DataTable table = new();
        for (int i = 0; i < sheet.Header.Count; i++)
            table.Columns.Add(new System.Data.DataColumn($"{i}", typeof(object)) { Caption = sheet.Header[i] });
        foreach (IReadOnlyList<object?> row in sheet.Rows)
            table.Rows.Add([.. row]);
        return table;
    }
}
