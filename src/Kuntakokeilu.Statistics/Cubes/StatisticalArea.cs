using Kuntakokeilu.Statistics.Tables;

namespace Kuntakokeilu.Statistics.Cubes;

/// <summary>An area of the statistics, made of the areas of a cube.</summary>
/// <param name="Code">StatFin's code; <c>KOK01</c>-<c>KOK25</c> for pilot areas, in the order of 3 §.</param>
/// <param name="Label">Its name.</param>
/// <param name="Level">What kind of area it is.</param>
/// <param name="Members">The cube's areas that make it up, by number.</param>
public sealed record StatisticalArea(string Code, Words Label, AreaLevel Level, IReadOnlyList<int> Members);

/// <summary>
/// Kinds of areas. Areas of one level have nothing in common, except groups of people, whose members are cells of their own.
/// </summary>
public enum AreaLevel
{
    /// <summary>The whole country, <c>SSS</c>; of customers of the pilots, all pilots.</summary>
    Country,

    /// <summary>Municipalities, <c>KU###</c>, and those whose municipality is not known, <c>KUJOU</c>.</summary>
    Municipality,

    /// <summary>Regions (maakunta), <c>MK##</c>.</summary>
    Region,

    /// <summary>ELY centres, <c>ELY##</c>.</summary>
    ElyCentre,

    /// <summary>Pilot areas, <c>KOK##</c>.</summary>
    PilotArea,

    /// <summary>Inside and outside the pilots, <c>SISA</c> and <c>ULKO</c>.</summary>
    Side,

    /// <summary>Groups of people in the whole country.</summary>
    Group,

    /// <summary>Groups of people inside and outside the pilots.</summary>
    GroupSide,
}
