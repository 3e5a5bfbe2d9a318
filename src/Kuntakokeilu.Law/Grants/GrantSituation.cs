using Kuntakokeilu.Law.Facts;

namespace Kuntakokeilu.Law.Grants;

/// <summary>What is asked of an application, on the day of the decision.</summary>
/// <param name="application">The application.</param>
/// <param name="employer">The employer as it is on that day; null where none applies.</param>
internal sealed class GrantSituation(GrantApplication application, EmployerFacts? employer)
{
    private const int BarMonths = 36;

    internal GrantApplication Application => application;

    internal DateOnly Day => application.Decided;

    private DateOnly DayBefore => GrantDays.Days(Day, -1);

    /// <summary>Chapter 7 as it stands from 1 July 2023. Decided under the old law is the old law to the period's end.</summary>
    internal bool IsNewLaw => Day >= GrantLaw.NewSubsidyFrom;

    internal EmployerKind? Kind => employer?.Kind;

    internal bool Has(GrantFindings finding) => (application.Findings & finding) != 0;

    /// <summary>Unemployed on the day before the decision.</summary>
    internal bool IsUnemployed => application.Unemployment.Contains(DayBefore);

    /// <summary>Unemployed on as many days of a window as so many months before the decision have.</summary>
    internal bool IsUnemployedFor(int months, int of) =>
        application.Unemployment.DaysIn(Ago(of), DayBefore) >= Day.DayNumber - Ago(months).DayNumber;

    /// <summary>Unemployed without a break.</summary>
    internal bool IsUnbroken12 => application.Unemployment.Covers(Ago(12), DayBefore);

    internal DateOnly Ago(int months) => GrantDays.Months(Day, -months);

    /// <summary>Whether so many years are filled; on the birthday they are.</summary>
    internal bool Fills(int years) => Turns(years) <= Day;

    /// <summary>Over an age is one only on the day after the birthday: 7:6.1 as worded by 1366/2014.</summary>
    internal bool IsOver(int years) => Turns(years) < Day;

    /// <summary>No job of a kind in so many months: none at all, or ended before them.</summary>
    internal bool IsLongAgo(DateOnly? lastJob, int months) => lastJob is not { } last || last < Ago(months);

    /// <summary>An illness or injury as the law of the day asks of it: by the old law lasting, by the new either.</summary>
    internal bool HasAbilityFinding =>
        Has(GrantFindings.AbilityPermanent) || (IsNewLaw && Has(GrantFindings.AbilityReduced));

    /// <summary>Notice ended, or people were dismissed, in the twelve months before applying.</summary>
    internal bool HasDismissed =>
        application.Dismissed is { } day
        && day >= GrantDays.Months(application.Applied, -12)
        && day < application.Applied;

    /// <summary>Fewer staff than when they were dismissed, as the new law asks.</summary>
    internal bool HasFewerStaff => HasDismissed && application.StaffNow < application.StaffThen;

    /// <summary>A municipality or wellbeing county outside competitive markets.</summary>
    internal bool IsPublicOutsideMarkets =>
        Kind is EmployerKind.Municipality or EmployerKind.WellbeingCounty && !application.IsBusiness;

    /// <summary>
    /// The employer's own subsidy for the same person ended less than three years ago. Reading: another employer's subsidy is
    /// no bar, for the provision speaks of what this employer has had.
    /// </summary>
    internal bool IsWithinBar =>
        application is { IsSameEmployer: true, LastEnd: { } last } && Day < GrantDays.Months(last, BarMonths);

    /// <summary>No year beyond 9999: the birth is not after the decision.</summary>
    private DateOnly Turns(int years) => Age.Turns(years, application.BirthDate) ?? DateOnly.MaxValue;
}
