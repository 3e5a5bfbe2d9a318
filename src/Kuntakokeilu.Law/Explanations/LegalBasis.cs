using Kuntakokeilu.Law.Book;
using Kuntakokeilu.Law.Steering;
using Kuntakokeilu.Law.TargetGroup;

namespace Kuntakokeilu.Law.Explanations;

/// <summary>The rules on which an outcome rests.</summary>
internal static class LegalBasis
{
    /// <summary>The rules behind a period.</summary>
    internal static IReadOnlyList<Provision> Of(Assessment deciding, Cause cause) =>
        [.. OfTest(cause, deciding).Concat(OfBasis(deciding, cause)).Distinct()];

    /// <summary>Why a day has no period: jobseekers only are steered, and the Act has ceased to be in force.</summary>
    internal static IReadOnlyList<Provision> WithoutPeriod(Coverage coverage, LawAsKnown law) =>
        coverage switch
        {
            Coverage.AfterPilot => [law.PilotEnd == LawBook.Extension.From ? LawBook.Extension : LawBook.OriginalEnd],
            Coverage.BeforeFirstSearch or Coverage.Covered => [LawBook.Status],
        };

    private static IEnumerable<Provision> OfTest(Cause cause, Assessment deciding)
    {
        if (deciding.Findings.Count == 0)
            yield break;
        if (cause.Kind is CauseKind.Launch)
            yield return LawBook.Launch;
        if (cause.Kind is CauseKind.Registry)
            yield return LawBook.SevenDays;
    }

    private static IEnumerable<Provision> OfBasis(Assessment deciding, Cause cause) =>
        deciding.Outcome.Basis switch
        {
            Basis.NoJobSearch => [LawBook.End],
            Basis.BeforePilot => [LawBook.Launch],
            Basis.TargetGroup => [LawBook.Move, .. Met(deciding)],
            Basis.Restart => [LawBook.Restart, .. Met(deciding)],
            Basis.Moved => [LawBook.Move],
            Basis.TransferredOnRequest =>
            [
                cause.Act?.Kind is TeOfficeActKind.TransferToMunicipality
                    ? LawBook.TransferToMunicipality
                    : LawBook.TransferToTeOffice,
            ],
            Basis.LeftUntransferred => [LawBook.LeaveUntransferred],
            Basis.RedundancyProtection => [LawBook.RedundancyProtection],
            Basis.HomeNotPilot =>
            [
                LawBook.Areas,
                LawBook.HomeMunicipality,
                .. Asked(deciding, LawBook.TemporaryProtection),
            ],
            Basis.StatusNotCovered =>
            [
                LawBook.Status,
                .. Asked(deciding, LawBook.UnemployedRegistration),
                .. Asked(deciding, LawBook.DangerRegistration),
                .. Asked(deciding, LawBook.AtRisk),
            ],
            Basis.SteeringStopped => [LawBook.SteeringStops],
            Basis.MissingFacts =>
            [
                .. TestFindings
                    .Each(deciding.Outcome.Missing)
                    .Select(m => TestFindings.ProvisionOf(TestFindings.GroundOf(m))),
            ],
            Basis.NotInTargetGroup =>
            [
                LawBook.EarningsRelated,
                LawBook.Under30,
                LawBook.Immigrant,
                LawBook.ForeignLanguage,
            ],
        };

    private static IEnumerable<Provision> Met(Assessment deciding) =>
        deciding.Findings.Where(f => f.Verdict is Verdict.Met).Select(f => f.Provision);

    private static IEnumerable<Provision> Asked(Assessment deciding, Provision provision) =>
        deciding.Findings.Select(f => f.Provision).Where(p => p == provision);
}
