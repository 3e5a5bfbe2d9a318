using System.Collections.Frozen;
using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Law.Grants;

namespace Kuntakokeilu.Core.Grants;

/// <summary>The words of the files of applications and employers.</summary>
internal static class GrantWords
{
    internal static readonly FrozenDictionary<string, GrantBenefit> Benefits = RowValues.Words<GrantBenefit>(Name);

    internal static readonly FrozenDictionary<string, SubsidyBasis> Bases = RowValues.Words<SubsidyBasis>(Name);

    internal static readonly FrozenDictionary<string, GrantFindings> Findings = RowValues.Words<GrantFindings>(Name);

    internal static readonly FrozenDictionary<string, TripPurpose> Purposes = RowValues.Words<TripPurpose>(Name);

    internal static readonly FrozenDictionary<string, NoticeWay> Notices = RowValues.Words<NoticeWay>(Name);

    internal static readonly FrozenDictionary<string, EmployerKind> Kinds = RowValues.Words<EmployerKind>(Name);

    internal static string Name(GrantBenefit benefit) =>
        benefit switch
        {
            GrantBenefit.PaySubsidy => "pay_subsidy",
            GrantBenefit.Employment55 => "employment_55",
            GrantBenefit.Startup => "startup",
            GrantBenefit.ExpenseAllowance => "expense_allowance",
            GrantBenefit.Travel => "travel",
            GrantBenefit.WorkArrangement => "work_arrangement",
        };

    internal static string Name(SubsidyBasis basis) =>
        basis switch
        {
            SubsidyBasis.None => "",
            SubsidyBasis.Skills => "skills",
            SubsidyBasis.Ability => "ability",
            SubsidyBasis.Association => "association",
            SubsidyBasis.Over60 => "over60",
            SubsidyBasis.Organiser => "organiser",
            SubsidyBasis.Apprenticeship => "apprenticeship",
        };

    internal static string Name(TripPurpose purpose) =>
        purpose switch
        {
            TripPurpose.None => "",
            TripPurpose.Interview => "interview",
            TripPurpose.Selection => "selection",
            TripPurpose.SchoolVisit => "school_visit",
            TripPurpose.Assessment => "assessment",
            TripPurpose.Office => "office",
        };

    internal static string Name(NoticeWay way) =>
        way switch
        {
            NoticeWay.None => "",
            NoticeWay.Letter => "letter",
            NoticeWay.Electronic => "electronic",
            NoticeWay.Receipt => "receipt",
        };

    internal static string Name(EmployerKind kind) =>
        kind switch
        {
            EmployerKind.Municipality => "municipality",
            EmployerKind.JointAuthority => "joint_authority",
            EmployerKind.WellbeingCounty => "wellbeing_county",
            EmployerKind.State => "state",
            EmployerKind.Company => "company",
            EmployerKind.Association => "association",
            EmployerKind.Foundation => "foundation",
            EmployerKind.Religious => "religious",
            EmployerKind.Person => "person",
        };

    internal static string Name(GrantFindings finding) =>
        finding switch
        {
            GrantFindings.SkillsGap => "skills_gap",
            GrantFindings.WouldLast => "would_last",
            GrantFindings.AbilityReduced => "ability_reduced",
            GrantFindings.AbilityPermanent => "ability_permanent",
            GrantFindings.Adjusted => "adjusted",
            GrantFindings.Certificate => "certificate",
            GrantFindings.CertificateNeedless => "certificate_needless",
            GrantFindings.Competition => "competition",
            GrantFindings.Neglect => "neglect",
            GrantFindings.SpecialReason => "special_reason",
            GrantFindings.IllegalWork => "illegal_work",
            GrantFindings.MinorAid => "minor_aid",
            GrantFindings.InDifficulty => "in_difficulty",
            GrantFindings.NoMoney => "no_money",
            GrantFindings.NoWageCommitment => "no_wage_commitment",
            GrantFindings.CommissionOnly => "commission_only",
            GrantFindings.Alternation => "alternation",
            GrantFindings.Rehired => "rehired",
            GrantFindings.Competent => "competent",
            GrantFindings.Viable => "viable",
            GrantFindings.OwnIncome => "own_income",
            GrantFindings.PrivateDefault => "private_default",
            GrantFindings.Epidemic => "epidemic",
            GrantFindings.InPlan => "in_plan",
            GrantFindings.Needed => "needed",
            GrantFindings.OtherRight => "other_right",
            GrantFindings.NotExpedient => "not_expedient",
            GrantFindings.OutsideArea => "outside_area",
            GrantFindings.OutsideHome => "outside_home",
            GrantFindings.LodgingProof => "lodging_proof",
            GrantFindings.Appropriate => "appropriate",
            GrantFindings.WorkOk => "work_ok",
            GrantFindings.Disability => "disability",
            GrantFindings.LodgingNeeded => "lodging_needed",
            GrantFindings.RecoveryOrder => "recovery_order",
            GrantFindings.WeightyReason => "weighty_reason",
            GrantFindings.Eea => "eea",
            GrantFindings.OutsideEea => "outside_eea",
            _ => "",
        };
}
