using Kuntakokeilu.Statistics.Indicators;
using Kuntakokeilu.Statistics.Tables;

namespace Kuntakokeilu.Statistics.Cubes;

/// <summary>A table of the catalogue with what its figures are made of.</summary>
/// <param name="Definition">What readers see. Its time variable has exactly the months counted from the first.</param>
/// <param name="Scope">Which cube it is made of.</param>
/// <param name="FirstMonth">The cube's month that is the table's first.</param>
/// <param name="Areas">The values of its area variable, as numbers of the scope's areas.</param>
/// <param name="Levels">The levels of those areas.</param>
/// <param name="Bodies">The values of its variable of responsible bodies; null: it has no such variable.</param>
/// <param name="Figures">The values of its content variable.</param>
public sealed record TableSpec(
    TableDefinition Definition,
    CubeScope Scope,
    int FirstMonth,
    IReadOnlyList<int> Areas,
    IReadOnlyList<AreaLevel> Levels,
    IReadOnlyList<int>? Bodies,
    IReadOnlyList<FigureSpec> Figures
);

/// <summary>A value of a content variable with its formula.</summary>
/// <param name="Formula">How the figure comes from published counts.</param>
/// <param name="Levels">The levels of areas at which it is published; elsewhere it is not applicable.</param>
/// <param name="SplitLevels">Those at which it is published of each responsible body too.</param>
public sealed record FigureSpec(Formula Formula, IReadOnlyList<AreaLevel> Levels, IReadOnlyList<AreaLevel> SplitLevels)
{
    /// <summary>Whether it is published at a level of areas: of all bodies together, or of each by itself.</summary>
    public bool IsGiven(AreaLevel level, bool split) =>
        Levels.Contains(level) && (!split || (SplitLevels.Contains(level) && !Formula.IsByAreaAlone));
}

/// <summary>By what people are placed.</summary>
public enum CubeScope
{
    /// <summary>Everyone, by place: the home municipality, or the place of stay.</summary>
    Place,

    /// <summary>Customers of the pilots, by the responsible municipality.</summary>
    Responsible,

    /// <summary>Everyone by group, inside and outside the pilots.</summary>
    Group,
}
