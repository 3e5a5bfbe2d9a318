namespace Kuntakokeilu.Base.Calls;

/// <summary>
/// After ten failures within a minute nobody asks for a minute. Then it is tried again: the first failure breaks it once
/// more, and an answer mends it.
/// </summary>
internal sealed class Circuit(TimeProvider time)
{
    internal const int MostFailures = 10;

    internal static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly Lock gate = new();
    private readonly Queue<DateTimeOffset> failures = [];
    private DateTimeOffset? brokenUntil;

    internal bool IsBroken
    {
        get
        {
            lock (gate)
                return time.GetUtcNow() < brokenUntil;
        }
    }

    internal DateTimeOffset? LastSuccess { get; private set; }

    internal void Succeeded()
    {
        lock (gate)
        {
            failures.Clear();
            brokenUntil = null;
            LastSuccess = time.GetUtcNow();
        }
    }

    internal void Failed()
    {
        lock (gate)
        {
            DateTimeOffset now = time.GetUtcNow();
            failures.Enqueue(now);
            while (failures.Peek() < now - Window)
                failures.Dequeue();
            if (brokenUntil is not null || failures.Count >= MostFailures)
                brokenUntil = now + Window;
        }
    }
}
