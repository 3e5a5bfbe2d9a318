namespace Kuntakokeilu.App.Pictures;

/// <summary>At most five shades for shares in whole percent: about as many places in each.</summary>
internal sealed class ShareScale
{
    private const int Shades = 5;

    /// <summary>Lowest whole percent of each shade but the first, rising.</summary>
    private readonly int[] breaks;

    private ShareScale(int[] breaks) => this.breaks = breaks;

    /// <param name="shares">Of every place that has one; places of one share alone get shades of twenty percent.</param>
    internal static ShareScale Of(IEnumerable<int> shares)
    {
        int[] sorted = [.. shares.Order()];
        int[] breaks =
        [
            .. Enumerable
                .Range(1, Shades - 1)
                .Where(_ => sorted.Length > 0)
                .Select(i => sorted[sorted.Length * i / Shades])
                .Where(lowest => lowest > sorted[0])
                .Distinct(),
        ];
        return new(breaks.Length > 0 ? breaks : [20, 40, 60, 80]);
    }

    /// <summary>The style class of a share; of none, that of too few to tell.</summary>
    internal string KindOf(int? share) =>
        share is { } percent ? $"shade{1 + breaks.Count(lowest => percent >= lowest)}" : "few";

    /// <summary>What each shade means, the lightest first.</summary>
    internal IReadOnlyList<string> Names(Texts texts) =>
        [
            texts["map.under", breaks[0]],
            .. breaks.Zip(
                breaks.Skip(1),
                (from, to) => from == to - 1 ? texts["statistics.map.shade", from] : texts["map.between", from, to - 1]
            ),
            texts["map.over", breaks[^1]],
        ];
}
