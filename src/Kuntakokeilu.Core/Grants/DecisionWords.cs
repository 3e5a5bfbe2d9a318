using Kuntakokeilu.Law.Grants;

namespace Kuntakokeilu.Core.Grants;

/// <summary>The words of the files of decisions.</summary>
internal static class DecisionWords
{
    internal static string Name(GrantAuthority authority) =>
        authority switch
        {
            GrantAuthority.Municipality => "municipality",
            GrantAuthority.TeOffice => "te_office",
            GrantAuthority.Undetermined => "undetermined",
        };

    internal static string Name(GrantOutcome outcome) =>
        outcome switch
        {
            GrantOutcome.Granted => "granted",
            GrantOutcome.PartlyGranted => "partly_granted",
            GrantOutcome.Rejected => "rejected",
            GrantOutcome.ToTeOffice => "to_te_office",
            GrantOutcome.Undetermined => "undetermined",
        };

    internal static string Name(SubsidyLaw law) =>
        law switch
        {
            SubsidyLaw.None => "",
            SubsidyLaw.Of2017 => "2017",
            SubsidyLaw.Of2023 => "2023",
        };

    internal static string Name(AidBasis aid) =>
        aid switch
        {
            AidBasis.Untold => "",
            AidBasis.None => "none",
            AidBasis.Gber => "gber",
            AidBasis.DeMinimis => "de_minimis",
        };

    internal static string Name(AppealWay way) =>
        way switch
        {
            AppealWay.Untold => "",
            AppealWay.None => "none",
            AppealWay.Review => "review",
            AppealWay.ReviewPartly => "review_partly",
            AppealWay.Board => "board",
            AppealWay.BoardPartly => "board_partly",
        };

    internal static string Name(GrantRowKind kind) =>
        kind switch
        {
            GrantRowKind.Month => "month",
            GrantRowKind.Bonus => "bonus",
            GrantRowKind.Days => "days",
            GrantRowKind.Trip => "trip",
            GrantRowKind.Lodging => "lodging",
        };

    internal static string Name(GrantGround ground) =>
        ground switch
        {
            GrantGround.StateEmployer => "state_employer",
            GrantGround.NaturalPerson => "natural_person",
            GrantGround.NoExtension => "no_extension",
            GrantGround.NotConsecutive => "not_consecutive",
            GrantGround.LateExtension => "late_extension",
            GrantGround.Started => "started",
            GrantGround.NotUnemployed => "not_unemployed",
            GrantGround.EmployerDismissals => "employer_dismissals",
            GrantGround.Competition => "competition",
            GrantGround.Neglect => "neglect",
            GrantGround.IllegalWork => "illegal_work",
            GrantGround.PreviousSubsidy => "previous_subsidy",
            GrantGround.MinorAid => "minor_aid",
            GrantGround.InDifficulty => "in_difficulty",
            GrantGround.RecoveryOrder => "recovery_order",
            GrantGround.NoWageCommitment => "no_wage_commitment",
            GrantGround.CommissionOnly => "commission_only",
            GrantGround.Alternation => "alternation",
            GrantGround.NotAssociation => "not_association",
            GrantGround.NotOrganiser => "not_organiser",
            GrantGround.BusinessActivity => "business_activity",
            GrantGround.Unemployment24 => "unemployment_24",
            GrantGround.Age60 => "age_60",
            GrantGround.Unemployment12 => "unemployment_12",
            GrantGround.Certificate => "certificate",
            GrantGround.Adjustments => "adjustments",
            GrantGround.Ability => "ability",
            GrantGround.TargetGroup => "target_group",
            GrantGround.Skills => "skills",
            GrantGround.WouldLast => "would_last",
            GrantGround.DurationUsed => "duration_used",
            GrantGround.Appropriation => "appropriation",
            GrantGround.DeMinimisLimit => "de_minimis_limit",
            GrantGround.Age55 => "age_55",
            GrantGround.Hours => "hours",
            GrantGround.OtherAid => "other_aid",
            GrantGround.Competence => "competence",
            GrantGround.Viability => "viability",
            GrantGround.OwnIncome => "own_income",
            GrantGround.Defaults => "defaults",
            GrantGround.NotInPlan => "not_in_plan",
            GrantGround.NotNeeded => "not_needed",
            GrantGround.OtherRight => "other_right",
            GrantGround.Expediency => "expediency",
            GrantGround.LateClaim => "late_claim",
            GrantGround.OutsideFinland => "outside_finland",
            GrantGround.WorkTooShort => "work_too_short",
            GrantGround.Disability => "disability",
            GrantGround.NotAppropriate => "not_appropriate",
            GrantGround.OwnerUnknown => "owner_unknown",
            GrantGround.EmployerUnknown => "employer_unknown",
        };
}
