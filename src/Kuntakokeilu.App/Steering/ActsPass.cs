using Kuntakokeilu.App.Register;

namespace Kuntakokeilu.App.Steering;

/// <summary>The acts file: read whole before the facts, and its refused rows read again after them.</summary>
internal sealed class ActsPass(string path)
{
    private readonly InOrder turns = new();
    private readonly List<RefusedAct> faults = [];
    private ActsColumns columns = null!;
    private uint lines;

    /// <summary>The acts whose rows have a form; to be found by person.</summary>
    internal ActRegister Acts { get; } = new();

    internal IReadOnlyList<string> UnknownColumns => columns.Unknown;

    /// <summary>Data rows of the file.</summary>
    internal long Count => Math.Max(0, (long)lines - 1);

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
        Acts.AddRefusedTo(faults);
        if (faults.Count == 0)
            return 0;
        faults.Sort((a, b) => a.Line.CompareTo(b.Line));
        using ChunkSource source = ChunkSource.Open(path);
        byte[] fileName = FactsPass.FileName(source);
        TextChunk text = new();
        CsvLines csv = new(columns.Count);
        ActsRowReader reader = new(columns);
        RejectionList rejections = new();
        int next = 0;
        for (long before = 0; next < faults.Count && source.Read(text); before += text.LineCount)
        {
            text.Index();
            csv.Begin(text);
            rejections.Clear();
            for (; next < faults.Count && faults[next].Line <= before + text.LineCount; next++)
            {
                int line = (int)(faults[next].Line - before - 1);
                ReadOnlySpan<byte> person = csv.TryGet(line, out CsvRow row) ? reader.PersonOf(row) : default;
                rejections.Add(line, person, faults[next].Fault);
            }
            if (rejections.Count > 0)
                rejected.Append(rejections, fileName, before + 1);
        }
        return faults.Count;
    }

    private void ReadChunks(ChunkSource source, TextChunk? first, CancellationToken stop)
    {
        TextChunk text = first ?? new();
        CsvLines csv = new(columns.Count);
        ActsRowReader reader = new(columns);
        List<ActEntry> entries = [];
        List<RefusedAct> refused = [];
        for (bool hasText = first is not null; !stop.IsCancellationRequested; hasText = false)
        {
            if (!hasText && !source.Read(text))
                return;
            entries.Clear();
            refused.Clear();
            text.Index();
            csv.Begin(text);
            for (int line = hasText ? 1 : 0; line < text.LineCount; line++)
                if (!csv.TryGet(line, out CsvRow row))
                    refused.Add(new((uint)line, new(RejectionCode.Malformed)));
                else if (reader.Read(row, out var act) is { Code: not RejectionCode.None } fault)
                    refused.Add(new((uint)line, fault));
                else
                    entries.Add(new(PersonKey.Of(reader.PersonOf(row)), (uint)line, act));
            turns.Await(text.Number);
            Acts.Add(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(entries), lines + 1);
            foreach (RefusedAct act in refused)
                faults.Add(act with { Line = act.Line + lines + 1 });
            lines += (uint)text.LineCount;
            turns.Done(text.Number);
        }
    }
}
