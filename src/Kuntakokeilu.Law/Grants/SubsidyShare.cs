namespace Kuntakokeilu.Law.Grants;

/// <summary>
/// What of an employer's costs is the subsidy, before its cap: the same where it is decided, on costs that are told ahead, and where
/// it is paid, on those that were paid.
/// </summary>
internal readonly record struct SubsidyShare(
    GrantBenefit Benefit,
    SubsidyBasis Basis,
    AidBasis Aid,
    bool IsNewLaw,
    int Worktime
)
{
    private const int ThirtiethsOfCap = 30;

    private bool IsAssociation => (Benefit, Basis) is (GrantBenefit.PaySubsidy, SubsidyBasis.Association);

    /// <summary>A percent of the base; of an association what comes of at most 65 % of full hours (7:9.1; 7:8).</summary>
    internal long Of(long ofBase, int percent)
    {
        if (!IsAssociation)
            return Cents.Share(ofBase, percent, 100);
        long upTo65 = Cents.Share(ofBase, Math.Min(Worktime, GrantLaw.AssociationHours), Worktime);
        return IsNewLaw ? Cents.Share(upTo65, GrantLaw.AssociationShare, 100) : upTo65;
    }

    /// <summary>
    /// With other aid not more than the base; as GBER aid not more than half of the wage costs either, three quarters where
    /// ability is lowered (Reg. 651/2014, 32-33 art.).
    /// </summary>
    internal long Limit(long ofBase, long costs)
    {
        long limit = IsAssociation && IsNewLaw ? Cents.Share(ofBase, GrantLaw.AssociationShare, 100) : ofBase;
        return Aid is AidBasis.Gber
            ? Math.Min(limit, Cents.Share(costs, Basis is SubsidyBasis.Ability ? 75 : 50, 100))
            : limit;
    }

    /// <summary>A part month's cap goes by thirtieths (7:14.2 of the new law; of the old law a reading).</summary>
    internal static long CapOf(long cap, int days) => Cents.Share(cap, days, ThirtiethsOfCap);
}
