using Kuntakokeilu.Statistics.Cubes;
using Kuntakokeilu.Statistics.Indicators;

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

    private AveragingBudget(PublicationPlan plan)
    {
        this.plan = plan;
        divisions = new(plan.Areas);
    }

    /// <summary>Every published cell with what is left of its noise, the least first.</summary>
    public static IReadOnlyList<AveragedCell> Of(PublicationPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        AveragingBudget budget = new(plan);
        return
        [
            .. plan
                .Blocks.SelectMany(budget.Cells)
                .OrderByDescending(cell => cell.Ways)
                .ThenBy(cell => cell.Measure)
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

    private IEnumerable<AveragedCell> Cells(PublishedBlock block)
    {
        (int Parts, HashSet<AreaLevel> Levels)[] ways = [.. WaysThroughMeasures(block).SelectMany(WaysByBody)];
        return plan
            .Areas.Where(area => area.Level == block.Level)
            .Select(area => new AveragedCell(
                block.Measure,
                area.Code,
                block.Split,
                ways.Sum(way => divisions.Ways(area, way.Levels) / way.Parts)
            ));

        // Of the whole: as it is, or its parts by body. Of a part: as it is, or what the whole has beyond the others.
        IEnumerable<(int, HashSet<AreaLevel>)> WaysByBody(IReadOnlyList<Measure> terms)
        {
            HashSet<AreaLevel> whole = LevelsOf(terms, split: false);
            HashSet<AreaLevel> split = LevelsOf(terms, split: true);
            yield return (terms.Count, block.Split ? split : whole);
            yield return (terms.Count * plan.Bodies, block.Split ? [.. split.Intersect(whole)] : split);
        }
    }

    private IEnumerable<IReadOnlyList<Measure>> WaysThroughMeasures(PublishedBlock block) =>
        plan
            .Identities.Where(identity => identity.Measure == block.Measure)
            .Select(identity => identity.Terms)
            .Prepend([block.Measure]);

    private HashSet<AreaLevel> LevelsOf(IReadOnlyList<Measure> terms, bool split) =>
        [
            .. Enum.GetValues<AreaLevel>()
                .Where(level => terms.All(term => plan.Blocks.Contains(new(term, level, split)))),
        ];
}

/// <summary>A published cell and how often its people are told.</summary>
/// <param name="Measure">The measure.</param>
/// <param name="Area">The area.</param>
/// <param name="Part">Whether it is a part by responsible body.</param>
/// <param name="Ways">The sum of 1 / parts of all ways to its people.</param>
public sealed record AveragedCell(Measure Measure, string Area, bool Part, double Ways)
{
    /// <summary>The variance that averaging leaves.</summary>
    public double Variance => PTable.Variance / Ways;

    /// <summary>For the reader of a refusal.</summary>
    public override string ToString() =>
        FormattableString.Invariant($"{Measure} in {Area}{(Part ? " by body" : "")}: {Ways:0.###} ways");
}
