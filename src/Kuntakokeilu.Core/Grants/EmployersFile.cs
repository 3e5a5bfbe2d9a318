using System.Text;
using Kuntakokeilu.Base.Files;
using Kuntakokeilu.Core.Areas;
using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.Grants;

namespace Kuntakokeilu.Core.Grants;

/// <summary>A register of employers, read whole before the applications; its rejected rows are kept to be told after theirs.</summary>
internal sealed class EmployersFile
{
    private static readonly string[] Columns = ["employer", "date", "kind", "municipality", "owners"];

    private readonly RejectionList rejections = new();
    private readonly byte[] fileName = [];

    /// <param name="path">Null without one: then no employer is known.</param>
    /// <exception cref="CannotRunException">The file can't be read, or is of another kind.</exception>
    internal EmployersFile(string? path, CancellationToken stop)
    {
        List<EmployerFacts> taken = [];
        if (path is not null)
        {
            using ChunkSource source = ChunkSource.Open(path, ChunkSource.UsualChunk, stop);
            fileName = RejectionList.FileName(source);
            FileLines lines = new(source, path, Columns);
            Read(lines, taken);
            Warnings = [.. lines.Header!.Except(Columns).Select(one => $"{path}: unknown column {one} is not used.")];
        }
        Taken = taken;
        Register = new(taken);
    }

    /// <summary>The rows that were taken, in the order of the file.</summary>
    internal IReadOnlyList<EmployerFacts> Taken { get; }

    internal EmployerRegister Register { get; }

    internal IReadOnlyList<string> Warnings { get; } = [];

    /// <summary>How many rows were not taken.</summary>
    internal int Rejected => rejections.Count;

    /// <summary>Writes the rows that were not taken. Returns how many.</summary>
    internal int WriteRejected(OutputFile rejected)
    {
        rejections.WriteTo(rejected, fileName, firstLine: 0);
        return rejections.Count;
    }

    private void Read(FileLines lines, List<EmployerFacts> taken)
    {
        HashSet<(string Employer, DateOnly Day)> known = [];
        int[]? places = null;
        while (lines.Next(out long number, out CsvRow row, out LineFault? wrong))
        {
            int line = checked((int)number);
            places ??= [.. Columns.Select(lines.Header!.IndexOf)];
            if (wrong is { } fault)
                rejections.Add(line, default, RowFault.Of(fault));
            else if (FaultOf(row, places, out EmployerFacts? facts) is { Code: not RejectionCode.None } bad)
                rejections.Add(line, row[places[0]], bad);
            else if (known.Add((facts!.Employer, facts.From)))
                taken.Add(facts);
            else
                rejections.Add(line, row[places[0]], new(RejectionCode.Duplicate, "employer"));
        }
    }

    private static RowFault FaultOf(CsvRow row, int[] places, out EmployerFacts? facts)
    {
        facts = null;
        ReadOnlySpan<byte> employer = row[places[0]];
        for (int i = 0; i < 3; i++)
            if (row[places[i]].IsEmpty)
                return new(RejectionCode.MissingValue, Columns[i]);
        if (!FieldForms.IsDate(row[places[1]], out DateOnly day))
            return new(RejectionCode.BadDate, "date");
        if (!GrantForms.IsEmployer(employer))
            return new(RejectionCode.BadValue, "employer");
        if (!RowValues.Find(GrantWords.Kinds, row[places[2]], out EmployerKind kind))
            return new(RejectionCode.BadValue, "kind");
        bool isMunicipality = FieldForms.IsMunicipality(row[places[3]], out MunicipalityCode municipality);
        if (!isMunicipality || municipality.IsNone == kind is EmployerKind.Municipality)
            return new(RejectionCode.BadValue, "municipality");
        if (!GrantForms.IsHoldings(row[places[4]], employer, out Holding[] holdings))
            return new(RejectionCode.BadValue, "owners");
        if (!municipality.IsNone && Municipalities.Find(municipality) is null)
            return new(RejectionCode.UnknownMunicipality, "municipality");
        facts = new(Encoding.UTF8.GetString(employer), day, kind, municipality, holdings);
        return default;
    }
}
