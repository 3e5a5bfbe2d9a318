using Kuntakokeilu.Core.Register.Tables;

namespace Kuntakokeilu.Core.Intake.Importing;

/// <summary>How an import stands.</summary>
internal enum ImportState : byte
{
    Running,

    /// <summary>Begun, not finished, and nobody is at it: to be run again.</summary>
    Interrupted,
    Finished,
}

/// <summary>An import with what its parts came to so far.</summary>
/// <param name="BytesDone">How much of the facts file has been written.</param>
/// <param name="Latest">The parts that were written last; null where they tell no rate.</param>
/// <param name="LatestAt">When something was last written; null before the first part.</param>
internal sealed record ImportOverview(
    Import Import,
    ImportState State,
    ImportSummary Sums,
    long BytesDone,
    RecentParts? Latest,
    DateTimeOffset? LatestAt
)
{
    /// <summary>
    /// After so long without a part the rate is not known: an import that goes on where it stopped yesterday is not
    /// slow for that.
    /// </summary>
    private static readonly TimeSpan Forgetting = TimeSpan.FromMinutes(2);

    /// <summary>Rows a second of late; null when that can't be told.</summary>
    internal long? RowsPerSecond(DateTimeOffset now) =>
        Seconds(now) is { } seconds ? (long)(Latest!.Rows / seconds) : null;

    /// <summary>How long it will take at the rate of late; null when that can't be told.</summary>
    internal TimeSpan? TimeLeft(DateTimeOffset now) =>
        Seconds(now) is { } seconds && Latest is { Bytes: > 0 }
            ? TimeSpan.FromSeconds(Math.Max(0, Import.Bytes - BytesDone) * seconds / Latest.Bytes)
            : null;

    /// <summary>Until now, not until the last part: when nothing moves, the rate falls.</summary>
    private double? Seconds(DateTimeOffset now) =>
        State is ImportState.Running
        && Latest is { } latest
        && now - LatestAt < Forgetting
        && (now - latest.Since).TotalSeconds is > 0 and var seconds
            ? seconds
            : null;
}

/// <summary>What was written since a moment.</summary>
/// <param name="Since">When the part before them was done.</param>
internal sealed record RecentParts(DateTimeOffset Since, long Rows, long Bytes);
