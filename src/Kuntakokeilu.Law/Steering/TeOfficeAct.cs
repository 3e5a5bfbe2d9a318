using Kuntakokeilu.Law.Facts;

namespace Kuntakokeilu.Law.Steering;

/// <summary>A decision of the TE office under 5 § on whose customer a person is.</summary>
/// <param name="Date">Date of the decision.</param>
/// <param name="Kind">What was decided.</param>
/// <param name="To">The receiving municipality of a transfer to a municipality; none otherwise.</param>
/// <param name="Ground">On what ground.</param>
/// <param name="Requested">The customer asked for it (5 § 6 mom 1 k).</param>
/// <param name="ServicesSecured">It does not endanger the services that the customer needs (5 § 6 mom 3 k).</param>
/// <param name="Accepted">The receiving municipality accepts (5 § 7 mom).</param>
public readonly record struct TeOfficeAct(
    DateOnly Date,
    TeOfficeActKind Kind,
    MunicipalityCode To,
    TransferGround Ground,
    bool Requested,
    bool ServicesSecured,
    bool Accepted
);

/// <summary>What the TE office can decide on whose customer a person is.</summary>
public enum TeOfficeActKind : byte
{
    /// <summary>5 § 5 mom: leave the person untransferred.</summary>
    LeaveUntransferred,

    /// <summary>5 § 6 mom: transfer a municipality's customer to the TE office.</summary>
    TransferToTeOffice,

    /// <summary>5 § 7 mom: transfer to another pilot municipality than that of the home.</summary>
    TransferToMunicipality,
}

/// <summary>The ground of an act of 5 § 5-7 mom.</summary>
public enum TransferGround : byte
{
    /// <summary>None of those that the Act knows.</summary>
    NotInTheAct,

    /// <summary>To secure the customer's language rights.</summary>
    Language,

    /// <summary>To avoid a customer relationship that is inappropriate for the customer.</summary>
    Inappropriate,

    /// <summary>A justified reason of the customer's safety (5 § 6 mom).</summary>
    Safety,

    /// <summary>Another justified reason (5 § 5 mom).</summary>
    Other,
}
