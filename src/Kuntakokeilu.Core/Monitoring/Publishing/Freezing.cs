using Kuntakokeilu.Statistics.Months;
using Kuntakokeilu.Statistics.Tables;

namespace Kuntakokeilu.Core.Monitoring.Publishing;

/// <summary>What has been published goes into the next release figure by figure, each to its own codes.</summary>
internal static class Freezing
{
    /// <summary>A table as it was counted now, its frozen months as the earlier release has them.</summary>
    /// <param name="earlier">
    /// The earlier release's table; null when it has none. What it has not is not available in the frozen months.
    /// </param>
    /// <param name="last">The last frozen month.</param>
    internal static PublishedTable Of(PublishedTable counted, PublishedTable? earlier, Month last)
    {
        TableDefinition table = counted.Definition;
        int[] figures = counted.Figures.ToArray();
        int months = table.Time.Values.Count(value => Month.TryParse(value.Code, out Month month) && month <= last);
        figures.AsSpan(0, figures.Length / table.Time.Values.Count * months).Fill(Figure.NotAvailable.Raw);
        if (earlier is not null && Variables(earlier.Definition).SequenceEqual(Variables(table)))
            Copy(earlier, table, figures);
        return new(table, figures);
    }

    private static void Copy(PublishedTable earlier, TableDefinition table, int[] figures)
    {
        // Where each cell of the earlier table stands in this one; -1 when its codes are there no longer.
        IReadOnlyList<int> cells = [0];
        foreach ((Variable now, Variable then) in table.Variables.Zip(earlier.Definition.Variables))
        {
            int[] places = [.. then.Values.Select(value => now.PlaceOf(value.Code))];
            int among = now.Values.Count;
            cells = [.. cells.SelectMany(cell => places.Select(at => cell < 0 || at < 0 ? -1 : (cell * among) + at))];
        }
        for (int i = 0; i < cells.Count; i++)
            if (cells[i] >= 0)
                figures[cells[i]] = earlier.Figures[i];
    }

    private static IEnumerable<string> Variables(TableDefinition table) =>
        table.Variables.Select(variable => variable.Code);
}
