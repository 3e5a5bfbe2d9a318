using System.Runtime.InteropServices;
using Kuntakokeilu.Base.Files;
using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Core.Register.Rows;
using Kuntakokeilu.Law.Obligations;

namespace Kuntakokeilu.Core.Obligations;

/// <summary>A row of a contacts file in six bytes.</summary>
/// <param name="Code">By <see cref="ContactCodes.NumberOf"/>; of a kind.</param>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
internal readonly record struct ContactRow(int Day, byte Code, ContactOutcome Outcome) : IPersonRow
{
    internal Contact Contact => new(DateOnly.FromDayNumber(Day), ContactCodes.KindOf(Code)!.Value, Outcome);
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
        if (ContactCodes.NumberOf(row[kind]) is not { } found || ContactCodes.KindOf(found) is null)
            return new(RejectionCode.BadValue, "kind");
        if (OutcomeOf(row[outcome]) is not { } came)
            return new(RejectionCode.BadValue, "outcome");
        read = new(day.DayNumber, found, came);
        return default;
    }

    private static ContactOutcome? OutcomeOf(ReadOnlySpan<byte> code) =>
        code.SequenceEqual("held"u8) ? ContactOutcome.Held
        : code.SequenceEqual("booked"u8) ? ContactOutcome.Booked
        : code.SequenceEqual("no_show"u8) ? ContactOutcome.NoShow
        : code.SequenceEqual("cancelled_customer"u8) ? ContactOutcome.CancelledByCustomer
        : code.SequenceEqual("cancelled_authority"u8) ? ContactOutcome.CancelledByAuthority
        : null;
}
