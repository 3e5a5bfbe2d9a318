using System.Runtime.InteropServices;
using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.Steering;

namespace Kuntakokeilu.Core.Steering;

/// <summary>An act of the file in 26 bytes, with what became of it.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 2)]
internal struct ActEntry(PersonKey person, in TeOfficeAct act)
{
    internal const int Size = 26;
    private const int NoMunicipality = 1023;
    private const int RequestedBit = 32;
    private const int ServicesSecuredBit = 64;
    private const int AcceptedBit = 128;

    internal readonly PersonKey Person = person;

    /// <summary>The place of another act in the same chain; see <see cref="ActRegister"/>.</summary>
    internal int Next;

    private readonly uint dateAndMunicipality =
        ((uint)act.Date.DayNumber << 10) | (uint)(act.To.IsNone ? NoMunicipality : act.To.Number);

    private readonly byte rest = (byte)(
        (int)act.Kind
        | ((int)act.Ground << 2)
        | (act.Requested ? RequestedBit : 0)
        | (act.ServicesSecured ? ServicesSecuredBit : 0)
        | (act.Accepted ? AcceptedBit : 0)
    );

    /// <summary>Unknown person until that person has been met.</summary>
    internal RejectionCode Result = RejectionCode.UnknownPerson;

    internal readonly int Day => (int)(dateAndMunicipality >> 10);

    internal readonly TeOfficeAct Act =>
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
