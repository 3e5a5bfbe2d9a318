using Kuntakokeilu.Base.Files;
using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Core.Register.Rows;
using Kuntakokeilu.Law.Obligations;

namespace Kuntakokeilu.Core.Obligations;

/// <summary>Reads the rows of a plans file.</summary>
internal sealed class PlanReader(CsvHeader header) : IRowReader<PlanRow>
{
    internal static readonly string[] Required = ["person", "date", "entry"];

    private static readonly DateOnly Latest = new(2099, 12, 31);

    private readonly int person = header.IndexOf("person");
    private readonly int date = header.IndexOf("date");
    private readonly int entry = header.IndexOf("entry");
    private readonly int kind = header.IndexOf("kind");
    private readonly int until = header.IndexOf("until");
    private readonly int number = header.IndexOf("number");
    private readonly int months = header.IndexOf("months");
    private readonly int from = header.IndexOf("from");
    private readonly int ground = header.IndexOf("ground");
    private readonly int accepted = header.IndexOf("accepted");
    private readonly int reportBy = header.IndexOf("report_by");

    public int ColumnCount { get; } = header.ColumnCount;

    public IReadOnlyList<string> Unknown { get; } =
    [.. header.Except([.. Required, "kind", "until", "number", "months", "from", "ground", "accepted", "report_by"])];

    public ReadOnlySpan<byte> PersonOf(CsvRow row) => row[person];

    public RowFault Read(CsvRow row, out PlanRow read)
    {
        read = default;
        if (row[person].IsEmpty)
            return new(RejectionCode.MissingValue, "person");
        if (row[date].IsEmpty)
            return new(RejectionCode.MissingValue, "date");
        if (row[entry].IsEmpty)
            return new(RejectionCode.MissingValue, "entry");
        if (!FieldForms.IsDate(row[date], out DateOnly day))
            return new(RejectionCode.BadDate, "date");
        if (!RowValues.IsDateOrEmpty(row[until], out DateOnly? last))
            return new(RejectionCode.BadDate, "until");
        if (!RowValues.IsDateOrEmpty(row[from], out DateOnly? first))
            return new(RejectionCode.BadDate, "from");
        if (!RowValues.IsDateOrEmpty(row[reportBy], out DateOnly? report))
            return new(RejectionCode.BadDate, "report_by");
        return Bad(row, day, last, first, report, out PlanEntry found) is { } field
            ? new(RejectionCode.BadValue, field)
            : Taken(found, out read);
    }

    private static RowFault Taken(in PlanEntry found, out PlanRow read)
    {
        read = new(found);
        return default;
    }

    /// <summary>The column that has no value that it can have; null when all have.</summary>
    private string? Bad(
        CsvRow row,
        DateOnly day,
        DateOnly? last,
        DateOnly? first,
        DateOnly? report,
        out PlanEntry found
    )
    {
        found = default;
        if (!RowValues.Find(PlanWords.Entries, row[entry], out PlanEntryKind what))
            return "entry";
        if (!RowValues.Find(PlanWords.Details[(int)what], row[kind], out PlanDetail detail))
            return "kind";
        if (Strange(row, what) is { } strange)
            return strange;
        if (last > Latest || last < day)
            return "until";
        if (first > Latest)
            return "from";
        if (report > Latest)
            return "report_by";
        if (
            last is null
            && what is PlanEntryKind.Service or PlanEntryKind.KnownEnd
            && detail is not PlanDetail.Withdrawn
        )
            return "until";
        if (!RowValues.IsNumber(row[number], 2, out int? jobs) || (what is PlanEntryKind.Applied && jobs is null or 0))
            return "number";
        if (!IsMonths(row[months], out byte length))
            return "months";
        if (!RowValues.Find(PlanWords.Grounds, row[ground], out NumberGround why))
            return "ground";
        if (!FieldForms.IsYesOrNo(row[accepted], out bool isAccepted))
            return "accepted";
        if (what is PlanEntryKind.Plan or PlanEntryKind.Revision)
        {
            if (row[accepted].IsEmpty)
                return "accepted";
            if (!NumberForms.Fit(why, (byte?)jobs, length))
                return "number";
        }
        found = new(day, what, detail, last, (byte?)jobs, length, first, why, isAccepted, report);
        return null;
    }

    /// <summary>The first column with a value that does not go with the entry; null when there is none.</summary>
    private string? Strange(CsvRow row, PlanEntryKind what)
    {
        if (what is PlanEntryKind.Plan or PlanEntryKind.Revision)
            return null;
        return !row[until].IsEmpty && what is not (PlanEntryKind.Service or PlanEntryKind.KnownEnd) ? "until"
            : !row[number].IsEmpty && what is not PlanEntryKind.Applied ? "number"
            : !row[months].IsEmpty ? "months"
            : !row[from].IsEmpty ? "from"
            : !row[ground].IsEmpty ? "ground"
            : !row[accepted].IsEmpty ? "accepted"
            : !row[reportBy].IsEmpty ? "report_by"
            : null;
    }

    /// <summary>1, 2 or 3; empty is 1.</summary>
    private static bool IsMonths(ReadOnlySpan<byte> text, out byte months)
    {
        months = text.IsEmpty ? (byte)1 : (byte)(text[0] - '0' & 0xFF);
        return text.Length <= 1 && months is >= 1 and <= 3;
    }
}
