using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;
using Kuntakokeilu.Base.Files;
using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Core.Steering;
using Kuntakokeilu.Law.TargetGroup;
using Kuntakokeilu.Tests.Steering.Oracle;
using Npgsql;

namespace Kuntakokeilu.Tests.Data;

/// <summary>A register's latest telling as lines of responsibility.csv and rejected.csv.</summary>
internal static class Telling
{
    /// <summary>Of everyone, by identifier in the order of its bytes, and by day; never all in memory.</summary>
    internal static async IAsyncEnumerable<string> Responsibility(
        NpgsqlDataSource database,
        [EnumeratorCancellation] CancellationToken stop
    )
    {
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(stop);
        await using NpgsqlCommand command = new(
            """
            select p.key, t.valid_from,
                lead(t.valid_from, 1, date '2025-01-01') over (partition by p.key order by t.valid_from),
                t.authority, t.municipality, t.basis, t.grounds, t.missing
            from register.person p
            join steering.current_period c on c.person_id = p.id
            join steering.period t on t.person_id = p.id and t.version = c.version
            order by p.key, t.valid_from
            """,
            connection
        );
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync(stop);
        while (await row.ReadAsync(stop))
            yield return string.Join(
                ',',
                Quoted(row.GetString(0)),
                $"{row.GetFieldValue<DateOnly>(1):yyyy-MM-dd}",
                $"{row.GetFieldValue<DateOnly>(2):yyyy-MM-dd}",
                OutcomeText.Name((Authority)row.GetInt16(3)),
                row.IsDBNull(4) ? "" : $"{row.GetInt16(4):D3}",
                OutcomeText.Name((Basis)row.GetInt16(5)),
                OutcomeText.Name((Grounds)row.GetInt16(6)),
                OutcomeText.Name((MissingFacts)row.GetInt16(7))
            );
    }

    /// <summary>Of an import: the facts' rows first, each by line.</summary>
    internal static async IAsyncEnumerable<string> Rejected(
        NpgsqlDataSource database,
        [EnumeratorCancellation] CancellationToken stop
    )
    {
        await using NpgsqlCommand command = database.CreateCommand(
            "select is_act, line, person, code, field from register.rejected_row order by import_id, is_act, line"
        );
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync(stop);
        while (await row.ReadAsync(stop))
        {
            RowFault fault = new((RejectionCode)row.GetInt16(3), row.IsDBNull(4) ? null : row.GetString(4));
            string file = row.GetBoolean(0) ? TestRegister.ActsName : TestRegister.FactsName;
            yield return string.Join(
                ',',
                file,
                $"{row.GetInt64(1)}",
                Quoted(PlainCsv.AsText(row.GetString(2))),
                fault.Code.Name(),
                Quoted(fault.Message)
            );
        }
    }

    private static string Quoted(string value)
    {
        ArrayBufferWriter<byte> text = new();
        CsvText.Append(text, Encoding.UTF8.GetBytes(value));
        return Encoding.UTF8.GetString(text.WrittenSpan);
    }
}
