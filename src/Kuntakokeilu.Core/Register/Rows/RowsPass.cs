using System.Runtime.InteropServices;
using Kuntakokeilu.Base.Files;
using Kuntakokeilu.Base.Threads;

namespace Kuntakokeilu.Core.Register.Rows;

/// <summary>
/// A file beside the facts, such as that of acts: read whole before them, and its refused rows read again after them.
/// </summary>
/// <param name="path">Null when no such file is given: then nobody has a row.</param>
/// <param name="required">Columns that the file must have.</param>
/// <param name="readerOf">What reads a row, by the file's header; used by all threads.</param>
internal sealed class RowsPass<T>(
    string? path,
    int chunkBytes,
    IReadOnlyList<string> required,
    Func<CsvHeader, IRowReader<T>> readerOf
) : IDisposable
    where T : unmanaged, IPersonRow
{
    private readonly InOrder turns = new();
    private readonly List<FaultyRow> faults = [];
    private readonly List<ChunkStart> starts = [];
    private IRowReader<T> reader = null!;
    private long lines;

    /// <summary>The rows that have a form; to be found by person.</summary>
    internal RowRegister<T> Rows { get; } = new();

    /// <summary>What is to be told of columns that are not part of the format.</summary>
    internal IEnumerable<string> Warnings =>
        path is null ? [] : reader.Unknown.Select(column => $"{path}: unknown column {column} is not used.");

    /// <summary>Data rows of the file.</summary>
    internal long Count => Math.Max(0, lines - 1);

    /// <summary>How many rows had no effect, once all people have been gone through.</summary>
    internal long RefusedCount
    {
        get
        {
            long refused = faults.Count;
            for (int place = 0; place < Rows.Count; place++)
                refused += Rows[place].Result is RejectionCode.None ? 0 : 1;
            return refused;
        }
    }

    /// <summary>Reads the file on so many threads.</summary>
    internal void Read(int threads, CancellationToken stop)
    {
        if (path is null)
            return;
        using ChunkSource source = ChunkSource.Open(path, chunkBytes, stop);
        if (!source.CanReadAgain)
            throw new CannotRunException($"{path} must be a file: it is read twice, which a pipe does not allow.");
        TextChunk first = new();
        if (!source.Read(first))
            throw new CannotRunException($"{path} is empty: it has no header row.");
        reader = readerOf(CsvHeader.Read(first, path, required, out _));
        Workers.Run(threads, [turns], (worker, token) => ReadChunks(source, worker == 0 ? first : null, token), stop);
        Rows.Seal();
    }

    /// <summary>Writes the rows that had no effect, by line. Returns how many.</summary>
    internal long WriteRejected(OutputFile rejected, int threads, CancellationToken stop)
    {
        if (path is null || (faults.Count == 0 && !Rows.HasRefused()))
            return 0;
        using ChunkSource source = ChunkSource.Open(path, chunkBytes, stop);
        byte[] fileName = RejectionList.FileName(source);
        InOrder writing = new();
        long written = 0;
        Workers.Run(threads, [writing], Work, stop);
        return written;

        void Work(int worker, CancellationToken token)
        {
            TextChunk text = new();
            CsvLines csv = new(reader.ColumnCount);
            RejectionList rejections = new();
            while (!token.IsCancellationRequested && source.Read(text))
            {
                CollectRejected(text, csv, rejections);
                writing.Await(text.Number);
                rejections.WriteTo(rejected, fileName, starts[(int)text.Number].Line + 1);
                written += rejections.Count;
                writing.Done(text.Number);
            }
        }
    }

    /// <summary>
    /// Rows with a fault and the rows of the others stand each in the order of the file, so together they tell of every
    /// line of a chunk.
    /// </summary>
    private void CollectRejected(TextChunk text, CsvLines csv, RejectionList rejections)
    {
        text.Index();
        csv.Begin(text);
        rejections.Clear();
        if (text.Number >= starts.Count || text.LineCount != starts[(int)text.Number].LineCount)
            throw new CannotRunException($"{path} has changed while it was read.");
        (long firstLine, _, int own, int faulty) = starts[(int)text.Number];
        for (int line = firstLine == 0 ? 1 : 0; line < text.LineCount; line++)
        {
            bool isFaulty = faulty < faults.Count && faults[faulty].Line == firstLine + line;
            RowFault fault = isFaulty ? faults[faulty++].Fault : new(Rows[own++].Result);
            if (fault.Code is RejectionCode.None)
                continue;
            ReadOnlySpan<byte> person = csv.TryGet(line, out CsvRow row) ? reader.PersonOf(row) : default;
            rejections.Add(line, person, fault);
        }
    }

    public void Dispose() => Rows.Dispose();

    private void ReadChunks(ChunkSource source, TextChunk? first, CancellationToken stop)
    {
        TextChunk text = first ?? new();
        CsvLines csv = new(reader.ColumnCount);
        List<RowEntry<T>> entries = [];
        List<FaultyRow> faulty = [];
        for (bool hasText = first is not null; !stop.IsCancellationRequested; hasText = false)
        {
            if (!hasText && !source.Read(text))
                return;
            entries.Clear();
            faulty.Clear();
            text.Index();
            csv.Begin(text);
            for (int line = hasText ? 1 : 0; line < text.LineCount; line++)
                if (!csv.TryGet(line, out CsvRow row))
                    faulty.Add(new(line, RowFault.Of(csv.FaultOf(line))));
                else if (reader.Read(row, out T read) is { Code: not RejectionCode.None } fault)
                    faulty.Add(new(line, fault));
                else
                    entries.Add(new(PersonKey.Of(reader.PersonOf(row)), read));
            turns.Await(text.Number);
            starts.Add(new(lines, text.LineCount, Rows.Count, faults.Count));
            Rows.Add(CollectionsMarshal.AsSpan(entries));
            foreach (FaultyRow row in faulty)
                faults.Add(row with { Line = row.Line + lines });
            lines += text.LineCount;
            turns.Done(text.Number);
        }
    }
}

/// <summary>A row without the form of one, by its line in the file from 0.</summary>
internal readonly record struct FaultyRow(long Line, RowFault Fault);

/// <summary>Where a chunk begins: its first line from 0, its first row with a form and its first faulty one.</summary>
internal readonly record struct ChunkStart(long Line, int LineCount, int Row, int Faulty);
