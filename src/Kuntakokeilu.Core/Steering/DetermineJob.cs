using System.Text;
using Kuntakokeilu.Base.Files;
using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Core.Register.Rows;
using Kuntakokeilu.Law.Book;

namespace Kuntakokeilu.Core.Steering;

/// <summary>
/// The steering job: a register of jobseekers in, the responsible authority of everyone on every day out; files to
/// files.
/// </summary>
/// <param name="facts">Path of the facts file.</param>
/// <param name="acts">Path of the acts file; null without one.</param>
/// <param name="folder">Where responsibility.csv and rejected.csv go.</param>
/// <param name="law">The law as known.</param>
internal sealed class DetermineJob(string facts, string? acts, string folder, LawAsKnown law)
{
    internal const string ResponsibilityColumns = "person,from,to,authority,municipality,basis,grounds,missing";

    private static readonly byte[] ResponsibilityHeader = Encoding.UTF8.GetBytes($"{ResponsibilityColumns}\n");

    internal static ReadOnlySpan<byte> RejectedHeader => "file,line,person,code,message\n"u8;

    /// <summary>How much of a file a thread takes at a time; the results do not depend on it.</summary>
    internal int ChunkBytes { get; init; } = ChunkSource.UsualChunk;

    private volatile ChunkSource? reading;

    /// <summary>How much of the facts file has been read, 0-1; 0 when its size can't be told.</summary>
    internal double Progress => reading is { Size: > 0 } source ? (double)source.BytesRead / source.Size : 0;

    /// <summary>The acts file, to be read.</summary>
    internal static RowsPass<PackedAct> ActsOf(string? path, int chunkBytes) =>
        new(path, chunkBytes, ActsColumns.Required, header => new PackedActReader(new(header)));

    /// <summary>Does the job. Nothing stands under the results' names unless they are whole.</summary>
    /// <exception cref="CannotRunException">A file can't be read or written, or is of another kind.</exception>
    internal DetermineSummary Run(int threads, CancellationToken stop)
    {
        using ChunkSource source = ChunkSource.Open(facts, ChunkBytes, stop);
        using RowsPass<PackedAct> actsPass = ActsOf(acts, ChunkBytes);
        actsPass.Read(threads, stop);

        using OutputFile responsibility = new(folder, "responsibility.csv");
        using OutputFile rejected = new(folder, "rejected.csv");
        responsibility.Append(ResponsibilityHeader);
        rejected.Append(RejectedHeader);
        using FactsPass factsPass = new(
            source,
            facts,
            () => new SteeringFold(law, actsPass.Rows),
            actsPass.Rows,
            [responsibility],
            rejected
        );
        reading = source;
        factsPass.Run(threads, stop);
        long rejectedActs = actsPass.WriteRejected(rejected, threads, stop);
        responsibility.Keep();
        rejected.Keep();

        return new(
            factsPass.Persons,
            factsPass.Rows,
            factsPass.Written,
            actsPass.Count,
            factsPass.Rejections,
            rejectedActs,
            [.. factsPass.Warnings, .. actsPass.Warnings]
        );
    }
}

/// <summary>What a steering job did.</summary>
/// <param name="Rows">Data rows of the facts file, rejected ones included.</param>
/// <param name="Acts">Data rows of the acts file, rejected ones included.</param>
internal sealed record DetermineSummary(
    long Persons,
    long Rows,
    long Periods,
    long Acts,
    long RejectedFacts,
    long RejectedActs,
    IReadOnlyList<string> Warnings
)
{
    internal long Rejected => RejectedFacts + RejectedActs;
}
