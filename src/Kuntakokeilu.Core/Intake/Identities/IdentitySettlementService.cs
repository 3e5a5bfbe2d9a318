using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Core.Register.Tables;
using Npgsql;

namespace Kuntakokeilu.Core.Intake.Identities;

/// <summary>
/// An officer's settlement of a row whose code tells another birth date than the register. What is accepted the database
/// takes into the register itself, for nobody may write who people are by hand (access.sql).
/// </summary>
internal sealed class IdentitySettlementService(TimeProvider time)
{
    private const string CodeIndex = "ix_identity_code";

    /// <param name="kept">Number of the row.</param>
    /// <param name="accepted">The code is the person's, and the row holds from now on; otherwise it is left out.</param>
    internal async Task<IdentityResult> Settle(
        int kept,
        bool accepted,
        string reason,
        Work work,
        CancellationToken stop
    )
    {
        if (await LockPersonOf(kept, work.Connection, stop) is not { } person)
            return IdentityResult.NoSuchRow;
        // Asked after the lock: another officer or an import has committed by then, or has not begun.
        if (await IsSettled(kept, work.Connection, stop) is not { } isSettled)
            return IdentityResult.NoSuchRow;
        if (isSettled)
            return IdentityResult.AlreadySettled;
        int recording = await Recordings.Begin(
            work.Connection,
            RecordingSource.Settlement,
            work.Context.By,
            time.GetUtcNow(),
            import: null,
            stop
        );
        try
        {
            await Note(kept, accepted, reason, recording, work.Connection, stop);
        }
        catch (PostgresException e) when (e.ConstraintName == CodeIndex)
        {
            await work.Undo(stop);
            return IdentityResult.CodeTaken;
        }
        await work.Commit([person], stop);
        return IdentityResult.Settled;
    }

    /// <returns>Null when there is no such row, or none that one sees.</returns>
    private static async Task<int?> LockPersonOf(int kept, NpgsqlConnection connection, CancellationToken stop)
    {
        await using NpgsqlCommand command = new(
            """
            select p.id from register.person p join register.kept_identity k on k.person_id = p.id
            where k.id = $1 for update of p
            """,
            connection
        );
        command.Parameters.Add(new() { Value = kept });
        return (int?)await command.ExecuteScalarAsync(stop);
    }

    /// <returns>Null when the row is not there any more.</returns>
    private static async Task<bool?> IsSettled(int kept, NpgsqlConnection connection, CancellationToken stop)
    {
        await using NpgsqlCommand command = new(
            """
            select exists (select from register.identity_settlement s where s.kept_identity_id = k.id)
            from register.kept_identity k where k.id = $1
            """,
            connection
        );
        command.Parameters.Add(new() { Value = kept });
        return (bool?)await command.ExecuteScalarAsync(stop);
    }

    private static async Task Note(
        int kept,
        bool accepted,
        string reason,
        int recording,
        NpgsqlConnection connection,
        CancellationToken stop
    )
    {
        await using NpgsqlCommand command = new(
            "insert into register.identity_settlement (kept_identity_id, accepted, reason, recording_id) "
                + "values ($1, $2, $3, $4)",
            connection
        );
        command.Parameters.Add(new() { Value = kept });
        command.Parameters.Add(new() { Value = accepted });
        command.Parameters.Add(new() { Value = reason });
        command.Parameters.Add(new() { Value = recording });
        await command.ExecuteNonQueryAsync(stop);
    }
}

/// <summary>What became of a settlement of a kept row.</summary>
internal enum IdentityResult : byte
{
    Settled,

    /// <summary>Somebody was faster; nothing was written.</summary>
    AlreadySettled,

    /// <summary>Never, or no longer: a later row has come in its place.</summary>
    NoSuchRow,

    /// <summary>Another person has the code by now; nothing was written.</summary>
    CodeTaken,
}
