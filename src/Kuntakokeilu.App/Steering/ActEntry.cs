using System.Runtime.InteropServices;
using Kuntakokeilu.App.Register;
using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.Steering;

namespace Kuntakokeilu.App.Steering;

/// <summary>An act of the file in 28 bytes, with what became of it.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal struct ActEntry(PersonKey person, uint line, in TeOfficeAct act) : IComparable<ActEntry>
{
    private const int NoMunicipality = 1023;
    private const int RequestedBit = 32;
    private const int ServicesSecuredBit = 64;
    private const int AcceptedBit = 128;

    internal readonly PersonKey Person = person;

    /// <summary>Line in the file; the header is 1.</summary>
    internal uint Line = line;

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

    internal readonly TeOfficeAct Act =>
        new(
            DateOnly.FromDayNumber((int)(dateAndMunicipality >> 10)),
            (TeOfficeActKind)(rest & 3),
            (dateAndMunicipality & 1023) == NoMunicipality
                ? MunicipalityCode.None
                : MunicipalityCode.Of((int)(dateAndMunicipality & 1023)),
            (TransferGround)((rest >> 2) & 7),
            (rest & RequestedBit) != 0,
            (rest & ServicesSecuredBit) != 0,
            (rest & AcceptedBit) != 0
        );

    /// <summary>By person, then date, then line: the order in which a person's acts apply.</summary>
    public readonly int CompareTo(ActEntry other)
    {
        int byPerson = Person.High.CompareTo(other.Person.High);
        if (byPerson == 0)
            byPerson = Person.Low.CompareTo(other.Person.Low);
        if (byPerson != 0)
            return byPerson;
        int byDate = (dateAndMunicipality >> 10).CompareTo(other.dateAndMunicipality >> 10);
        return byDate != 0 ? byDate : Line.CompareTo(other.Line);
    }
}
