using System.Text.Json;
using Kuntakokeilu.Base.Data;
using Kuntakokeilu.Core.Register;
using Npgsql;

namespace Kuntakokeilu.Core.Grants.Payments;

/// <summary>Reads applications for payment, as far as the entered session sees them.</summary>
internal static class PaymentReader
{
    private const string Select = """
        select c.id, c.application_id, c.from_day, c.to_day, c.claimed_on, c.state, c.version, p.amount, p.account, p.state,
            p.code, p.told_on, array(
                select o.from_day from payments.claim o where o.application_id = c.application_id and o.id <> c.id
                    and o.state <> $2 order by o.from_day)
        from payments.claim c left join payments.payment p on p.claim_id = c.id
        """;

    /// <summary>With its steps; null for none that one sees.</summary>
    internal static async Task<PaymentMatter?> Find(NpgsqlConnection connection, int claim, CancellationToken stop)
    {
        IReadOnlyList<PaymentMatter> found = await Read(connection, "where c.id = $1", claim, stop);
        return found is [var one] ? one with { Steps = await Steps(connection, claim, stop) } : null;
    }

    /// <summary>Of a grant, without their steps, month by month.</summary>
    internal static Task<IReadOnlyList<PaymentMatter>> OfGrant(
        NpgsqlConnection connection,
        int application,
        CancellationToken stop
    ) => Read(connection, "where c.application_id = $1 order by c.from_day, c.id", application, stop);

    private static async Task<IReadOnlyList<PaymentMatter>> Read(
        NpgsqlConnection connection,
        string where,
        int value,
        CancellationToken stop
    )
    {
        await using NpgsqlCommand command = new($"{Select} {where}", connection);
        command.Parameters.Add(new() { Value = value });
        command.Parameters.Add(new() { Value = (short)PaymentState.Refused });
        return await command.All<PaymentMatter>(
            row =>
                new(row.GetInt32(0), row.GetInt32(1))
                {
                    Month = new(row.GetFieldValue<DateOnly>(2), row.GetFieldValue<DateOnly>(3)),
                    ClaimedOn = row.GetFieldValue<DateOnly>(4),
                    State = (PaymentState)row.GetInt16(5),
                    Version = row.GetInt16(6),
                    Money = row.IsDBNull(7)
                        ? null
                        : new(
                            row.GetInt64(7),
                            row.GetString(8),
                            (MoneyState)row.GetInt16(9),
                            row.TextOrNull(10),
                            row.DayOrNull(11)
                        ),
                    OtherMonths = row.GetFieldValue<DateOnly[]>(12),
                },
            stop
        );
    }

    private static async Task<IReadOnlyList<TakenPaymentStep>> Steps(
        NpgsqlConnection connection,
        int claim,
        CancellationToken stop
    )
    {
        await using NpgsqlCommand command = new(
            """
            select number, kind, day, by, account_id, text, sum, facts from payments.claim_entry
            where claim_id = $1 order by number
            """,
            connection
        );
        command.Parameters.Add(new() { Value = claim });
        return await command.All<TakenPaymentStep>(
            row =>
            {
                PaymentStep kind = (PaymentStep)row.GetInt16(1);
                string? facts = row.TextOrNull(7);
                return new(
                    row.GetInt16(0),
                    kind,
                    row.GetFieldValue<DateOnly>(2),
                    row.GetString(3),
                    row.ValueOrNull<int>(4),
                    row.GetString(5)
                )
                {
                    Sum = row.ValueOrNull<long>(6),
                    Told =
                        kind is PaymentStep.Claim or PaymentStep.Correct && facts is not null
                            ? JsonSerializer.Deserialize<ToldCosts>(facts)
                            : null,
                    Checked =
                        kind is PaymentStep.Check && facts is not null
                            ? JsonSerializer.Deserialize<CheckedCosts>(facts)
                            : null,
                };
            },
            stop
        );
    }
}
