using Npgsql;

namespace Kuntakokeilu.Core.Access;

/// <summary>Reads who a session is.</summary>
internal static class ActorReader
{
    private const string Columns =
        "session_id, account_id, account_name, role, purpose, organisation, organiser, te_office, person_id, "
        + "sees_protected, permit_id, permit_from, permit_until, is_suspended, principal_id, principal_name, "
        + "ground, acting_state";

    /// <summary>Enters the connection's transaction; null when the token opens nothing.</summary>
    internal static Task<Actor?> Enter(NpgsqlConnection connection, string token, CancellationToken stop) =>
        Enter("enter", connection, token, stop);

    /// <summary>The same for a transaction that changes something.</summary>
    internal static Task<Actor?> EnterToAct(NpgsqlConnection connection, string token, CancellationToken stop) =>
        Enter("enter_to_act", connection, token, stop);

    private static async Task<Actor?> Enter(
        string function,
        NpgsqlConnection connection,
        string token,
        CancellationToken stop
    )
    {
        await using NpgsqlCommand command = new($"select {Columns} from access.{function}($1)", connection);
        command.Parameters.Add(new() { Value = token });
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync(stop);
        return await row.ReadAsync(stop) ? Read(row) : null;
    }

    private static Actor Read(NpgsqlDataReader row)
    {
        bool hasPermit = !row.IsDBNull(10);
        return new()
        {
            SessionId = row.GetInt64(0),
            AccountId = row.GetInt32(1),
            Name = row.GetString(2),
            Role = (Role)row.GetInt16(3),
            Purpose = (Purpose)row.GetInt16(4),
            Organisation = row.IsDBNull(5) ? null : row.GetString(5),
            Organiser = row.IsDBNull(6) ? null : row.GetInt16(6),
            TeOffice = row.IsDBNull(7) ? null : row.GetInt16(7),
            Person = row.IsDBNull(8) ? null : row.GetInt32(8),
            SeesProtected = row.GetBoolean(9),
            PermitId = hasPermit ? row.GetInt32(10) : null,
            PermitFrom = hasPermit ? row.GetFieldValue<DateOnly>(11) : DateOnly.MinValue,
            PermitUntil = hasPermit ? row.GetFieldValue<DateOnly>(12) : DateOnly.MaxValue,
            IsSuspended = row.GetBoolean(13),
            ActsFor = row.IsDBNull(14)
                ? null
                : new(
                    row.GetInt32(14),
                    row.GetString(15),
                    (ActingGround)row.GetInt16(16),
                    (ActingState)row.GetInt16(17)
                ),
        };
    }
}
