using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Kuntakokeilu.Statistics.Selecting;
using Kuntakokeilu.Statistics.Tables;

namespace Kuntakokeilu.Statistics.Formats;

/// <summary>Addresses that a dataset names; the formats themselves know no site.</summary>
/// <param name="Table">Of the dataset itself.</param>
/// <param name="Codelist">Of a codelist by its identifier.</param>
public sealed record DatasetLinks(Uri Table, Func<string, Uri> Codelist);

/// <summary>
/// JSON-stat 2.0 datasets with the extension of PxWebApi v2. A number that is not given is null and has a status.
/// </summary>
public static class JsonStat
{
    internal static JsonWriterOptions Options { get; } =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the figures of an extract.</summary>
    public static void Write(IBufferWriter<byte> output, Extract extract)
    {
        ArgumentNullException.ThrowIfNull(extract);
        using Utf8JsonWriter json = new(output, Options);
        json.WriteStartObject();
        Begin(json, extract, links: null);
        Figures(json, extract);
        json.WriteEndObject();
    }

    /// <summary>Writes what an extract is, without figures, and what may be chosen from.</summary>
    public static void WriteMetadata(IBufferWriter<byte> output, Extract extract, DatasetLinks links)
    {
        ArgumentNullException.ThrowIfNull(extract);
        using Utf8JsonWriter json = new(output, Options);
        json.WriteStartObject();
        Begin(json, extract, links);
        json.WriteStartArray("value");
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>A moment as JSON-stat has it: 2021-05-04T05:00:00Z.</summary>
    public static string Moment(DateTimeOffset moment) =>
        moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static void Begin(Utf8JsonWriter json, Extract extract, DatasetLinks? links)
    {
        IReadOnlyList<ChosenVariable> variables = extract.Selection.Variables;
        json.WriteString("version", "2.0");
        json.WriteString("class", "dataset");
        if (links is not null)
            json.WriteString("href", links.Table.AbsoluteUri);
        Origin(json, extract);
        Strings(json, "note", extract.Definition.Notes.Select(extract.Text));
        Shape(json, variables);
        json.WriteStartObject("dimension");
        foreach (ChosenVariable one in variables)
            JsonStatDimension.Write(json, extract, one, links);
        json.WriteEndObject();
        Extension(json, extract);
    }

    /// <summary>What it is, of whom and of when.</summary>
    internal static void Origin(Utf8JsonWriter json, Extract extract)
    {
        json.WriteString("label", extract.Text(extract.Definition.Title));
        json.WriteString("source", extract.Text(extract.Edition.Source));
        json.WriteString("updated", Moment(extract.Edition.PublishedAt));
    }

    /// <summary>Which dimensions there are, in which order, how long and in what role.</summary>
    internal static void Shape(Utf8JsonWriter json, IReadOnlyList<ChosenVariable> variables)
    {
        json.WriteStartObject("role");
        Role(json, "time", variables, VariableKind.Time);
        Role(json, "geo", variables, VariableKind.Geographical);
        Role(json, "metric", variables, VariableKind.Content);
        json.WriteEndObject();
        Strings(json, "id", variables.Select(one => one.Variable.Code));
        json.WriteStartArray("size");
        foreach (ChosenVariable one in variables)
            json.WriteNumberValue(one.Places.Count);
        json.WriteEndArray();
    }

    /// <summary>The figures, and why some are not given.</summary>
    internal static void Figures(Utf8JsonWriter json, Extract extract)
    {
        json.WriteStartArray("value");
        for (int i = 0; i < extract.Figures.Count; i++)
            if (extract.Figures[i].HasNumber)
                json.WriteNumberValue(extract.Figures[i].Decimal(extract.ContentOf(i).Decimals)!.Value);
            else
                json.WriteNullValue();
        json.WriteEndArray();
        Status(json, extract.Figures);
    }

    internal static void Extension(Utf8JsonWriter json, Extract extract)
    {
        TableDefinition table = extract.Definition;
        json.WriteStartObject("extension");
        if (table.Notes.Count > 0)
        {
            json.WriteStartObject("noteMandatory");
            for (int i = 0; i < table.Notes.Count; i++)
                json.WriteBoolean(i.ToString(CultureInfo.InvariantCulture), true);
            json.WriteEndObject();
        }
        json.WriteStartObject("px");
        json.WriteString("tableid", table.Id);
        json.WriteNumber("decimals", extract.Contents.Max(one => one.Decimals));
        json.WriteBoolean("official-statistics", false);
        json.WriteBoolean("aggregallowed", false);
        json.WriteBoolean("copyright", false);
        json.WriteString("language", extract.Language);
        json.WriteString("contents", extract.Holds);
        json.WriteString("description", extract.Text(table.Title));
        json.WriteBoolean("descriptiondefault", true);
        Strings(json, "heading", extract.Selection.Heading.Select(one => one.Variable.Code));
        Strings(json, "stub", extract.Selection.Stub.Select(one => one.Variable.Code));
        json.WriteString("matrix", table.Id);
        json.WriteString("subject-code", extract.Edition.SubjectCode);
        json.WriteString("subject-area", extract.Text(extract.Edition.Subject));
        json.WriteEndObject();
        json.WriteNumber("release", extract.Edition.Number);
        json.WriteString("firstPeriod", table.Time.Values[0].Code);
        json.WriteString("lastPeriod", table.Time.Values[^1].Code);
        json.WriteBoolean("discontinued", extract.Edition.HasEnded(table));
        json.WriteEndObject();
    }

    private static void Role(
        Utf8JsonWriter json,
        string role,
        IReadOnlyList<ChosenVariable> variables,
        VariableKind kind
    )
    {
        string[] codes = [.. variables.Where(one => one.Variable.Kind == kind).Select(one => one.Variable.Code)];
        if (codes.Length > 0)
            Strings(json, role, codes);
    }

    private static void Status(Utf8JsonWriter json, IReadOnlyList<Figure> figures)
    {
        bool isOpen = false;
        for (int i = 0; i < figures.Count; i++)
            if (figures[i].Mark is { } mark)
            {
                if (!isOpen)
                    json.WriteStartObject("status");
                isOpen = true;
                json.WriteString(i.ToString(CultureInfo.InvariantCulture), mark);
            }
        if (isOpen)
            json.WriteEndObject();
    }

    internal static void Strings(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (string value in values)
            json.WriteStringValue(value);
        json.WriteEndArray();
    }
}
