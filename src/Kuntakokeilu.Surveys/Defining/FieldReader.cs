using System.Text.Json;
using Kuntakokeilu.Surveys.Checking;

namespace Kuntakokeilu.Surveys.Defining;

/// <summary>
/// Reads the fields of one object, and tells at its place whatever is not as it must be. A field that is wrong gets a value
/// to go on with, so that everything wrong is told at once.
/// </summary>
internal sealed class FieldReader
{
    private readonly JsonElement element;
    private readonly string place;
    private readonly List<Finding> findings;
    private readonly HashSet<string> known = [];

    /// <param name="place">Of the object; empty: the whole.</param>
    internal FieldReader(JsonElement element, string place, List<Finding> findings)
    {
        this.element = element;
        this.place = place;
        this.findings = findings;
        if (element.ValueKind is not JsonValueKind.Object)
            Tell(FindingCode.WrongType, "", "object");
        else
            TellTwice(element, "");
    }

    internal string At(string field) =>
        field.Length == 0 ? place
        : place.Length == 0 ? field
        : $"{place}.{field}";

    internal string Text(string field) => Find(field, isRequired: true) is { } found ? Text(found, field) : "";

    internal string? OptionalText(string field) =>
        Find(field, isRequired: false) is { } found ? Text(found, field) : null;

    /// <summary>A text that must be there and be one of these words.</summary>
    internal T Word<T>(string field, IReadOnlyDictionary<string, T> words, T? without = null)
        where T : struct
    {
        if (Find(field, isRequired: without is null) is not { } found)
            return without ?? default;
        if (words.TryGetValue(Text(found, field), out T word))
            return word;
        if (found.ValueKind is JsonValueKind.String)
            Tell(FindingCode.BadValue, field, found.GetString()!, string.Join(", ", words.Keys));
        return default;
    }

    internal bool Flag(string field)
    {
        if (Find(field, isRequired: false) is not { } found)
            return false;
        if (found.ValueKind is not (JsonValueKind.True or JsonValueKind.False))
            Tell(FindingCode.WrongType, field, "true, false");
        return found.ValueKind is JsonValueKind.True;
    }

    internal int? OptionalWhole(string field, int least)
    {
        if (Find(field, isRequired: false) is not { } found)
            return null;
        if (found.ValueKind is not JsonValueKind.Number || !found.TryGetInt32(out int number))
            Tell(FindingCode.WrongType, field, "integer");
        else if (number < least)
            Tell(FindingCode.BadValue, field, found.GetRawText(), $">= {least}");
        else
            return number;
        return null;
    }

    internal decimal? OptionalNumber(string field)
    {
        if (Find(field, isRequired: false) is not { } found)
            return null;
        if (found.ValueKind is JsonValueKind.Number && found.TryGetDecimal(out decimal number))
            return number;
        Tell(FindingCode.WrongType, field, "number");
        return null;
    }

    /// <summary>The members of a list, each by its place. None where the list is missing or is none.</summary>
    internal IReadOnlyList<T> Each<T>(string field, bool isRequired, Func<JsonElement, string, T> read)
    {
        if (Find(field, isRequired) is not { } found)
            return [];
        if (found.ValueKind is not JsonValueKind.Array)
        {
            Tell(FindingCode.WrongType, field, "list");
            return [];
        }
        return [.. found.EnumerateArray().Select((member, number) => read(member, $"{At(field)}[{number}]"))];
    }

    internal IReadOnlyList<string> TextsOf(string field, bool isRequired) =>
        Each(
            field,
            isRequired,
            (member, where) =>
            {
                if (member.ValueKind is JsonValueKind.String)
                    return member.GetString()!;
                findings.Add(new(FindingCode.WrongType, where, Also: "text"));
                return "";
            }
        );

    internal LocalText Local(string field) =>
        Find(field, isRequired: true) is { } found ? Local(found, field) : LocalText.None;

    internal LocalText? OptionalLocal(string field) =>
        Find(field, isRequired: false) is { } found ? Local(found, field) : null;

    /// <summary>Tells of a value that is of the right type and can't be.</summary>
    internal void Refuse(string field, string what, string expected) =>
        Tell(FindingCode.BadValue, field, what, expected);

    /// <summary>Tells the fields that nobody asked for: to be called last.</summary>
    internal void TellUnknown()
    {
        if (element.ValueKind is not JsonValueKind.Object)
            return;
        foreach (JsonProperty field in element.EnumerateObject().Where(field => !known.Contains(field.Name)))
            findings.Add(new(FindingCode.UnknownField, At(field.Name), field.Name));
    }

    private JsonElement? Find(string field, bool isRequired)
    {
        known.Add(field);
        if (element.ValueKind is not JsonValueKind.Object)
            return null;
        if (element.TryGetProperty(field, out JsonElement found) && found.ValueKind is not JsonValueKind.Null)
            return found;
        if (isRequired)
            findings.Add(new(FindingCode.MissingField, At(field), field));
        return null;
    }

    private string Text(JsonElement found, string field)
    {
        if (found.ValueKind is JsonValueKind.String)
            return found.GetString()!;
        Tell(FindingCode.WrongType, field, "text");
        return "";
    }

    private LocalText Local(JsonElement found, string field)
    {
        if (found.ValueKind is not JsonValueKind.Object)
        {
            Tell(FindingCode.WrongType, field, "object");
            return LocalText.None;
        }
        TellTwice(found, field);
        Dictionary<string, string> texts = [];
        foreach (JsonProperty text in found.EnumerateObject())
            texts[text.Name] = Text(text.Value, $"{field}.{text.Name}");
        return new(texts);
    }

    /// <summary>Of a field that stands there twice nobody knows which one is meant.</summary>
    private void TellTwice(JsonElement of, string field)
    {
        foreach (IGrouping<string, JsonProperty> same in of.EnumerateObject().GroupBy(one => one.Name))
            if (same.Count() > 1)
                Tell(
                    FindingCode.DuplicateId,
                    field.Length == 0 ? same.Key : $"{field}.{same.Key}",
                    same.Key,
                    At(field)
                );
    }

    private void Tell(FindingCode code, string field, string expected) => Tell(code, field, "", expected);

    private void Tell(FindingCode code, string field, string what, string expected) =>
        findings.Add(new(code, At(field), what, expected));
}
