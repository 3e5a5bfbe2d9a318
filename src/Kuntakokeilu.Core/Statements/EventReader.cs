using Kuntakokeilu.Base.Files;
using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Core.Register.Rows;
using Kuntakokeilu.Law.Statements;

namespace Kuntakokeilu.Core.Statements;

/// <summary>Reads the rows of an events file.</summary>
internal sealed class EventReader(CsvHeader header, WordPool words) : IRowReader<EventRow>
{
    internal static readonly string[] Required =
    [
        "person",
        "date",
        "event",
        "ref",
        "matter",
        "detail",
        "value",
        "from",
        "to",
    ];

    /// <summary>In place of a text that is too long or strange to be a code: no matter has it.</summary>
    private static ReadOnlySpan<byte> NoCode => "?"u8;

    private readonly int person = header.IndexOf("person");
    private readonly int date = header.IndexOf("date");
    private readonly int what = header.IndexOf("event");
    private readonly int reference = header.IndexOf("ref");
    private readonly int matter = header.IndexOf("matter");
    private readonly int detail = header.IndexOf("detail");
    private readonly int value = header.IndexOf("value");
    private readonly int from = header.IndexOf("from");
    private readonly int to = header.IndexOf("to");

    public int ColumnCount { get; } = header.ColumnCount;

    public IReadOnlyList<string> Unknown { get; } = [.. header.Except(Required)];

    public ReadOnlySpan<byte> PersonOf(CsvRow row) => row[person];

    public RowFault Read(CsvRow row, out EventRow read)
    {
        read = default;
        if (row[person].IsEmpty)
            return new(RejectionCode.MissingValue, "person");
        if (row[date].IsEmpty)
            return new(RejectionCode.MissingValue, "date");
        if (row[what].IsEmpty)
            return new(RejectionCode.MissingValue, "event");
        bool isKnown = RowValues.Find(StatementWords.Events, row[what], out StatementEventKind kind);
        if (isKnown && Missing(row, kind) is { } missing)
            return new(RejectionCode.MissingValue, missing);
        if (!FieldForms.IsDate(row[date], out DateOnly day))
            return new(RejectionCode.BadDate, "date");
        if (!RowValues.IsDateOrEmpty(row[from], out DateOnly? first))
            return new(RejectionCode.BadDate, "from");
        if (!RowValues.IsDateOrEmpty(row[to], out DateOnly? last))
            return new(RejectionCode.BadDate, "to");
        if (!isKnown)
            return new(RejectionCode.BadValue, "event");
        if (last <= first)
            return new(RejectionCode.BadValue, "to");
        EventRow told = new()
        {
            Day = day.DayNumber,
            Kind = kind,
            Reference = EventRow.None,
            Code = EventRow.None,
            From = first?.DayNumber ?? EventRow.None,
            To = last?.DayNumber ?? EventRow.None,
        };
        return Bad(row, ref told) is { } bad ? new(RejectionCode.BadValue, bad) : Taken(told, out read);
    }

    private static RowFault Taken(in EventRow told, out EventRow read)
    {
        read = told;
        return default;
    }

    /// <summary>The first column that the event needs and has not; null when it has all.</summary>
    private string? Missing(CsvRow row, StatementEventKind kind)
    {
        bool isNaming = kind is not (StatementEventKind.Apply or StatementEventKind.Withdraw);
        if (isNaming && row[reference].IsEmpty)
            return "ref";
        bool hasMatter = kind is StatementEventKind.Open or StatementEventKind.Request;
        if (hasMatter && row[matter].IsEmpty)
            return "matter";
        bool isDetailed =
            kind
                is StatementEventKind.Apply
                    or StatementEventKind.Extend
                    or StatementEventKind.Give
                    or StatementEventKind.Correct
                    or StatementEventKind.Cancel
                    or StatementEventKind.Conduct
            || (kind is StatementEventKind.Open && IsDetailed(row[matter]));
        if (isDetailed && row[detail].IsEmpty)
            return "detail";
        bool hasValue =
            kind
                is StatementEventKind.Request
                    or StatementEventKind.Give
                    or StatementEventKind.Correct
                    or StatementEventKind.Conduct
            || (kind is StatementEventKind.Apply && row[detail].SequenceEqual("fund"u8))
            || (kind is StatementEventKind.Open && IsDetailed(row[matter]));
        if (hasValue && row[value].IsEmpty)
            return "value";
        if (
            kind is StatementEventKind.Open or StatementEventKind.Give or StatementEventKind.Correct
            && row[from].IsEmpty
        )
            return "from";
        return
            kind is StatementEventKind.Ask or StatementEventKind.Remind or StatementEventKind.Extend && row[to].IsEmpty
            ? "to"
            : null;
    }

    private static bool IsDetailed(ReadOnlySpan<byte> matter) =>
        matter.SequenceEqual("study"u8) || matter.SequenceEqual("service"u8);

    /// <summary>The column that has no value that it can have; null when all have.</summary>
    private string? Bad(CsvRow row, ref EventRow told)
    {
        if (told.Kind is StatementEventKind.Apply)
            return BadPayer(row, ref told);
        if (told.Kind is StatementEventKind.Withdraw)
            return null;
        bool isNew = told.Kind is StatementEventKind.Open or StatementEventKind.Request or StatementEventKind.Conduct;
        if (!FieldForms.IsPerson(row[reference]) || (isNew && IsLikeOurs(row[reference])))
            return "ref";
        told = told with { Reference = words.NumberOf(row[reference]) };
        return told.Kind switch
        {
            StatementEventKind.Open => BadCase(row, ref told),
            StatementEventKind.Request => BadRequest(row, ref told),
            StatementEventKind.Extend => RowValues.IsOne(StatementWords.Extensions, row[detail]) ? null : "detail",
            StatementEventKind.Give or StatementEventKind.Correct or StatementEventKind.Cancel => BadGiving(
                row,
                ref told
            ),
            StatementEventKind.Conduct => BadConduct(row, ref told),
            _ => null,
        };
    }

    private string? BadPayer(CsvRow row, ref EventRow told)
    {
        if (row[detail].SequenceEqual("kela"u8))
            return null;
        if (!row[detail].SequenceEqual("fund"u8))
            return "detail";
        if (!RowValues.IsNumber(row[value], 3, out int? fund) || fund is null or 0)
            return "value";
        told = told with { Fund = (short)fund.Value };
        return null;
    }

    private string? BadCase(CsvRow row, ref EventRow told)
    {
        if (
            !RowValues.Find(StatementWords.Matters, row[matter], out StatementMatter found)
            || found is StatementMatter.Registration
        )
            return "matter";
        told = told with { Matter = found };
        switch (found)
        {
            case StatementMatter.Study:
                if (!RowValues.IsNumber(row[detail], 2, out int? item) || item is null or 0 or > 11)
                    return "detail";
                bool isBelow = row[value].SequenceEqual("below"u8);
                if (!isBelow && !row[value].SequenceEqual("full"u8))
                    return "value";
                told = told with { Detail = new((byte)item.Value, isBelow) };
                return null;
            case StatementMatter.Service:
                return !RowValues.IsOne(StatementWords.Services, row[detail]) ? "detail"
                    : !RowValues.IsOne(StatementWords.InPlan, row[value]) ? "value"
                    : null;
            case StatementMatter.Business:
                told = told with { Detail = new(IsClear: row[detail].SequenceEqual("clear"u8)) };
                return null;
            default:
                return null;
        }
    }

    private string? BadRequest(CsvRow row, ref EventRow told)
    {
        if (!RowValues.Find(StatementWords.Matters, row[matter], out StatementMatter found))
            return "matter";
        told = told with { Matter = found };
        if (row[value].SequenceEqual("kela"u8))
            return null;
        if (!RowValues.IsNumber(row[value], 3, out int? fund) || fund is null or 0)
            return "value";
        told = told with { Fund = (short)fund.Value };
        return null;
    }

    private string? BadGiving(CsvRow row, ref EventRow told)
    {
        if (!RowValues.Find(StatementWords.Givers, row[detail], out StatementGiver giver))
            return "detail";
        told = told with { Giver = giver };
        if (told.Kind is StatementEventKind.Cancel)
            return null;
        told = told with { Code = words.NumberOf(FieldForms.IsPerson(row[value]) ? row[value] : NoCode) };
        return null;
    }

    private string? BadConduct(CsvRow row, ref EventRow told)
    {
        if (!RowValues.Find(StatementWords.Conducts, row[detail], out ConductKind kind))
            return "detail";
        if (!RowValues.Find(StatementWords.Reasons, row[value], out ConductReason reason))
            return "value";
        told = told with { Conduct = kind, Reason = reason };
        return null;
    }

    /// <summary>A reference such as those that the registration's obligations have: S2021-03-01.</summary>
    private static bool IsLikeOurs(ReadOnlySpan<byte> text) =>
        text.Length == 11
        && text[0] is (byte)'S' or (byte)'E' or (byte)'C' or (byte)'P'
        && FieldForms.IsDate(text[1..], out _);
}
