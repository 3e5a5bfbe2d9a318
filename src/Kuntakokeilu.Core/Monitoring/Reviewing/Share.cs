using Kuntakokeilu.Statistics.Indicators;
using Kuntakokeilu.Statistics.Tables;

namespace Kuntakokeilu.Core.Monitoring.Reviewing;

/// <summary>Shares of published counts, by the rule of the tables: none of fewer than ten.</summary>
internal static class Share
{
    /// <summary>Percent, one decimal; null when it is not given.</summary>
    internal static decimal? Of(int part, int whole) =>
        whole < Formula.LeastBase ? null : Math.Round(100m * part / whole, 1, MidpointRounding.AwayFromZero);

    /// <summary>At most the whole: the noise of the part may exceed that of the whole.</summary>
    internal static decimal? Of(Figure part, Figure whole) =>
        (part.Number, whole.Number) is ({ } some, { } all) ? Of(Math.Min(some, all), all) : null;
}
