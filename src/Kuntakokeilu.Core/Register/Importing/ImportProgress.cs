namespace Kuntakokeilu.Core.Register.Importing;

/// <summary>How far an import is that has not ended.</summary>
/// <param name="FactsName">Name of the file of facts.</param>
/// <param name="IsRunning">Somebody works on it; else it was interrupted and waits to be run again.</param>
/// <param name="BytesRead">How much of the file of facts is done.</param>
/// <param name="Bytes">How much there is.</param>
/// <param name="Rows">Rows done.</param>
/// <param name="Persons">People done.</param>
/// <param name="Rejected">Rows rejected so far.</param>
/// <param name="Latest">The parts that were written last.</param>
internal sealed record ImportProgress(
    string FactsName,
    bool IsRunning,
    DateTimeOffset StartedAt,
    long BytesRead,
    long Bytes,
    long Rows,
    long Persons,
    long Rejected,
    RecentParts? Latest
)
{
    /// <summary>Rows a second of late; null before anything can be told.</summary>
    internal long? RowsPerSecond(DateTimeOffset now) =>
        Seconds(now) is { } seconds ? (long)(Latest!.Rows / seconds) : null;

    /// <summary>How long it will take at the rate of late; null before anything can be told.</summary>
    internal TimeSpan? TimeLeft(DateTimeOffset now) =>
        Seconds(now) is { } seconds && Latest is { Bytes: > 0 }
            ? TimeSpan.FromSeconds(Math.Max(0, Bytes - BytesRead) * seconds / Latest.Bytes)
            : null;

    /// <summary>Until now, not until the last part: when nothing moves, the rate falls.</summary>
    private double? Seconds(DateTimeOffset now) =>
        IsRunning && Latest is { } latest && (now - latest.Since).TotalSeconds is > 0 and var seconds ? seconds : null;
}

/// <summary>What was written since a moment.</summary>
/// <param name="Since">When the part before them was done.</param>
internal sealed record RecentParts(DateTimeOffset Since, long Rows, long Bytes);
