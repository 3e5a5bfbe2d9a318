namespace Kuntakokeilu.Core.WhoServesMe;

/// <summary>What "Who serves me?" asks, in the order of asking.</summary>
internal enum Question
{
    /// <summary>The day on which the job search starts.</summary>
    Start,

    /// <summary>Home municipality (kotikunta).</summary>
    Home,

    /// <summary>Residence permit for temporary protection (4 § 2 mom).</summary>
    Protection,

    /// <summary>Place of stay of one under temporary protection.</summary>
    Stay,

    /// <summary>Labour-market status (4 § 1 mom).</summary>
    Status,

    /// <summary>Regular weekly hours under four (2 § 1 k).</summary>
    Hours,

    /// <summary>The studies are an employment-promoting service (2 § 5 k).</summary>
    Promoting,

    /// <summary>In danger of becoming unemployed within two weeks (4 § 1 and 3 mom).</summary>
    AtRisk,

    /// <summary>Customer of the municipality when the previous job search ended (6 § 2 mom).</summary>
    FormerCustomer,

    /// <summary>Under 30 (4 § 1 mom 2 k).</summary>
    Under30,

    /// <summary>Conditions for earnings-related allowance (4 § 1 mom 1 k).</summary>
    EarningsRelated,

    /// <summary>Mother tongue (4 § 1 mom 2 k).</summary>
    MotherTongue,

    /// <summary>Immigrant (4 § 1 mom 2 k).</summary>
    Immigrant,

    /// <summary>Change security (5 § 3-4 mom).</summary>
    ChangeSecurity,
}
