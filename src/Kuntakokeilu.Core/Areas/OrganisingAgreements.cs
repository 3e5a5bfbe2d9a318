using Kuntakokeilu.Law.Facts;

namespace Kuntakokeilu.Core.Areas;

/// <summary>7 § 2 mom: agreements by which a municipality has handed organising to another of its area.</summary>
internal static class OrganisingAgreements
{
    /// <summary>Who organises for a municipality on a day: itself unless an agreement says otherwise.</summary>
    internal static MunicipalityCode OrganiserOf(MunicipalityCode municipality, DateOnly on) => municipality;
}
