using System.Text;
using Kuntakokeilu.Base.Files;
using Kuntakokeilu.Core.Register.Rows;
using Kuntakokeilu.Core.Steering;

namespace Kuntakokeilu.Core.Obligations;

/// <summary>
/// A register of jobseekers with acts, contacts and plans in; every duty towards each of them, and how it stands on a day,
/// out: files to files.
/// </summary>
/// <param name="facts">Path of the facts file.</param>
/// <param name="acts">Path of the acts file; null without one. So also the others.</param>
/// <param name="folder">Where obligations.csv and rejected.csv go.</param>
/// <param name="on">The day of the result.</param>
internal sealed class ObligationsJob(
    string facts,
    string? acts,
    string? contacts,
    string? plans,
    string folder,
    DateOnly on
)
{
    internal static readonly DateOnly FirstDay = new(2020, 1, 1);
    internal static readonly DateOnly LastDay = new(2024, 12, 31);

    private static readonly byte[] Header = Encoding.UTF8.GetBytes($"{ObligationText.Columns}\n");

    /// <summary>How much of a file a thread takes at a time; the results do not depend on it.</summary>
    internal int ChunkBytes { get; init; } = ChunkSource.UsualChunk;

    private volatile ChunkSource? reading;

    /// <summary>How much of the facts file has been read, 0-1; 0 when its size can't be told.</summary>
    internal double Progress => reading is { Size: > 0 } source ? (double)source.BytesRead / source.Size : 0;

    /// <summary>Does the job. Nothing stands under the results' names unless they are whole.</summary>
    /// <exception cref="CannotRunException">A file can't be read or written, or is of another kind.</exception>
    internal ObligationsSummary Run(int threads, CancellationToken stop)
    {
        using ChunkSource source = ChunkSource.Open(facts, ChunkBytes, stop);
        using RowsPass<PackedAct> actRows = DetermineJob.ActsOf(acts, ChunkBytes);
        using RowsPass<ContactRow> contactRows = new(
            contacts,
            ChunkBytes,
            ContactReader.Required,
            header => new ContactReader(header)
        );
        using RowsPass<PlanRow> planRows = new(
            plans,
            ChunkBytes,
            PlanReader.Required,
            header => new PlanReader(header)
        );
        actRows.Read(threads, stop);
        contactRows.Read(threads, stop);
        planRows.Read(threads, stop);

        using OutputFile obligations = new(folder, "obligations.csv");
        using OutputFile rejected = new(folder, "rejected.csv");
        obligations.Append(Header);
        rejected.Append(DetermineJob.RejectedHeader);
        using FactsPass factsPass = new(
            source,
            facts,
            () => new ObligationFold(actRows.Rows, contactRows.Rows, planRows.Rows, on),
            actRows.Rows,
            [obligations],
            rejected
        );
        reading = source;
        factsPass.Run(threads, stop);
        long others =
            actRows.WriteRejected(rejected, threads, stop)
            + contactRows.WriteRejected(rejected, threads, stop)
            + planRows.WriteRejected(rejected, threads, stop);
        obligations.Keep();
        rejected.Keep();
        return new(
            factsPass.Persons,
            factsPass.Written,
            factsPass.Rejections + others,
            [.. factsPass.Warnings, .. actRows.Warnings, .. contactRows.Warnings, .. planRows.Warnings]
        );
    }
}

/// <summary>What an obligations job did.</summary>
internal sealed record ObligationsSummary(long Persons, long Duties, long Rejected, IReadOnlyList<string> Warnings);
