using Npgsql;

namespace Kuntakokeilu.Core.Access;

/// <summary>Reads what access depends on, as far as the database shows it to the entered session.</summary>
internal static class SubjectReader
{
    // One statement for everybody and nobody: neither its number nor its form tells which of the two was asked for.
    private const string Query = """
        select c.person_id is not null, c.organiser, c.te_office, coalesce(c.protected, false),
            access.opened_until($1), $1 = any (access.opened()),
            l.is_own, l.is_disqualified, l.former_until, l.needs_reason, access.awaits_settlement($1)
        from (select $1) asked
        left join steering.current_period c on c.person_id = $1
        left join lateral access.left_out($1) l on c.person_id is null
        """;

    /// <summary>Null for nobody, and for everybody of whom the actor may know nothing.</summary>
    internal static async Task<Subject?> Read(NpgsqlConnection connection, int person, CancellationToken stop)
    {
        await using NpgsqlCommand command = new(Query, connection);
        command.Parameters.Add(new() { Value = person });
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync(stop);
        await row.ReadAsync(stop);
        bool isShown = row.GetBoolean(0);
        bool isKnown = !row.IsDBNull(6);
        if (!isShown && !isKnown)
            return null;
        return new(person, row.IsDBNull(1) ? null : row.GetInt16(1), row.IsDBNull(2) ? null : row.GetInt16(2))
        {
            IsProtected = row.GetBoolean(3),
            IsOpened = !row.IsDBNull(4) || row.GetBoolean(5),
            IsDisqualified = isKnown && row.GetBoolean(7),
            AwaitsSettlement = row.GetBoolean(10),
            FormerUntil = row.IsDBNull(8) ? null : row.GetFieldValue<DateOnly>(8),
        };
    }
}
