using System.Diagnostics;

namespace Kuntakokeilu.Base.Data.Cluster;

/// <summary>Waits by asking: for what nothing tells of.</summary>
internal static class Wait
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    /// <summary>Whether it came true in time.</summary>
    internal static async Task<bool> Until(Func<bool> condition, TimeSpan patience, CancellationToken stop)
    {
        Stopwatch waited = Stopwatch.StartNew();
        using PeriodicTimer timer = new(Pause);
        while (!condition())
            if (waited.Elapsed > patience || !await timer.WaitForNextTickAsync(stop))
                return false;
        return true;
    }
}
