using Kuntakokeilu.Law.Facts;

namespace Kuntakokeilu.Law.TargetGroup;

/// <summary>Who is responsible for a person (vastuuviranomainen) and on what basis.</summary>
/// <param name="Authority">The kind of authority.</param>
/// <param name="Municipality">The municipality; none unless the authority is one.</param>
/// <param name="Basis">Why.</param>
/// <param name="Grounds">Grounds of the test that gave the responsibility; none where no test gave it.</param>
/// <param name="Missing">Unknown facts that could have decided; only with <see cref="Basis.MissingFacts"/>.</param>
public readonly record struct Outcome(
    Authority Authority,
    MunicipalityCode Municipality,
    Basis Basis,
    Grounds Grounds = Grounds.None,
    MissingFacts Missing = MissingFacts.None
)
{
    /// <summary>No job search, so nobody is responsible.</summary>
    public static Outcome NoJobSearch => new(Authority.None, MunicipalityCode.None, Basis.NoJobSearch);

    /// <summary>A pilot municipality is responsible.</summary>
    public static Outcome ToMunicipality(MunicipalityCode municipality, Basis basis, Grounds grounds = Grounds.None) =>
        new(Authority.Municipality, municipality, basis, grounds);

    /// <summary>The TE office is responsible.</summary>
    public static Outcome ToTeOffice(
        Basis basis,
        Grounds grounds = Grounds.None,
        MissingFacts missing = MissingFacts.None
    ) => new(Authority.TeOffice, MunicipalityCode.None, basis, grounds, missing);

    /// <summary>
    /// Whether the responsibility is the same: authority, municipality and basis. A repeated test that changes no
    /// more than grounds begins no new period.
    /// </summary>
    public bool IsSameResponsibilityAs(in Outcome other) =>
        Authority == other.Authority && Municipality == other.Municipality && Basis == other.Basis;
}

/// <summary>The kind of authority responsible for a jobseeker.</summary>
public enum Authority : byte
{
    /// <summary>None: no job search is open.</summary>
    None,

    /// <summary>The TE office (työ- ja elinkeinotoimisto) of the State.</summary>
    TeOffice,

    /// <summary>A pilot municipality (kokeilualueen kunta).</summary>
    Municipality,
}

/// <summary>On what basis an authority is responsible, or why a municipality is not.</summary>
public enum Basis : byte
{
    /// <summary>No job search is open.</summary>
    NoJobSearch,

    /// <summary>The pilots have not begun (before 1 March 2021).</summary>
    BeforePilot,

    /// <summary>The person belongs to the target group: 4 §.</summary>
    TargetGroup,

    /// <summary>A former customer of the municipality starts again: 6 § 2 mom.</summary>
    Restart,

    /// <summary>The home municipality or place of stay changed: 5 § 1 mom.</summary>
    Moved,

    /// <summary>The TE office transferred the customer on request: 5 § 6-7 mom.</summary>
    TransferredOnRequest,

    /// <summary>The TE office left the customer untransferred: 5 § 5 mom.</summary>
    LeftUntransferred,

    /// <summary>Change security (muutosturva) keeps the person at the TE office: 5 § 3-4 mom.</summary>
    RedundancyProtection,

    /// <summary>Neither home municipality nor place of stay is a pilot municipality: 3 §, 4 § 1-2 mom.</summary>
    HomeNotPilot,

    /// <summary>The labour-market status is not one of 4 § 1 mom.</summary>
    StatusNotCovered,

    /// <summary>No ground is known to hold, and a fact that could decide is unknown: 4 § 1 mom 1-2 k.</summary>
    MissingFacts,

    /// <summary>No ground of 4 § 1 mom 1-2 k holds.</summary>
    NotInTargetGroup,

    /// <summary>
    /// Steering into the pilots has ended: 24 § 4 mom as enacted. Only by the law as known before Act 287/2022.
    /// </summary>
    SteeringStopped,
}

/// <summary>
/// The grounds on which a person belongs to a pilot municipality, as a set. All that hold are recorded.
/// </summary>
[Flags]
public enum Grounds : byte
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>4 § 1 mom 1 k: does not meet the conditions for earnings-related allowance.</summary>
    NoEarningsRelatedAllowance = 1,

    /// <summary>4 § 1 mom 2 k: under 30.</summary>
    Under30 = 2,

    /// <summary>4 § 1 mom 2 k: immigrant.</summary>
    Immigrant = 4,

    /// <summary>4 § 1 mom 2 k: foreign-language person.</summary>
    ForeignLanguage = 8,

    /// <summary>4 § 2 mom: temporary protection and a place of stay in the municipality.</summary>
    TemporaryProtection = 16,

    /// <summary>6 § 2 mom: was the municipality's customer when the previous job search ended.</summary>
    Restart = 32,
}

/// <summary>Facts that are unknown and could have decided the test of the target group, as a set.</summary>
[Flags]
public enum MissingFacts : byte
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>Whether the conditions for earnings-related allowance are met.</summary>
    EarningsRelated = 1,

    /// <summary>Whether the person is an immigrant.</summary>
    Immigrant = 2,

    /// <summary>The mother tongue.</summary>
    MotherTongue = 4,
}
