using System.Runtime.InteropServices;
using Kuntakokeilu.App.Register;
using Kuntakokeilu.Law.Steering;

namespace Kuntakokeilu.App.Steering;

/// <summary>The acts file: read whole before the facts, and its refused rows read again after them.</summary>
internal sealed class ActsPass(string path)
{
    private readonly InOrder turns = new();
    private readonly List<FaultyRow> faults = [];
    private ActsColumns columns = null!;
    private long lines;

    /// <summary>The acts whose rows have a form; to be found by person.</summary>
    internal ActRegister Acts { get; } = new();

    internal IReadOnlyList<string> UnknownColumns => columns.Unknown;

    /// <summary>Data rows of the file.</summary>
    internal long Count => Math.Max(0, lines - 1);

    /// <summary>Reads the file on so many threads.</summary>
    internal void Read(int threads, CancellationToken stop)
    {
        using ChunkSource source = ChunkSource.Open(path);
        if (!source.CanReadAgain)
            throw new CannotRunException($"{path} must be a file: acts are read twice, which a pipe does not allow.");
        TextChunk first = new();
        if (!source.Read(first))
            throw new CannotRunException($"{path} is empty: it has no header row.");
        columns = new(CsvHeader.Read(first, path, ActsColumns.Required, out _));
        Workers.Run(threads, [turns], (worker, token) => ReadChunks(source, worker == 0 ? first : null, token), stop);
        Acts.Seal();
    }

    /// <summary>Writes the rows that had no effect, by line. Returns how many.</summary>
    internal long WriteRejected(OutputFile rejected)
    {
        if (faults.Count == 0 && !Acts.HasRefused())
            return 0;
        using ChunkSource source = ChunkSource.Open(path);
        byte[] fileName = FactsPass.FileName(source);
        TextChunk text = new();
        CsvLines csv = new(columns.Count);
        ActsRowReader reader = new(columns);
        RejectionList rejections = new();
        IEnumerator<RowFault> results = Results().GetEnumerator();
        long written = 0;
        for (long before = 0; source.Read(text); before += text.LineCount)
        {
            text.Index();
            csv.Begin(text);
            rejections.Clear();
            for (int line = before == 0 ? 1 : 0; line < text.LineCount && results.MoveNext(); line++)
            {
                if (results.Current.Code is RejectionCode.None)
                    continue;
                ReadOnlySpan<byte> person = csv.TryGet(line, out CsvRow row) ? reader.PersonOf(row) : default;
                rejections.Add(line, person, results.Current);
            }
            written += rejections.Count;
            rejected.Append(rejections, fileName, before + 1);
        }
        return written;
    }

    /// <summary>
    /// What became of each row. Rows with a fault and the acts of the others stand each in the order of the file, so
    /// together they tell of every line.
    /// </summary>
    private IEnumerable<RowFault> Results()
    {
        int act = 0;
        long line = 2;
        foreach (FaultyRow faulty in faults)
        {
            for (; line < faulty.Line; line++)
                yield return new(Acts[act++].Result);
            yield return faulty.Fault;
            line++;
        }
        while (act < Acts.Count)
            yield return new(Acts[act++].Result);
    }

    private void ReadChunks(ChunkSource source, TextChunk? first, CancellationToken stop)
    {
        TextChunk text = first ?? new();
        CsvLines csv = new(columns.Count);
        ActsRowReader reader = new(columns);
        List<ActEntry> entries = [];
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
                    faulty.Add(new(line, new(RejectionCode.Malformed)));
                else if (reader.Read(row, out TeOfficeAct act) is { Code: not RejectionCode.None } fault)
                    faulty.Add(new(line, fault));
                else
                    entries.Add(new(PersonKey.Of(reader.PersonOf(row)), act));
            turns.Await(text.Number);
            Acts.Add(CollectionsMarshal.AsSpan(entries));
            foreach (FaultyRow row in faulty)
                faults.Add(row with { Line = row.Line + lines + 1 });
            lines += text.LineCount;
            turns.Done(text.Number);
        }
    }
}

/// <summary>A row without the form of an act, by its line in the file.</summary>
internal readonly record struct FaultyRow(long Line, RowFault Fault);
