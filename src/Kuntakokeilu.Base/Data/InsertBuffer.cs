using System.Buffers;
using System.Text.Json;
using Npgsql;
using NpgsqlTypes;

namespace Kuntakokeilu.Base.Data;

/// <summary>
/// A few rows for an insertion, which obeys row policies where a COPY is refused. The database reads each field as its
/// column's type.
/// </summary>
internal sealed class InsertBuffer : RowBuffer
{
    private readonly ArrayBufferWriter<byte> bytes = new();
    private readonly Utf8JsonWriter json;
    private readonly string name;
    private readonly string columns;
    private readonly string[] fields;
    private int field;

    internal InsertBuffer(string table)
        : base(table)
    {
        json = new(bytes);
        int opening = table.IndexOf('(');
        name = table[..opening].TrimEnd();
        columns = table[(opening + 1)..^1];
        fields = columns.Split(", ");
        Clear();
    }

    internal override void Row()
    {
        if (RowCount++ > 0)
            json.WriteEndObject();
        json.WriteStartObject();
        field = 0;
    }

    internal override void Short(int value) => json.WriteNumber(Next(), value);

    internal override void Int(int value) => json.WriteNumber(Next(), value);

    internal override void Long(long value) => json.WriteNumber(Next(), value);

    internal override void Bool(bool value) => json.WriteBoolean(Next(), value);

    internal override void Date(DateOnly day) => json.WriteString(Next(), day.ToString("O"));

    internal override void Time(DateTimeOffset moment) => json.WriteString(Next(), moment);

    internal override void Text(ReadOnlySpan<char> text) => json.WriteString(Next(), text);

    internal override void Null() => json.WriteNull(Next());

    /// <summary>The insertion, for a batch.</summary>
    /// <param name="also">A column that is told by the statement, and how; what it refers to follows as <c>$2</c>.</param>
    internal NpgsqlBatchCommand ToCommand((string Column, string Value, NpgsqlParameter Of)? also = null)
    {
        if (RowCount > 0)
            json.WriteEndObject();
        json.WriteEndArray();
        json.Flush();
        (string column, string value) = also is { } more ? ($", {more.Column}", $", {more.Value}") : ("", "");
        NpgsqlBatchCommand command = new(
            $"insert into {name} ({columns}{column}) select {columns}{value} "
                + $"from json_populate_recordset(null::{name}, $1)"
        );
        command.Parameters.Add(new() { Value = bytes.WrittenSpan.ToArray(), NpgsqlDbType = NpgsqlDbType.Json });
        if (also is { } given)
            command.Parameters.Add(given.Of);
        Clear();
        return command;
    }

    internal override void Clear()
    {
        bytes.Clear();
        json.Reset(bytes);
        json.WriteStartArray();
        RowCount = 0;
    }

    private string Next() => fields[field++];
}
