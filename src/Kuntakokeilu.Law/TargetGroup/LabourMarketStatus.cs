using Kuntakokeilu.Law.Book;
using Kuntakokeilu.Law.Facts;

namespace Kuntakokeilu.Law.TargetGroup;

/// <summary>
/// 4 § 1 mom, the opening words: unemployed jobseekers, those in danger of becoming unemployed within two weeks,
/// those employed with support and those in employment-promoting services.
/// </summary>
public static class LabourMarketStatus
{
    /// <summary>
    /// Whether the person's labour-market status is one that the target group asks for, and the person registered as it
    /// asks (4 § 2 mom, since 149/2023 3 mom).
    /// </summary>
    public static bool IsCovered(in Situation person, DateOnly on, LawAsKnown law) =>
        IsUnemployed(person.Facts)
        || IsInDangerOfUnemployment(person.Facts, on, law)
        || (IsSupported(person.Facts) && IsRegisteredAsAsked(person, on, law));

    /// <summary>
    /// Whether one who is employed with support or in a service is registered as the wording of the day asks.
    /// </summary>
    /// <remarks>
    /// Until 31 May 2021 as unemployed; then as a jobseeker, whoever; from 2 May 2022 as unemployed or in danger of
    /// unemployment. Of one whose customership continues it is not asked again (reading).
    /// </remarks>
    public static bool IsRegisteredAsAsked(in Situation person, DateOnly on, LawAsKnown law) =>
        person.ContinuesCustomership
        || (
            on < law.AnyRegistrationFrom
                ? person.Registration.HasFlag(Registration.Unemployed)
                : on < law.DangerRegistrationFrom || person.Registration is not Registration.Jobseeker
        );

    /// <summary>Employed with support or in an employment-promoting service.</summary>
    public static bool IsSupported(in JobseekerFacts facts) =>
        IsEmployedWithSupport(facts) || IsInPromotingService(facts);

    /// <summary>
    /// 2 § 1 k: unemployed or fully laid off; or at work with regular weekly hours given and under four.
    /// </summary>
    public static bool IsUnemployed(in JobseekerFacts facts) =>
        facts.Status switch
        {
            EmploymentStatus.Unemployed or EmploymentStatus.LaidOff => true,
            EmploymentStatus.OpenMarket or EmploymentStatus.ShortenedWeek or EmploymentStatus.PartTimeWork =>
                facts.WeeklyHours.IsUnder(4),
            _ => false,
        };

    /// <summary>In danger of becoming unemployed within two weeks: Act 1381/2021, from 2 May 2022.</summary>
    public static bool IsInDangerOfUnemployment(in JobseekerFacts facts, DateOnly on, LawAsKnown law) =>
        facts.AtRisk && on >= law.AtRiskFrom;

    /// <summary>2 § 6 k: in work with pay subsidy (palkkatuki) or with start-up grant (starttiraha).</summary>
    public static bool IsEmployedWithSupport(in JobseekerFacts facts) =>
        facts.Status is EmploymentStatus.EmployedWithSupport;

    /// <summary>2 § 5 k: in an employment-promoting service; training when it is one.</summary>
    public static bool IsInPromotingService(in JobseekerFacts facts) =>
        facts.Status is EmploymentStatus.PromotingService
        || (facts.Status is EmploymentStatus.Training && facts.PromotingService);
}
