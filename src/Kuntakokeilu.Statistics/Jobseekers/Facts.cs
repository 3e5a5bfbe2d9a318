namespace Kuntakokeilu.Statistics.Jobseekers;

/// <summary>What the register says of a person from a day on, as far as the statistics ask for it.</summary>
/// <param name="BirthDate">Date of birth.</param>
/// <param name="Status">Employment status (työllisyyskoodi) of the customer system, 0-9.</param>
/// <param name="PromotingService">The training of status 8 is an employment-promoting service.</param>
/// <param name="ServiceKind">Which service: a task code of the plan; null is not known.</param>
/// <param name="Sex">1 man, 2 woman; null is not known.</param>
/// <param name="Citizenship">A country's number, 246 for Finland; null is not known.</param>
/// <param name="ForeignLanguage">
/// Whether the mother tongue is another than Finnish, Swedish or a Sámi language; null is not known.
/// </param>
/// <param name="Disability">Disabled or long-term ill; null is not known.</param>
/// <param name="Immigrant">Immigrant (2 § 4 k); null is not known.</param>
/// <param name="IsServedInSwedish">The language of service (asiointikieli) is Swedish.</param>
/// <param name="HasGround">
/// A ground of 4 § 1 mom other than the age is known to hold, wherever the home is: no earnings-related allowance, immigrant,
/// foreign language.
/// </param>
public readonly record struct Facts(
    DateOnly BirthDate,
    byte Status,
    bool PromotingService = false,
    short? ServiceKind = null,
    short? Sex = null,
    short? Citizenship = null,
    bool? ForeignLanguage = null,
    bool? Disability = null,
    bool? Immigrant = null,
    bool IsServedInSwedish = false,
    bool HasGround = false
)
{
    /// <summary>The country number of Finland.</summary>
    public const short Finland = 246;

    /// <summary>Unemployed by status: 2 unemployed, 3 fully laid off. A reduced week (4) is not.</summary>
    public bool IsUnemployed => Status is 2 or 3;
}

/// <summary>An entry of a person in the register: from the day on the facts are these.</summary>
/// <param name="Date">From when.</param>
/// <param name="Search">What it tells of the job search.</param>
/// <param name="Place">
/// The number of the cube's area where the person belongs: the home municipality, or the place of stay of one under
/// temporary protection without a home municipality.
/// </param>
/// <param name="Facts">The complete facts.</param>
public readonly record struct Entry(DateOnly Date, SearchEvent Search, int Place, Facts Facts);

/// <summary>What an entry tells of the job search.</summary>
public enum SearchEvent : byte
{
    /// <summary>It begins; one that is open stays open.</summary>
    Begins,

    /// <summary>Facts changed; without an open search the entry tells nothing.</summary>
    GoesOn,

    /// <summary>It ends: the day is the first without it.</summary>
    Ends,
}
