namespace Kuntakokeilu.Law.Grants;

/// <summary>Pay subsidy decided from 1 July 2023: JTYPL ch. 7 of 371/2023. Caps: 7:14.1.</summary>
internal static class NewSubsidy
{
    private const int Cap = 1_260_00;
    private const int AbilityCap = 1_770_00;
    private const int AssociationCap = 2_020_00;
    private const int LongestPeriod = 24;
    private const int UsualPeriod = 10;

    internal static SubsidyTerms Terms(GrantSituation of)
    {
        GrantApplication application = of.Application;
        AidBasis aid = AidOf(of);
        int extension = Math.Min(application.Months ?? LongestPeriod, LongestPeriod);
        return application.Basis switch
        {
            SubsidyBasis.Ability => new(
                aid,
                70,
                application.IsContinuation ? extension : UsualPeriod,
                AbilityCap,
                null
            ),
            SubsidyBasis.Association => new(aid, 100, UsualPeriod, AssociationCap, null),
            SubsidyBasis.Over60 => new(aid, 50, application.IsContinuation ? extension : LongestPeriod, Cap, null),
            SubsidyBasis.Apprenticeship => of.HasAbilityFinding
                ? new(aid, 70, application.Months ?? 0, AbilityCap, null)
                : new(aid, 50, application.Months ?? 0, Cap, null),
            _ => new(aid, 50, of.IsUnemployedFor(12, of: 14) ? UsualPeriod : 5, Cap, null),
        };
    }

    /// <summary>Seventy percent are of lowered ability alone (7:7.2, 7:10).</summary>
    internal static int CapOf(SubsidyBasis basis, int? percent) =>
        basis is SubsidyBasis.Association ? AssociationCap
        : percent == 70 ? AbilityCap
        : Cap;

    /// <summary>7:3.2, 7:8-10; read by its words: whoever is no municipality or county outside the markets gets GBER aid.</summary>
    private static AidBasis AidOf(GrantSituation of) =>
        of.Application.Basis switch
        {
            SubsidyBasis.Association => AidBasis.None,
            SubsidyBasis.Over60 or SubsidyBasis.Apprenticeship => of.Application.IsBusiness
                ? AidBasis.DeMinimis
                : AidBasis.None,
            _ => of.IsPublicOutsideMarkets ? AidBasis.None : AidBasis.Gber,
        };

    /// <summary>The provisions of a grant.</summary>
    internal static IEnumerable<string> Provisions(GrantSituation of) =>
        (of.Application.Basis, of.Application.IsContinuation) switch
        {
            (SubsidyBasis.Ability, false) => ["7:7.1", "7:7.2", "7:14.1"],
            (SubsidyBasis.Ability, true) => ["7:7.3", "7:7.2", "7:14.1"],
            (SubsidyBasis.Association, _) => ["7:8", "7:14.1"],
            (SubsidyBasis.Over60, false) => ["7:9.1", "7:6", "7:14.1"],
            (SubsidyBasis.Over60, true) => ["7:9.2", "7:6", "7:14.1"],
            (SubsidyBasis.Apprenticeship, _) => ["7:10", of.HasAbilityFinding ? "7:7.2" : "7:6", "7:14.1"],
            _ => ["7:2", "7:6", "7:14.1"],
        };
}
