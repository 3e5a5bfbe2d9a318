using System.Text.Json.Nodes;
using Kuntakokeilu.Core.Register;
using Npgsql;
using NpgsqlTypes;

namespace Kuntakokeilu.Core.Money.Booking;

/// <summary>Transfers in the database: as they are read, and as they are entered.</summary>
internal static class TransferRows
{
    internal const string Columns =
        "t.id, t.day, t.group_id, t.kind, t.phase, t.pending, d.name, c.name, t.amount, t.decision, t.payment, t.hearing, "
        + "t.expires, t.weak, t.prepared_by, t.actor, t.reason";

    internal const string Accounts = "join money.account d on d.id = t.debit join money.account c on c.id = t.credit";

    internal const string Select = $"select {Columns} from money.transfer t {Accounts}";

    /// <summary>A row of <see cref="Columns"/>.</summary>
    internal static Transfer Read(NpgsqlDataReader row) =>
        new(
            row.GetGuid(0),
            row.GetFieldValue<DateOnly>(1),
            (TransferKind)row.GetInt16(3),
            (TransferPhase)row.GetInt16(4),
            MoneyAccount.Find(row.GetString(6))!,
            MoneyAccount.Find(row.GetString(7))!,
            row.GetInt64(8),
            row.GetString(15)
        )
        {
            Group = row.ValueOrNull<Guid>(2),
            Pending = row.ValueOrNull<Guid>(5),
            Decision = row.ValueOrNull<Guid>(9),
            Payment = row.TextOrNull(10),
            Hearing = row.ValueOrNull<int>(11),
            Expires = row.DayOrNull(12),
            Weak = row.ValueOrNull<bool>(13),
            PreparedBy = row.TextOrNull(14),
            Reason = row.GetString(16),
        };

    /// <summary>Enters rows under one number of the book.</summary>
    internal static async Task Enter(NpgsqlConnection connection, IEnumerable<Transfer> rows, CancellationToken stop)
    {
        await using NpgsqlCommand command = new("select money.enter($1)", connection);
        command.Parameters.Add(new() { Value = ToJson(rows), NpgsqlDbType = NpgsqlDbType.Json });
        await command.ExecuteNonQueryAsync(stop);
    }

    private static string ToJson(IEnumerable<Transfer> rows) =>
        new JsonArray([
            .. rows.Select(
                (row, i) =>
                    (JsonNode)
                        new JsonObject
                        {
                            ["id"] = row.Id,
                            ["ordinal"] = i,
                            ["day"] = RowText.Day(row.Day),
                            ["group_id"] = row.Group,
                            ["kind"] = (short)row.Kind,
                            ["phase"] = (short)row.Phase,
                            ["pending"] = row.Pending,
                            ["debit"] = row.Debit.Name,
                            ["credit"] = row.Credit.Name,
                            ["amount"] = row.Amount,
                            ["decision"] = row.Decision,
                            ["payment"] = row.Payment,
                            ["hearing"] = row.Hearing,
                            ["expires"] = row.Expires is { } until ? RowText.Day(until) : null,
                            ["weak"] = row.Weak,
                            ["prepared_by"] = row.PreparedBy,
                            ["actor"] = row.Actor,
                            ["reason"] = row.Reason,
                        }
            ),
        ]).ToJsonString();
}
