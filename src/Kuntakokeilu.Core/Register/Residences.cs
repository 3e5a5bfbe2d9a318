using Kuntakokeilu.Law.Facts;

namespace Kuntakokeilu.Core.Register;

/// <summary>Where a person belongs by rows of facts: it is followed from row to row.</summary>
internal static class Residences
{
    /// <summary>By the last of the rows.</summary>
    /// <param name="facts">In the order in which they count, from the first on.</param>
    internal static MunicipalityCode Last(IReadOnlyList<KnownFact> facts)
    {
        Residence residence = default;
        for (int i = 0; i < facts.Count; i++)
            residence = residence.Then(facts[i].Event.Facts);
        return residence.Municipality;
    }

    /// <summary>
    /// By one row alone, as the register's counts have it: home municipality, or place of stay while under the permit.
    /// </summary>
    /// <remarks>
    /// After the permit one whom the TE office serves is counted without a place. Counts are added to and taken from
    /// row by row, so what they mean of a row must not depend on the rows before it.
    /// </remarks>
    internal static MunicipalityCode Counted(in JobseekerFacts facts) => default(Residence).Then(facts).Municipality;

    /// <summary>
    /// By one row alone, where the rows before it are not looked at: the home municipality, or the place of stay told.
    /// </summary>
    internal static MunicipalityCode Told(in JobseekerFacts facts) =>
        facts.HomeMunicipality.IsNone ? facts.PlaceOfStay : facts.HomeMunicipality;
}
