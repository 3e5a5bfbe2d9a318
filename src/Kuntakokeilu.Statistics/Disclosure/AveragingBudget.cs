namespace Kuntakokeilu.Statistics.Disclosure;

/// <summary>
/// How near an exact count comes by averaging everything published of the same people: a sum of k parts tells it with
/// k times the variance of one number, so all ways together leave V / sum(1 / k). That must not fall below 1, whatever
/// tables a catalogue has.
/// </summary>
/// <remarks>
/// A way combines a way through measures (themselves, parts, comings and goings), a division into areas and the split
/// by responsible body, and counts when all its numbers are published; its parts are the product of all three.
/// </remarks>
public sealed class AveragingBudget
{
    /// <summary>The variance that must be left.</summary>
    public const double LeastVariance = 1.0;

    /// <summary>Thirds and sixths do not add up exactly.</summary>
    private const double Tolerance = 1e-9;

    private readonly PublicationPlan plan;
    private readonly AreaDivisions divisions;
    private readonly HashSet<PublishedBlock> published;

    private AveragingBudget(PublicationPlan plan)
    {
        this.plan = plan;
        divisions = new(plan.Levels);
        published = [.. plan.Blocks];
    }

    /// <summary>Every published cell with what is left of its noise, the least first.</summary>
    public static IReadOnlyList<AveragedCell> Of(PublicationPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        AveragingBudget budget = new(plan);
        return
        [
            .. plan
                .Blocks.Distinct()
                .SelectMany(budget.Cells)
                .OrderByDescending(cell => cell.Ways)
                .ThenBy(cell => cell.Measure, StringComparer.Ordinal)
                .ThenBy(cell => cell.Area, StringComparer.Ordinal),
        ];
    }

    /// <summary>Refuses a catalogue of which some cell would keep too little noise.</summary>
    /// <exception cref="InvalidOperationException">Such cells, with their measures and areas.</exception>
    public static void Check(PublicationPlan plan)
    {
        AveragedCell[] broken = [.. Of(plan).Where(cell => cell.Ways > (PTable.Variance / LeastVariance) + Tolerance)];
        if (broken.Length > 0)
            throw new InvalidOperationException(
                $"Published too often, {broken.Length} in all: "
                    + string.Join("; ", broken.Take(5).Select(cell => cell.ToString()))
            );
    }

    private IEnumerable<AveragedCell> Cells(PublishedBlock block) =>
        plan
            .Levels.Single(level => level.Code == block.Level)
            .Areas.Select(area => new AveragedCell(
                block.Measure,
                block.Level,
                area.Key,
                block.Split,
                Ways(block.Measure, divisions.Of(area.Value), block.Split)
            ));

    private double Ways(string measure, AreaDivisions.Area area, bool part)
    {
        double ways = 0;
        foreach (IReadOnlyList<string> terms in WaysThroughMeasures(measure))
        {
            IReadOnlySet<string> whole = LevelsOf(terms, split: false);
            IReadOnlySet<string> split = LevelsOf(terms, split: true);
            // Of a part by body: as it is, or what the whole has beyond the other parts.
            ways += divisions.Ways(area, part ? split : whole) / terms.Count;
            ways +=
                divisions.Ways(area, part ? split.Intersect(whole).ToHashSet() : split) / (terms.Count * plan.Bodies);
        }
        return ways;
    }

    private IEnumerable<IReadOnlyList<string>> WaysThroughMeasures(string measure) =>
        plan
            .Identities.Where(identity => identity.Measure == measure)
            .Select(identity => identity.Terms)
            .Prepend([measure]);

    private HashSet<string> LevelsOf(IReadOnlyList<string> terms, bool split) =>
        [
            .. plan
                .Levels.Select(level => level.Code)
                .Where(level => terms.All(term => published.Contains(new(term, level, split)))),
        ];
}

/// <summary>A published cell and how often its people are told.</summary>
/// <param name="Measure">The measure.</param>
/// <param name="Level">The area level.</param>
/// <param name="Area">The area.</param>
/// <param name="Part">Whether it is a part by responsible body.</param>
/// <param name="Ways">The sum of 1 / parts of all ways to its people.</param>
public sealed record AveragedCell(string Measure, string Level, string Area, bool Part, double Ways)
{
    /// <summary>The variance that averaging leaves.</summary>
    public double Variance => PTable.Variance / Ways;

    /// <summary>For the reader of a refusal.</summary>
    public override string ToString() =>
        FormattableString.Invariant($"{Measure} in {Area}{(Part ? " by body" : "")}: {Ways:0.###} ways");
}
