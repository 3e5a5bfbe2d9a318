using Kuntakokeilu.Statistics.Cubes;
using Kuntakokeilu.Statistics.Indicators;
using Kuntakokeilu.Statistics.Jobseekers;

namespace Kuntakokeilu.Statistics.Disclosure;

/// <summary>What all tables of one scope publish together, as far as it tells how often the same people are counted.</summary>
/// <param name="Areas">The areas; those of different levels with the same members are one cell.</param>
/// <param name="Blocks">What is published where.</param>
/// <param name="Identities">Which measures add up to the people of others.</param>
/// <param name="Bodies">Into how many parts a split by responsible body divides people.</param>
public sealed record PublicationPlan(
    IReadOnlyList<StatisticalArea> Areas,
    IReadOnlySet<PublishedBlock> Blocks,
    IReadOnlyList<MeasureIdentity> Identities,
    int Bodies
)
{
    private static readonly bool[] Whole = [false];
    private static readonly bool[] WholeAndParts = [false, true];

    /// <summary>
    /// The plan of a catalogue. As if all months were in all tables; what only stands in a share counts as published.
    /// </summary>
    /// <param name="tables">All its tables of one scope.</param>
    /// <param name="areas">The areas of that scope.</param>
    public static PublicationPlan Of(IEnumerable<TableSpec> tables, IReadOnlyList<StatisticalArea> areas) =>
        new(
            areas,
            tables.SelectMany(BlocksOf).ToHashSet(),
            MeasureIdentity.All,
            Enum.GetValues<ResponsibleBody>().Length
        );

    private static IEnumerable<PublishedBlock> BlocksOf(TableSpec table) =>
        from figure in table.Figures
        from measure in figure.Formula.Above.Concat(figure.Formula.Below)
        from level in figure.Levels.Intersect(table.Levels)
        from split in table.Bodies is null ? Whole : WholeAndParts
        where figure.IsGiven(level, split)
        select new PublishedBlock(measure, level, split);
}

/// <summary>A measure published for every area of a level.</summary>
/// <param name="Measure">The measure; the same people are the same measure in all tables.</param>
/// <param name="Level">The level.</param>
/// <param name="Split">Whether each part by responsible body is published; the whole is a block of its own.</param>
public sealed record PublishedBlock(Measure Measure, AreaLevel Level, bool Split);
