using System.Text;
using Kuntakokeilu.Base.Files;
using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Core.Register.Identities;

namespace Kuntakokeilu.Core.Intake.Identities;

/// <summary>Reads an identities file row by row, on one thread.</summary>
internal sealed class IdentityLines(ChunkSource source, string path, DateOnly today)
{
    private readonly TextChunk text = new();
    private IdentityColumns? columns;
    private CsvLines csv = new(0);
    private long before;
    private int line;

    internal IReadOnlyList<string> UnknownColumns => columns?.Unknown ?? [];

    /// <summary>The next row; null when it was rejected. False at the end.</summary>
    /// <exception cref="CannotRunException">The file can't be read, or is of another kind.</exception>
    internal bool Next(List<RejectedIdentity> rejected, out long number, out IdentityRow? row)
    {
        number = 0;
        row = null;
        while (line >= text.LineCount)
            if (!NextChunk())
                return false;
        number = before + line + 1;
        if (!csv.TryGet(line++, out CsvRow fields))
            rejected.Add(new(number, "", RowFault.Of(csv.FaultOf(line - 1))));
        else
        {
            row = IdentityRow.Read(fields, columns!, today, out RowFault fault);
            if (row is null)
                rejected.Add(new(number, Encoding.UTF8.GetString(fields[columns!.Person]), fault));
        }
        return true;
    }

    private bool NextChunk()
    {
        before += text.LineCount;
        if (!source.Read(text))
            return columns is null ? throw new CannotRunException($"{path} is empty: it has no header row.") : false;
        line = columns is null ? 1 : 0;
        columns ??= new(CsvHeader.Read(text, path, IdentityColumns.Required, out _));
        if (before == 0)
            csv = new(columns.Count);
        text.Index();
        csv.Begin(text);
        return true;
    }
}
