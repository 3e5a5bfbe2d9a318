using Kuntakokeilu.Base.Files;
using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.Steering;

namespace Kuntakokeilu.Core.Register;

/// <summary>Reads one row of an acts file.</summary>
internal sealed class ActsRowReader(ActsColumns columns)
{
    internal ReadOnlySpan<byte> PersonOf(CsvRow row) => row[columns.Person];

    /// <summary>Reads the row; a fault when it has no day or no act that is known.</summary>
    internal RowFault Read(CsvRow row, out TeOfficeAct act)
    {
        act = default;
        if (!FieldForms.IsDate(row[columns.Date], out DateOnly date))
            return new(RejectionCode.BadDate, "date");
        if (KindOf(row[columns.Act]) is not { } kind)
            return new(RejectionCode.BadValue, "act");
        act = new(
            date,
            kind,
            MunicipalityOf(row[columns.To]),
            GroundOf(row[columns.Ground]),
            IsYes(row[columns.Requested]),
            IsYes(row[columns.ServicesSecured]),
            IsYes(row[columns.Accepted])
        );
        return default;
    }

    private static TeOfficeActKind? KindOf(ReadOnlySpan<byte> text) =>
        text.SequenceEqual("leave_untransferred"u8) ? TeOfficeActKind.LeaveUntransferred
        : text.SequenceEqual("transfer_to_te_office"u8) ? TeOfficeActKind.TransferToTeOffice
        : text.SequenceEqual("transfer_to_municipality"u8) ? TeOfficeActKind.TransferToMunicipality
        : null;

    /// <summary>What is no municipality can't receive anybody: the rules say so when they come to it.</summary>
    private static MunicipalityCode MunicipalityOf(ReadOnlySpan<byte> text) =>
        FieldForms.IsMunicipality(text, out MunicipalityCode code) ? code : MunicipalityCode.None;

    private static TransferGround GroundOf(ReadOnlySpan<byte> text) =>
        text.SequenceEqual("language"u8) ? TransferGround.Language
        : text.SequenceEqual("inappropriate"u8) ? TransferGround.Inappropriate
        : text.SequenceEqual("safety"u8) ? TransferGround.Safety
        : text.SequenceEqual("other"u8) ? TransferGround.Other
        : TransferGround.NotInTheAct;

    private static bool IsYes(ReadOnlySpan<byte> text) => text.SequenceEqual("yes"u8);
}
