using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;
using Kuntakokeilu.Core.Register.Tables;
using Npgsql;

namespace Kuntakokeilu.Core.Register.Importing;

/// <summary>A place among the rejected rows of an import: facts first, then acts, by line.</summary>
internal readonly record struct RejectedPlace(bool IsAct, long Line);

/// <summary>Reads the rows of an import that were not taken.</summary>
internal static class RejectedRows
{
    /// <summary>Rows after a place, in the order of rejected.csv.</summary>
    /// <param name="code">Of one code; null for all.</param>
    /// <param name="count">At most so many; null for all.</param>
    internal static async IAsyncEnumerable<RejectedRow> Read(
        NpgsqlConnection connection,
        int import,
        RejectionCode? code,
        RejectedPlace after,
        int? count,
        [EnumeratorCancellation] CancellationToken stop
    )
    {
        await using NpgsqlCommand command = new(
            """
            select is_act, line, person, code, field from register.rejected_row
            where import_id = $1 and (is_act, line) > ($2, $3) and ($4::smallint is null or code = $4)
            order by is_act, line limit $5
            """,
            connection
        );
        command.Parameters.Add(new() { Value = import });
        command.Parameters.Add(new() { Value = after.IsAct });
        command.Parameters.Add(new() { Value = after.Line });
        command.Parameters.Add(new NpgsqlParameter<short?> { TypedValue = (short?)code });
        command.Parameters.Add(new NpgsqlParameter<long?> { TypedValue = count });
        await using NpgsqlDataReader rows = await command.ExecuteReaderAsync(stop);
        while (await rows.ReadAsync(stop))
            yield return new()
            {
                ImportId = import,
                IsAct = rows.GetBoolean(0),
                Line = rows.GetInt64(1),
                Person = rows.GetString(2),
                Code = (RejectionCode)rows.GetInt16(3),
                Field = rows.IsDBNull(4) ? null : rows.GetString(4),
            };
    }

    /// <summary>A row as rejected.csv has it.</summary>
    internal static void WriteTo(this RejectedRow row, IBufferWriter<byte> output, Import import)
    {
        string file = (row.IsAct ? import.ActsName : import.FactsName) ?? "";
        CsvText.Append(output, Encoding.UTF8.GetBytes(file));
        output.Write(","u8);
        CsvText.Append(output, row.Line);
        output.Write(","u8);
        CsvText.Append(output, Encoding.UTF8.GetBytes(row.Person));
        output.Write(Encoding.UTF8.GetBytes($",{row.Code.Name()},"));
        CsvText.Append(output, Encoding.UTF8.GetBytes(new RowFault(row.Code, row.Field).Message));
        output.Write("\n"u8);
    }
}
