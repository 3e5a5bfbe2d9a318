using System.Buffers;
using System.Text.Json;
using Kuntakokeilu.Statistics.Selecting;
using Kuntakokeilu.Statistics.Tables;

namespace Kuntakokeilu.Statistics.Formats;

/// <summary>
/// The JSON of the first version of PxWeb's interface: rows with keys, figures as texts. What is counted is always the
/// columns, whatever the layout.
/// </summary>
public static class JsonPxFormat
{
    /// <summary>Writes an extract.</summary>
    public static void Write(IBufferWriter<byte> output, Extract extract)
    {
        ArgumentNullException.ThrowIfNull(extract);
        TableDefinition table = extract.Definition;
        ChosenVariable contents = extract.Selection.Variables.Single(one => one.Variable == table.Contents);
        ChosenVariable[] keys = [.. extract.Selection.Variables.Where(one => one != contents)];
        Selection rows = new(table, keys, [contents], extract.Selection.Eliminated);
        Extract upright = new(extract.Table, rows, extract.Language, extract.Edition);
        using Utf8JsonWriter json = new(output, JsonStat.Options);
        json.WriteStartObject();
        json.WriteStartArray("columns");
        foreach (ChosenVariable key in keys)
            Column(key.Variable.Code, key.Variable.Label, key.Variable == table.Time ? "t" : "d", null);
        foreach (Content content in upright.Contents)
            Column(content.Code, content.Label, "c", CommentOf(content));
        json.WriteEndArray();
        json.WriteStartArray("comments");
        json.WriteEndArray();
        json.WriteStartArray("data");
        int cell = 0;
        foreach (IReadOnlyList<Value> values in Grid.Combinations([.. keys.Select(key => key.Values.ToArray())]))
        {
            json.WriteStartObject();
            json.WriteStartArray("key");
            foreach (Value value in values)
                json.WriteStringValue(value.Code);
            json.WriteEndArray();
            json.WriteStartArray("values");
            foreach (Content content in upright.Contents)
                json.WriteStringValue(Grid.TextOf(upright.Figures[cell++], content.Decimals));
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("metadata");
        json.WriteStartObject();
        json.WriteString("infofile", table.Id);
        json.WriteString("updated", JsonStat.Moment(extract.Edition.PublishedAt));
        json.WriteString("label", extract.Text(table.Title));
        json.WriteString("source", extract.Text(extract.Edition.Source));
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();

        void Column(string code, Words label, string type, string? comment)
        {
            json.WriteStartObject();
            json.WriteString("code", code);
            json.WriteString("text", extract.Text(label));
            json.WriteString("type", type);
            if (comment is not null)
                json.WriteString("comment", comment);
            json.WriteEndObject();
        }

        // Nobody who asks for these rows sees the table's notes anywhere else.
        string CommentOf(Content content) =>
            string.Join(
                ' ',
                table
                    .Notes.Select(extract.Text)
                    .Prepend($"{extract.Text(content.Definition)} ({extract.Text(content.Source)})")
            );
    }
}
