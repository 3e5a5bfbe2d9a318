using Kuntakokeilu.Core.Monitoring;
using Kuntakokeilu.Statistics.Cubes;
using Kuntakokeilu.Statistics.Disclosure;
using Kuntakokeilu.Statistics.Indicators;
using Kuntakokeilu.Statistics.Months;
using Kuntakokeilu.Statistics.Tables;

namespace Kuntakokeilu.Tests.Monitoring.Disclosure;

/// <summary>A figure of a release with what it is made of.</summary>
internal sealed record ReleasedFigure(
    TableSpec Spec,
    Formula Formula,
    int Month,
    StatisticalArea Area,
    int Body,
    Figure Figure
)
{
    internal (CubeScope, int, string, int, Measure) Cell(Measure measure, int monthsBefore = 0) =>
        (Spec.Scope, Month - monthsBefore, Area.Code, Body, measure);

    public override string ToString() =>
        $"{Spec.Definition.Id} {new Month(Month)} {Area.Code} body {Body} {string.Join('+', Formula.Above)}";
}

/// <summary>The figures of a release, one by one.</summary>
internal static class ReleasedFigures
{
    /// <summary>Of each table the latest months.</summary>
    internal static IEnumerable<ReleasedFigure> Of(IReadOnlyList<PublishedTable> tables, int months)
    {
        int last = tables.Max(table =>
            Month.TryParse(table.Definition.Time.Values[^1].Code, out Month m) ? m.Number : 0
        );
        foreach ((TableSpec spec, PublishedTable table) in Catalogue.Until(new(last)).Zip(tables))
        {
            Assert.Equal(spec.Definition.Id, table.Definition.Id);
            int all = table.Definition.Time.Values.Count;
            int first = Math.Max(0, all - months);
            int at = table.Figures.Length / all * first;
            for (int month = first; month < all; month++)
                foreach (int area in spec.Areas)
                foreach (int body in spec.Bodies ?? [PublishedCounts.AllBodies])
                foreach (FigureSpec figure in spec.Figures)
                    yield return new(
                        spec,
                        figure.Formula,
                        spec.FirstMonth + month,
                        Geography.Of(spec.Scope)[area],
                        body,
                        new(table.Figures[at++])
                    );
        }
    }

    /// <summary>
    /// Sums and shares are those of the counts that readers have: whoever has these can make them, and learns nothing.
    /// </summary>
    /// <returns>How many shares of earlier months were looked at.</returns>
    internal static int AreMadeOfPublishedCounts(
        IReadOnlyList<PublishedTable> tables,
        int months,
        int longestBefore = 3
    )
    {
        ReleasedFigure[] all = [.. Of(tables, months + longestBefore)];
        Dictionary<(CubeScope, int, string, int, Measure), int> counts = [];
        foreach (ReleasedFigure one in all.Where(one => one.Formula.IsCount && one.Figure.HasNumber))
            counts[one.Cell(one.Formula.Above[0])] = one.Figure.Raw;
        int last = all.Max(one => one.Month);
        int ofEarlier = 0;
        foreach (ReleasedFigure one in all.Where(one => !one.Formula.IsCount && one.Month > last - months))
        {
            if (one.Figure == Figure.NotApplicable || IsUntold(one))
                continue;
            ofEarlier += one.Formula.MonthsBefore > 0 ? 1 : 0;
            int above = one.Formula.Above.Sum(measure => counts[one.Cell(measure)]);
            int below = one.Formula.Below.Sum(measure => counts[one.Cell(measure, one.Formula.MonthsBefore)]);
            int? expected =
                one.Formula.IsMedian ? MedianOf([.. one.Formula.Above.Select(measure => counts[one.Cell(measure)])])
                : !one.Formula.IsShare ? above
                : below < 10 ? null
                : Math.Min(1000, ((2000 * above) + below) / (2 * below));
            Assert.True(expected == one.Figure.Number, $"{one}: {one.Figure.Raw}, of {above} and {below}");
        }
        return ofEarlier;

        // Of a month without casework, or services, on record nothing of it is told, the counts neither.
        bool IsUntold(ReleasedFigure one) =>
            (one.Formula.IsOfCasework || one.Formula.IsOfServices)
            && !counts.ContainsKey(one.Cell(one.Formula.Above[0]))
            && !one.Figure.HasNumber;
    }

    /// <summary>Half of the people, spread evenly over the days of their band; of twenty or more, and not over 90 days.</summary>
    private static int? MedianOf(int[] bands)
    {
        int[] first = [0, 8, 15, 31, 61, 91];
        double half = bands.Sum() / 2.0;
        if (bands.Sum() < 20)
            return null;
        int band = Enumerable.Range(1, 6).First(some => bands.Take(some).Sum() >= half) - 1;
        if (band == 5)
            return null;
        double into = (half - bands.Take(band).Sum()) / bands[band];
        return Math.Min(
            first[band + 1] - 1,
            (int)Math.Floor(first[band] + (into * (first[band + 1] - first[band])) + 1e-9)
        );
    }
}
