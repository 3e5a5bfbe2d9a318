using Kuntakokeilu.Statistics.Cubes;
using Kuntakokeilu.Statistics.Indicators;
using Kuntakokeilu.Statistics.Months;
using Kuntakokeilu.Statistics.Tables;

namespace Kuntakokeilu.Statistics.Disclosure;

/// <summary>Makes tables of published counts.</summary>
public static class Tabulation
{
    /// <summary>A share has one decimal, kept as a whole number.</summary>
    private const int ShareDecimals = 1;

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
        int country = areas.TakeWhile(area => area.Level is not AreaLevel.Country).Count();
        for (int month = table.FirstMonth; month < table.FirstMonth + months; month++)
            foreach (int area in table.Areas)
            foreach (int body in table.Bodies ?? [PublishedCounts.AllBodies])
            foreach (FigureSpec figure in table.Figures)
                figures[at++] =
                    !figure.IsGiven(areas[area].Level, body != PublishedCounts.AllBodies) ? Figure.NotApplicable.Raw
                    : !Tells(figure.Formula, counts, month, country) ? Figure.NotAvailable.Raw
                    : One(figure.Formula, counts, month, area, body).Raw;
        return SharesOfEarlierMonths(table, new(table.Definition, figures), new(table.FirstMonth));
    }

    /// <summary>
    /// Shares whose base is of an earlier month, made of the table's own counts: where that month's are those of an
    /// earlier release, so is the base. A base counted anew would be a second number for nearly the same people.
    /// </summary>
    /// <param name="spec">What the table is made of; the counts of such shares are among its contents.</param>
    /// <param name="table">Its figures, the counts final.</param>
    /// <param name="from">The first month whose shares are made; earlier ones stay as they are.</param>
    /// <exception cref="InvalidOperationException">A share's counts are not contents of the table.</exception>
    public static PublishedTable SharesOfEarlierMonths(TableSpec spec, PublishedTable table, Month from)
    {
        ArgumentNullException.ThrowIfNull(spec);
        ArgumentNullException.ThrowIfNull(table);
        int[] figures = table.Figures.ToArray();
        int contents = spec.Figures.Count;
        int month = figures.Length / table.Definition.Time.Values.Count;
        int first = Math.Max(0, from.Number - spec.FirstMonth) * month;
        for (int content = 0; content < contents; content++)
        {
            if (spec.Figures[content].Formula is not { MonthsBefore: > 0 } formula)
                continue;
            int above = Column(spec, formula.Above);
            int below = Column(spec, formula.Below) - (formula.MonthsBefore * month);
            for (int row = first; row < figures.Length; row += contents)
                if (figures[row + content] != Figure.NotApplicable.Raw)
                    figures[row + content] = ShareOf(
                        new(figures[row + above]),
                        row + below < 0 ? Figure.NotAvailable : new(figures[row + below])
                    ).Raw;
        }
        return new(table.Definition, figures);
    }

    private static int Column(TableSpec spec, IReadOnlyList<Measure> measures)
    {
        for (int content = 0; content < spec.Figures.Count; content++)
            if (spec.Figures[content].Formula is { IsShare: false } count && count.Above.SequenceEqual(measures))
                return content;
        throw new InvalidOperationException(
            $"{spec.Definition.Id} has a share of an earlier month without {string.Join(" and ", measures)}"
        );
    }

    /// <summary>
    /// Whether casework, or services, are on record of a month: where no interview was held in the whole country, as readers
    /// have it, contacts were not recorded, and that everything is late would be told of the record, not of the work. So with
    /// services where none began.
    /// </summary>
    private static bool Tells(Formula formula, PublishedCounts counts, int month, int country)
    {
        return (!formula.IsOfCasework || Has(Measure.FirstInterviewHeld))
            && (!formula.IsOfServices || Has(Measure.ServiceBegun));

        bool Has(Measure told) => counts[month, country, PublishedCounts.AllBodies, told] > 0;
    }

    private static Figure One(Formula formula, PublishedCounts counts, int month, int area, int body)
    {
        if (formula.MonthsBefore > 0)
            return Figure.NotAvailable; // made last, of the table's own counts
        if (formula.IsMedian)
            return Median.OfBands([.. formula.Above.Select(band => counts[month, area, body, band])]) is { } days
                ? new(days)
                : Figure.NotAvailable;
        Figure above = new(Sum(formula.Above, counts, month, area, body));
        return formula.IsShare ? ShareOf(above, new(Sum(formula.Below, counts, month, area, body))) : above;
    }

    private static Figure ShareOf(Figure above, Figure below) =>
        (above.Number, below.Number) is ({ } part, { } whole) && Share.Of(part, whole, ShareDecimals) is { } percent
            ? new((int)(percent * 10))
            : Figure.NotAvailable;

    private static int Sum(IReadOnlyList<Measure> measures, PublishedCounts counts, int month, int area, int body)
    {
        int sum = 0;
        foreach (Measure measure in measures)
            sum += counts[month, area, body, measure];
        return sum;
    }
}
