using Kuntakokeilu.Core.Registration.Tables;
using Npgsql;

namespace Kuntakokeilu.Core.Registration;

/// <summary>Reads what was sent, as far as the entered session sees the person.</summary>
internal static class Sendings
{
    private const string Columns = "id, person_id, kind, day, answers::text, recording_id, organisation";

    /// <summary>Of the person <c>$1</c>, the latest first; each is <see cref="Read"/>.</summary>
    internal const string OfPerson =
        $"select {Columns} from registration.sending where person_id = $1 order by recording_id desc";

    /// <summary>The latest first.</summary>
    internal static async Task<IReadOnlyList<Sending>> Of(
        NpgsqlConnection connection,
        int person,
        CancellationToken stop
    )
    {
        await using NpgsqlCommand command = new(OfPerson, connection);
        command.Parameters.Add(new() { Value = person });
        List<Sending> sent = [];
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync(stop);
        while (await row.ReadAsync(stop))
            sent.Add(Read(row));
        return sent;
    }

    /// <returns>Null for none, or another's.</returns>
    internal static async Task<Sending?> Find(NpgsqlConnection connection, Guid id, CancellationToken stop)
    {
        await using NpgsqlCommand command = new(
            $"select {Columns} from registration.sending where id = $1",
            connection
        );
        command.Parameters.Add(new() { Value = id });
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync(stop);
        return await row.ReadAsync(stop) ? Read(row) : null;
    }

    /// <summary>Who wrote what was sent, by name.</summary>
    internal static async Task<string> WriterOf(NpgsqlConnection connection, Sending sending, CancellationToken stop)
    {
        await using NpgsqlCommand command = new("select by from register.recording where id = $1", connection);
        command.Parameters.Add(new() { Value = sending.RecordingId });
        return await command.ExecuteScalarAsync(stop) as string ?? "";
    }

    /// <summary>Whether the municipality told by a period has been told of it: until then the TE office serves.</summary>
    internal static async Task<bool> IsNotified(
        NpgsqlConnection connection,
        int person,
        short version,
        DateOnly from,
        CancellationToken stop
    )
    {
        await using NpgsqlCommand command = new(
            """
            select notified_at is not null from steering.period
            where person_id = $1 and version = $2 and valid_from = $3
            """,
            connection
        );
        command.Parameters.Add(new() { Value = person });
        command.Parameters.Add(new() { Value = version });
        command.Parameters.Add(new() { Value = from });
        return await command.ExecuteScalarAsync(stop) is true;
    }

    internal static Sending Read(NpgsqlDataReader row) =>
        new()
        {
            Id = row.GetGuid(0),
            PersonId = row.GetInt32(1),
            Kind = (JourneyKind)row.GetInt16(2),
            Day = row.GetFieldValue<DateOnly>(3),
            Answers = row.GetString(4),
            RecordingId = row.GetInt32(5),
            Organisation = row.IsDBNull(6) ? null : row.GetString(6),
        };
}
