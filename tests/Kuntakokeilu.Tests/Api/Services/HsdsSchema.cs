using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Kuntakokeilu.Tests.Api.Services;

/// <summary>
/// Holds an object against a schema of HSDS 3.0: the words of JSON Schema that those use, and besides that nothing stands in
/// it that the specification does not know.
/// </summary>
internal static partial class HsdsSchema
{
    private static readonly Dictionary<string, JsonElement> Read = [];

    /// <summary>What is wrong, with where.</summary>
    internal static IReadOnlyList<string> Faults(JsonElement value, string schema)
    {
        List<string> faults = [];
        Look(value, Schema($"{schema}.json"), schema, faults);
        return faults;
    }

    private static void Look(JsonElement value, JsonElement schema, string at, List<string> faults)
    {
        if (schema.TryGetProperty("$ref", out JsonElement other))
        {
            Look(value, Schema(other.GetString()!), at, faults);
            return;
        }
        if (schema.TryGetProperty("type", out JsonElement type) && !IsOf(value, type.GetString()!))
        {
            faults.Add($"{at} is no {type}");
            return;
        }
        if (
            schema.TryGetProperty("enum", out JsonElement allowed)
            && allowed.EnumerateArray().All(one => one.GetString() != value.GetString())
        )
            faults.Add($"{at} may not be {value}");
        if (schema.TryGetProperty("format", out JsonElement format) && !HasForm(value, format.GetString()!))
            faults.Add($"{at} is no {format}: {value}");
        if (schema.TryGetProperty("required", out JsonElement required))
            foreach (JsonElement name in required.EnumerateArray())
                if (!value.TryGetProperty(name.GetString()!, out _))
                    faults.Add($"{at} lacks {name}");
        if (schema.TryGetProperty("items", out JsonElement items))
            foreach (JsonElement item in value.EnumerateArray())
                Look(item, items, $"{at}[]", faults);
        if (schema.TryGetProperty("properties", out JsonElement properties))
            foreach (JsonProperty one in value.EnumerateObject())
                if (properties.TryGetProperty(one.Name, out JsonElement known))
                    Look(one.Value, known, $"{at}.{one.Name}", faults);
                else
                    faults.Add($"{at} has {one.Name}, which the specification does not know");
    }

    private static bool IsOf(JsonElement value, string type) =>
        type switch
        {
            "string" => value.ValueKind is JsonValueKind.String,
            "number" => value.ValueKind is JsonValueKind.Number,
            "array" => value.ValueKind is JsonValueKind.Array,
            "object" => value.ValueKind is JsonValueKind.Object,
            _ => throw new InvalidOperationException(type),
        };

    private static bool HasForm(JsonElement value, string format) =>
        format switch
        {
            "uuid" => Uuid().IsMatch(value.GetString()!),
            "uri" => Uri.TryCreate(value.GetString(), UriKind.Absolute, out _),
            "email" => value.GetString()!.Contains('@'),
            _ => throw new InvalidOperationException(format),
        };

    private static JsonElement Schema(string file, [CallerFilePath] string here = "")
    {
        if (!Read.TryGetValue(file, out JsonElement schema))
            Read[file] = schema = JsonDocument
                .Parse(File.ReadAllText(Path.Combine(Path.GetDirectoryName(here)!, "Hsds", file)))
                .RootElement;
        return schema;
    }

    [GeneratedRegex("^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$")]
    private static partial Regex Uuid();
}
