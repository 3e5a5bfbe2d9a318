using Kuntakokeilu.Core.Areas;
using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.TargetGroup;

namespace Kuntakokeilu.Core.Sample;

/// <summary>A part of the country with its own stocks: a pilot area, or the rest of an ELY centre's area.</summary>
internal sealed class Territory
{
    private readonly Municipality[] municipalities;
    private readonly int[] populationUpTo;

    private Territory(int index, bool isPilot, IEnumerable<Municipality> members)
    {
        Index = index;
        IsPilot = isPilot;
        municipalities = [.. members];
        populationUpTo = new int[municipalities.Length];
        for (int i = 0; i < municipalities.Length; i++)
            populationUpTo[i] = Population += municipalities[i].Population;
    }

    internal int Index { get; }

    internal bool IsPilot { get; }

    internal int Population { get; }

    internal string ElyCode => municipalities[0].ElyCode;

    internal bool HasSeveralMunicipalities => municipalities.Length > 1;

    /// <summary>The pilot areas in the order of the Act, then the rest of the country by ELY centre.</summary>
    internal static IReadOnlyList<Territory> All { get; } = Load();

    internal static int PopulationOfAll { get; } = All.Sum(t => t.Population);

    private static readonly Territory?[] ByMunicipality = Indexed();

    /// <summary>How many of them are pilot areas; they come first.</summary>
    internal static int PilotCount => PilotAreas.All.Count;

    /// <summary>The territory that the municipality is in.</summary>
    internal static Territory Of(MunicipalityCode municipality) => ByMunicipality[municipality.Number]!;

    /// <summary>A municipality, as often as it has inhabitants.</summary>
    internal Municipality Draw(Dice dice)
    {
        int found = Array.BinarySearch(populationUpTo, dice.Below(Population) + 1);
        return municipalities[found < 0 ? ~found : found];
    }

    private static Territory[] Load()
    {
        List<Territory> all = [];
        foreach (PilotArea area in PilotAreas.All)
            all.Add(new(all.Count, true, area.Municipalities.Select(code => Municipalities.Find(code)!)));
        var rest = Municipalities.All.Where(m => !PilotAreas.Include(m.Code)).GroupBy(m => m.ElyCode);
        foreach (var group in rest.OrderBy(group => group.Key, StringComparer.Ordinal))
            all.Add(new(all.Count, false, group));
        return [.. all];
    }

    private static Territory?[] Indexed()
    {
        var index = new Territory?[1000];
        foreach (Territory territory in All)
        foreach (Municipality municipality in territory.municipalities)
            index[municipality.Code.Number] = territory;
        return index;
    }
}
