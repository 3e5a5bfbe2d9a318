using Kuntakokeilu.Base.Files;
using Kuntakokeilu.Core.Register.Rows;
using Kuntakokeilu.Core.Steering;

namespace Kuntakokeilu.Core.Statements;

/// <summary>
/// A register of jobseekers with acts and events in; the obligations to state, reports to the TE office and statements in
/// force out, on a day: files to files.
/// </summary>
/// <param name="facts">Path of the facts file.</param>
/// <param name="acts">Path of the acts file; null without one.</param>
/// <param name="events">Path of the events file.</param>
/// <param name="folder">Where the results go.</param>
/// <param name="on">The day of the result.</param>
internal sealed class StatementsJob(string facts, string? acts, string events, string folder, DateOnly on)
{
    /// <summary>How much of a file a thread takes at a time; the results do not depend on it.</summary>
    internal int ChunkBytes { get; init; } = ChunkSource.UsualChunk;

    private volatile ChunkSource? reading;

    /// <summary>How much of the facts file has been read, 0-1; 0 when its size can't be told.</summary>
    internal double Progress => reading is { Size: > 0 } source ? (double)source.BytesRead / source.Size : 0;

    /// <summary>Does the job. Nothing stands under the results' names unless they are whole.</summary>
    /// <exception cref="CannotRunException">A file can't be read or written, or is of another kind.</exception>
    internal StatementsSummary Run(int threads, CancellationToken stop)
    {
        WordPool words = new();
        using ChunkSource source = ChunkSource.Open(facts, ChunkBytes, stop);
        using RowsPass<PackedAct> actRows = DetermineJob.ActsOf(acts, ChunkBytes);
        using RowsPass<EventRow> eventRows = new(
            events,
            ChunkBytes,
            EventReader.Required,
            header => new EventReader(header, words)
        );
        actRows.Read(threads, stop);
        eventRows.Read(threads, stop);

        using OutputFile statements = OutputFile.Begun(folder, "statements.csv", StatementText.DutyColumns);
        using OutputFile reports = OutputFile.Begun(folder, "reports.csv", StatementText.ReportColumns);
        using OutputFile inForce = OutputFile.Begun(folder, "in_force.csv", StatementText.InForceColumns);
        using OutputFile rejected = new(folder, "rejected.csv");
        rejected.Append(DetermineJob.RejectedHeader);
        using FactsPass factsPass = new(
            source,
            facts,
            () => new StatementFold(actRows.Rows, eventRows.Rows, words, on),
            actRows.Rows,
            [statements, reports, inForce],
            rejected
        );
        reading = source;
        factsPass.Run(threads, stop);
        long others = actRows.WriteRejected(rejected, threads, stop) + eventRows.WriteRejected(rejected, threads, stop);
        statements.Keep();
        reports.Keep();
        inForce.Keep();
        rejected.Keep();
        return new(
            factsPass.Persons,
            factsPass.Written,
            factsPass.Rejections + others,
            [.. factsPass.Warnings, .. actRows.Warnings, .. eventRows.Warnings]
        );
    }
}

/// <summary>What a statements job did.</summary>
internal sealed record StatementsSummary(long Persons, long Duties, long Rejected, IReadOnlyList<string> Warnings);
