using Kuntakokeilu.Law.Book;
using Kuntakokeilu.Law.Facts;

namespace Kuntakokeilu.Law.TargetGroup;

/// <summary>
/// 4 § 1 mom, the opening words: unemployed jobseekers, those in danger of becoming unemployed within two weeks,
/// those employed with support and those in employment-promoting services.
/// </summary>
public static class LabourMarketStatus
{
    /// <summary>Whether the person's labour-market status is one that the target group asks for.</summary>
    public static bool IsCovered(in JobseekerFacts facts, DateOnly on, LawAsKnown law) =>
        IsUnemployed(facts)
        || IsInDangerOfUnemployment(facts, on, law)
        || IsEmployedWithSupport(facts)
        || IsInPromotingService(facts);

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
