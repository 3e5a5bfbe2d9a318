using System.Buffers;
using System.Text;
using Kuntakokeilu.Base.Files;
using Kuntakokeilu.Base.Lists;
using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Core.Register.Tables;
using Npgsql;

namespace Kuntakokeilu.Core.Intake.Importing;

/// <summary>Reads the rows of an import that were not taken: facts first, then acts, by line.</summary>
internal static class RejectedRows
{
    internal static IReadOnlyList<ListOrder> Orders { get; } =
    [new("line", IsDescending: false, new KeyColumn("r.is_act", KeyKind.Flag), new("r.line", KeyKind.Long))];

    internal static IReadOnlyList<object> Key(RejectedRow row) => [row.IsAct, row.Line];

    /// <param name="code">Of one code; null for all.</param>
    internal static ListSql Of(NpgsqlConnection connection, int import, RejectionCode? code, ListOrder order) =>
        new(
            connection,
            $"from register.rejected_row r where r.import_id = $1{(code is null ? "" : " and r.code = $2")}",
            code is { } only ? [import, (short)only] : [import],
            order
        );

    /// <summary>A page of them; all for <see cref="int.MaxValue"/>.</summary>
    internal static Task<Page<RejectedRow>> Read(ListSql list, Place? place, int length, CancellationToken stop) =>
        list.Read(
            "r.import_id, r.is_act, r.line, r.person, r.code, r.field",
            place,
            length,
            row => new RejectedRow
            {
                ImportId = row.GetInt32(0),
                IsAct = row.GetBoolean(1),
                Line = row.GetInt64(2),
                Person = row.GetString(3),
                Code = (RejectionCode)row.GetInt16(4),
                Field = row.IsDBNull(5) ? null : row.GetString(5),
            },
            stop
        );

    /// <summary>A row as rejected.csv has it.</summary>
    internal static void WriteTo(this RejectedRow row, IBufferWriter<byte> output, Import import)
    {
        string file = (row.IsAct ? import.ActsName : import.FactsName) ?? "";
        CsvText.AppendHarmless(output, Encoding.UTF8.GetBytes(file));
        output.Write(","u8);
        CsvText.Append(output, row.Line);
        output.Write(","u8);
        CsvText.AppendHarmless(output, Encoding.UTF8.GetBytes(row.Person));
        output.Write(Encoding.UTF8.GetBytes($",{row.Code.Name()},"));
        CsvText.Append(output, Encoding.UTF8.GetBytes(new RowFault(row.Code, row.Field).Message));
        output.Write("\n"u8);
    }
}
