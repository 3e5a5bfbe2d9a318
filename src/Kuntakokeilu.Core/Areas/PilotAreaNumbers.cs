using Kuntakokeilu.Law.TargetGroup;

namespace Kuntakokeilu.Core.Areas;

/// <summary>The Act gives the areas neither names nor numbers: they are numbered 1-25 in its order.</summary>
internal static class PilotAreaNumbers
{
    /// <summary>How many areas there are: 25.</summary>
    internal static int Count => PilotAreas.All.Count;

    /// <summary>The area with this number; null when there is none.</summary>
    internal static PilotArea? Find(int number) =>
        number >= 1 && number <= PilotAreas.All.Count ? PilotAreas.All[number - 1] : null;

    /// <summary>The area's number.</summary>
    internal static int Of(PilotArea area)
    {
        for (int i = 0; i < PilotAreas.All.Count; i++)
            if (PilotAreas.All[i] == area)
                return i + 1;
        throw new ArgumentException("It is not one of the pilot areas.", nameof(area));
    }

    /// <summary>The area's working name.</summary>
    internal static string Name(PilotArea area, Texts texts) => texts[$"area.{area.Municipalities[0]}"];

    /// <summary>The working name without what it has in parentheses, for a sentence where a figure in them follows.</summary>
    internal static string ShortName(PilotArea area, Texts texts) => Name(area, texts).Split(" (")[0];

    /// <summary>In the area, as a sentence says it: Porvoossa, i Borgå, in Porvoo.</summary>
    internal static string Inside(PilotArea area, Texts texts) => texts[$"in_area.{area.Municipalities[0]}"];
}
