using System.Collections.Frozen;
using System.Text;
using Kuntakokeilu.Base.Files;
using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Core.Register.Rows;
using Kuntakokeilu.Law.Obligations;

namespace Kuntakokeilu.Core.Obligations;

/// <summary>Reads the rows of a plans file.</summary>
internal sealed class PlanReader(CsvHeader header) : IRowReader<PlanRow>
{
    internal static readonly string[] Required = ["person", "date", "entry"];

    private const int LongestWord = 20;
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
        if (!IsDateOrEmpty(row[until], out DateOnly? last))
            return new(RejectionCode.BadDate, "until");
        if (!IsDateOrEmpty(row[from], out DateOnly? first))
            return new(RejectionCode.BadDate, "from");
        if (!IsDateOrEmpty(row[reportBy], out DateOnly? report))
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
        if (!Find(PlanWords.Entries, row[entry], out PlanEntryKind what))
            return "entry";
        if (!Find(PlanWords.Details[(int)what], row[kind], out PlanDetail detail))
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
        if (!IsNumber(row[number], out byte? jobs) || (what is PlanEntryKind.Applied && jobs is null or 0))
            return "number";
        if (!IsMonths(row[months], out byte length))
            return "months";
        if (!Find(PlanWords.Grounds, row[ground], out NumberGround why))
            return "ground";
        if (!FieldForms.IsYesOrNo(row[accepted], out bool isAccepted))
            return "accepted";
        if (what is PlanEntryKind.Plan or PlanEntryKind.Revision)
        {
            if (row[accepted].IsEmpty)
                return "accepted";
            if (!NumberForms.Fit(why, jobs, length))
                return "number";
        }
        found = new(day, what, detail, last, jobs, length, first, why, isAccepted, report);
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

    private static bool Find<T>(FrozenDictionary<string, T> words, ReadOnlySpan<byte> text, out T found)
    {
        Span<char> word = stackalloc char[LongestWord];
        found = default!;
        return text.Length <= LongestWord
            && System.Text.Ascii.IsValid(text)
            && words
                .GetAlternateLookup<ReadOnlySpan<char>>()
                .TryGetValue(word[..Encoding.ASCII.GetChars(text, word)], out found!);
    }

    private static bool IsDateOrEmpty(ReadOnlySpan<byte> text, out DateOnly? day)
    {
        day = null;
        if (text.IsEmpty)
            return true;
        if (!FieldForms.IsDate(text, out DateOnly found))
            return false;
        day = found;
        return true;
    }

    /// <summary>At most two digits, or empty.</summary>
    private static bool IsNumber(ReadOnlySpan<byte> text, out byte? number)
    {
        number = null;
        if (text.Length > 2 || !FieldForms.IsCount(text))
            return false;
        foreach (byte digit in text)
            number = (byte)((number ?? 0) * 10 + (digit - '0'));
        return true;
    }

    /// <summary>1, 2 or 3; empty is 1.</summary>
    private static bool IsMonths(ReadOnlySpan<byte> text, out byte months)
    {
        months = text.IsEmpty ? (byte)1 : (byte)(text[0] - '0' & 0xFF);
        return text.Length <= 1 && months is >= 1 and <= 3;
    }
}
