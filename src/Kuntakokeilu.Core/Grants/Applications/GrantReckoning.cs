using Kuntakokeilu.Law.Grants;

namespace Kuntakokeilu.Core.Grants.Applications;

/// <summary>The application as the law reads it, and what comes of it. Pure: the same for a page, a proposal and a decision.</summary>
internal static class GrantReckoning
{
    /// <summary>
    /// By the law of the day of the first decision, when there has been one: what was decided under a law is changed under it
    /// (371/2023), and a review looks at the decision as it was made.
    /// </summary>
    /// <returns>Null while an official has found nothing to reckon it on, or nobody of the register is meant.</returns>
    internal static GrantApplication? Of(GrantMatter matter, DateOnly today)
    {
        if (matter.Found is not { } found || matter.Person is not { } person)
            return null;
        ToldFacts told = matter.Told;
        GrantKind kind = GrantKinds.Of(matter.Benefit);
        GrantApplication application = new()
        {
            Benefit = matter.Benefit,
            Applied = matter.AppliedOn,
            Decided = matter.FirstDecidedOn ?? today,
            Customer = person.Customer,
            BirthDate = person.BirthDate,
            Employer = matter.Employer ?? "",
            Basis = matter.Benefit is GrantBenefit.PaySubsidy ? found.Basis : SubsidyBasis.None,
            IsBusiness = told.Business,
            IsEsf = found.Esf,
            IsContinuation = told.Continues,
            IsSameEmployer = found.SameEmployer,
            HasIntegrationPlan = found.IntegrationPlan,
            HasDegree = found.HasDegree,
            Start = told.Start,
            End = Earlier(told.End, found.EndsOn),
            Months = told.Months,
            UsedMonths = found.UsedMonths,
            FirstPercent = found.FirstPercent,
            LastEnd = found.LastEnd,
            LastPermanent = found.LastPermanent,
            LastWork = found.LastWork,
            Unemployment = found.Days,
            Findings = (found.Findings & Among(kind)) | Declared(told),
            Dismissed = told.Dismissed,
            StaffThen = told.StaffThen,
            StaffNow = told.StaffNow,
            Worktime = told.Worktime ?? 100,
            Hours = told.Hours ?? 0,
            FieldHours = told.FieldHours ?? 0,
            Wage = told.Wage ?? 0,
            SideCosts = told.SideCosts ?? 0,
            HolidayBonus = told.HolidayBonus ?? 0,
            OtherAid = told.OtherAid ?? 0,
            DeMinimis = told.DeMinimis ?? 0,
        };
        return IsWhole(application) ? application : null;
    }

    /// <summary>What is decided: by a municipality as the law lets it, by the TE office on what it has.</summary>
    internal static GrantDecision Decide(GrantMatter matter, GrantApplication application, EmployerRegister register) =>
        matter.IsAtTeOffice
            ? GrantRules.DecideOnMerits(application, register)
            : GrantRules.Decide(application, register);

    /// <summary>
    /// Who would decide today, whenever it was decided first: control may have changed between application and decision (11 §
    /// 2 mom), and customership with it. Nothing needs to have been found for that.
    /// </summary>
    internal static GrantCompetence CompetenceOn(
        GrantMatter matter,
        GrantPerson person,
        EmployerRegister register,
        DateOnly today
    ) =>
        GrantCompetence.Of(
            new()
            {
                Benefit = matter.Benefit,
                Applied = matter.AppliedOn,
                Decided = today,
                Customer = person.Customer,
                Employer = matter.Employer ?? "",
                IsEsf = matter.Found?.Esf ?? false,
            },
            register
        );

    /// <returns>Null where nothing can be proposed: another decides, or it can't be told who.</returns>
    internal static GrantProposal? Propose(GrantMatter matter, GrantDecision decision, GrantApplication application)
    {
        if (decision.Outcome is GrantOutcome.ToTeOffice or GrantOutcome.Undetermined)
            return null;
        bool ends = matter.Found!.NotBegun || matter.Found.EndsOn is not null;
        bool isEnd = ends && matter.FirstDecidedOn is not null && decision.IsGranted;
        IReadOnlyList<GrantRow> rows = isEnd && matter.Found.NotBegun ? [] : decision.Rows;
        return new()
        {
            Verdict =
                isEnd ? GrantVerdict.End
                : decision.IsGranted ? GrantVerdict.Grant
                : GrantVerdict.Refuse,
            Outcome = decision.Outcome,
            LawDay = application.Decided,
            Law = decision.Law,
            Aid = decision.Aid,
            Basis = application.Basis,
            From = decision.From,
            To = decision.To,
            Months = decision.Months,
            Total = rows.Sum(row => row.Payable),
            Competence = decision.Competence.Basis,
            Appeal = decision.Appeal,
            Grounds = decision.Grounds,
            Provisions = decision.Provisions,
            Rows = rows,
            Weak = matter.GrantedAsWeak ?? matter.Found.Weak,
        };
    }

    /// <summary>What the law asks to be told of such an application: without it nothing can be reckoned.</summary>
    private static bool IsWhole(GrantApplication application)
    {
        bool isSubsidy = application.Benefit is GrantBenefit.PaySubsidy;
        if (application.Decided < application.Applied || application.End < application.Start)
            return false;
        if (isSubsidy && application.Basis is SubsidyBasis.None)
            return false;
        if (isSubsidy && application.Basis is SubsidyBasis.Apprenticeship && application.Months is null)
            return false;
        return !isSubsidy || !application.IsContinuation || application.LastEnd is not null;
    }

    private static GrantFindings Among(GrantKind kind) =>
        kind.Findings.Aggregate(GrantFindings.None, (all, one) => all | one);

    /// <summary>What the employer itself has told that is a finding of the law's.</summary>
    private static GrantFindings Declared(ToldFacts told) =>
        told.Wage is null
            ? GrantFindings.None
            : (told.CommitsToWage ? GrantFindings.None : GrantFindings.NoWageCommitment)
                | (told.ByResultsOnly ? GrantFindings.CommissionOnly : GrantFindings.None)
                | (told.Substitute ? GrantFindings.Alternation : GrantFindings.None);

    private static DateOnly? Earlier(DateOnly? a, DateOnly? b) =>
        a is { } one && b is { } other ? (one < other ? one : other) : a ?? b;
}
