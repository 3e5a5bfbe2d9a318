using System.Text.Json.Nodes;
using Npgsql;
using NpgsqlTypes;

namespace Kuntakokeilu.Base.Data;

/// <summary>
/// A few rows for an insertion, which obeys row policies where a COPY is refused. The database reads each field as its
/// column's type.
/// </summary>
internal sealed class InsertBuffer : RowBuffer
{
    private readonly List<JsonObject> rows = [];
    private readonly string name;
    private readonly string columns;
    private readonly string[] fields;
    private int field;

    internal InsertBuffer(string table)
        : base(table)
    {
        int opening = table.IndexOf('(');
        name = table[..opening].TrimEnd();
        columns = table[(opening + 1)..^1];
        fields = columns.Split(", ");
    }

    internal override void Row()
    {
        RowCount++;
        rows.Add([]);
        field = 0;
    }

    internal override void Short(int value) => Add(value);

    internal override void Int(int value) => Add(value);

    internal override void Long(long value) => Add(value);

    internal override void Bool(bool value) => Add(value);

    internal override void Date(DateOnly day) => Add(JsonValue.Create(day));

    internal override void Time(DateTimeOffset moment) => Add(moment);

    internal override void Text(ReadOnlySpan<char> text) => Add(text.ToString());

    internal override void Null() => Add(null);

    /// <summary>The insertion, for a batch.</summary>
    /// <param name="also">A column that is told by the statement, and how; what it refers to follows as <c>$2</c>.</param>
    internal NpgsqlBatchCommand ToCommand((string Column, string Value, NpgsqlParameter Of)? also = null)
    {
        (string column, string value) = also is { } more ? ($", {more.Column}", $", {more.Value}") : ("", "");
        NpgsqlBatchCommand command = new(
            $"insert into {name} ({columns}{column}) select {columns}{value} "
                + $"from json_populate_recordset(null::{name}, $1)"
        );
        command.Parameters.Add(
            new() { Value = new JsonArray([.. rows]).ToJsonString(), NpgsqlDbType = NpgsqlDbType.Json }
        );
        if (also is { } given)
            command.Parameters.Add(given.Of);
        Clear();
        return command;
    }

    internal override void Clear()
    {
        rows.Clear();
        RowCount = 0;
    }

    private void Add(JsonNode? value) => rows[^1][fields[field++]] = value;
}
