using Npgsql;

namespace Kuntakokeilu.Core.Referrals.Experience;

/// <summary>What an organisation has found of a service.</summary>
/// <param name="Organisation">Its name.</param>
/// <param name="IsShown">What was decided; null while nobody has looked.</param>
internal sealed record KnownExperience(
    int Id,
    int Service,
    string ServiceName,
    string Organisation,
    string Text,
    DateOnly Day,
    string By,
    bool? IsShown
);

/// <summary>How a service was by those who have told, each mark an average.</summary>
internal sealed record ServiceMarks(int Answers, decimal Helped, decimal Clear, decimal Treated, decimal Recommends);

/// <summary>Reads experiences, as far as the session sees them.</summary>
internal static class ExperienceNotes
{
    private const string Query = """
        select n.id, n.service_id, coalesce(s.name_fi, s.name_sv), o.name_fi, n.text, n.written_on, n.by, d.is_shown
        from referrals.experience_note n
        join services.service s on s.id = n.service_id
        join access.organisation o on o.code = n.organisation_code
        left join referrals.experience_decision d on d.note_id = n.id
        """;

    /// <summary>Those of a service that are shown, the latest first.</summary>
    internal static Task<IReadOnlyList<KnownExperience>> Of(
        NpgsqlConnection connection,
        int service,
        CancellationToken stop
    ) => Read(connection, $"{Query} where n.service_id = $1 and d.is_shown order by n.id desc limit 20", stop, service);

    /// <summary>Those at which nobody has looked, the eldest first.</summary>
    internal static Task<IReadOnlyList<KnownExperience>> Waiting(NpgsqlConnection connection, CancellationToken stop) =>
        Read(connection, $"{Query} where d.note_id is null order by n.id limit 100", stop);

    /// <summary>Null for none that the session sees.</summary>
    internal static async Task<KnownExperience?> Find(NpgsqlConnection connection, int note, CancellationToken stop) =>
        await Read(connection, $"{Query} where n.id = $1", stop, note) is [var one] ? one : null;

    /// <summary>Null while fewer than ten have told.</summary>
    internal static async Task<ServiceMarks?> Marks(NpgsqlConnection connection, int service, CancellationToken stop)
    {
        await using NpgsqlCommand command = new(
            "select answers, helped, clear, treated, recommends from services.marks($1)",
            connection
        );
        command.Parameters.Add(new() { Value = service });
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync(stop);
        return await row.ReadAsync(stop)
            ? new(row.GetInt32(0), row.GetDecimal(1), row.GetDecimal(2), row.GetDecimal(3), row.GetDecimal(4))
            : null;
    }

    private static async Task<IReadOnlyList<KnownExperience>> Read(
        NpgsqlConnection connection,
        string sql,
        CancellationToken stop,
        params object[] places
    )
    {
        await using NpgsqlCommand command = new(sql, connection);
        foreach (object place in places)
            command.Parameters.Add(new() { Value = place });
        List<KnownExperience> read = [];
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync(stop);
        while (await row.ReadAsync(stop))
            read.Add(
                new(
                    row.GetInt32(0),
                    row.GetInt32(1),
                    row.GetString(2),
                    row.GetString(3),
                    row.GetString(4),
                    row.GetFieldValue<DateOnly>(5),
                    row.GetString(6),
                    row.IsDBNull(7) ? null : row.GetBoolean(7)
                )
            );
        return read;
    }
}
