using System.Runtime.InteropServices;
using Kuntakokeilu.Base.Files;
using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Core.Register.Rows;
using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.Steering;

namespace Kuntakokeilu.Core.Steering;

/// <summary>An act in five bytes.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
internal readonly struct PackedAct(in TeOfficeAct act) : IPersonRow
{
    private const int NoMunicipality = 1023;
    private const int RequestedBit = 32;
    private const int ServicesSecuredBit = 64;
    private const int AcceptedBit = 128;

    private readonly uint dateAndMunicipality =
        ((uint)act.Date.DayNumber << 10) | (uint)(act.To.IsNone ? NoMunicipality : act.To.Number);

    private readonly byte rest = (byte)(
        (int)act.Kind
        | ((int)act.Ground << 2)
        | (act.Requested ? RequestedBit : 0)
        | (act.ServicesSecured ? ServicesSecuredBit : 0)
        | (act.Accepted ? AcceptedBit : 0)
    );

    public int Day => (int)(dateAndMunicipality >> 10);

    internal TeOfficeAct Act =>
        new(
            DateOnly.FromDayNumber(Day),
            (TeOfficeActKind)(rest & 3),
            (dateAndMunicipality & 1023) == NoMunicipality
                ? MunicipalityCode.None
                : MunicipalityCode.Of((int)(dateAndMunicipality & 1023)),
            (TransferGround)((rest >> 2) & 7),
            (rest & RequestedBit) != 0,
            (rest & ServicesSecuredBit) != 0,
            (rest & AcceptedBit) != 0
        );
}

/// <summary>Reads the rows of an acts file.</summary>
internal sealed class PackedActReader(ActsColumns columns) : IRowReader<PackedAct>
{
    private readonly ActsRowReader reader = new(columns);

    public int ColumnCount => columns.Count;

    public IReadOnlyList<string> Unknown => columns.Unknown;

    public ReadOnlySpan<byte> PersonOf(CsvRow row) => reader.PersonOf(row);

    public RowFault Read(CsvRow row, out PackedAct read)
    {
        RowFault fault = reader.Read(row, out TeOfficeAct act);
        read = new(act);
        return fault;
    }
}
