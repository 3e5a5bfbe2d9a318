using Kuntakokeilu.Core.Areas;
using Kuntakokeilu.Law.TargetGroup;
using Kuntakokeilu.Surveys.Weighing;

namespace Kuntakokeilu.Core.Surveys;

/// <summary>The municipalities as the frame of a survey.</summary>
internal static class SurveyFrame
{
    private const string Åland = "21";

    /// <summary>Without Åland, whose employment services are its own.</summary>
    internal static IReadOnlyList<FrameUnit> Mainland { get; } =
    [.. Municipalities.All.Where(municipality => municipality.RegionCode != Åland).Select(Unit)];

    internal static IReadOnlyList<FrameUnit> Whole { get; } = [.. Municipalities.All.Select(Unit)];

    private static FrameUnit Unit(Municipality municipality) =>
        new(
            $"{municipality.Code}",
            municipality.Population,
            PilotAreas.Include(municipality.Code),
            municipality.RegionCode,
            municipality.ElyCode,
            municipality.Language
        );
}
