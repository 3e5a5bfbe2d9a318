using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.Steering;
using Kuntakokeilu.Law.TargetGroup;

namespace Kuntakokeilu.Law.Explanations;

/// <summary>One thing that would lead to another outcome, found by running the rules again with it.</summary>
/// <param name="Change">What would be otherwise.</param>
/// <param name="Entry">
/// The entry in the register that would tell it; null when it is an act or only time passing.
/// </param>
/// <param name="Act">The act of the TE office that it would be; null when it is not one.</param>
/// <param name="Outcome">The outcome then.</param>
/// <param name="From">From when.</param>
/// <param name="Until">
/// The day from which the same change would no longer lead there because the person turns 30; null otherwise.
/// </param>
public sealed record Counterfactual(
    ChangeKind Change,
    RegisterEvent? Entry,
    TeOfficeAct? Act,
    Outcome Outcome,
    DateOnly From,
    DateOnly? Until
);

/// <summary>What could be otherwise, the smallest first.</summary>
public enum ChangeKind : byte
{
    /// <summary>Nothing but time: the launch of 1 March 2021.</summary>
    LaunchComes,

    /// <summary>The customer notifies a change; the facts are as they are.</summary>
    NoticeAlone,

    /// <summary>A job search starts with the facts as they were.</summary>
    SearchStarts,

    /// <summary>The conditions for earnings-related allowance are not met.</summary>
    EarningsRelatedNo,

    /// <summary>They are met (told only where it is unknown).</summary>
    EarningsRelatedYes,

    /// <summary>The person is an immigrant.</summary>
    ImmigrantYes,

    /// <summary>The person is not (told only where it is unknown).</summary>
    ImmigrantNo,

    /// <summary>The mother tongue is other than Finnish, Swedish or Sámi.</summary>
    ForeignLanguage,

    /// <summary>The mother tongue is Finnish, Swedish or Sámi (told only where it is unknown).</summary>
    DomesticLanguage,

    /// <summary>The regular weekly hours are given and under four.</summary>
    HoursUnderFour,

    /// <summary>The training is an employment-promoting service.</summary>
    TrainingPromotes,

    /// <summary>In danger of becoming unemployed within two weeks.</summary>
    AtRisk,

    /// <summary>Becomes unemployed.</summary>
    Unemployed,

    /// <summary>Has a residence permit for temporary protection.</summary>
    TemporaryProtection,

    /// <summary>The place of stay is in a pilot municipality.</summary>
    StayInPilot,

    /// <summary>The home municipality is a pilot municipality, for a municipality's customer another one.</summary>
    HomeInPilot,

    /// <summary>The home municipality is outside the pilots.</summary>
    HomeOutsidePilot,

    /// <summary>Comes to meet the conditions of change security.</summary>
    RedundancyProtectionYes,

    /// <summary>No longer meets them.</summary>
    RedundancyProtectionNo,

    /// <summary>The TE office leaves the person untransferred.</summary>
    LeftUntransferred,

    /// <summary>The TE office transfers the customer to itself on request.</summary>
    TransferredToTeOffice,

    /// <summary>The TE office transfers the customer to another pilot municipality on request.</summary>
    TransferredToMunicipality,

    /// <summary>The job search ends.</summary>
    SearchEnds,
}
