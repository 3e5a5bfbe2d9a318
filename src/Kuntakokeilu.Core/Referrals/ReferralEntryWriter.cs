using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Register;
using Npgsql;

namespace Kuntakokeilu.Core.Referrals;

/// <summary>A step as it is written: what follows from it the database writes.</summary>
internal sealed record NewReferralEntry(
    int Referral,
    short Number,
    ReferralStep Kind,
    ReferralParty Party,
    ReferralState State,
    DateOnly Day
)
{
    public Guid? Matter { get; init; }
    public DateOnly? Until { get; init; }
    public int? Queue { get; init; }
    public short? Area { get; init; }
    public byte? Reason { get; init; }
    public ServiceResult? Result { get; init; }
    public string Text { get; init; } = "";
}

/// <summary>Writes steps about referrals: in whose name is the work's to say, and when the database's.</summary>
internal static class ReferralEntryWriter
{
    internal static async Task Add(Work work, NewReferralEntry entry, CancellationToken stop)
    {
        await using NpgsqlCommand command = new(
            """
            insert into referrals.referral_entry (referral_id, number, matter, kind, party, state, day, at, account_id, by,
                until, queue, area, reason, result, text)
            values ($1, $2, $3, $4, $5, $6, $7, now(), $8, $9, $10, $11, $12, $13, $14, $15)
            """,
            work.Connection
        );
        NpgsqlParameterCollection places = command.Parameters;
        places.Add(new() { Value = entry.Referral });
        places.Add(new() { Value = entry.Number });
        places.Add(new NpgsqlParameter<Guid?> { TypedValue = entry.Matter });
        places.Add(new() { Value = (short)entry.Kind });
        places.Add(new() { Value = (short)entry.Party });
        places.Add(new() { Value = (short)entry.State });
        places.Add(new() { Value = entry.Day });
        places.Add(new NpgsqlParameter<int?> { TypedValue = work.Context.Account });
        places.Add(new() { Value = work.Context.By });
        places.Add(new NpgsqlParameter<DateOnly?> { TypedValue = entry.Until });
        places.Add(new NpgsqlParameter<int?> { TypedValue = entry.Queue });
        places.Add(new NpgsqlParameter<short?> { TypedValue = entry.Area });
        places.Add(new NpgsqlParameter<short?> { TypedValue = entry.Reason });
        places.Add(new NpgsqlParameter<short?> { TypedValue = (short?)entry.Result });
        places.Add(new() { Value = entry.Text });
        await command.ExecuteNonQueryAsync(stop);
    }

    /// <summary>The referral of a form that has been sent before; null for a new one.</summary>
    internal static async Task<int?> Done(NpgsqlConnection connection, Guid matter, CancellationToken stop)
    {
        await using NpgsqlCommand command = new("select referrals.done($1)", connection);
        command.Parameters.Add(new() { Value = matter });
        return await command.ExecuteScalarAsync(stop) as int?;
    }

    /// <summary>Until the transaction ends; null for one in which the work's actor has no part.</summary>
    internal static async Task<ReferralHeld?> Hold(NpgsqlConnection connection, int referral, CancellationToken stop)
    {
        await using NpgsqlCommand command = new(
            """
            select person, offering, service, state, version, proposed_on, started_on, ended_on, held_until, review_by
            from referrals.hold($1)
            """,
            connection
        );
        command.Parameters.Add(new() { Value = referral });
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync(stop);
        return await row.ReadAsync(stop)
            ? new(
                referral,
                row.GetInt32(0),
                row.GetInt32(1),
                row.GetInt32(2),
                (ReferralState)row.GetInt16(3),
                row.GetInt16(4)
            )
            {
                ProposedOn = row.GetFieldValue<DateOnly>(5),
                StartedOn = row.DayOrNull(6),
                EndedOn = row.DayOrNull(7),
                HeldUntil = row.DayOrNull(8),
                ReviewBy = row.DayOrNull(9),
            }
            : null;
    }
}
