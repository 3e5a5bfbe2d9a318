using System.Text;
using Kuntakokeilu.Surveys.Suppressing;
using Kuntakokeilu.Surveys.Tabulating;

namespace Kuntakokeilu.Surveys.Exporting;

/// <summary>
/// Every table of a survey as comma separated values (RFC 4180, UTF-8), a row for each count, as it is published: small counts and
/// what they could be worked out from are <c>..</c>.
/// </summary>
internal static class TablesFile
{
    internal const string Total = "total";

    internal static byte[] Write(SuppressedCatalogue catalogue)
    {
        StringBuilder text = new("table,class,answer,count\r\n");
        foreach (CountTable table in catalogue.Catalogue.Tables)
        {
            for (int row = 0; row < table.Rows.Count; row++)
            {
                for (int column = 0; column < table.Columns.Count; column++)
                    Line(table.Rows[row], table.Columns[column], table.Cells[row][column]);
                if (table.RowTotals is { } totals)
                    Line(table.Rows[row], Total, totals[row]);
            }
            for (int column = 0; column < table.Columns.Count; column++)
                if (table.ColumnTotals is { } totals)
                    Line(Total, table.Columns[column], totals[column]);
            if (table.Total is { } all)
                Line(Total, Total, all);

            // Codes hold no commas or quotes.
            void Line(string row, string column, string key) =>
                text.Append(table.Name)
                    .Append(',')
                    .Append(row)
                    .Append(',')
                    .Append(column)
                    .Append(',')
                    .Append(catalogue[key])
                    .Append("\r\n");
        }
        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
