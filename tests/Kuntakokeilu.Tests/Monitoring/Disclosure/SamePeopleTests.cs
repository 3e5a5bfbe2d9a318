using Kuntakokeilu.Core.Monitoring;
using Kuntakokeilu.Statistics.Cubes;
using Kuntakokeilu.Statistics.Indicators;
using Kuntakokeilu.Statistics.Tables;

namespace Kuntakokeilu.Tests.Monitoring.Disclosure;

/// <summary>The same people have one number in a release, whichever table and area they are asked by.</summary>
public sealed class SamePeopleTests
{
    private static readonly Month Last = Month.Of(2021, 6);

    /// <summary>Of each table the latest months.</summary>
    private const int LookedAt = 2;

    private static readonly Lazy<IReadOnlyList<Published>> All = new(() => [.. Counts(TestRelease.Tables(Last))]);

    [Fact]
    public void Every_table_has_the_same_number()
    {
        var numbers = All.Value.GroupBy(one => (one.Scope, one.Month, one.Area.Code, one.Body, one.Measure)).ToList();

        Assert.Contains(numbers, group => group.Select(one => one.Table).Distinct().Count() > 2);
        Assert.All(numbers, group => Assert.Single(group.Select(one => one.Number).Distinct()));
    }

    /// <summary>Helsinki the municipality and the pilot area; a region that is an ELY centre's area.</summary>
    [Fact]
    public void Every_area_with_the_same_municipalities_has_the_same_number()
    {
        var numbers = All
            .Value.GroupBy(one =>
                (one.Scope, one.Month, string.Join(' ', one.Area.Members.Order()), one.Body, one.Measure)
            )
            .ToList();

        Assert.Contains(numbers, group => group.Select(one => one.Area.Code).Distinct().Count() > 1);
        Assert.All(numbers, group => Assert.Single(group.Select(one => one.Number).Distinct()));
    }

    [Fact]
    public void A_later_release_repeats_earlier_months()
    {
        var earlier = All.Value.ToDictionary(one => (one.Table, one.Month, one.Area.Code, one.Body, one.Measure));
        var later = Counts(TestRelease.Tables(new(Last.Number + 1)))
            .ToDictionary(one => (one.Table, one.Month, one.Area.Code, one.Body, one.Measure));
        var both = earlier.Keys.Intersect(later.Keys).ToList();

        Assert.True(both.Count > 1000);
        Assert.All(both, key => Assert.Equal(earlier[key].Number, later[key].Number));
    }

    [Fact]
    public void Nothing_is_published_as_1_or_2_or_below_0() =>
        Assert.All(All.Value, one => Assert.True(one.Number is 0 or >= 3));

    /// <summary>Sums and shares are made of published counts: whoever has these can make them, and learns nothing.</summary>
    [Fact]
    public void Sums_and_shares_come_from_published_counts()
    {
        var counts = All
            .Value.GroupBy(one => (one.Scope, one.Month, one.Area.Code, one.Body, one.Measure))
            .ToDictionary(group => group.Key, group => group.First().Number);
        int checkedFigures = 0;
        foreach (var (spec, formula, month, area, body, figure) in Figures(TestRelease.Tables(Last)))
        {
            if (formula.IsCount || formula.MonthsBefore > 0 || !figure.HasNumber && figure == Figure.NotApplicable)
                continue;
            int? Sum(IReadOnlyList<Measure> measures) =>
                measures.All(one => counts.ContainsKey((spec.Scope, month, area.Code, body, one)))
                    ? measures.Sum(one => counts[(spec.Scope, month, area.Code, body, one)])
                    : null;
            if (Sum(formula.Above) is not { } above || formula.IsShare && Sum(formula.Below) is null)
                continue;
            checkedFigures++;
            if (!formula.IsShare)
                Assert.Equal(above, figure.Number);
            else if (Sum(formula.Below) < Formula.LeastBase)
                Assert.Equal(Figure.NotAvailable, figure);
            else
                Assert.InRange(
                    (double)figure.Number!,
                    0,
                    Math.Min(1000, (1000.0 * above / Sum(formula.Below)!.Value) + 1)
                );
        }
        Assert.True(checkedFigures > 1000);
    }

    private static IEnumerable<Published> Counts(IReadOnlyList<PublishedTable> tables) =>
        from one in Figures(tables)
        where one.Formula.IsCount && one.Figure.HasNumber
        select new Published(
            one.Spec.Scope,
            one.Spec.Definition.Id,
            one.Month,
            one.Area,
            one.Body,
            one.Formula.Above[0],
            one.Figure.Raw
        );

    private static IEnumerable<(
        TableSpec Spec,
        Formula Formula,
        int Month,
        StatisticalArea Area,
        int Body,
        Figure Figure
    )> Figures(IReadOnlyList<PublishedTable> tables)
    {
        int last = tables.Max(table =>
            Month.TryParse(table.Definition.Time.Values[^1].Code, out Month m) ? m.Number : 0
        );
        foreach ((TableSpec spec, PublishedTable table) in Catalogue.Until(new(last)).Zip(tables))
        {
            int months = table.Definition.Time.Values.Count;
            int first = Math.Max(0, months - LookedAt);
            int at = table.Figures.Length / months * first;
            for (int month = first; month < months; month++)
                foreach (int area in spec.Areas)
                foreach (int body in spec.Bodies ?? [PublishedCounts.AllBodies])
                foreach (FigureSpec figure in spec.Figures)
                    yield return (
                        spec,
                        figure.Formula,
                        spec.FirstMonth + month,
                        Geography.Of(spec.Scope)[area],
                        body,
                        new(table.Figures[at++])
                    );
        }
    }

    private sealed record Published(
        CubeScope Scope,
        string Table,
        int Month,
        StatisticalArea Area,
        int Body,
        Measure Measure,
        int Number
    );
}
