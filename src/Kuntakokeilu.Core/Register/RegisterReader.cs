using System.Text;
using Kuntakokeilu.Base.Files;
using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.Steering;

namespace Kuntakokeilu.Core.Register;

/// <summary>
/// Reads a register person by person, on one thread: for work that wants a few people or all of a small register.
/// Rows that the files' form rejects are left out; <c>determine</c> tells of them.
/// </summary>
internal static class RegisterReader
{
    /// <summary>Everyone with a well-formed row, in the order of the facts file.</summary>
    /// <exception cref="CannotRunException">A file can't be read or is of another kind.</exception>
    internal static IEnumerable<PersonRows> Read(string facts, string? acts)
    {
        ILookup<string, TeOfficeAct> actsOf = ReadActs(acts);
        using ChunkSource source = ChunkSource.Open(facts);
        using PersonSequence sequence = new();
        FactsChunk? chunk = null;
        TextChunk text = new();
        PersonRows? open = null;
        List<RegisterEvent> entries = [];
        while (source.Read(text))
        {
            bool isFirst = chunk is null;
            chunk ??= new(new(CsvHeader.Read(text, facts, FactsColumns.Required, out _)));
            chunk.Text.Take(text);
            chunk.Read(isFirst ? 1 : 0);
            sequence.Place(chunk);
            for (int run = 0; run < chunk.Runs.Length; run++)
            {
                if (chunk.Runs[run].Place is RunPlace.NotContiguous)
                    continue;
                if (chunk.Runs[run].Place is RunPlace.New)
                {
                    if (open is not null)
                        yield return open;
                    string person = Encoding.UTF8.GetString(chunk.IdOf(run));
                    entries = [];
                    open = new(person, entries, [.. actsOf[person]], []);
                }
                foreach (RegisterEvent entry in chunk.RowsOf(run))
                    if (entries.Count == 0 || entry.Date >= entries[^1].Date)
                        entries.Add(entry);
            }
            text.Take(chunk.Text);
        }
        if (open is not null)
            yield return open;
    }

    private static ILookup<string, TeOfficeAct> ReadActs(string? path)
    {
        List<(string Person, TeOfficeAct Act)> acts = [];
        if (path is not null)
            ActsFile.Read(
                path,
                _ => true,
                (_, person, fault, act) =>
                {
                    if (fault.Code is RejectionCode.None)
                        acts.Add((Encoding.UTF8.GetString(person), act));
                }
            );
        return acts.OrderBy(a => a.Act.Date).ToLookup(a => a.Person, a => a.Act);
    }
}
