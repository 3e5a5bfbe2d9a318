using Kuntakokeilu.Statistics.Formats;
using Kuntakokeilu.Statistics.Selecting;
using Kuntakokeilu.Statistics.Tables;
using Parquet;
using Parquet.Schema;

namespace Kuntakokeilu.App.Api.Statistics;

/// <summary>
/// Apache Parquet: a column of codes for each variable, and of each content its figures and the marks where there is
/// none. What is counted is always the columns, whatever the layout.
/// </summary>
internal static class ParquetFormat
{
    internal static async Task<byte[]> Write(Extract extract)
    {
        ChosenVariable contents = extract.Selection.Variables.Single(one =>
            one.Variable == extract.Definition.Contents
        );
        ChosenVariable[] keys = [.. extract.Selection.Variables.Where(one => one != contents)];
        Extract upright = new(
            extract.Table,
            new(extract.Definition, keys, [contents], extract.Selection.Eliminated),
            extract.Language,
            extract.Edition
        );
        List<Column> columns = [.. Keys(keys, upright.Figures.Count / upright.Contents.Count)];
        for (int i = 0; i < upright.Contents.Count; i++)
            columns.AddRange(Figures(upright, i));
        using MemoryStream file = new();
        ParquetSchema schema = new(columns.Select(column => column.Field));
        await using (ParquetWriter writer = await ParquetWriter.CreateAsync(schema, file))
        {
            writer.CustomMetadata = new Dictionary<string, string>
            {
                ["table"] = extract.Definition.Id,
                ["title"] = extract.Text(extract.Definition.Title),
                ["release"] = $"{extract.Edition.Number}",
                ["updated"] = JsonStat.Moment(extract.Edition.PublishedAt),
            };
            using ParquetRowGroupWriter rows = writer.CreateRowGroup();
            foreach (Column column in columns)
                await column.Write(rows);
        }
        return file.ToArray();
    }

    private static IEnumerable<Column> Keys(ChosenVariable[] keys, int rows)
    {
        int run = rows;
        foreach (ChosenVariable key in keys)
        {
            string[] codes = [.. key.Values.Select(value => value.Code)];
            run /= codes.Length;
            string?[] column = new string[rows];
            for (int row = 0; row < rows; row++)
                column[row] = codes[row / run % codes.Length];
            yield return Text(key.Variable.Code, column, nullable: false);
        }
    }

    private static IEnumerable<Column> Figures(Extract upright, int number)
    {
        Content content = upright.Contents[number];
        Figure[] figures = [.. upright.Figures.Where((_, cell) => cell % upright.Contents.Count == number)];
        if (content.Decimals == 0)
        {
            DataField whole = new DataField<int?>(content.Code);
            int?[] numbers = [.. figures.Select(one => one.Number)];
            yield return new(whole, rows => rows.WriteAsync<int>(whole, numbers));
        }
        else
        {
            DataField part = new DataField<double?>(content.Code);
            double?[] numbers = [.. figures.Select(one => (double?)one.Decimal(content.Decimals))];
            yield return new(part, rows => rows.WriteAsync<double>(part, numbers));
        }
        yield return Text($"{content.Code}_mark", [.. figures.Select(one => one.Mark)], nullable: true);
    }

    private static Column Text(string name, string?[] values, bool nullable)
    {
        DataField<string> field = new(name, nullable);
        return new(field, rows => rows.WriteAsync(field, values));
    }

    /// <summary>A column and how it is written.</summary>
    private sealed record Column(DataField Field, Func<ParquetRowGroupWriter, Task> Write);
}
