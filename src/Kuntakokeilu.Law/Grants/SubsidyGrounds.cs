using static Kuntakokeilu.Law.Grants.GrantFindings;

namespace Kuntakokeilu.Law.Grants;

/// <summary>
/// Why a pay subsidy is refused: JTYPL ch. 7 as it stood to 30 June 2023 and as it stands since (371/2023). Provisions are
/// given for both, the old one first.
/// </summary>
internal sealed class SubsidyGrounds(GrantSituation of, SubsidyTerms terms)
{
    private readonly GroundList found = new();
    private readonly GrantApplication application = of.Application;
    private readonly SubsidyBasis basis = of.Application.Basis;
    private readonly bool isNew = of.IsNewLaw;
    private readonly bool isContinuation = of.Application.IsContinuation;

    internal static GroundList Of(GrantSituation of, SubsidyTerms terms)
    {
        SubsidyGrounds grounds = new(of, terms);
        grounds.OfTime();
        grounds.OfEmployer();
        grounds.OfEmployment();
        grounds.OfBasis();
        grounds.found.If(!grounds.isNew && terms.Months <= 0, GrantGround.DurationUsed, "7:12.1");
        grounds.found.IfNoMoney(of);
        return grounds.found;
    }

    private string By(string old, string now) => isNew ? now : old;

    private void OfTime()
    {
        found.If(of.Kind is EmployerKind.State, GrantGround.StateEmployer, "7:3.1");
        found.If(
            isNew && of.Kind is EmployerKind.Person && !application.IsBusiness,
            GrantGround.NaturalPerson,
            "7:3.1"
        );
        if (isContinuation)
        {
            found.If(
                isNew && basis is SubsidyBasis.Skills or SubsidyBasis.Association,
                GrantGround.NoExtension,
                "7:4.1"
            );
            found.If(
                application.Start != GrantDays.Days(application.LastEnd!.Value, 1),
                GrantGround.NotConsecutive,
                By("7:4.3", "7:4.1")
            );
            found.If(
                application.Applied > application.LastEnd,
                GrantGround.LateExtension,
                By("7:4.3", ExtensionOf(basis))
            );
            return;
        }
        found.If(application.Start < of.Day, GrantGround.Started, By("7:4.2", "7:4.1"));
        found.If(!of.IsUnemployed, GrantGround.NotUnemployed, By("7:1", "7:1.1"));
    }

    private static string ExtensionOf(SubsidyBasis basis) =>
        basis switch
        {
            SubsidyBasis.Over60 => "7:9.2",
            SubsidyBasis.Apprenticeship => "7:10.2",
            _ => "7:7.3.4",
        };

    private void OfEmployer()
    {
        found.If(
            isNew
                ? of.HasFewerStaff && !of.IsPublicOutsideMarkets
                : application.IsBusiness && of.HasDismissed && !of.Has(Rehired),
            GrantGround.EmployerDismissals,
            By("7:3.2.1", "7:3.3.1")
        );
        found.If(of.Has(GrantFindings.Competition), GrantGround.Competition, By("7:3.2.2", "7:3.3.2"));
        found.If(
            of.Has(GrantFindings.Neglect) && !of.Has(SpecialReason),
            GrantGround.Neglect,
            By("7:3.2.3", "7:3.3.3")
        );
        // The new 7:3.3.4 names the conduct and no exception: a weighty reason no longer helps (reading).
        found.If(
            of.Has(GrantFindings.IllegalWork) && (isNew || !of.Has(WeightyReason)),
            GrantGround.IllegalWork,
            By("688/2001:7.2", "7:3.3.4")
        );
        found.If(isNew && of.IsWithinBar && IsBarred(), GrantGround.PreviousSubsidy, "7:3.3.5");
        found.If(
            isNew
                && of.Has(GrantFindings.MinorAid)
                && !(isContinuation && basis is SubsidyBasis.Ability or SubsidyBasis.Over60),
            GrantGround.MinorAid,
            "7:3.3.6"
        );
        bool isGber = terms.Aid is AidBasis.Gber;
        found.If(isGber && of.Has(GrantFindings.InDifficulty), GrantGround.InDifficulty, "1:3 a.2.1");
        found.If(isGber && of.Has(GrantFindings.RecoveryOrder), GrantGround.RecoveryOrder, "1:3 a.2.2");
    }

    /// <summary>7:7.1 asks neither the bar nor 7:2 where ability is materially reduced, whatever the basis (reading).</summary>
    private bool IsBarred() =>
        !isContinuation
        && basis is not SubsidyBasis.Ability
        && !(basis is SubsidyBasis.Association or SubsidyBasis.Apprenticeship && of.HasAbilityFinding);

    private void OfEmployment()
    {
        found.If(of.Has(GrantFindings.NoWageCommitment), GrantGround.NoWageCommitment, By("7:4.1", "7:4.2"));
        found.If(of.Has(GrantFindings.CommissionOnly), GrantGround.CommissionOnly, By("7:4.1", "7:4.2"));
        found.If(of.Has(GrantFindings.Alternation), GrantGround.Alternation, By("7:4.5", "7:4.4"));
    }

    private void OfBasis()
    {
        switch (basis)
        {
            case SubsidyBasis.Association:
                OfAssociation(By("7:9.1", "7:8.1"));
                break;
            case SubsidyBasis.Organiser:
                bool isOrganiser =
                    of.Kind
                    is EmployerKind.Municipality
                        or EmployerKind.JointAuthority
                        or EmployerKind.Association
                        or EmployerKind.Foundation;
                found.If(!isOrganiser, GrantGround.NotOrganiser, "7:9.3.2");
                found.If(application.IsBusiness, GrantGround.BusinessActivity, "7:9.3.2");
                break;
            case SubsidyBasis.Over60:
                OfOver60();
                return;
            case SubsidyBasis.Ability:
                OfAbility();
                return;
        }
        if (basis is SubsidyBasis.Skills || !(of.HasAbilityFinding || IsOver60ByOldLaw()))
            OfPerson();
    }

    private void OfAssociation(string provision)
    {
        bool isAssociation = of.Kind is EmployerKind.Association or EmployerKind.Foundation or EmployerKind.Religious;
        found.If(!isAssociation, GrantGround.NotAssociation, provision);
        found.If(application.IsBusiness, GrantGround.BusinessActivity, provision);
        // 8.3 carries the first period over (reading).
        found.If((isNew || !isContinuation) && !of.IsUnemployedFor(24, of: 28), GrantGround.Unemployment24, provision);
    }

    /// <summary>In a continuation sixty filled is enough (reading).</summary>
    private void OfOver60()
    {
        found.If(!of.Fills(60), GrantGround.Age60, By("7:2.1.2", "7:9.1.1"), isOpen: isNew);
        bool isLong = isNew ? of.IsUnemployedFor(12, of: 14) : of.IsUnbroken12;
        found.If(!isContinuation && !isLong, GrantGround.Unemployment12, By("7:2.1.2", "7:9.1.2"), isOpen: isNew);
    }

    private void OfAbility()
    {
        if (!isNew || !isContinuation)
        {
            found.If(!of.HasAbilityFinding, GrantGround.Ability, By("7:2.1.3", "7:7.1"), isOpen: false);
            return;
        }
        found.If(
            !of.Has(GrantFindings.Certificate) && !of.Has(CertificateNeedless),
            GrantGround.Certificate,
            "7:7.3.1"
        );
        found.If(!of.Has(Adjusted), GrantGround.Adjustments, "7:7.3.2");
        found.If(!of.Has(AbilityPermanent), GrantGround.Ability, "7:7.3.3", isOpen: false);
    }

    /// <summary>7:2.1.2 is an alternative to lack of skills; in a continuation sixty filled is enough (reading).</summary>
    private bool IsOver60ByOldLaw() => !isNew && of.Fills(60) && (of.IsUnbroken12 || isContinuation);

    /// <summary>7:2: whom a subsidy is for.</summary>
    private void OfPerson()
    {
        bool isOfGroup =
            (of.Fills(15) && !of.Fills(25))
            || of.Fills(50)
            || !application.HasDegree
            || application.HasIntegrationPlan
            || of.IsLongAgo(application.LastWork, 6);
        found.If(isNew && basis is not SubsidyBasis.Apprenticeship && !isOfGroup, GrantGround.TargetGroup, "7:2.1");
        found.If(!of.Has(SkillsGap), GrantGround.Skills, By("7:2.1.1", "7:2.2"), isOpen: false);
        found.If(
            !isContinuation && !of.IsUnbroken12 && !of.Has(GrantFindings.WouldLast),
            GrantGround.WouldLast,
            "7:2.2",
            isOpen: false
        );
    }
}
