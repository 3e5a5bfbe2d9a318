using Kuntakokeilu.Core.Monitoring;
using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.TargetGroup;

namespace Kuntakokeilu.App.Pictures;

/// <summary>
/// Five shades for the share of jobseekers that a municipality serves: about as many pilot municipalities in each.
/// </summary>
internal sealed class ShareScale
{
    private const int Shades = 5;

    private ShareScale(IReadOnlyList<int> breaks) => Breaks = breaks;

    /// <summary>Lowest whole percent of the second, third, fourth and fifth shade.</summary>
    internal IReadOnlyList<int> Breaks { get; }

    internal static ShareScale Of(MonthFigures month)
    {
        int[] shares =
        [
            .. PilotAreas
                .All.SelectMany(area => area.Municipalities)
                .Select(month.At)
                .Where(people => people.HasShares)
                .Select(people => people.MunicipalPercent)
                .Order(),
        ];
        return shares.Length == 0
            ? new([20, 40, 60, 80])
            : new([.. Enumerable.Range(1, Shades - 1).Select(i => shares[shares.Length * i / Shades])]);
    }

    /// <summary>The look of a municipality: a shade, too few to tell, or outside the pilots.</summary>
    internal string KindOf(MunicipalityCode code, JobseekersByBody people) =>
        PilotAreas.Include(code) ? KindOf(people) : "outside";

    /// <summary>The look of a pilot municipality or area.</summary>
    internal string KindOf(JobseekersByBody people) =>
        people.HasShares ? $"shade{1 + Breaks.Count(lowest => people.MunicipalPercent >= lowest)}" : "few";
}
