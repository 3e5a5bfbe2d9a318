using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Kuntakokeilu.Surveys.Defining;

/// <summary>Writes a definition in the form that <see cref="DefinitionReader"/> reads; the same definition, the same bytes.</summary>
internal static class DefinitionWriter
{
    private static readonly JsonWriterOptions Readable = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    internal static byte[] Write(SurveyDefinition definition)
    {
        ArrayBufferWriter<byte> bytes = new();
        using (Utf8JsonWriter json = new(bytes, Readable))
            Write(json, definition);
        return [.. bytes.WrittenSpan, (byte)'\n'];
    }

    private static void Write(Utf8JsonWriter json, SurveyDefinition definition)
    {
        json.WriteStartObject();
        json.WriteString("id", definition.Id);
        json.WriteNumber("version", definition.Version);
        Strings(json, "languages", definition.Languages);
        json.WriteString("defaultLanguage", definition.DefaultLanguage);
        Local(json, "title", definition.Title);
        json.WriteString("opens", $"{definition.Opens:yyyy-MM-ddTHH:mm}");
        json.WriteString("closes", $"{definition.Closes:yyyy-MM-ddTHH:mm}");
        json.WriteString("zone", definition.Zone);
        json.WriteString("unit", definition.Unit);
        json.WriteStartArray("background");
        foreach (BackgroundVariable variable in definition.Background)
        {
            json.WriteStartObject();
            json.WriteString("name", variable.Name);
            json.WriteString("type", variable.Type.ToString().ToLowerInvariant());
            if (variable.Values.Count > 0)
                Strings(json, "values", variable.Values);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("sections");
        foreach (Section section in definition.Sections)
        {
            json.WriteStartObject();
            json.WriteString("id", section.Id);
            Local(json, "title", section.Title);
            if (section.ShowIf is { } condition)
                json.WriteString("showIf", condition);
            json.WriteStartArray("questions");
            foreach (Question question in section.Questions)
                Write(json, question);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Question question)
    {
        json.WriteStartObject();
        json.WriteString("id", question.Id);
        json.WriteString("kind", question.Kind.ToString().ToLowerInvariant());
        Local(json, "text", question.Text);
        if (question.Help is { } help)
            Local(json, "help", help);
        if (question.Kind is not QuestionKind.Info)
            json.WriteBoolean("required", question.IsRequired);
        if (question.ShowIf is { } condition)
            json.WriteString("showIf", condition);
        if (question.Kind is QuestionKind.Grid)
        {
            json.WriteStartArray("rows");
            foreach (GridRow row in question.Rows)
            {
                json.WriteStartObject();
                json.WriteString("code", row.Code);
                Local(json, "text", row.Text);
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }
        if (question.Kind is QuestionKind.Single or QuestionKind.Multi or QuestionKind.Rank or QuestionKind.Grid)
            Write(json, question.Kind is QuestionKind.Grid ? "scale" : "choices", question.Options);
        if (question.MaxChosen is { } most)
            json.WriteNumber("maxChosen", most);
        if (question.Min is { } min)
            json.WriteNumber("min", min);
        if (question.Max is { } max)
            json.WriteNumber("max", max);
        if (question.IsInteger)
            json.WriteBoolean("integer", true);
        if (question.MaxLength is { } longest)
            json.WriteNumber("maxLength", longest);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string field, IReadOnlyList<Choice> choices)
    {
        json.WriteStartArray(field);
        foreach (Choice choice in choices)
        {
            json.WriteStartObject();
            json.WriteString("code", choice.Code);
            Local(json, "text", choice.Text);
            if (choice.Kind is not ChoiceKind.Normal)
                json.WriteString("kind", choice.Kind is ChoiceKind.DontKnow ? "dont_know" : "not_applicable");
            if (choice.IsExclusive)
                json.WriteBoolean("exclusive", true);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void Strings(Utf8JsonWriter json, string field, IReadOnlyList<string> values)
    {
        json.WriteStartArray(field);
        foreach (string value in values)
            json.WriteStringValue(value);
        json.WriteEndArray();
    }

    private static void Local(Utf8JsonWriter json, string field, LocalText text)
    {
        json.WriteStartObject(field);
        foreach ((string language, string value) in text.ByLanguage)
            json.WriteString(language, value);
        json.WriteEndObject();
    }
}
