using System.Text;
using Kuntakokeilu.Base.Files;
using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Law.Facts;

namespace Kuntakokeilu.Core.Intake;

/// <summary>
/// Reads a register in parts of so many persons. The same files give the same parts, so that an import which was
/// interrupted finds again what it has done.
/// </summary>
internal sealed class PartReader(ChunkSource source, string path, ActLines acts)
{
    /// <summary>How many persons are written together: enough for the database to work in bulk.</summary>
    internal const int UsualPersons = 20_000;

    private IncomingPart part = new(0);

    internal int PersonsInPart { get; init; } = UsualPersons;

    /// <summary>Columns of the facts file that are not used; known once reading has begun.</summary>
    internal IReadOnlyList<string> UnknownColumns { get; private set; } = [];

    /// <exception cref="CannotRunException">The file can't be read or is of another kind.</exception>
    internal IEnumerable<IncomingPart> Read(CancellationToken stop)
    {
        using PersonSequence sequence = new();
        FactsChunk? chunk = null;
        TextChunk text = new();
        long before = 0;
        while (source.Read(text))
        {
            stop.ThrowIfCancellationRequested();
            int headerLines = chunk is null ? 1 : 0;
            chunk ??= new(Columns(text));
            chunk.Text.Take(text);
            chunk.Read(headerLines);
            sequence.Place(chunk);
            part.Rows += chunk.Text.LineCount - headerLines;
            foreach ((int line, string person, RowFault fault) in chunk.Rejections.All)
                part.Rejections.Add(new(false, before + line + 1, person, fault));
            for (int run = 0; run < chunk.Runs.Length; run++)
            {
                bool isFull = chunk.Runs[run].Place is RunPlace.New && part.PersonCount == PersonsInPart;
                if (isFull)
                    yield return Complete();
                Take(chunk, run, before + 1);
            }
            before += chunk.Text.LineCount;
            text.Take(chunk.Text);
        }
        if (chunk is null)
            throw new CannotRunException($"{path} is empty: it has no header row.");
        yield return Complete();
        foreach (IncomingPart rest in ActsOnly())
            yield return rest;
    }

    private FactsColumns Columns(TextChunk text)
    {
        FactsColumns columns = new(CsvHeader.Read(text, path, FactsColumns.Required, out _));
        UnknownColumns = columns.Unknown;
        return columns;
    }

    /// <summary>PostgreSQL's text has no room for the null character, which an identifier may have.</summary>
    internal static bool CanBeStored(ReadOnlySpan<byte> person) => !person.Contains((byte)0);

    private void Take(FactsChunk chunk, int run, long firstLine)
    {
        PersonRun person = chunk.Runs[run];
        if (person.Place is RunPlace.NotContiguous)
        {
            Reject(chunk, run, firstLine, new(RejectionCode.NotContiguous));
            return;
        }
        if (person.Place is RunPlace.New)
            part.Begin(Encoding.UTF8.GetString(chunk.IdOf(run)), acts.Meet(person.Person));
        ReadOnlySpan<RegisterEvent> rows = chunk.RowsOf(run);
        ReadOnlySpan<int> lines = chunk.LinesOf(run);
        for (int i = 0; i < rows.Length; i++)
            part.Add(new(rows[i], chunk.CarriedOn(lines[i]), firstLine + lines[i]));
    }

    private void Reject(FactsChunk chunk, int run, long firstLine, RowFault fault)
    {
        string person = Encoding.UTF8.GetString(chunk.IdOf(run));
        foreach (int line in chunk.LinesOf(run))
            part.Rejections.Add(new(false, firstLine + line, person, fault));
    }

    private IncomingPart Complete()
    {
        IncomingPart complete = part;
        complete.BytesRead = source.BytesRead;
        part = new(complete.Number + 1);
        return complete;
    }

    private IEnumerable<IncomingPart> ActsOnly()
    {
        int number = part.Number;
        foreach ((string Person, IEnumerable<IncomingAct> Acts)[] some in acts.Unmet().Chunk(PersonsInPart))
        {
            IncomingPart rest = new(number++) { HasActsOnly = true, BytesRead = source.BytesRead };
            foreach ((string person, IEnumerable<IncomingAct> ownActs) in some)
                rest.Begin(person, ownActs);
            yield return rest;
        }
        if (acts.Rejections.Count == 0)
            yield break;
        IncomingPart last = new(number) { BytesRead = source.BytesRead };
        last.Rejections.AddRange(acts.Rejections);
        yield return last;
    }
}
