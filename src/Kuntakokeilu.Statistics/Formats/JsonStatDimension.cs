using System.Text.Json;
using Kuntakokeilu.Statistics.Selecting;
using Kuntakokeilu.Statistics.Tables;

namespace Kuntakokeilu.Statistics.Formats;

/// <summary>A dimension of a dataset.</summary>
internal static class JsonStatDimension
{
    internal static void Write(Utf8JsonWriter json, Extract extract, ChosenVariable chosen, DatasetLinks? links)
    {
        Variable variable = chosen.Variable;
        Value[] values = [.. chosen.Values];
        json.WriteStartObject(variable.Code);
        json.WriteString("label", extract.Text(variable.Label));
        json.WriteStartObject("category");
        json.WriteStartObject("index");
        for (int i = 0; i < values.Length; i++)
            json.WriteNumber(values[i].Code, i);
        json.WriteEndObject();
        json.WriteStartObject("label");
        foreach (Value value in values)
            json.WriteString(value.Code, extract.Text(value.Label));
        json.WriteEndObject();
        if (values is [Content, ..])
            Contents(json, extract, [.. values.Cast<Content>()]);
        json.WriteEndObject();
        Extension(json, extract, chosen, links);
        json.WriteEndObject();
    }

    private static void Contents(Utf8JsonWriter json, Extract extract, Content[] contents)
    {
        json.WriteStartObject("note");
        foreach (Content one in contents)
            JsonStat.Strings(json, one.Code, [extract.Text(one.Definition), extract.Text(one.Source)]);
        json.WriteEndObject();
        json.WriteStartObject("unit");
        foreach (Content one in contents)
        {
            json.WriteStartObject(one.Code);
            json.WriteString("base", extract.Text(one.Unit));
            json.WriteNumber("decimals", one.Decimals);
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    private static void Extension(Utf8JsonWriter json, Extract extract, ChosenVariable chosen, DatasetLinks? links)
    {
        Variable variable = chosen.Variable;
        json.WriteStartObject("extension");
        json.WriteBoolean("elimination", variable.EliminationCode is not null);
        if (variable.EliminationCode is { } code)
            json.WriteString("eliminationValueCode", code);
        json.WriteString("show", variable.Kind is VariableKind.Geographical ? "code_value" : "value");
        if (chosen.Values.All(value => value is Content))
        {
            json.WriteStartObject("measuringType");
            foreach (Content one in chosen.Values.Cast<Content>())
                json.WriteString(one.Code, one.IsFlow ? "Flow" : "Stock");
            json.WriteEndObject();
        }
        if (links is not null)
        {
            json.WriteStartArray("codelists");
            foreach (Codelist codelist in variable.Codelists)
            {
                json.WriteStartObject();
                json.WriteString("id", codelist.Id);
                json.WriteString("label", extract.Text(codelist.Label));
                json.WriteString("type", "Valueset");
                json.WriteStartArray("links");
                json.WriteStartObject();
                json.WriteString("rel", "metadata");
                json.WriteString("hreflang", extract.Language);
                json.WriteString("href", links.Codelist(codelist.Id).AbsoluteUri);
                json.WriteEndObject();
                json.WriteEndArray();
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }
        json.WriteEndObject();
    }
}
