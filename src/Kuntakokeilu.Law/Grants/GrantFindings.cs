namespace Kuntakokeilu.Law.Grants;

/// <summary>What the official has found or assessed of an application.</summary>
[Flags]
public enum GrantFindings : ulong
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Unemployment comes from lack of skills, and the work would help.</summary>
    SkillsGap = 1UL << 0,

    /// <summary>Unemployment would otherwise last over twelve months.</summary>
    WouldLast = 1UL << 1,

    /// <summary>Chances of work materially reduced by illness or injury.</summary>
    AbilityReduced = 1UL << 2,

    /// <summary>Productivity in the task lowered materially and permanently.</summary>
    AbilityPermanent = 1UL << 3,

    /// <summary>The employer has made adjustments.</summary>
    Adjusted = 1UL << 4,

    /// <summary>There is a certificate of the period before.</summary>
    Certificate = 1UL << 5,

    /// <summary>A certificate is plainly needless.</summary>
    CertificateNeedless = 1UL << 6,

    /// <summary>Competition would be distorted.</summary>
    Competition = 1UL << 7,

    /// <summary>Wages, taxes or statutory payments materially neglected.</summary>
    Neglect = 1UL << 8,

    /// <summary>A special reason stands against that.</summary>
    SpecialReason = 1UL << 9,

    /// <summary>A judgment or order for illegal work (688/2001, 7 § 2 mom).</summary>
    IllegalWork = 1UL << 10,

    /// <summary>Other aid leaves only a minor sum.</summary>
    MinorAid = 1UL << 11,

    /// <summary>An undertaking in difficulty.</summary>
    InDifficulty = 1UL << 12,

    /// <summary>The appropriation is used up.</summary>
    NoMoney = 1UL << 13,

    /// <summary>The employer does not commit itself to the collective agreement's wage.</summary>
    NoWageCommitment = 1UL << 14,

    /// <summary>Paid by results only.</summary>
    CommissionOnly = 1UL << 15,

    /// <summary>A substitute for job alternation leave.</summary>
    Alternation = 1UL << 16,

    /// <summary>Those dismissed were taken back before applying.</summary>
    Rehired = 1UL << 17,

    /// <summary>The entrepreneur has the ability needed.</summary>
    Competent = 1UL << 18,

    /// <summary>The business can be lastingly profitable.</summary>
    Viable = 1UL << 19,

    /// <summary>The business already secures a livelihood.</summary>
    OwnIncome = 1UL << 20,

    /// <summary>Private debts are in default.</summary>
    PrivateDefault = 1UL << 21,

    /// <summary>Reasons of a widespread serious infectious disease (496/2020).</summary>
    Epidemic = 1UL << 22,

    /// <summary>The service is agreed on in the plan.</summary>
    InPlan = 1UL << 23,

    /// <summary>The costs, or the visit, are necessary.</summary>
    Needed = 1UL << 24,

    /// <summary>There is another right to the same.</summary>
    OtherRight = 1UL << 25,

    /// <summary>Not expedient.</summary>
    NotExpedient = 1UL << 26,

    /// <summary>The service is outside the commuting area.</summary>
    OutsideArea = 1UL << 27,

    /// <summary>The service is inside it, outside the home municipality.</summary>
    OutsideHome = 1UL << 28,

    /// <summary>Lodging is proven.</summary>
    LodgingProof = 1UL << 29,

    /// <summary>The trip is expedient for labour supply and employment.</summary>
    Appropriate = 1UL << 30,

    /// <summary>The work lasts two weeks and eighteen hours a week.</summary>
    WorkOk = 1UL << 31,

    /// <summary>The person has a disability.</summary>
    Disability = 1UL << 32,

    /// <summary>Lodging was needed.</summary>
    LodgingNeeded = 1UL << 33,

    /// <summary>An unpaid recovery order of the Commission.</summary>
    RecoveryOrder = 1UL << 34,

    /// <summary>An especially weighty reason.</summary>
    WeightyReason = 1UL << 35,

    /// <summary>A trip to another country of the EU or EEA.</summary>
    Eea = 1UL << 36,

    /// <summary>A trip outside the EEA.</summary>
    OutsideEea = 1UL << 37,
}
