using Kuntakokeilu.Statistics.Cubes;
using Kuntakokeilu.Statistics.Disclosure;
using Kuntakokeilu.Statistics.Indicators;
using Kuntakokeilu.Statistics.Tables;

namespace Kuntakokeilu.Statistics.Tests.Disclosure;

/// <summary>Small catalogues whose ways can be counted by hand.</summary>
public sealed class AveragingBudgetTests
{
    private static readonly StatisticalArea[] Areas =
    [
        Area("K1", AreaLevel.Municipality, 1),
        Area("K2", AreaLevel.Municipality, 2),
        Area("K3", AreaLevel.Municipality, 3),
        Area("K4", AreaLevel.Municipality, 4),
        Area("P12", AreaLevel.PilotArea, 1, 2),
        Area("P3", AreaLevel.PilotArea, 3),
        Area("M123", AreaLevel.Region, 1, 2, 3),
        Area("M4", AreaLevel.Region, 4),
        Area("SSS", AreaLevel.Country, 1, 2, 3, 4),
    ];

    private static readonly MeasureIdentity[] Flows =
    [
        new(Named("stock"), [Named("stock"), Named("in"), Named("out")]), // from the month before
        new(Named("stock"), [Named("stock"), Named("in"), Named("out")]), // from the month after
        new(Named("in"), [Named("stock"), Named("stock"), Named("out")]),
        new(Named("out"), [Named("stock"), Named("stock"), Named("in")]),
    ];

    private static readonly string[] UsedUp =
    [
        "stock KU",
        "in KU",
        "out KU",
        "stock P",
        "in P",
        "out P",
        "stock KU split",
        "stock P split",
    ];

    [Fact]
    public void A_cell_published_once_keeps_all_its_noise() =>
        Assert.Equal(3.0, Cell(Plan([], "stock KU"), "stock", "K1").Variance);

    [Fact]
    public void Areas_with_the_same_municipalities_are_one_cell() =>
        Assert.Equal(1.0, Ways(Plan([], "stock KU", "stock P"), "stock", "P3"));

    [Theory]
    [InlineData("P12", 1 + (1.0 / 2))] // K1 + K2
    [InlineData("K1", 1)]
    [InlineData("M123", 1 + (1.0 / 3) + (1.0 / 2))] // K1 + K2 + K3, P12 + P3
    [InlineData("SSS", 1 + (1.0 / 4) + (1.0 / 3) + (1.0 / 2))] // four, P12 + P3 + M4, M123 + M4
    public void Areas_are_their_parts_at_every_level(string area, double ways) =>
        Assert.Equal(ways, Ways(Plan([], "stock KU", "stock P", "stock MK", "stock SSS"), "stock", area), 1e-12);

    /// <summary>A level that leaves something over is filled up with others.</summary>
    [Fact]
    public void A_region_is_its_pilot_area_and_what_is_left_over()
    {
        PublicationPlan plan = Plan([], "stock KU", "stock P", "stock MK") with
        {
            Areas = [.. Areas.Where(one => one.Code != "P3")],
        };

        Assert.Equal(1 + (1.0 / 3) + (1.0 / 2), Ways(plan, "stock", "M123"), 1e-12);
    }

    [Theory]
    [InlineData("stock KU", "stock KU split", "K1", false, 1 + (1.0 / 3))]
    [InlineData("stock KU", "stock KU split", "K1", true, 1 + (1.0 / 3))]
    [InlineData("stock KU split", "stock P", "P12", false, 1 + (1.0 / 6))]
    [InlineData("stock KU split", "stock P", "K1", true, 1)]
    [InlineData("stock P", "stock KU", "K1", false, 1)]
    public void A_split_by_body_is_a_division_of_three(
        string first,
        string second,
        string area,
        bool part,
        double ways
    ) => Assert.Equal(ways, Ways(Plan([], first, second), "stock", area, part), 1e-12);

    [Fact]
    public void Comings_and_goings_tell_a_stock_from_both_sides()
    {
        PublicationPlan plan = Plan(Flows, "stock KU", "in KU", "out KU");

        Assert.Equal(1 + (2.0 / 3), Ways(plan, "stock", "K1"), 1e-12);
        Assert.Equal(1 + (1.0 / 3), Ways(plan, "in", "K1"), 1e-12);
        Assert.Equal(1, Ways(Plan(Flows, "stock KU", "in KU"), "stock", "K1"));
        Assert.Equal(1, Ways(Plan(Flows, "stock KU", "in P", "out P"), "stock", "K1"));
    }

    [Fact]
    public void A_whole_that_is_not_published_is_told_by_its_parts()
    {
        MeasureIdentity sexes = new(Named("unemployed"), [Named("men"), Named("women")]);
        PublicationPlan plan = Plan([sexes], "unemployed P", "men KU", "women KU");

        Assert.Equal(1 + (1.0 / 4), Ways(plan, "unemployed", "P12"), 1e-12);
        Assert.Equal(1 + (1.0 / 2), Ways(plan, "unemployed", "P3"), 1e-12);
    }

    /// <summary>Own and municipalities 1.5, the same with flows 1.0, the same split by body 0.5: all that may be.</summary>
    [Fact]
    public void The_budget_can_be_used_up()
    {
        Assert.Equal(3.0, Ways(Plan(Flows, UsedUp), "stock", "P12"), 1e-12);
        AveragingBudget.Check(Plan(Flows, UsedUp));
    }

    [Fact]
    public void A_table_too_many_is_refused_by_name()
    {
        MeasureIdentity ages = new(Named("stock"), [Named("young"), Named("old")]);
        PublicationPlan plan = Plan([.. Flows, ages], [.. UsedUp, "young KU", "old KU"]);

        string told = Assert.Throws<InvalidOperationException>(() => AveragingBudget.Check(plan)).Message;

        Assert.Equal("Published too often, 1 in all: Jobseekers in P12: 3.25 ways", told);
    }

    /// <summary>What a new table must not do is written down: who divides a measure tells it a second time.</summary>
    [Fact]
    public void The_identities_are_those_of_the_measures()
    {
        Assert.Contains(
            Tellings(Measure.Unemployed),
            terms => terms is [Measure.UnemployedMen, Measure.UnemployedWomen]
        );
        Assert.Contains(
            Tellings(Measure.UnemployedMen),
            terms => terms is [Measure.Unemployed, Measure.UnemployedWomen]
        );
        Assert.Equal(2, Tellings(Measure.Jobseekers).Count(terms => terms.Contains(Measure.SearchesBegun)));
        Assert.Equal(2, Tellings(Measure.Unemployed).Count(terms => terms.Contains(Measure.UnemploymentEnded)));
        Assert.Contains(Tellings(Measure.InServices), terms => terms.Count == 5);
    }

    private static IEnumerable<IReadOnlyList<Measure>> Tellings(Measure measure) =>
        MeasureIdentity.All.Where(identity => identity.Measure == measure).Select(identity => identity.Terms);

    private static AveragedCell Cell(PublicationPlan plan, string measure, string area, bool part = false) =>
        AveragingBudget.Of(plan).Single(cell => (cell.Measure, cell.Area, cell.Part) == (Named(measure), area, part));

    private static double Ways(PublicationPlan plan, string measure, string area, bool part = false) =>
        Cell(plan, measure, area, part).Ways;

    /// <summary>A plan in words: a measure, a level, and whether it is split by body.</summary>
    private static PublicationPlan Plan(MeasureIdentity[] identities, params string[] blocks) =>
        new(
            Areas,
            blocks
                .Select(block => block.Split(' '))
                .Select(b => new PublishedBlock(Named(b[0]), Level(b[1]), b.Length > 2))
                .ToHashSet(),
            identities,
            Bodies: 3
        );

    private static Measure Named(string measure) =>
        measure switch
        {
            "stock" => Measure.Jobseekers,
            "in" => Measure.SearchesBegun,
            "out" => Measure.SearchesEnded,
            "unemployed" => Measure.Unemployed,
            "men" => Measure.UnemployedMen,
            "women" => Measure.UnemployedWomen,
            "young" => Measure.UnemployedUnder30,
            "old" => Measure.UnemployedOver50,
            _ => throw new ArgumentException(measure),
        };

    private static AreaLevel Level(string level) =>
        level switch
        {
            "KU" => AreaLevel.Municipality,
            "P" => AreaLevel.PilotArea,
            "MK" => AreaLevel.Region,
            "SSS" => AreaLevel.Country,
            _ => throw new ArgumentException(level),
        };

    private static StatisticalArea Area(string code, AreaLevel level, params int[] members) =>
        new(code, new Words(code, code, code), level, members);
}
