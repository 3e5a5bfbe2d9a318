using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.Grants;

namespace Kuntakokeilu.Law.Tests.Grants;

/// <summary>Applications to begin with, each of which would be granted, and employers for them.</summary>
internal static class AnApplication
{
    internal static readonly MunicipalityCode Helsinki = MunicipalityCode.Of(91);

    internal static readonly EmployerRegister Employers = Register(
        Employer("m091", EmployerKind.Municipality, 91),
        Employer("m743", EmployerKind.Municipality, 743),
        Employer("m005", EmployerKind.Municipality, 5),
        Employer("company", EmployerKind.Company),
        Employer("held", EmployerKind.Company, holdings: [new("m091", 300_000, false), new("m743", 200_001, false)]),
        Employer("half", EmployerKind.Company, holdings: [new("m091", 500_000, false)])
    );

    internal static EmployerRegister Register(params EmployerFacts[] employers) => new(employers);

    internal static EmployerFacts Employer(
        string id,
        EmployerKind kind,
        int municipality = -1,
        Holding[]? holdings = null
    ) =>
        new(
            id,
            new(2010, 1, 1),
            kind,
            municipality < 0 ? MunicipalityCode.None : MunicipalityCode.Of(municipality),
            holdings ?? []
        );

    /// <summary>Pay subsidy for lack of skills, unemployed for over two years.</summary>
    internal static GrantApplication Subsidy(DateOnly decided) =>
        new()
        {
            Benefit = GrantBenefit.PaySubsidy,
            Basis = SubsidyBasis.Skills,
            Applied = decided.AddDays(-10),
            Decided = decided,
            Customer = Helsinki,
            BirthDate = new(1985, 5, 5),
            Employer = "company",
            IsBusiness = true,
            Start = decided,
            Unemployment = UnemployedFrom(decided.AddMonths(-30)),
            Findings = GrantFindings.SkillsGap | GrantFindings.WouldLast,
            Wage = 2_400_00,
            SideCosts = 480_00,
        };

    /// <summary>55+ support.</summary>
    internal static GrantApplication Support(DateOnly decided) =>
        Subsidy(decided) with
        {
            Benefit = GrantBenefit.Employment55,
            Basis = SubsidyBasis.None,
            BirthDate = new(1960, 5, 5),
            Hours = 25_00,
            FieldHours = 37_50,
        };

    /// <summary>Start-up grant.</summary>
    internal static GrantApplication Startup(DateOnly decided) =>
        new()
        {
            Benefit = GrantBenefit.Startup,
            Applied = decided.AddDays(-10),
            Decided = decided,
            Customer = Helsinki,
            Start = decided,
            Findings = GrantFindings.Competent | GrantFindings.Viable,
        };

    /// <summary>Expense allowance for a day.</summary>
    internal static GrantApplication Expenses(DateOnly decided, params DateOnly[] days) =>
        new()
        {
            Benefit = GrantBenefit.ExpenseAllowance,
            Applied = decided.AddDays(-10),
            Decided = decided,
            Customer = Helsinki,
            Days = days.Length == 0 ? [decided] : days,
            Findings = GrantFindings.InPlan | GrantFindings.Needed,
        };

    /// <summary>An interview.</summary>
    internal static GrantApplication Travel(DateOnly decided) =>
        new()
        {
            Benefit = GrantBenefit.Travel,
            Applied = decided.AddDays(-1),
            Decided = decided,
            Customer = Helsinki,
            End = decided.AddDays(-5),
            Kilometres = 430,
            Purpose = TripPurpose.Interview,
            Unemployment = UnemployedFrom(decided.AddMonths(-3)),
            Findings = GrantFindings.Appropriate | GrantFindings.WorkOk,
        };

    internal static DaySpans UnemployedFrom(DateOnly from) => DaySpans.Of(new DaySpan(from, DateOnly.MaxValue));

    internal static GrantDecision Decided(GrantApplication application) => GrantRules.Decide(application, Employers);
}
