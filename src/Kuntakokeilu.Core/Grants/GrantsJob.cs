using Kuntakokeilu.Base.Files;
using Kuntakokeilu.Base.Threads;
using Kuntakokeilu.Core.Register;

namespace Kuntakokeilu.Core.Grants;

/// <summary>
/// Applications for benefits and a register of employers in; who decides, what is decided and why, and every cent of it out:
/// files to files.
/// </summary>
/// <param name="applications">Path of the file of applications.</param>
/// <param name="employers">Path of the register of employers; null without one.</param>
/// <param name="folder">Where the results go.</param>
internal sealed class GrantsJob(string applications, string? employers, string folder)
{
    private readonly InOrder placing = new();
    private readonly InOrder handingOver = new();
    private long lines;
    private long decisions;
    private long rejections;
    private volatile ChunkSource? reading;

    /// <summary>How much of the file a thread takes at a time; the results do not depend on it.</summary>
    internal int ChunkBytes { get; init; } = ChunkSource.UsualChunk;

    /// <summary>How much of the file has been read, 0-1; 0 when its size can't be told.</summary>
    internal double Progress => reading is { Size: > 0 } source ? (double)source.BytesRead / source.Size : 0;

    /// <summary>Does the job. Nothing stands under the results' names unless they are whole.</summary>
    /// <exception cref="CannotRunException">A file can't be read or written, or is of another kind.</exception>
    internal GrantsSummary Run(int threads, CancellationToken stop)
    {
        EmployersFile known = new(employers, stop);
        using ChunkSource source = ChunkSource.Open(applications, ChunkBytes, stop);
        TextChunk first = new();
        if (!source.Read(first))
            throw new CannotRunException($"{applications} is empty: it has no header row.");
        GrantColumns columns = new(CsvHeader.Read(first, applications, GrantColumns.Required, out _));
        byte[] fileName = RejectionList.FileName(source);
        reading = source;

        using OutputFile decided = OutputFile.Begun(folder, "grant-decisions.csv", GrantText.DecisionColumns);
        using OutputFile rows = OutputFile.Begun(folder, "grant-rows.csv", GrantText.RowColumns);
        using OutputFile rejected = OutputFile.Begun(folder, "rejected.csv", "file,line,id,code,message");
        using SeenPersons seen = new();
        Workers.Run(threads, [placing, handingOver], Work, stop);
        rejections += known.WriteRejected(rejected);
        decided.Keep();
        rows.Keep();
        rejected.Keep();
        return new(
            decisions,
            rejections,
            [
                .. columns.Unknown.Select(column => $"{applications}: unknown column {column} is not used."),
                .. known.Warnings,
            ]
        );

        void Work(int worker, CancellationToken token)
        {
            GrantsChunk chunk = new(columns);
            for (bool hasFirst = worker == 0; !token.IsCancellationRequested; hasFirst = false)
            {
                if (hasFirst)
                    chunk.Text.Take(first);
                else if (!source.Read(chunk.Text))
                    return;
                chunk.Read(headerLines: hasFirst ? 1 : 0);
                placing.Await(chunk.Text.Number);
                long firstLine = lines + 1;
                lines += chunk.Text.LineCount;
                chunk.Place(seen);
                placing.Done(chunk.Text.Number);

                chunk.Decide(known.Register);
                handingOver.Await(chunk.Text.Number);
                chunk.Output.AppendTo([decided, rows]);
                if (chunk.Rejections.Count > 0)
                    chunk.Rejections.WriteTo(rejected, fileName, firstLine);
                decisions += chunk.Decisions;
                rejections += chunk.Rejections.Count;
                handingOver.Done(chunk.Text.Number);
            }
        }
    }
}

/// <summary>What a job of grants did.</summary>
internal sealed record GrantsSummary(long Decisions, long Rejected, IReadOnlyList<string> Warnings);
