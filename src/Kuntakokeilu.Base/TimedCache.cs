using System.Collections.Concurrent;

namespace Kuntakokeilu.Base;

/// <summary>
/// What was read a moment ago, so that many who ask for the same at once are answered by one reading. What is told may
/// be older than the register by the memory's span, never more.
/// </summary>
internal sealed class TimedCache<TKey, TValue>(TimeProvider time, TimeSpan span)
    where TKey : notnull
{
    private readonly ConcurrentDictionary<TKey, Entry> entries = [];

    /// <summary>The value remembered, or read now. A reading that fails is not remembered.</summary>
    internal async Task<TValue> Get(TKey key, Func<Task<TValue>> read)
    {
        DateTimeOffset now = time.GetUtcNow();
        Entry entry = entries.AddOrUpdate(
            key,
            _ => new(now, new(read)),
            (_, had) => had.ReadAt > now - span ? had : new(now, new(read))
        );
        try
        {
            return await entry.Value.Value;
        }
        catch
        {
            entries.TryRemove(new(key, entry));
            throw;
        }
    }

    private sealed record Entry(DateTimeOffset ReadAt, Lazy<Task<TValue>> Value);
}
