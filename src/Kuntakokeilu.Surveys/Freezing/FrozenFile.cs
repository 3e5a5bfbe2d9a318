using System.Buffers;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using Kuntakokeilu.Surveys.Defining;

namespace Kuntakokeilu.Surveys.Freezing;

/// <summary>The bytes are no frozen survey; the message tells where they stop being one.</summary>
internal sealed class NotFrozenException(string where) : Exception(where);

/// <summary>
/// A frozen survey as one text (JSON), the same survey always the same bytes: what the report cites by its hash. It names the
/// units, and is not what is published.
/// </summary>
internal static class FrozenFile
{
    private static readonly JsonWriterOptions Readable = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>SHA-256, hexadecimal.</summary>
    internal static string Hash(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    internal static byte[] Write(FrozenSurvey survey)
    {
        ArrayBufferWriter<byte> bytes = new();
        using (Utf8JsonWriter json = new(bytes, Readable))
        {
            json.WriteStartObject();
            json.WritePropertyName("definition");
            json.WriteRawValue(DefinitionWriter.Write(survey.Definition));
            json.WriteStartObject("memo");
            Local(json, "commissioner", survey.Memo.Commissioner, survey.Definition);
            Local(json, "delimitation", survey.Memo.Delimitation, survey.Definition);
            Local(json, "method", survey.Memo.Method, survey.Definition);
            Local(json, "limits", survey.Memo.Limits, survey.Definition);
            json.WriteEndObject();
            json.WriteStartArray("units");
            foreach (AskedUnit asked in survey.Units)
                Write(json, asked);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return [.. bytes.WrittenSpan, (byte)'\n'];
    }

    /// <exception cref="NotFrozenException">It can't be read.</exception>
    internal static FrozenSurvey Read(ReadOnlyMemory<byte> bytes)
    {
        string where = "";
        try
        {
            using JsonDocument document = JsonDocument.Parse(bytes);
            JsonElement root = document.RootElement;
            where = "definition";
            ReadDefinition read = DefinitionReader.Read(
                JsonSerializer.SerializeToUtf8Bytes(root.GetProperty("definition"))
            );
            SurveyDefinition definition =
                read.Definition ?? throw new NotFrozenException($"definition: {read.Findings[0].Place}");
            where = "memo";
            JsonElement memo = root.GetProperty("memo");
            SurveyMemo told = new(
                Local(memo.GetProperty("commissioner")),
                Local(memo.GetProperty("delimitation")),
                Local(memo.GetProperty("method")),
                Local(memo.GetProperty("limits"))
            );
            List<AskedUnit> units = [];
            foreach (JsonElement unit in root.GetProperty("units").EnumerateArray())
            {
                where = $"units[{units.Count}]";
                units.Add(FrozenUnit.Read(unit, definition));
            }
            return new(definition, told, units);
        }
        catch (Exception e)
            when (e
                    is JsonException
                        or KeyNotFoundException
                        or InvalidOperationException
                        or FormatException
                        or NotJsonException
            )
        {
            throw new NotFrozenException(where.Length == 0 ? e.Message : $"{where}: {e.Message}");
        }
    }

    private static void Write(Utf8JsonWriter json, AskedUnit asked)
    {
        json.WriteStartObject();
        json.WriteString("code", asked.Unit.Code);
        json.WriteNumber("population", asked.Unit.Population);
        json.WriteBoolean("pilot", asked.Unit.IsInPilot);
        json.WriteString("region", asked.Unit.Region);
        json.WriteString("ely", asked.Unit.Ely);
        json.WriteString("language", asked.Unit.LanguageStatus);
        if (asked.Submission is { } submission)
            FrozenUnit.Write(json, submission);
        json.WriteEndObject();
    }

    private static void Local(Utf8JsonWriter json, string name, LocalText text, SurveyDefinition definition)
    {
        json.WriteStartObject(name);
        foreach (string language in definition.Languages)
            json.WriteString(language, text[language]);
        json.WriteEndObject();
    }

    private static LocalText Local(JsonElement text) =>
        new(text.EnumerateObject().ToDictionary(one => one.Name, one => one.Value.GetString() ?? ""));
}
