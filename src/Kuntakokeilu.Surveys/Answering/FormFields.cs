using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Kuntakokeilu.Surveys.Defining;

namespace Kuntakokeilu.Surveys.Answering;

/// <summary>
/// What was written into the fields of a form, as it was written: what can't be taken as an answer too, so that nothing of it is
/// lost. A field that was left empty is not there.
/// </summary>
internal sealed record FormFields(IReadOnlyDictionary<string, IReadOnlyList<string>> ByName)
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static FormFields None { get; } = new(new Dictionary<string, IReadOnlyList<string>>());

    /// <summary>The names of a question's fields: of a grid one for each row, of rank one for each rank.</summary>
    internal static IReadOnlyList<string> NamesOf(Question question) =>
        question.Kind switch
        {
            QuestionKind.Info => [],
            QuestionKind.Grid => [.. question.Rows.Select(row => $"{question.Id}.{row.Code}")],
            QuestionKind.Rank => [.. Enumerable.Range(1, question.MostChosen).Select(rank => $"{question.Id}.{rank}")],
            QuestionKind.Single or QuestionKind.Multi or QuestionKind.Number or QuestionKind.Text => [question.Id],
        };

    /// <summary>The fields of some questions and no others.</summary>
    internal static FormFields Of(IEnumerable<Question> questions, Func<string, IReadOnlyList<string>> sent)
    {
        Dictionary<string, IReadOnlyList<string>> fields = [];
        foreach (string name in questions.SelectMany(NamesOf))
            if (sent(name).Where(value => value.Length > 0).Select(Storable).ToArray() is { Length: > 0 } given)
                fields[name] = given;
        return new(fields);
    }

    internal IReadOnlyList<string> this[string name] => ByName.GetValueOrDefault(name, []);

    internal string First(string name) => this[name] is [var first, ..] ? first : "";

    internal FormFields Only(IEnumerable<Question> questions) => Of(questions, name => this[name]);

    /// <summary>These, with others beside them.</summary>
    internal FormFields And(FormFields others)
    {
        Dictionary<string, IReadOnlyList<string>> all = new(ByName);
        foreach ((string name, IReadOnlyList<string> values) in others.ByName)
            all[name] = values;
        return new(all);
    }

    /// <summary>As JSON; the same fields, the same text.</summary>
    internal string Write()
    {
        ArrayBufferWriter<byte> bytes = new();
        using (Utf8JsonWriter json = new(bytes, Plain))
        {
            json.WriteStartObject();
            foreach (
                (string name, IReadOnlyList<string> values) in ByName.OrderBy(one => one.Key, StringComparer.Ordinal)
            )
            {
                json.WriteStartArray(name);
                foreach (string value in values)
                    json.WriteStringValue(value);
                json.WriteEndArray();
            }
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }

    internal static FormFields Read(string json)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        return new(
            document
                .RootElement.EnumerateObject()
                .ToDictionary(
                    one => one.Name,
                    one => (IReadOnlyList<string>)[.. one.Value.EnumerateArray().Select(value => value.GetString()!)]
                )
        );
    }

    /// <summary>Half of a sign of two parts is no text that can be kept.</summary>
    private static string Storable(string text) => string.Concat(text.EnumerateRunes().Select(rune => rune.ToString()));
}
