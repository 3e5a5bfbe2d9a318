using Kuntakokeilu.Base.Files;
using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Core.Steering;
using Kuntakokeilu.Law.Grants;

namespace Kuntakokeilu.Core.Grants;

/// <summary>Some whole lines of applications: read, told apart by their identifiers, decided.</summary>
internal sealed class GrantsChunk(GrantColumns columns)
{
    private readonly CsvLines csv = new(columns.Count);
    private readonly ApplicationFaults faults = new(columns);
    private readonly ApplicationReader reader = new(columns);
    private readonly GrantText text = new();
    private readonly List<Entry> entries = [];

    private readonly record struct Entry(int Line, byte[] Id, PersonKey Key, GrantApplication Application);

    internal TextChunk Text { get; } = new();

    internal RejectionList Rejections { get; } = new();

    internal FoldOutput Output { get; } = new(2);

    internal int Decisions { get; private set; }

    /// <summary>Reads the rows; those that are not well-formed are rejected.</summary>
    internal void Read(int headerLines)
    {
        Text.Index();
        csv.Begin(Text);
        entries.Clear();
        Rejections.Clear();
        for (int line = headerLines; line < Text.LineCount; line++)
        {
            if (!csv.TryGet(line, out CsvRow row))
            {
                Rejections.Add(line, default, RowFault.Of(csv.FaultOf(line)));
                continue;
            }
            ReadOnlySpan<byte> id = row[columns.Application];
            if (faults.Of(row) is { Code: not RejectionCode.None } fault)
                Rejections.Add(line, id, fault);
            else
                entries.Add(new(line, id.ToArray(), PersonKey.Of(id), reader.Read(row)));
        }
    }

    /// <summary>Rejects those whose identifier an earlier row has; in the order of the file.</summary>
    internal void Place(SeenPersons seen)
    {
        int kept = 0;
        for (int i = 0; i < entries.Count; i++)
            if (seen.Add(entries[i].Key))
                entries[kept++] = entries[i];
            else
                Rejections.Add(entries[i].Line, entries[i].Id, new(RejectionCode.Duplicate, "application"));
        entries.RemoveRange(kept, entries.Count - kept);
    }

    /// <summary>Decides on the rest.</summary>
    internal void Decide(EmployerRegister register)
    {
        Output.Clear();
        Decisions = 0;
        foreach (Entry entry in entries)
        {
            if (ApplicationFaults.Of(entry.Application) is { Code: not RejectionCode.None } fault)
            {
                Rejections.Add(entry.Line, entry.Id, fault);
                continue;
            }
            text.Append(Output, entry.Id, entry.Application, GrantRules.Decide(entry.Application, register));
            Decisions++;
        }
    }
}
