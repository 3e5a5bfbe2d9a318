namespace Kuntakokeilu.Law.Grants;

/// <summary>Pay subsidy decided to 30 June 2023: JTYPL ch. 7 as worded by 1366/2014 and 1456/2016.</summary>
internal static class OldSubsidy
{
    private const int Cap = 1_400_00;
    private const int AssociationCap = 1_800_00;
    private const int LongestPeriod = 24;

    internal static int CapOf(SubsidyBasis basis) => basis is SubsidyBasis.Association ? AssociationCap : Cap;

    internal static SubsidyTerms Terms(GrantSituation of)
    {
        GrantApplication application = of.Application;
        AidBasis aid = AidOf(of);
        (int tier, bool isRestarted) = TierOf(of, aid);
        int used = isRestarted ? 0 : application.UsedMonths;
        int max = MaxOf(application.Basis, tier);
        int left = max - used;
        int asked = application.Months ?? max;
        return application.Basis switch
        {
            SubsidyBasis.Ability => new(
                aid,
                50,
                Math.Min(application.Months ?? LongestPeriod, LongestPeriod),
                Cap,
                null
            ),
            SubsidyBasis.Association => new(aid, 100, Math.Min(asked, left), AssociationCap, null),
            SubsidyBasis.Over60 => new(
                aid,
                tier,
                Math.Min(application.Months ?? LongestPeriod, LongestPeriod),
                Cap,
                ThirtyFrom(application, used)
            ),
            SubsidyBasis.Organiser => new(aid, tier, Math.Min(asked, left), Cap, ThirtyFrom(application, used)),
            SubsidyBasis.Apprenticeship => new(aid, tier, application.Months ?? 0, Cap, ThirtyFrom(application, used)),
            _ => new(aid, tier, Math.Min(asked, left), Cap, null),
        };
    }

    /// <summary>
    /// 7:6: on what it stands as State aid. Reading: who is 60 with twelve unbroken months belongs to 7:2.1.2 whatever the
    /// basis, but ability, and that is de minimis aid.
    /// </summary>
    private static AidBasis AidOf(GrantSituation of)
    {
        GrantApplication application = of.Application;
        if (!application.IsBusiness)
            return AidBasis.None;
        if (application.Basis is SubsidyBasis.Ability)
            return AidBasis.Gber;
        if (
            application.Basis is SubsidyBasis.Over60 or SubsidyBasis.Apprenticeship
            || (of.Fills(60) && of.IsUnbroken12)
        )
            return AidBasis.DeMinimis;
        return
            of.IsLongAgo(application.LastPermanent, 6)
            || !application.HasDegree
            || of.IsOver(50)
            || !of.Fills(25)
            || application.HasIntegrationPlan
            ? AidBasis.Gber
            : AidBasis.DeMinimis;
    }

    /// <summary>
    /// 8.3 and 12 §: percent and maximum follow the first period until the count begins again, and then those of today do.
    /// </summary>
    private static (int Percent, bool IsRestarted) TierOf(GrantSituation of, AidBasis aid)
    {
        GrantApplication application = of.Application;
        int today = TodaysTier(of, aid);
        int first = application.FirstPercent ?? today;
        bool isRestarted =
            application.UsedMonths == 0
            || (application.LastEnd is { } last && GrantDays.Months(last, 24) <= application.Start)
            || application is { Basis: SubsidyBasis.Over60, IsContinuation: false }
            || (
                application.Basis is SubsidyBasis.Skills or SubsidyBasis.Association or SubsidyBasis.Organiser
                && application.UsedMonths >= MaxOf(application.Basis, first)
                && of.IsUnemployedFor(10, of: 12)
            );
        return (isRestarted ? today : first, isRestarted);
    }

    /// <summary>7:8.1: the longer the unemployment the more. GBER asks of a business who has had no permanent job either.</summary>
    private static int TodaysTier(GrantSituation of, AidBasis aid)
    {
        bool isAnyLong = aid is not AidBasis.Gber || of.IsLongAgo(of.Application.LastPermanent, 24);
        return isAnyLong && of.IsUnemployedFor(24, of: 28) ? 50
            : of.IsUnemployedFor(12, of: 14) ? 40
            : 30;
    }

    /// <summary>The maximum of the bases that have one.</summary>
    private static int MaxOf(SubsidyBasis basis, int tier) =>
        basis switch
        {
            SubsidyBasis.Organiser => 24,
            SubsidyBasis.Skills when tier == 30 => 6,
            _ => 12,
        };

    /// <summary>7:9.4.</summary>
    private static DateOnly ThirtyFrom(GrantApplication application, int used) =>
        GrantDays.Months(application.Start!.Value, Math.Max(0, GrantLaw.TierMonths - used));

    /// <summary>The provisions of a grant.</summary>
    internal static IEnumerable<string> Provisions(GrantApplication application, SubsidyTerms terms, DateOnly last)
    {
        yield return application.Basis switch
        {
            SubsidyBasis.Skills => "7:2.1.1",
            SubsidyBasis.Ability => "7:2.1.3",
            SubsidyBasis.Over60 => "7:2.1.2",
            _ => "7:2.1",
        };
        yield return application.Basis switch
        {
            SubsidyBasis.Ability => "7:8.1.4",
            SubsidyBasis.Association => "7:9.1",
            SubsidyBasis.Organiser => "7:9.3.2",
            SubsidyBasis.Apprenticeship => "7:9.3.3",
            SubsidyBasis.Over60 => "7:9.3.1",
            _ => TierProvision(terms.Percent),
        };
        if (terms.ThirtyFrom is { } thirty)
        {
            if (thirty > application.Start)
                yield return TierProvision(terms.Percent);
            if (thirty <= last)
                yield return "7:9.4";
        }
        yield return "7:8.2";
    }

    private static string TierProvision(int percent) =>
        percent switch
        {
            50 => "7:8.1.3",
            40 => "7:8.1.2",
            _ => "7:8.1.1",
        };
}
