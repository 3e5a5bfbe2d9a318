namespace Kuntakokeilu.Law.Facts;

/// <summary>
/// Where a person belongs (5 § 1 mom): the home municipality, or without one the place of stay (asuinpaikka), or
/// nowhere. Followed from row to row; the default value is that of a person without a past.
/// </summary>
/// <param name="Municipality">The municipality; none for nowhere.</param>
/// <param name="IsPlaceOfStay">It is the place of stay, not the home municipality.</param>
public readonly record struct Residence(MunicipalityCode Municipality, bool IsPlaceOfStay)
{
    /// <summary>Where the person belongs by the next facts.</summary>
    /// <remarks>
    /// The place of stay counts under temporary protection, and after it for as long as it stays the same: the end of
    /// the permit alone moves nobody. That holds on every day, also before Act 149/2023.
    /// </remarks>
    public Residence Then(in JobseekerFacts facts)
    {
        if (!facts.HomeMunicipality.IsNone)
            return new(facts.HomeMunicipality, IsPlaceOfStay: false);
        bool counts =
            !facts.PlaceOfStay.IsNone
            && (facts.TemporaryProtection || (IsPlaceOfStay && facts.PlaceOfStay == Municipality));
        return counts ? new(facts.PlaceOfStay, IsPlaceOfStay: true) : default;
    }
}
