namespace Kuntakokeilu.Surveys.Tabulating;

/// <summary>
/// A table of counts, each cell by its key: what is counted. Cells of the same units, question and answer have one key in every
/// table, and are one cell.
/// </summary>
/// <param name="Cells">By row and column.</param>
/// <param name="RowTotals">Of each row; null where the table has none.</param>
/// <param name="ColumnTotals">Of each column; null where the table has none.</param>
internal sealed record CountTable(
    string Name,
    IReadOnlyList<string> Rows,
    IReadOnlyList<string> Columns,
    IReadOnlyList<IReadOnlyList<string>> Cells,
    IReadOnlyList<string>? RowTotals,
    IReadOnlyList<string>? ColumnTotals,
    string? Total
)
{
    /// <summary>Its rows, then its columns, then its totals: whatever adds up to something that is published.</summary>
    internal IEnumerable<TableLine> Lines()
    {
        for (int row = 0; row < Rows.Count; row++)
            if (RowTotals is not null)
                yield return new(Cells[row], RowTotals[row]);
        for (int column = 0; column < Columns.Count; column++)
            if (ColumnTotals is not null)
                yield return new([.. Cells.Select(row => row[column])], ColumnTotals[column]);
        if (Total is not null && RowTotals is not null)
            yield return new(RowTotals, Total);
        if (Total is not null && ColumnTotals is not null)
            yield return new(ColumnTotals, Total);
    }

    internal IEnumerable<string> Inner => Cells.SelectMany(row => row);

    internal IEnumerable<string> Totals =>
        [.. RowTotals ?? [], .. ColumnTotals ?? [], .. Total is null ? Array.Empty<string>() : [Total]];
}

/// <summary>Cells and what they add up to.</summary>
internal sealed record TableLine(IReadOnlyList<string> Members, string Total);

/// <summary>All tables that are published of one survey, with the count of every cell.</summary>
internal sealed record Catalogue(IReadOnlyList<CountTable> Tables, IReadOnlyDictionary<string, int> Counts);
