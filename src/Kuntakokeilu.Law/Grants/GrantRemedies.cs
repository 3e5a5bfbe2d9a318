using Kuntakokeilu.Law.Calendar;
using static Kuntakokeilu.Law.Grants.GrantFindings;

namespace Kuntakokeilu.Law.Grants;

/// <summary>What could take a ground away. Whether it does is asked of the rules.</summary>
internal static class GrantRemedies
{
    /// <summary>Days looked ahead for one on which a decision would come out otherwise.</summary>
    private const int DaysAhead = 900;

    private static readonly SubsidyBasis[] Bases =
    [
        SubsidyBasis.Skills,
        SubsidyBasis.Ability,
        SubsidyBasis.Association,
        SubsidyBasis.Over60,
        SubsidyBasis.Organiser,
        SubsidyBasis.Apprenticeship,
    ];

    internal static IEnumerable<GrantChange> Of(
        GrantGround ground,
        GrantApplication application,
        EmployerRegister register
    )
    {
        foreach (GrantChange change in OfFindings(ground, application.Findings))
            yield return change;
        foreach (GrantChange change in OfFacts(ground, application, register))
            yield return change;
        if (IsOfDay(ground) && FirstDay(ground, application, register) is { } day)
            yield return new(ground, GrantChangeKind.DecidedOn, Day: day);
        if (IsOfBasis(ground))
            foreach (SubsidyBasis basis in Bases)
                if (basis != application.Basis && IsKnown(basis, application))
                    yield return new(ground, GrantChangeKind.Basis, Number: (int)basis);
    }

    /// <summary>Findings that would excuse, or are missing; else those that stand in the way.</summary>
    private static IEnumerable<GrantChange> OfFindings(GrantGround ground, GrantFindings findings)
    {
        (GrantFindings missing, GrantFindings excuse, GrantFindings against) = ground switch
        {
            GrantGround.Competition => (None, None, Competition),
            GrantGround.Neglect => (None, SpecialReason, Neglect),
            GrantGround.Defaults => (None, SpecialReason, Neglect | PrivateDefault),
            GrantGround.IllegalWork => (None, WeightyReason, IllegalWork),
            GrantGround.EmployerDismissals => (Rehired, None, None),
            GrantGround.MinorAid => (None, None, MinorAid),
            GrantGround.InDifficulty => (None, None, InDifficulty),
            GrantGround.RecoveryOrder => (None, None, RecoveryOrder),
            GrantGround.NoWageCommitment => (None, None, NoWageCommitment),
            GrantGround.CommissionOnly => (None, None, CommissionOnly),
            GrantGround.Alternation => (None, None, Alternation),
            GrantGround.Certificate => (Certificate, CertificateNeedless, None),
            GrantGround.Adjustments => (Adjusted, None, None),
            GrantGround.Ability => (AbilityPermanent, AbilityReduced, None),
            GrantGround.Skills => (SkillsGap, None, None),
            GrantGround.WouldLast => (WouldLast, None, None),
            GrantGround.Appropriation => (None, None, NoMoney),
            GrantGround.Competence => (Competent, None, None),
            GrantGround.Viability => (Viable, None, None),
            GrantGround.OwnIncome => (None, None, OwnIncome),
            GrantGround.NotInPlan => (InPlan, None, None),
            GrantGround.NotNeeded => (Needed, None, None),
            GrantGround.OtherRight => (None, None, OtherRight),
            GrantGround.Expediency => (None, None, NotExpedient),
            GrantGround.OutsideFinland => (None, None, Eea | OutsideEea),
            GrantGround.WorkTooShort => (WorkOk, None, None),
            GrantGround.Disability => (Disability, None, None),
            GrantGround.NotAppropriate => (Appropriate, None, None),
            GrantGround.DurationUsed => (Epidemic, None, None),
            _ => (None, None, None),
        };
        if (missing is not None)
            yield return new(ground, GrantChangeKind.Found, missing);
        if (excuse is not None)
            yield return new(ground, GrantChangeKind.Found, excuse);
        if ((findings & against) is not None)
            yield return new(ground, GrantChangeKind.NotFound, findings & against);
    }

    private static IEnumerable<GrantChange> OfFacts(
        GrantGround ground,
        GrantApplication application,
        EmployerRegister register
    ) =>
        (ground, application.LastEnd) switch
        {
            (GrantGround.Started, _) => [new(ground, GrantChangeKind.StartsOn, Day: application.Decided)],
            (GrantGround.NotConsecutive, { } last) =>
            [
                new(ground, GrantChangeKind.StartsOn, Day: GrantDays.Days(last, 1)),
                new(ground, GrantChangeKind.NewPeriod),
            ],
            (GrantGround.LateExtension, { } last) =>
            [
                new(ground, GrantChangeKind.AppliedOn, Day: last),
                new(ground, GrantChangeKind.NewPeriod),
            ],
            (GrantGround.NoExtension, _) => [new(ground, GrantChangeKind.NewPeriod)],
            (GrantGround.DurationUsed, { } last) =>
            [
                new(ground, GrantChangeKind.StartsOn, Day: GrantDays.Months(last, 24)),
            ],
            (GrantGround.NaturalPerson, _) => [new(ground, GrantChangeKind.Business, Number: 1)],
            (GrantGround.BusinessActivity, _) => [new(ground, GrantChangeKind.Business, Number: 0)],
            (GrantGround.EmployerDismissals, _) => [new(ground, GrantChangeKind.StaffKept)],
            (GrantGround.TargetGroup, _) =>
            [
                new(
                    ground,
                    GrantChangeKind.LastWorkOn,
                    Day: GrantDays.Days(GrantDays.Months(application.Decided, -6), -1)
                ),
            ],
            (GrantGround.Hours, _) =>
            [
                new(ground, GrantChangeKind.Hours, Number: SupportGrounds.EnoughHoursOf(application)),
            ],
            (GrantGround.OtherAid, _) => [new(ground, GrantChangeKind.OtherAid)],
            (GrantGround.LateClaim, _) =>
            [
                new(
                    ground,
                    GrantChangeKind.AppliedOn,
                    Day: FinnishDays.Rolled(GrantDays.Months(application.End!.Value, 1))
                ),
            ],
            (GrantGround.DeMinimisLimit, _) => Received(application, register),
            _ => [],
        };

    /// <summary>What might have been received, were the whole of it granted; nothing where even that is over the ceiling.</summary>
    private static IEnumerable<GrantChange> Received(GrantApplication application, EmployerRegister register)
    {
        GrantDecision whole = GrantRules.Decide(application with { DeMinimis = 0 }, register);
        if (whole.IsGranted)
            yield return new(
                GrantGround.DeMinimisLimit,
                GrantChangeKind.DeMinimis,
                Number: GrantLaw.DeMinimisCeiling(application.Decided) - whole.Total
            );
    }

    /// <summary>Grounds that go as time passes.</summary>
    private static bool IsOfDay(GrantGround ground) =>
        ground
            is GrantGround.Unemployment24
                or GrantGround.Unemployment12
                or GrantGround.WouldLast
                or GrantGround.Age60
                or GrantGround.Age55
                or GrantGround.PreviousSubsidy
                or GrantGround.TargetGroup;

    /// <summary>The first day of decision on which the ground would no longer hold, were the person unemployed until then.</summary>
    private static DateOnly? FirstDay(GrantGround ground, GrantApplication application, EmployerRegister register)
    {
        for (int days = 1; days <= DaysAhead; days++)
        {
            DateOnly day = application.Decided.AddDays(days);
            if (day > GrantLaw.LastDay)
                return null;
            GrantChange change = new(ground, GrantChangeKind.DecidedOn, Day: day);
            GrantDecision then = GrantRules.Decide(change.Made(application), register);
            if (
                then.Competence.Authority is GrantAuthority.Municipality
                && then.Grounds.All(one => one.Ground != ground)
            )
                return day;
        }
        return null;
    }

    /// <summary>Grounds that belong to a basis.</summary>
    private static bool IsOfBasis(GrantGround ground) =>
        ground
            is GrantGround.NoExtension
                or GrantGround.PreviousSubsidy
                or GrantGround.NotAssociation
                or GrantGround.NotOrganiser
                or GrantGround.BusinessActivity
                or GrantGround.Unemployment24
                or GrantGround.Unemployment12
                or GrantGround.Age60
                or GrantGround.Ability
                or GrantGround.TargetGroup
                or GrantGround.DurationUsed;

    /// <summary>Whether the law of the day knows the basis, and enough is told for it.</summary>
    private static bool IsKnown(SubsidyBasis basis, GrantApplication application) =>
        application.Benefit is GrantBenefit.PaySubsidy
        && (basis is not SubsidyBasis.Organiser || application.Decided < GrantLaw.NewSubsidyFrom)
        && (basis is not SubsidyBasis.Apprenticeship || application.Months is not null);
}
