using Kuntakokeilu.Statistics.Indicators;
using Kuntakokeilu.Statistics.Tables;

namespace Kuntakokeilu.Core.Monitoring.Reviewing;

/// <summary>A published count with what it was a month and a year before.</summary>
internal readonly record struct Reading(Figure Now, Figure MonthBefore, Figure YearBefore)
{
    /// <summary>From the month before; null when either is not published.</summary>
    internal Change? OverMonth => Change.Between(MonthBefore, Now);

    /// <summary>From the same month of the year before; null when either is not published.</summary>
    internal Change? OverYear => Change.Between(YearBefore, Now);
}

/// <summary>The difference of two published counts.</summary>
/// <param name="Persons">How many more, or fewer.</param>
/// <param name="Percent">Of the earlier count; null when that is too small to take a share of.</param>
internal readonly record struct Change(int Persons, decimal? Percent)
{
    /// <summary>Each of the two counts may be five off: so much alone tells of no change.</summary>
    internal const int Noise = 10;

    internal Direction Direction =>
        Math.Abs(Persons) <= Noise ? Direction.Same
        : Persons > 0 ? Direction.Rose
        : Direction.Fell;

    internal static Change? Between(Figure earlier, Figure later) =>
        (earlier.Number, later.Number) is ({ } from, { } to) ? new(to - from, Share.Change(to - from, from)) : null;
}

internal enum Direction
{
    Same,
    Rose,
    Fell,
}
