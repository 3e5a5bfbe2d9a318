using Kuntakokeilu.Law.Facts;

namespace Kuntakokeilu.Core.Areas;

/// <summary>The 15 TE offices (työ- ja elinkeinotoimisto), one in each ELY centre's area.</summary>
internal static class TeOffices
{
    /// <summary>The number of the TE office of a municipality, by its ELY centre; null for none and for Åland.</summary>
    internal static int? NumberOf(MunicipalityCode municipality) =>
        Municipalities.Find(municipality) is { ElyCode: not "16" } found ? int.Parse(found.ElyCode) : null;
}
