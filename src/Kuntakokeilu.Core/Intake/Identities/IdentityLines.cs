using System.Text;
using Kuntakokeilu.Base.Files;
using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Core.Register.Identities;

namespace Kuntakokeilu.Core.Intake.Identities;

/// <summary>Reads an identities file row by row, on one thread.</summary>
internal sealed class IdentityLines(ChunkSource source, string path, DateOnly today)
{
    private readonly FileLines lines = new(source, path, IdentityColumns.Required);
    private IdentityColumns? columns;

    internal IReadOnlyList<string> UnknownColumns => columns?.Unknown ?? [];

    /// <summary>The next row; null when it was rejected. False at the end.</summary>
    /// <exception cref="CannotRunException">The file can't be read, or is of another kind.</exception>
    internal bool Next(List<RejectedIdentity> rejected, out long number, out IdentityRow? row)
    {
        row = null;
        if (!lines.Next(out number, out CsvRow fields, out LineFault? wrong))
            return false;
        columns ??= new(lines.Header!);
        if (wrong is { } of)
        {
            rejected.Add(new(number, "", RowFault.Of(of)));
            return true;
        }
        row = IdentityRow.Read(fields, columns, today, out RowFault fault);
        if (row is null)
            rejected.Add(new(number, Encoding.UTF8.GetString(fields[columns.Person]), fault));
        return true;
    }
}
