using Kuntakokeilu.Statistics.Indicators;
using Kuntakokeilu.Statistics.Tables;

namespace Kuntakokeilu.Statistics.Cubes;

/// <summary>Makes tables of published counts.</summary>
public static class Tabulation
{
    /// <summary>The figures of a table.</summary>
    /// <param name="table">What it is made of.</param>
    /// <param name="counts">The perturbed counts of its scope.</param>
    /// <param name="areas">The areas of its scope, to which its numbers refer.</param>
    public static PublishedTable Of(TableSpec table, PublishedCounts counts, IReadOnlyList<StatisticalArea> areas)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(counts);
        ArgumentNullException.ThrowIfNull(areas);
        var figures = new int[table.Definition.Cells];
        int at = 0;
        int months = table.Definition.Time.Values.Count;
        for (int month = table.FirstMonth; month < table.FirstMonth + months; month++)
            foreach (int area in table.Areas)
            foreach (int body in table.Bodies ?? [PublishedCounts.AllBodies])
            foreach (FigureSpec figure in table.Figures)
                figures[at++] = figure.Levels.Contains(areas[area].Level)
                    ? One(figure.Formula, counts, month, area, body).Raw
                    : Figure.NotApplicable.Raw;
        return new(table.Definition, figures);
    }

    private static Figure One(Formula formula, PublishedCounts counts, int month, int area, int body)
    {
        int above = Sum(formula.Above, counts, month, area, body);
        if (!formula.IsShare)
            return new(above);
        if (month < formula.MonthsBefore)
            return Figure.NotAvailable;
        int below = Sum(formula.Below, counts, month - formula.MonthsBefore, area, body);
        return below < Formula.LeastBase
            ? Figure.NotAvailable
            : new(Math.Min(1000, (int)Math.Round(1000m * above / below, MidpointRounding.AwayFromZero)));
    }

    private static int Sum(IReadOnlyList<Measure> measures, PublishedCounts counts, int month, int area, int body)
    {
        int sum = 0;
        foreach (Measure measure in measures)
            sum += counts[month, area, body, measure];
        return sum;
    }
}
