namespace Kuntakokeilu.Law.Grants;

/// <summary>On what a grant stands as State aid.</summary>
public enum AidBasis : byte
{
    /// <summary>Not told: of benefits to persons that are none.</summary>
    Untold,

    /// <summary>No State aid.</summary>
    None,

    /// <summary>The general block exemption regulation: Reg. 651/2014.</summary>
    Gber,

    /// <summary>De minimis aid.</summary>
    DeMinimis,
}

/// <summary>How much, how long and on what a pay subsidy or 55+ support is, were it granted.</summary>
/// <param name="Aid">On what as State aid.</param>
/// <param name="Percent">Percent of the costs.</param>
/// <param name="Months">Months granted; none or less when the maximum is used.</param>
/// <param name="Cap">At most a month, in cents.</param>
/// <param name="ThirtyFrom">From when 30 % is paid whatever the tier (7:9.4 of the old law); null when never.</param>
internal readonly record struct SubsidyTerms(AidBasis Aid, int Percent, int Months, int Cap, DateOnly? ThirtyFrom)
{
    private const int SupportCap = 1_770_00;

    /// <summary>The terms on the day of the decision.</summary>
    internal static SubsidyTerms Of(GrantSituation of) =>
        of.Application.Benefit is GrantBenefit.Employment55 ? new(AidBasis.None, 70, 10, SupportCap, null)
        : of.IsNewLaw ? NewSubsidy.Terms(of)
        : OldSubsidy.Terms(of);

    /// <summary>The cap of a whole month of what was decided so.</summary>
    internal static int CapOf(GrantBenefit benefit, SubsidyLaw law, SubsidyBasis basis, int? percent) =>
        benefit is GrantBenefit.Employment55 ? SupportCap
        : law is SubsidyLaw.Of2023 ? NewSubsidy.CapOf(basis, percent)
        : OldSubsidy.CapOf(basis);
}
