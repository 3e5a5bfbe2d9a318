using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Grants.Applications;
using Npgsql;
using NpgsqlTypes;

namespace Kuntakokeilu.Core.Grants.Payments;

/// <summary>A step as it is written: what follows from it the database writes.</summary>
internal sealed record NewPaymentEntry(
    int Claim,
    short Number,
    PaymentStep Kind,
    GrantParty Party,
    PaymentState State,
    DateOnly Day
)
{
    public Guid? Matter { get; init; }
    public long? Sum { get; init; }
    public string Text { get; init; } = "";

    /// <summary>What was told, found or reckoned, as JSON.</summary>
    public string? Facts { get; init; }
}

/// <summary>Writes steps about applications for payment: in whose name is the work's to say, and when the database's.</summary>
internal static class PaymentEntryWriter
{
    internal static async Task Add(Work work, NewPaymentEntry entry, GrantOfficial by, CancellationToken stop)
    {
        await using NpgsqlCommand command = new(
            """
            insert into payments.claim_entry (claim_id, number, matter, kind, party, state, day, at, account_id, by, sum, text,
                facts)
            values ($1, $2, $3, $4, $5, $6, $7, now(), $8, $9, $10, $11, $12)
            """,
            work.Connection
        );
        NpgsqlParameterCollection places = command.Parameters;
        places.Add(new() { Value = entry.Claim });
        places.Add(new() { Value = entry.Number });
        places.Add(new NpgsqlParameter<Guid?> { TypedValue = entry.Matter });
        places.Add(new() { Value = (short)entry.Kind });
        places.Add(new() { Value = (short)entry.Party });
        places.Add(new() { Value = (short)entry.State });
        places.Add(new() { Value = entry.Day });
        places.Add(new NpgsqlParameter<int?> { TypedValue = by.Account });
        places.Add(new() { Value = by.Name });
        places.Add(new NpgsqlParameter<long?> { TypedValue = entry.Sum });
        places.Add(new() { Value = entry.Text });
        places.Add(new() { Value = (object?)entry.Facts ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Jsonb });
        await command.ExecuteNonQueryAsync(stop);
    }

    /// <summary>Until the transaction ends; false for one in which the work's actor has no part.</summary>
    internal static async Task<bool> Hold(NpgsqlConnection connection, int claim, CancellationToken stop)
    {
        await using NpgsqlCommand command = new("select payments.hold($1)", connection);
        command.Parameters.Add(new() { Value = claim });
        return await command.ExecuteScalarAsync(stop) is true;
    }

    /// <summary>What a form that has been sent before has come to; null for a new one. Another's number does nothing.</summary>
    internal static async Task<PaymentOutcome?> Done(NpgsqlConnection connection, Guid matter, CancellationToken stop)
    {
        await using NpgsqlCommand command = new("select payments.done($1)", connection);
        command.Parameters.Add(new() { Value = matter });
        return await command.ExecuteScalarAsync(stop) switch
        {
            0 => PaymentOutcome.Not(PaymentFault.NotNow),
            int claim => PaymentOutcome.Done(claim),
            _ => null,
        };
    }
}
