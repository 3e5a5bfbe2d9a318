using System.Text.Json;
using Kuntakokeilu.Statistics.Cubes;
using Kuntakokeilu.Statistics.Tables;

namespace Kuntakokeilu.Core.Monitoring;

/// <summary>Reads the statistics' own data files: lists of objects.</summary>
internal static class Json
{
    internal static IReadOnlyList<JsonElement> Items(string path)
    {
        using Stream stream = typeof(Json).Assembly.GetManifestResourceStream(path)!;
        using JsonDocument document = JsonDocument.Parse(stream);
        return [.. document.RootElement.EnumerateArray().Select(item => item.Clone())];
    }

    internal static Words Words(JsonElement text) =>
        new(
            text.GetProperty("fi").GetString()!,
            text.GetProperty("sv").GetString()!,
            text.GetProperty("en").GetString()!
        );

    internal static IReadOnlyList<AreaLevel> Levels(JsonElement levels) =>
        [.. Strings(levels).Select(level => Enum.Parse<AreaLevel>(level))];

    internal static IReadOnlyList<string> Strings(JsonElement list) =>
        [.. list.EnumerateArray().Select(item => item.GetString()!)];
}
