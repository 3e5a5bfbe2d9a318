using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Register;
using Npgsql;

namespace Kuntakokeilu.Core.Registration;

/// <summary>Who serves somebody now, and in whose name something is written.</summary>
internal static class Authorities
{
    /// <summary>Code of who has the person now; null where nobody of the pilots' authorities does.</summary>
    internal static async Task<string?> Of(NpgsqlConnection connection, int person, CancellationToken stop)
    {
        await using NpgsqlCommand command = new(
            "select organiser, te_office from steering.current_period where person_id = $1",
            connection
        );
        command.Parameters.Add(new() { Value = person });
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync(stop);
        return await row.ReadAsync(stop) ? Organisations.Serving(row.ShortOrNull(0), row.ShortOrNull(1)) : null;
    }

    /// <summary>The official's own; a program at the machine itself writes for who serves the person.</summary>
    internal static async Task<string> Writing(Work work, int? person, CancellationToken stop) =>
        work.Context.Actor?.Organisation
        ?? (person is { } one ? await Of(work.Connection, one, stop) : null)
        ?? Organisations.Keha;
}
