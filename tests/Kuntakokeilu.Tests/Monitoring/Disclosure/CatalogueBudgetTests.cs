using Kuntakokeilu.Core.Monitoring;
using Kuntakokeilu.Core.Monitoring.Publishing;
using Kuntakokeilu.Statistics.Cubes;
using Kuntakokeilu.Statistics.Disclosure;
using Kuntakokeilu.Statistics.Indicators;
using Kuntakokeilu.Statistics.Months;
using Kuntakokeilu.Statistics.Tables;

namespace Kuntakokeilu.Tests.Monitoring.Disclosure;

/// <summary>The catalogue as it is, with the areas as they are, keeps its averaging budget.</summary>
public sealed class CatalogueBudgetTests
{
    private static readonly IReadOnlyList<TableSpec> Tables = Catalogue.Until(Month.Last);

    [Fact]
    public void The_catalogue_keeps_its_budget() => CatalogueBudget.Check(Tables.Select(table => table.Definition));

    /// <summary>The budget says nothing of a table that is not among those it was made of.</summary>
    [Fact]
    public void A_table_that_is_not_of_the_catalogue_is_not_stored()
    {
        TableDefinition table = Tables[0].Definition;
        Variable areas = table.Variables[1];
        TableDefinition[] others =
        [
            table with
            {
                Id = "kk99",
            },
            table with
            {
                Variables =
                [
                    table.Time,
                    new(areas.Code, areas.Label, areas.Kind, [new("KOK01", areas.Label)], null, []),
                    table.Contents,
                ],
            },
        ];
        foreach (TableDefinition other in others)
            Assert.Contains(
                other.Id,
                Assert.Throws<InvalidOperationException>(() => CatalogueBudget.Check([table, other])).Message,
                StringComparison.Ordinal
            );
    }

    /// <summary>
    /// Jobseekers in the pilot areas of two municipalities use it up: three ways by area and its municipalities, each
    /// once as it is, twice by comings and goings, once by responsible body.
    /// </summary>
    [Theory]
    [InlineData(nameof(CubeScope.Place), new[] { "KOK01", "KOK21", "KOK23" }, 3.0)]
    [InlineData(nameof(CubeScope.Responsible), new[] { "KOK01", "KOK21", "KOK23" }, 1.875)]
    public void Its_worst_cells_are_known(string scope, string[] areas, double ways)
    {
        AveragedCell[] cells = [.. AveragingBudget.Of(CatalogueBudget.Plan(Enum.Parse<CubeScope>(scope), Tables))];
        AveragedCell[] worst = [.. cells.TakeWhile(cell => cell.Ways > ways - 1e-9)];

        Assert.Equal(ways, cells[0].Ways, 1e-9);
        Assert.Equal(areas, worst.Where(cell => cell.Measure == Measure.Jobseekers).Select(cell => cell.Area));
    }

    /// <summary>Everything that is published is looked at, each cell of each table.</summary>
    [Fact]
    public void Every_count_of_every_table_is_in_the_plan()
    {
        foreach (TableSpec table in Tables)
        {
            IReadOnlySet<PublishedBlock> blocks = CatalogueBudget.Plan(table.Scope, Tables).Blocks;
            foreach (FigureSpec figure in table.Figures)
            foreach (Measure measure in figure.Formula.Above.Concat(figure.Formula.Below))
            foreach (AreaLevel level in figure.Levels.Intersect(table.Levels))
            {
                Assert.Contains(new(measure, level, false), blocks);
                if (table.Bodies is not null && figure.IsGiven(level, split: true))
                    Assert.Contains(new(measure, level, true), blocks);
            }
        }
    }

    /// <summary>
    /// The customers of all pilots are one cell of both scopes, the municipality's part of the country in the one and the
    /// whole in the other: together they too keep the budget.
    /// </summary>
    [Fact]
    public void The_customers_of_all_pilots_keep_it_over_both_scopes()
    {
        var all = Enum.GetValues<CubeScope>()
            .ToDictionary(scope => scope, scope => AveragingBudget.Of(CatalogueBudget.Plan(scope, Tables)));
        (Measure Measure, double Ways)[] both =
        [
            .. from place in all[CubeScope.Place]
            where place is { Area: "SSS", Part: true }
            join responsible in all[CubeScope.Responsible].Where(cell => cell.Area == "SSS")
                on place.Measure equals responsible.Measure
            select (place.Measure, place.Ways + responsible.Ways - 1),
        ];

        Assert.Contains(both, one => one.Measure == Measure.Jobseekers);
        Assert.Equal(1.73, both.Max(one => one.Ways), 2);
    }

    /// <summary>Nor is there anything in it that no table gives.</summary>
    [Fact]
    public void What_is_given_by_area_alone_is_not_in_it_by_body() =>
        Assert.DoesNotContain(
            CatalogueBudget.Plan(CubeScope.Place, Tables).Blocks,
            block => block.Split && Measures.ByAreaAlone.Contains(block.Measure)
        );

    /// <summary>
    /// Why ended searches are not given by region and ELY centre: Kainuu is its pilot area and Puolanka, Pirkanmaa its
    /// pilot area and Kuhmoinen, and their jobseekers would be told too often.
    /// </summary>
    [Fact]
    public void A_table_too_many_is_refused()
    {
        TableSpec flows = Tables.Single(table => table.Definition.Id == "kk03");
        FigureSpec ended = flows.Figures.Single(one => one.Formula.Above is [Measure.SearchesEnded]);
        TableSpec more = flows with { Figures = [ended with { Levels = flows.Levels }] };

        string told = Assert
            .Throws<InvalidOperationException>(() =>
                AveragingBudget.Check(CatalogueBudget.Plan(CubeScope.Place, [.. Tables, more]))
            )
            .Message;

        Assert.Contains("Jobseekers in MK18: 3.25 ways", told, StringComparison.Ordinal);
        Assert.Contains("Jobseekers in MK06: 3.087 ways", told, StringComparison.Ordinal);
    }
}
