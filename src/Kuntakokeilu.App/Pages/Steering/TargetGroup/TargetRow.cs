using Kuntakokeilu.Core.Areas;
using Kuntakokeilu.Core.Steering.Counting;
using Kuntakokeilu.Law.TargetGroup;

namespace Kuntakokeilu.App.Pages.Steering.TargetGroup;

/// <summary>A row of the target-group tables: an area or a municipality.</summary>
/// <param name="Name">Name in the language.</param>
/// <param name="Area">The area, or the one the municipality belongs to; null outside the pilots.</param>
/// <param name="Municipality">The municipality; null for an area and where none is known.</param>
/// <param name="People">Its people.</param>
internal sealed record TargetRow(string Name, PilotArea? Area, Municipality? Municipality, LaunchGroup People)
{
    /// <summary>The 25 areas, and the rest of the country in one row.</summary>
    internal static IEnumerable<TargetRow> Areas(LaunchFigures figures, Texts texts) =>
        PilotAreas
            .All.Select(area => new TargetRow(PilotAreaNumbers.Name(area, texts), area, null, figures.In(area)))
            .Append(new(texts["target_group.outside"], null, null, figures.Outside));

    /// <summary>The municipalities of an area in the order of the alphabet.</summary>
    internal static IEnumerable<TargetRow> Municipalities(PilotArea area, LaunchFigures figures, Texts texts) =>
        area
            .Municipalities.Select(code => Of(Core.Areas.Municipalities.Find(code)!, figures, texts))
            .OrderBy(row => row.Name, Alphabet.Finnish);

    /// <summary>All 309 municipalities by their code, and those whose place is not known.</summary>
    internal static IEnumerable<TargetRow> Municipalities(LaunchFigures figures, Texts texts) =>
        Core
            .Areas.Municipalities.All.Select(municipality => Of(municipality, figures, texts))
            .Append(new(texts["target_group.nowhere"], null, null, figures.Nowhere));

    private static TargetRow Of(Municipality municipality, LaunchFigures figures, Texts texts) =>
        new(
            municipality.Name(texts.Language),
            PilotAreas.AreaOf(municipality.Code),
            municipality,
            figures.In(municipality.Code)
        );
}
