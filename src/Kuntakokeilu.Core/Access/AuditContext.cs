using Npgsql;
using NpgsqlTypes;

namespace Kuntakokeilu.Core.Access;

/// <summary>
/// In whose name something is written, and why. Nothing that concerns a person is written without one; its event lands
/// in the transaction of the change, so that there is never the one without the other.
/// </summary>
internal sealed class AuditContext
{
    private readonly Actor? actor;
    private readonly AccessAction action;
    private readonly string? why;

    internal AuditContext(Actor actor, AccessAction action, string? why)
    {
        this.actor = actor;
        this.action = action;
        this.why = why;
        By = actor.Name;
    }

    private AuditContext(string program) => By = program;

    /// <summary>
    /// Whether the event has been written. A service that refuses writes none, and the request tells of itself.
    /// </summary>
    internal bool IsWritten { get; private set; }

    /// <summary>Who, as the recording tells it.</summary>
    internal string By { get; }

    /// <summary>Who has signed in; null for a program at the machine itself.</summary>
    internal Actor? Actor => actor;

    /// <summary>The account; null for a program at the machine itself.</summary>
    internal int? Account => actor?.AccountId;

    /// <summary>
    /// A command that whoever runs the machine gives: it stands in the register's recordings, and nobody has signed in.
    /// </summary>
    internal static AuditContext OfProgram(string name) => new(name);

    /// <summary>
    /// Writes the event of what the session has changed, as the database knows it. A command's rows tell of themselves.
    /// </summary>
    /// <returns>Whether the session goes on; otherwise nothing may be kept.</returns>
    internal async Task<bool> NoteChange(NpgsqlConnection connection, int[] subjects, CancellationToken stop)
    {
        if (actor is null)
            return true;
        await using NpgsqlCommand command = new("select access.note_change($1, $2, $3)", connection);
        command.Parameters.Add(new() { Value = (short)action });
        command.Parameters.Add(Text(why));
        command.Parameters.Add(new() { Value = subjects });
        return await command.ExecuteScalarAsync(stop) is long;
    }

    /// <summary>Writes the event into the transaction of the change, past the policies.</summary>
    internal Task Note(NpgsqlConnection connection, int[] subjects, CancellationToken stop) =>
        Write(connection, refused: null, subjects, stop);

    /// <summary>Writes that a part of what was asked for was refused: of whom, as far as there is anybody.</summary>
    internal Task NoteRefused(
        NpgsqlConnection connection,
        RefusalReason reason,
        int[] subjects,
        CancellationToken stop
    ) => Write(connection, reason, subjects, stop);

    private async Task Write(
        NpgsqlConnection connection,
        RefusalReason? refused,
        int[] subjects,
        CancellationToken stop
    )
    {
        if (actor is null)
            return;
        await using NpgsqlCommand command = new(
            """
            insert into access.event
                (account_id, session_id, organisation, role, purpose, action, outcome, why, subjects)
            values ($1, $2, $3, $4, $5, $6, $9, $7, $8)
            """,
            connection
        );
        command.Parameters.Add(new() { Value = actor.AccountId });
        command.Parameters.Add(
            new() { Value = actor.SessionId == 0 ? DBNull.Value : actor.SessionId, NpgsqlDbType = NpgsqlDbType.Bigint }
        );
        command.Parameters.Add(Text(actor.Organisation));
        command.Parameters.Add(new() { Value = (short)actor.Role });
        command.Parameters.Add(new() { Value = (short)actor.Purpose });
        command.Parameters.Add(new() { Value = (short)action });
        command.Parameters.Add(Text(why));
        command.Parameters.Add(new() { Value = subjects });
        command.Parameters.Add(new() { Value = (short)(refused ?? 0) });
        await command.ExecuteNonQueryAsync(stop);
        IsWritten = true;
    }

    private static NpgsqlParameter Text(string? value) =>
        new() { Value = (object?)value ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text };
}
