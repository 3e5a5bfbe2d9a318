using Kuntakokeilu.Core.Ohjaamo.Tables;

namespace Kuntakokeilu.Core.Ohjaamo.Guidance;

/// <summary>
/// Whether jobseekers crowd out the others: in three months the others' waiting has grown by half or more while
/// jobseekers' hours have grown. Pure.
/// </summary>
/// <remarks>
/// Our reading of "in three months": the last four weeks that are told are compared with the four weeks thirteen weeks
/// before them, so that a holiday or a single week decides nothing. A week that is not told is unknown, and then nothing is
/// said. Where fewer than one a week waited before, one a week is taken: of nobody there is no half.
/// </remarks>
internal static class CapacityRule
{
    internal const int Weeks = 4;
    internal const int WeeksApart = 13;
    internal const int GrowthPercent = 50;

    /// <summary>So far back the rule looks.</summary>
    internal const int WeeksNeeded = Weeks + WeeksApart;

    /// <param name="hours">Of one organisation, each week and group once, in any order.</param>
    internal static CapacityFinding Of(IReadOnlyList<GuidanceHours> hours)
    {
        if (hours.Count == 0)
            return new CapacityFinding.NotKnown();
        DateOnly last = hours.Max(one => one.Week);
        if (Window.Of(hours, last) is not { } now || Window.Of(hours, last.AddDays(-7 * WeeksApart)) is not { } before)
            return new CapacityFinding.NotKnown();
        int waitedBefore = Math.Max(before.OthersWaiting, Weeks);
        bool waitingGrew = 100 * now.OthersWaiting >= (100 + GrowthPercent) * waitedBefore;
        return waitingGrew && now.JobseekersHours > before.JobseekersHours
            ? new CapacityFinding.CrowdedOut(
                last,
                before.OthersWaiting,
                now.OthersWaiting,
                before.JobseekersHours,
                now.JobseekersHours
            )
            : new CapacityFinding.InOrder(last);
    }

    /// <summary>Four weeks: the others who waited at the end of each, and the hours that jobseekers used.</summary>
    private sealed record Window(int OthersWaiting, int JobseekersHours)
    {
        /// <returns>Null when a week or a group is not told.</returns>
        internal static Window? Of(IReadOnlyList<GuidanceHours> hours, DateOnly last)
        {
            DateOnly first = last.AddDays(-7 * (Weeks - 1));
            GuidanceHours[] within = [.. hours.Where(one => one.Week >= first && one.Week <= last)];
            if (within.Length < Weeks * Enum.GetValues<GuidanceGroup>().Length)
                return null;
            return new(
                within.Where(one => one.Group is not GuidanceGroup.Jobseekers).Sum(one => one.Waiting),
                within.Where(one => one.Group is GuidanceGroup.Jobseekers).Sum(one => one.Used)
            );
        }
    }
}

/// <summary>What the hours and those who wait tell.</summary>
internal abstract record CapacityFinding
{
    private CapacityFinding() { }

    /// <summary>Weeks are missing.</summary>
    internal sealed record NotKnown : CapacityFinding;

    /// <param name="Week">The last one that is told.</param>
    internal sealed record InOrder(DateOnly Week) : CapacityFinding;

    /// <summary>The numbers are sums of four weeks.</summary>
    internal sealed record CrowdedOut(DateOnly Week, int WaitedBefore, int WaitNow, int HoursBefore, int HoursNow)
        : CapacityFinding;

    internal T Match<T>(Func<NotKnown, T> notKnown, Func<InOrder, T> inOrder, Func<CrowdedOut, T> crowdedOut) =>
        this switch
        {
            NotKnown one => notKnown(one),
            InOrder one => inOrder(one),
            CrowdedOut one => crowdedOut(one),
            _ => throw new InvalidOperationException("There is no other finding."),
        };
}
