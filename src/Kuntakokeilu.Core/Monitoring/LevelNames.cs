using Kuntakokeilu.Statistics.Cubes;
using Kuntakokeilu.Statistics.Tables;

namespace Kuntakokeilu.Core.Monitoring;

/// <summary>What the levels of areas are called.</summary>
internal static class LevelNames
{
    internal static Words Of(AreaLevel level) =>
        level switch
        {
            AreaLevel.Country => new("Koko maa", "Hela landet", "Whole country"),
            AreaLevel.Municipality => new("Kunnat", "Kommuner", "Municipalities"),
            AreaLevel.Region => new("Maakunnat", "Landskap", "Regions"),
            AreaLevel.ElyCentre => new("ELY-keskusten alueet", "NTM-centralernas områden", "Areas of ELY centres"),
            AreaLevel.PilotArea => new("Kokeilualueet", "Försöksområden", "Pilot areas"),
            AreaLevel.Side => new(
                "Kokeilun sisällä ja ulkopuolella",
                "I försöket och utanför",
                "Inside and outside the pilots"
            ),
            AreaLevel.Group => new("Ryhmät koko maassa", "Grupper i hela landet", "Groups in the whole country"),
            AreaLevel.GroupSide => new(
                "Ryhmät kokeilun sisällä ja ulkopuolella",
                "Grupper i försöket och utanför",
                "Groups inside and outside the pilots"
            ),
            _ => throw new ArgumentOutOfRangeException(nameof(level)),
        };

    /// <summary>As it is written within a sentence: an abbreviation keeps its capitals.</summary>
    internal static string Inside(string name) =>
        name.Length > 1 && char.IsUpper(name[1]) ? name : char.ToLowerInvariant(name[0]) + name[1..];
}
