using Kuntakokeilu.Core.Money;
using Kuntakokeilu.Law.Grants;

namespace Kuntakokeilu.Core.Grants.Applications;

/// <summary>A benefit that can be applied for on the site: who applies, from which money, and what an official looks at.</summary>
internal sealed record GrantKind(GrantBenefit Benefit, bool IsOfEmployer, string Purpose)
{
    /// <summary>What an official may find, in the order of the form.</summary>
    public required IReadOnlyList<GrantFindings> Findings { get; init; }

    /// <summary>The first day on which it can be applied for.</summary>
    public DateOnly From { get; init; } = GrantLaw.FirstDay;
}

/// <summary>The benefits of 10 § that the machine knows. A new one is a row, and the fields that it alone asks for.</summary>
internal static class GrantKinds
{
    private static readonly GrantFindings[] OfEmployers =
    [
        GrantFindings.Competition,
        GrantFindings.Neglect,
        GrantFindings.SpecialReason,
        GrantFindings.IllegalWork,
        GrantFindings.WeightyReason,
        GrantFindings.Rehired,
        GrantFindings.InDifficulty,
        GrantFindings.RecoveryOrder,
        GrantFindings.MinorAid,
    ];

    internal static IReadOnlyList<GrantKind> All { get; } =
    [
        new(GrantBenefit.PaySubsidy, IsOfEmployer: true, Purposes.PaySubsidy)
        {
            Findings =
            [
                GrantFindings.SkillsGap,
                GrantFindings.WouldLast,
                GrantFindings.AbilityReduced,
                GrantFindings.AbilityPermanent,
                GrantFindings.Adjusted,
                GrantFindings.Certificate,
                GrantFindings.CertificateNeedless,
                .. OfEmployers,
                GrantFindings.NoMoney,
            ],
        },
        new(GrantBenefit.Employment55, IsOfEmployer: true, Purposes.EmploymentSupport55)
        {
            Findings = [GrantFindings.Neglect, GrantFindings.IllegalWork],
            From = GrantLaw.NewSubsidyFrom,
        },
        new(GrantBenefit.Startup, IsOfEmployer: false, Purposes.StartUpGrant)
        {
            Findings =
            [
                GrantFindings.Competent,
                GrantFindings.Viable,
                GrantFindings.OwnIncome,
                GrantFindings.Competition,
                GrantFindings.Neglect,
                GrantFindings.PrivateDefault,
                GrantFindings.SpecialReason,
                GrantFindings.Epidemic,
                GrantFindings.NoMoney,
            ],
        },
    ];

    internal static GrantKind Of(GrantBenefit benefit) => All.Single(one => one.Benefit == benefit);

    /// <summary>What an employer, or a jobseeker, can apply for on a day.</summary>
    internal static IEnumerable<GrantKind> OpenOn(DateOnly day, bool ofEmployer) =>
        All.Where(one => one.IsOfEmployer == ofEmployer && one.From <= day && day <= GrantLaw.LastDay);
}
