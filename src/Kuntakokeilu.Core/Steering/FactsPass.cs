using Kuntakokeilu.Base.Files;
using Kuntakokeilu.Base.Threads;
using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Core.Register.Rows;

namespace Kuntakokeilu.Core.Steering;

/// <summary>
/// The facts file from beginning to end: each worker reads a chunk, learns in the order of the file which persons are
/// new, folds them, and in the order of the file hands over the results.
/// </summary>
/// <remarks>
/// A person whose rows may go on in the next chunk stays open; the next chunk's worker adds to it in its turn.
/// </remarks>
internal sealed class FactsPass : IDisposable
{
    private readonly ChunkSource source;
    private readonly FactsColumns columns;
    private readonly Func<PersonFold> foldOf;
    private readonly RowRegister<PackedAct> acts;
    private readonly IReadOnlyList<OutputFile> outputs;
    private readonly OutputFile rejected;
    private readonly byte[] fileName;
    private readonly PersonSequence sequence = new();
    private readonly InOrder placing = new();
    private readonly InOrder handingOver = new();
    private readonly TextChunk first;
    private PersonFold open;
    private bool hasOpen;
    private long lines;

    internal FactsPass(
        ChunkSource source,
        string path,
        Func<PersonFold> foldOf,
        RowRegister<PackedAct> acts,
        IReadOnlyList<OutputFile> outputs,
        OutputFile rejected
    )
    {
        this.source = source;
        this.foldOf = foldOf;
        this.acts = acts;
        this.outputs = outputs;
        this.rejected = rejected;
        first = new();
        if (!source.Read(first))
            throw new CannotRunException($"{path} is empty: it has no header row.");
        columns = new(CsvHeader.Read(first, path, FactsColumns.Required, out _));
        fileName = RejectionList.FileName(source);
        Warnings = columns.Unknown.Select(column => $"{path}: unknown column {column} is not used.");
        open = foldOf();
    }

    /// <summary>What is to be told of columns that are not part of the format.</summary>
    internal IEnumerable<string> Warnings { get; }

    internal long Rows { get; private set; }

    internal long Persons => sequence.PersonCount;

    internal long Written { get; private set; }

    internal long Rejections { get; private set; }

    /// <summary>Does the whole file on so many threads.</summary>
    internal void Run(int threads, CancellationToken stop)
    {
        Workers.Run(threads, [placing, handingOver], Work, stop);
        FoldOutput last = new(outputs.Count);
        if (hasOpen)
            Written += open.End(last);
        last.AppendTo(outputs);
    }

    private void Work(int worker, CancellationToken stop)
    {
        FactsChunk chunk = new(columns);
        FactsResult result = new(foldOf, acts, outputs.Count);
        bool hasFirst = worker == 0;
        while (!stop.IsCancellationRequested)
        {
            int headerLines = hasFirst ? 1 : 0;
            if (hasFirst)
                chunk.Text.Take(first);
            else if (!source.Read(chunk.Text))
                return;
            hasFirst = false;

            chunk.Read(headerLines);
            long turn = chunk.Text.Number;
            placing.Await(turn);
            chunk.FirstLine = lines + 1;
            lines += chunk.Text.LineCount;
            sequence.Place(chunk);
            placing.Done(turn);

            result.Fold(chunk);
            handingOver.Await(turn);
            HandOver(chunk, result, headerLines);
            handingOver.Done(turn);
        }
    }

    private void HandOver(FactsChunk chunk, FactsResult result, int headerLines)
    {
        FoldOutput before = result.Before;
        before.Clear();
        for (int run = 0; run < result.HeadRuns; run++)
            if (chunk.Runs[run].Place is RunPlace.Continues)
                open.Add(chunk, run, chunk.Rejections);
        if (result.HasTail)
        {
            if (hasOpen)
                Written += open.End(before);
            (open, result.Tail) = (result.Tail, open);
            hasOpen = true;
        }
        before.AppendTo(outputs);
        result.Output.AppendTo(outputs);
        Written += result.Periods;
        Rows += chunk.Text.LineCount - headerLines;
        Rejections += chunk.Rejections.Count;
        if (chunk.Rejections.Count > 0)
            chunk.Rejections.WriteTo(rejected, fileName, chunk.FirstLine);
    }

    public void Dispose() => sequence.Dispose();
}
