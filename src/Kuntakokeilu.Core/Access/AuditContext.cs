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

    /// <summary>What is done; null for a program at the machine itself.</summary>
    internal AccessAction? Action => actor is null ? null : action;

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

    private static NpgsqlParameter Text(string? value) =>
        new() { Value = (object?)value ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text };
}
