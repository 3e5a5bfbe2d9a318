using Kuntakokeilu.Statistics.Disclosure;

namespace Kuntakokeilu.Statistics.Tests.Disclosure;

/// <summary>Small catalogues whose ways can be counted by hand.</summary>
public sealed class AveragingBudgetTests
{
    private static readonly AreaLevel Municipalities = Level("KU", ("K1", "1"), ("K2", "2"), ("K3", "3"), ("K4", "4"));
    private static readonly AreaLevel Pilots = Level("P", ("P12", "1 2"), ("P3", "3"));
    private static readonly AreaLevel Regions = Level("MK", ("M123", "1 2 3"), ("M4", "4"));
    private static readonly AreaLevel Country = Level("SSS", ("SSS", "1 2 3 4"));

    private static readonly MeasureIdentity[] Flows =
    [
        new("stock", ["stock", "in", "out"]), // from the month before
        new("stock", ["stock", "in", "out"]), // from the month after
        new("in", ["stock", "stock", "out"]),
        new("out", ["stock", "stock", "in"]),
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
            Levels = [Municipalities, Level("P", ("P12", "1 2")), Level("MK", ("M123", "1 2 3")), Country],
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
        MeasureIdentity sexes = new("unemployed", ["men", "women"]);
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
        MeasureIdentity ages = new("stock", ["young", "old"]);
        PublicationPlan plan = Plan([.. Flows, ages], [.. UsedUp, "young KU", "old KU"]);

        string told = Assert.Throws<InvalidOperationException>(() => AveragingBudget.Check(plan)).Message;

        Assert.Equal("Published too often, 1 in all: stock in P12: 3.25 ways", told);
    }

    private static AveragedCell Cell(PublicationPlan plan, string measure, string area, bool part = false) =>
        AveragingBudget.Of(plan).Single(cell => (cell.Measure, cell.Area, cell.Part) == (measure, area, part));

    private static double Ways(PublicationPlan plan, string measure, string area, bool part = false) =>
        Cell(plan, measure, area, part).Ways;

    private static PublicationPlan Plan(MeasureIdentity[] identities, params string[] blocks) =>
        new(
            [Municipalities, Pilots, Regions, Country],
            [.. blocks.Select(block => block.Split(' ')).Select(b => new PublishedBlock(b[0], b[1], b.Length > 2))],
            identities,
            Bodies: 3
        );

    private static AreaLevel Level(string code, params (string Area, string Members)[] areas) =>
        new(
            code,
            areas.ToDictionary(area => area.Area, area => (IReadOnlySet<string>)area.Members.Split(' ').ToHashSet())
        );
}
