using System.Globalization;
using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.TargetGroup;
using Kuntakokeilu.Surveys.Weighing;

namespace Kuntakokeilu.Surveys.Tests.Weighing;

/// <summary>The municipalities of the product as a frame, without Åland.</summary>
internal static class Frame
{
    private const string Åland = "21";

    internal static IReadOnlyList<FrameUnit> Units { get; } = Read();

    private static List<FrameUnit> Read()
    {
        HashSet<string> pilots =
        [
            .. PilotAreas.All.SelectMany(area => area.Municipalities).Select(municipality => $"{municipality}"),
        ];
        using Stream stream = typeof(Frame).Assembly.GetManifestResourceStream("municipalities.csv")!;
        using StreamReader reader = new(stream);
        return
        [
            .. reader
                .ReadToEnd()
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Skip(1)
                .Select(line => line.Split(','))
                .Where(fields => fields[3] != Åland)
                .Select(fields => new FrameUnit(
                    fields[0],
                    int.Parse(fields[8], CultureInfo.InvariantCulture),
                    pilots.Contains($"{MunicipalityCode.Parse(fields[0])}"),
                    fields[3],
                    fields[5],
                    fields[7]
                )),
        ];
    }
}
