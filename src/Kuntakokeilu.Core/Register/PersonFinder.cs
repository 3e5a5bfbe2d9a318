using System.Text;
using Kuntakokeilu.Base.Files;
using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.Steering;

namespace Kuntakokeilu.Core.Register;

/// <summary>
/// Finds one person's rows in the files: chunks without the identifier are passed over, the others read as always.
/// </summary>
internal sealed class PersonFinder
{
    private readonly byte[] person;
    private readonly List<string> rejected = [];

    private PersonFinder(string person) => this.person = Encoding.UTF8.GetBytes(person);

    /// <summary>The person's rows; null when the facts file has none that is well-formed.</summary>
    /// <exception cref="CannotRunException">A file can't be read or is of another kind.</exception>
    internal static PersonRows? Find(string facts, string? acts, string person)
    {
        PersonFinder finder = new(person);
        List<RegisterEvent> entries = finder.Entries(facts);
        List<TeOfficeAct> ownActs = acts is null ? [] : finder.Acts(acts);
        return entries.Count == 0 && finder.rejected.Count == 0 ? null : new(person, entries, ownActs, finder.rejected);
    }

    private List<RegisterEvent> Entries(string path)
    {
        using ChunkSource source = ChunkSource.Open(path);
        FactsChunk? chunk = null;
        TextChunk text = new();
        List<RegisterEvent> entries = [];
        bool separated = false;
        for (long before = 0; source.Read(text); before += text.LineCount)
        {
            bool isFirst = chunk is null;
            chunk ??= new(new(CsvHeader.Read(text, path, FactsColumns.Required, out _)));
            bool mayEndThem = entries.Count > 0 && !separated;
            if (!MayHavePerson(text) && !mayEndThem)
            {
                text.CountLines();
                continue;
            }
            chunk.Text.Take(text);
            chunk.Read(isFirst ? 1 : 0);
            foreach ((int line, RowFault fault) in chunk.Rejections.Of(person))
                Reject(source.Name, before + line + 1, fault);
            for (int run = 0; run < chunk.Runs.Length; run++)
                if (!chunk.IdOf(run).SequenceEqual(person))
                    separated |= entries.Count > 0;
                else
                    TakeRun(chunk, run, entries, separated, source, before + 1);
            text.Take(chunk.Text);
        }
        if (chunk is null)
            throw new CannotRunException($"{path} is empty: it has no header row.");
        return entries;
    }

    private void TakeRun(
        FactsChunk chunk,
        int run,
        List<RegisterEvent> entries,
        bool separated,
        ChunkSource source,
        long firstLine
    )
    {
        for (int i = 0; i < chunk.RowsOf(run).Length; i++)
        {
            RegisterEvent entry = chunk.RowsOf(run)[i];
            RejectionCode code =
                separated ? RejectionCode.NotContiguous
                : entries.Count > 0 && entry.Date < entries[^1].Date ? RejectionCode.OutOfOrder
                : RejectionCode.None;
            if (code is RejectionCode.None)
                entries.Add(entry);
            else
                Reject(source.Name, firstLine + chunk.LinesOf(run)[i], new(code));
        }
    }

    private List<TeOfficeAct> Acts(string path)
    {
        List<TeOfficeAct> acts = [];
        ActsFile.Read(
            path,
            MayHavePerson,
            (line, whose, fault, act) =>
            {
                if (!whose.SequenceEqual(person))
                    return;
                if (fault.Code is RejectionCode.None)
                    acts.Add(act);
                else
                    Reject(Path.GetFileName(path), line, fault);
            }
        );
        return acts;
    }

    /// <summary>An identifier with a quote in it is doubled in the file, so then every chunk must be read.</summary>
    private bool MayHavePerson(TextChunk text) =>
        person.Contains((byte)'"') || text.Buffer.AsSpan(0, text.Length).IndexOf(person) >= 0;

    private void Reject(string file, long line, RowFault fault) =>
        rejected.Add($"{file}:{line}: {fault.Code.Name()}: {fault.Message}");
}
