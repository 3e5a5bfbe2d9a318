using Kuntakokeilu.Statistics.Tables;

namespace Kuntakokeilu.Statistics.Indicators;

/// <summary>Shares of published counts in percent: none of too few people, halves rounded away from zero.</summary>
public static class Share
{
    /// <summary>Fewer people than this give no share.</summary>
    public const int LeastBase = 10;

    /// <summary>Whether so many are enough for a share.</summary>
    public static bool Exists(int whole) => whole >= LeastBase;

    /// <summary>
    /// Never over 100, for the noise of the part may exceed that of the whole; null when no share is given.
    /// </summary>
    /// <param name="part">People of the whole.</param>
    /// <param name="whole">All of them.</param>
    /// <param name="decimals">How many decimals are given.</param>
    public static decimal? Of(int part, int whole, int decimals = 1) => Change(Math.Min(part, whole), whole, decimals);

    /// <summary>One decimal; null also when either is not published.</summary>
    public static decimal? Of(Figure part, Figure whole) =>
        (part.Number, whole.Number) is ({ } some, { } all) ? Of(some, all) : null;

    /// <summary>A difference in percent of what was before, over 100 or under 0 too; null when no share is given.</summary>
    public static decimal? Change(int difference, int before, int decimals = 1) =>
        Exists(before) ? Math.Round(100m * difference / before, decimals, MidpointRounding.AwayFromZero) : null;
}
