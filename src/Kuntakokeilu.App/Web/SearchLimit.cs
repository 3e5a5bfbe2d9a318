using System.Threading.RateLimiting;

namespace Kuntakokeilu.App.Web;

/// <summary>How often the same account may look for people: on each node, whatever its sessions and roles.</summary>
internal sealed record SearchLimits
{
    /// <summary>An official finds a customer in a few tries; a machine that walks through identifiers is stopped.</summary>
    internal int InMinute { get; init; } = 30;

    /// <summary>More than anybody serves in a day: who goes on slowly and without end is stopped too, and told of.</summary>
    internal int InDay { get; init; } = 500;
}

/// <summary>A page that looks people up by what is written into its form: its POST is counted.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class LimitedSearchAttribute : Attribute;

/// <summary>Counts searches by the account, which a new session or another role does not renew.</summary>
internal sealed class SearchLimit(SearchLimits limits) : IDisposable
{
    private readonly PartitionedRateLimiter<int> minute = Windows(limits.InMinute, TimeSpan.FromMinutes(1), 6);
    private readonly PartitionedRateLimiter<int> day = Windows(limits.InDay, TimeSpan.FromDays(1), 24);
    private readonly PartitionedRateLimiter<int> told = Windows(1, TimeSpan.FromDays(1), 24);

    /// <summary>Counts one more.</summary>
    /// <param name="isFirstOfDay">It is the first that is refused since the day's number was reached.</param>
    /// <returns>Null when it may be; else what tells when to try again.</returns>
    internal RateLimitLease? Refuses(int account, out bool isFirstOfDay)
    {
        isFirstOfDay = false;
        RateLimitLease ofMinute = minute.AttemptAcquire(account);
        if (!ofMinute.IsAcquired)
            return ofMinute;
        RateLimitLease ofDay = day.AttemptAcquire(account);
        if (ofDay.IsAcquired)
            return null;
        isFirstOfDay = told.AttemptAcquire(account).IsAcquired;
        return ofDay;
    }

    public void Dispose()
    {
        minute.Dispose();
        day.Dispose();
        told.Dispose();
    }

    private static PartitionedRateLimiter<int> Windows(int permits, TimeSpan window, int segments) =>
        PartitionedRateLimiter.Create<int, int>(account =>
            RateLimitPartition.GetSlidingWindowLimiter(
                account,
                _ =>
                    new()
                    {
                        PermitLimit = permits,
                        Window = window,
                        SegmentsPerWindow = segments,
                    }
            )
        );
}
