namespace Kuntakokeilu.Statistics.Disclosure;

/// <summary>What all tables of a catalogue publish together, as far as it tells how often the same people are counted.</summary>
/// <param name="Levels">The area levels; areas of different levels with the same municipalities are one cell.</param>
/// <param name="Blocks">What is published where; repeating a block changes nothing.</param>
/// <param name="Identities">Which measures add up to the people of others.</param>
/// <param name="Bodies">Into how many parts a split by responsible body divides people.</param>
public sealed record PublicationPlan(
    IReadOnlyList<AreaLevel> Levels,
    IReadOnlyCollection<PublishedBlock> Blocks,
    IReadOnlyList<MeasureIdentity> Identities,
    int Bodies
);

/// <summary>A level of areas: the country, regions, municipalities. No municipality is in two areas of one level.</summary>
/// <param name="Code">What blocks call it.</param>
/// <param name="Areas">Each area's municipalities by its code.</param>
public sealed record AreaLevel(string Code, IReadOnlyDictionary<string, IReadOnlySet<string>> Areas);

/// <summary>A measure published for every area of a level.</summary>
/// <param name="Measure">The measure; the same people are the same measure in all tables.</param>
/// <param name="Level">The level.</param>
/// <param name="Split">Whether each part by responsible body is published; the whole is a block of its own.</param>
public sealed record PublishedBlock(string Measure, string Level, bool Split);

/// <summary>
/// A way to the people of a measure from others, added or taken away: the unemployed are the men and the women; the
/// jobseekers are those of last month and those who came without those who left.
/// </summary>
/// <param name="Measure">The measure it leads to.</param>
/// <param name="Terms">What it is made of, each counting as a part; a measure of another month is the measure.</param>
public sealed record MeasureIdentity(string Measure, IReadOnlyList<string> Terms);
