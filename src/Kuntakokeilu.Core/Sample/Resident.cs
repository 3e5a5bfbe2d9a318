using Kuntakokeilu.Core.Areas;
using Kuntakokeilu.Law.Facts;

namespace Kuntakokeilu.Core.Sample;

/// <summary>A person of a territory while its life is played.</summary>
internal struct Resident
{
    internal SampleTraits Traits;
    internal Municipality? Home;
    internal Municipality? PlaceOfStay;
    internal int SearchStart;

    /// <summary>The last day of which something is told already; what comes next is later.</summary>
    internal int ToldUpTo;

    internal int FirstRow;
    internal int LastRow;
    internal int FirstAct;
    internal int LastAct;
    internal Answer EarningsRelated;
    internal EmploymentStatus Status;
    internal RowFlags Flags;

    /// <summary>Was a municipality's customer when the latest search ended: 6 § 2 mom.</summary>
    internal bool MayRestart;

    /// <summary>Left or transferred to the TE office by an act.</summary>
    internal bool KeptAtTeOffice;

    /// <summary>Transferred on request to another municipality of the area.</summary>
    internal bool IsTransferredToNeighbour;

    /// <summary>Works, but regularly under four hours a week.</summary>
    internal bool HasFewHours;

    internal readonly bool HasGround(int day) => Portrait.HasGround(Traits, EarningsRelated, day);

    internal readonly bool IsProtected => (Flags & RowFlags.RedundancyProtection) != 0;
}
