namespace Kuntakokeilu.Law.Grants;

/// <summary>Why an application is refused, or can't be decided on.</summary>
public enum GrantGround : byte
{
    /// <summary>An agency of the State does not get it.</summary>
    StateEmployer,

    /// <summary>A natural person gets it for economic activity only.</summary>
    NaturalPerson,

    /// <summary>The new law knows no extension on this basis.</summary>
    NoExtension,

    /// <summary>It does not go on directly after the period before.</summary>
    NotConsecutive,

    /// <summary>A continuation applied for after the period before had ended.</summary>
    LateExtension,

    /// <summary>Begun before the decision.</summary>
    Started,

    /// <summary>The person is not unemployed.</summary>
    NotUnemployed,

    /// <summary>The employer has dismissed people.</summary>
    EmployerDismissals,

    /// <summary>Competition would be distorted.</summary>
    Competition,

    /// <summary>Wages, taxes or statutory payments neglected.</summary>
    Neglect,

    /// <summary>A judgment or order for illegal work.</summary>
    IllegalWork,

    /// <summary>A subsidy for the same person less than three years ago.</summary>
    PreviousSubsidy,

    /// <summary>Other aid leaves only a minor sum.</summary>
    MinorAid,

    /// <summary>An undertaking in difficulty.</summary>
    InDifficulty,

    /// <summary>An unpaid recovery order.</summary>
    RecoveryOrder,

    /// <summary>No commitment to the wage.</summary>
    NoWageCommitment,

    /// <summary>Paid by results only.</summary>
    CommissionOnly,

    /// <summary>A substitute for job alternation leave.</summary>
    Alternation,

    /// <summary>The employer is no association, foundation or religious community.</summary>
    NotAssociation,

    /// <summary>The employer is no organiser of services for the unemployed.</summary>
    NotOrganiser,

    /// <summary>The employment is for economic activity.</summary>
    BusinessActivity,

    /// <summary>Not unemployed for 24 of 28 months.</summary>
    Unemployment24,

    /// <summary>Sixty years not filled.</summary>
    Age60,

    /// <summary>Not unemployed for twelve months.</summary>
    Unemployment12,

    /// <summary>No certificate of the period before.</summary>
    Certificate,

    /// <summary>No adjustments made.</summary>
    Adjustments,

    /// <summary>Ability not lowered as the law asks.</summary>
    Ability,

    /// <summary>In none of the groups of 7:2.1.</summary>
    TargetGroup,

    /// <summary>Unemployment does not come from lack of skills.</summary>
    Skills,

    /// <summary>Unemployment would not last over twelve months.</summary>
    WouldLast,

    /// <summary>The maximum is used.</summary>
    DurationUsed,

    /// <summary>The appropriation is used up.</summary>
    Appropriation,

    /// <summary>With it the de minimis ceiling would be passed.</summary>
    DeMinimisLimit,

    /// <summary>Fifty-five years not filled.</summary>
    Age55,

    /// <summary>Fewer guaranteed hours than the law asks.</summary>
    Hours,

    /// <summary>Other aid for the same wage.</summary>
    OtherAid,

    /// <summary>The entrepreneur has not the ability.</summary>
    Competence,

    /// <summary>The business is not lastingly profitable.</summary>
    Viability,

    /// <summary>The business already secures a livelihood.</summary>
    OwnIncome,

    /// <summary>Taxes, payments or debts in default.</summary>
    Defaults,

    /// <summary>The service is not agreed on in the plan.</summary>
    NotInPlan,

    /// <summary>Not necessary.</summary>
    NotNeeded,

    /// <summary>Another right to the same.</summary>
    OtherRight,

    /// <summary>Not expedient.</summary>
    Expediency,

    /// <summary>Claimed over a month after the trip.</summary>
    LateClaim,

    /// <summary>A trip abroad that is not paid.</summary>
    OutsideFinland,

    /// <summary>The work is shorter than the decree asks.</summary>
    WorkTooShort,

    /// <summary>No disability.</summary>
    Disability,

    /// <summary>The trip is not expedient.</summary>
    NotAppropriate,

    /// <summary>An owner of the employer that the register does not know.</summary>
    OwnerUnknown,

    /// <summary>The register does not know the employer.</summary>
    EmployerUnknown,
}

/// <summary>A ground that holds.</summary>
/// <param name="Ground">Which.</param>
/// <param name="Provision">By which provision, such as 7:3.2.1 (chapter, section, item); empty of what is not known.</param>
/// <param name="IsOpen">Whether an appeal may be made on it.</param>
public readonly record struct GroundFound(GrantGround Ground, string Provision, bool IsOpen);
