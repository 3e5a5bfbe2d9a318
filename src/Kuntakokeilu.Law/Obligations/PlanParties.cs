namespace Kuntakokeilu.Law.Obligations;

/// <summary>Who signs a plan beside the customer and the authority that made it.</summary>
public enum PlanParty : byte
{
    /// <summary>The municipality's social services.</summary>
    SocialServices = 1,

    /// <summary>The wellbeing services county, in their place from 1 January 2023.</summary>
    WellbeingCounty,

    /// <summary>The Social Insurance Institution, where its rehabilitation is needed.</summary>
    Kela,

    /// <summary>The municipality, of a plan that the TE office has made.</summary>
    Municipality,

    /// <summary>The TE office, of a plan that a municipality has made.</summary>
    TeOffice,
}

/// <summary>A party of a plan.</summary>
/// <param name="Party">Which.</param>
/// <param name="IsAlways">Whether it is of every plan of the kind; else of those that need it.</param>
public readonly record struct ExpectedParty(PlanParty Party, bool IsAlways);

/// <summary>The parties of a plan by its kind and day.</summary>
/// <remarks>
/// Joint service: Act 1369/2014, sections 1 and 4, and decree 1377/2014, section 1 (all accept the plan); the county in the
/// municipality's place by 935/2022, not in Helsinki (section 11 a). Activation plan: Act 189/2001, section 8 (all sign), the
/// county by 591/2022. Integration plan: Act 1386/2010, section 11: the municipality and the TE office with the immigrant, the
/// county where it is needed by 936/2022. That Helsinki stays in the other two as in joint service is a reading.
/// </remarks>
public static class PlanParties
{
    /// <summary>The parties beside the customer and the maker; none of a plan that those two make.</summary>
    /// <param name="kind">Kind of the plan.</param>
    /// <param name="day">The day on which it was written.</param>
    /// <param name="isByTeOffice">Whether the TE office has made it; else a municipality.</param>
    /// <param name="isInHelsinki">Whether Helsinki has made it, which is no part of a county.</param>
    public static IReadOnlyList<ExpectedParty> Of(PlanDetail kind, DateOnly day, bool isByTeOffice, bool isInHelsinki)
    {
        PlanParty social =
            day >= WhyProvision.CountiesFrom && !isInHelsinki ? PlanParty.WellbeingCounty : PlanParty.SocialServices;
        return kind switch
        {
            PlanDetail.Joint => [new(social, IsAlways: true), new(PlanParty.Kela, IsAlways: false)],
            PlanDetail.Activation => [new(social, IsAlways: true)],
            PlanDetail.Integration =>
            [
                new(isByTeOffice ? PlanParty.Municipality : PlanParty.TeOffice, IsAlways: true),
                .. social is PlanParty.WellbeingCounty
                    ? [new ExpectedParty(social, IsAlways: false)]
                    : (ExpectedParty[])[],
            ],
            _ => [],
        };
    }
}
