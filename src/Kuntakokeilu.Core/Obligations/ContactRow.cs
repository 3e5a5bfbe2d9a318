using System.Runtime.InteropServices;
using Kuntakokeilu.Base.Files;
using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Core.Register.Rows;
using Kuntakokeilu.Law.Obligations;

namespace Kuntakokeilu.Core.Obligations;

/// <summary>A row of a contacts file in six bytes.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
internal readonly record struct ContactRow(int Day, ContactKind Kind, ContactOutcome Outcome) : IPersonRow
{
    internal Contact Contact => new(DateOnly.FromDayNumber(Day), Kind, Outcome);
}

/// <summary>Reads the rows of a contacts file.</summary>
internal sealed class ContactReader(CsvHeader header) : IRowReader<ContactRow>
{
    internal static readonly string[] Required = ["person", "date", "kind", "outcome"];

    private readonly int person = header.IndexOf("person");
    private readonly int date = header.IndexOf("date");
    private readonly int kind = header.IndexOf("kind");
    private readonly int outcome = header.IndexOf("outcome");

    public int ColumnCount { get; } = header.ColumnCount;

    public IReadOnlyList<string> Unknown { get; } = [.. header.Except([.. Required, "worker"])];

    public ReadOnlySpan<byte> PersonOf(CsvRow row) => row[person];

    public RowFault Read(CsvRow row, out ContactRow read)
    {
        read = default;
        if (row[person].IsEmpty)
            return new(RejectionCode.MissingValue, "person");
        if (row[date].IsEmpty)
            return new(RejectionCode.MissingValue, "date");
        if (row[kind].IsEmpty)
            return new(RejectionCode.MissingValue, "kind");
        if (row[outcome].IsEmpty)
            return new(RejectionCode.MissingValue, "outcome");
        if (!FieldForms.IsDate(row[date], out DateOnly day))
            return new(RejectionCode.BadDate, "date");
        if (KindOf(row[kind]) is not { } found)
            return new(RejectionCode.BadValue, "kind");
        if (OutcomeOf(row[outcome]) is not { } came)
            return new(RejectionCode.BadValue, "outcome");
        read = new(day.DayNumber, found, came);
        return default;
    }

    /// <summary>The codes of kinds of contacts in the customer system URA, and S0 of our own.</summary>
    private static ContactKind? KindOf(ReadOnlySpan<byte> code) =>
        code.SequenceEqual("S0"u8) ? ContactKind.Substitute
        : code is not [>= (byte)'0' and <= (byte)'9', >= (byte)'0' and <= (byte)'9'] ? null
        : ((code[0] - '0') * 10 + code[1] - '0') switch
        {
            >= 21 and <= 23 => ContactKind.Initial,
            >= 24 and <= 26 or 30 => ContactKind.Talk,
            >= 27 and <= 29 => ContactKind.Conversation,
            >= 70 and <= 72 or >= 80 and <= 82 => ContactKind.Interview,
            >= 1 and <= 5 or 20 or >= 31 and <= 36 or >= 95 and <= 99 => ContactKind.Other,
            _ => null,
        };

    private static ContactOutcome? OutcomeOf(ReadOnlySpan<byte> code) =>
        code.SequenceEqual("held"u8) ? ContactOutcome.Held
        : code.SequenceEqual("booked"u8) ? ContactOutcome.Booked
        : code.SequenceEqual("no_show"u8) ? ContactOutcome.NoShow
        : code.SequenceEqual("cancelled_customer"u8) ? ContactOutcome.CancelledByCustomer
        : code.SequenceEqual("cancelled_authority"u8) ? ContactOutcome.CancelledByAuthority
        : null;
}
