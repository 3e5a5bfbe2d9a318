using System.Text;
using Kuntakokeilu.Core.Monitoring;
using Kuntakokeilu.Statistics.Cubes;
using Kuntakokeilu.Statistics.Disclosure;
using Kuntakokeilu.Statistics.Indicators;
using Kuntakokeilu.Tests.Explanations;

namespace Kuntakokeilu.Tests.Monitoring.Disclosure;

/// <summary>
/// Every content of every table over the calibrated sample, at each level and with each body: rows of ten people or more
/// of whom all are of one category. Whoever adds a table reads here what it would tell of everybody.
/// </summary>
[Collection(nameof(CountedSample))]
public sealed class OneCategoryTests(CountedSample sample)
{
    private static readonly string[] Bodies = ["SSS", "KUNTA", "TE", "AVOIN"];

    private readonly List<(TableSpec Table, AreaLevel Level, int Body, int Content, int Rows)> found = [];

    [Fact]
    public void Rows_with_everybody_in_one_category_are_those_that_have_been_read()
    {
        Look();
        StringBuilder list = new();
        foreach (var (table, level, body, content, rows) in found)
            list.Append(
                System.Globalization.CultureInfo.InvariantCulture,
                $"{table.Definition.Id} {level} {Bodies[body]} {table.Definition.Contents.Values[content].Code}: {rows}\n"
            );
        Approved.Matches(list.ToString(), "one-category");
    }

    /// <summary>Nowhere is it known of ten people that all are foreigners, of a foreign language, or ill.</summary>
    [Fact]
    public void None_of_them_is_of_language_citizenship_or_health()
    {
        Look();
        Assert.DoesNotContain(found, one => one.Table.Figures[one.Content].Formula.IsByAreaAlone);
    }

    private void Look()
    {
        foreach (TableSpec table in Catalogue.Until(new(sample.ByPlace.Months - 1)))
        foreach (AreaLevel level in table.Levels)
        foreach (int body in table.Bodies ?? [PublishedCounts.AllBodies])
            for (int content = 0; content < table.Figures.Count; content++)
            {
                FigureSpec figure = table.Figures[content];
                bool split = body != PublishedCounts.AllBodies;
                if (!figure.Formula.IsCount || !figure.IsGiven(level, split))
                    continue;
                if (MeasureWhole.Of(figure.Formula.Above[0]) is not { } whole)
                    continue;
                int rows = GroupDisclosure
                    .Find(
                        GroupDisclosure.Rows(
                            sample.Of(table.Scope),
                            [.. Geography.Of(table.Scope).Where(area => area.Level == level)],
                            body,
                            whole,
                            figure.Formula.Above[0],
                            Share.LeastBase
                        )
                    )
                    .Count(row => row.Category == 0);
                if (rows > 0)
                    found.Add((table, level, body, content, rows));
            }
    }
}
