using System.Buffers;
using System.Text.Json;
using Kuntakokeilu.Statistics.Selecting;

namespace Kuntakokeilu.Statistics.Formats;

/// <summary>
/// The first version of JSON-stat, as PxWeb wrote it: a dataset within the member <c>dataset</c>, and the order, sizes and
/// roles of the dimensions among the dimensions themselves. Programs of that time read nothing else.
/// </summary>
public static class JsonStat1
{
    /// <summary>Writes the figures of an extract.</summary>
    public static void Write(IBufferWriter<byte> output, Extract extract)
    {
        ArgumentNullException.ThrowIfNull(extract);
        using Utf8JsonWriter json = new(output, JsonStat.Options);
        json.WriteStartObject();
        json.WriteStartObject("dataset");
        json.WriteStartObject("dimension");
        foreach (ChosenVariable one in extract.Selection.Variables)
            JsonStatDimension.Write(json, extract, one, links: null);
        JsonStat.Shape(json, extract.Selection.Variables);
        json.WriteEndObject();
        JsonStat.Origin(json, extract);
        JsonStat.Figures(json, extract);
        JsonStat.Extension(json, extract);
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
