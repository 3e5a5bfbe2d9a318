using System.Collections.Concurrent;
using Npgsql;

namespace Kuntakokeilu.Core.Monitoring;

/// <summary>
/// The frozen releases, from the database: what pages, interfaces and evaluation read. A release never changes, so it
/// is kept in memory once read, the latest and the one last asked for; whether there is a newer one is asked at most every
/// few seconds.
/// </summary>
internal sealed class Releases(NpgsqlDataSource database, TimeProvider time)
{
    private static readonly TimeSpan Span = TimeSpan.FromSeconds(5);

    private readonly StoredReleases stored = new(database);
    private readonly ConcurrentDictionary<int, Lazy<Task<Release?>>> kept = [];
    private readonly Lock learning = new();
    private volatile Known? known;

    /// <summary>Told of each release, once, that this program can't read: <see cref="StoredReleases.Read"/>.</summary>
    internal Action<ReleaseHead>? Unreadable { get; init; }

    /// <summary>All releases, the latest first.</summary>
    internal async Task<IReadOnlyList<ReleaseHead>> All(CancellationToken stop = default)
    {
        DateTimeOffset now = time.GetUtcNow();
        if (known is { } fresh && now - fresh.At < Span)
            return fresh.Heads;
        return Learn(new(await stored.Heads(stop), now)).Heads;
    }

    /// <summary>The latest release; null before the first, and when it can't be read.</summary>
    internal async Task<Release?> Latest(CancellationToken stop = default) =>
        (await All(stop)) is [ReleaseHead latest, ..] ? await Open(latest, stop) : null;

    /// <summary>The release of a number; null when there is none, and when it can't be read.</summary>
    internal async Task<Release?> Find(int number, CancellationToken stop = default) =>
        (await All(stop)).FirstOrDefault(head => head.Number == number) is { } head ? await Open(head, stop) : null;

    /// <summary>A reading that began before a release came may end after one that has seen it: it is no news.</summary>
    private Known Learn(Known read)
    {
        lock (learning)
        {
            if (known is { } had && had.Latest > read.Latest)
                return had;
            return known = read;
        }
    }

    private async Task<Release?> Open(ReleaseHead head, CancellationToken stop)
    {
        // Read once for all who wait; for nobody's own token, for others wait for it too.
        Lazy<Task<Release?>> reading = kept.GetOrAdd(head.Number, _ => new(() => Read(head)));
        try
        {
            Release? release = await reading.Value.WaitAsync(stop);
            foreach (int other in kept.Keys.Where(number => number != head.Number && number != known?.Latest))
                kept.TryRemove(other, out _);
            return release;
        }
        catch (Exception) when (reading.Value.IsFaulted)
        {
            kept.TryRemove(new(head.Number, reading));
            throw;
        }
    }

    private async Task<Release?> Read(ReleaseHead head)
    {
        Release? release = await stored.Read(head, CancellationToken.None);
        if (release is null)
            Unreadable?.Invoke(head);
        return release;
    }

    private sealed record Known(IReadOnlyList<ReleaseHead> Heads, DateTimeOffset At)
    {
        internal int Latest => Heads is [var latest, ..] ? latest.Number : 0;
    }
}
