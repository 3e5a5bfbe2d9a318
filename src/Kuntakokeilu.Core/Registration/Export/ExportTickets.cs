using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Registration.Export.Tables;
using Npgsql;

namespace Kuntakokeilu.Core.Registration.Export;

/// <summary>Gives out and takes back the ways to take one's own data along. Their times are the database's.</summary>
internal static class ExportTickets
{
    private static readonly string Open =
        $"taken_at is null and at > now() - interval '{ExportTicket.HoursOpen} hours'";

    internal static async Task<Guid> Give(int person, Work work, CancellationToken stop)
    {
        Guid id = Guid.NewGuid();
        await using NpgsqlCommand command = new(
            "insert into registration.export_ticket (id, person_id, at) values ($1, $2, now())",
            work.Connection
        );
        command.Parameters.Add(new() { Value = id });
        command.Parameters.Add(new() { Value = person });
        await command.ExecuteNonQueryAsync(stop);
        await work.Commit([person], stop);
        return id;
    }

    /// <summary>Whether there is something to take.</summary>
    internal static async Task<bool> IsOpen(NpgsqlConnection connection, Guid id, CancellationToken stop)
    {
        await using NpgsqlCommand command = new(
            $"select exists (select from registration.export_ticket where id = $1 and {Open})",
            connection
        );
        command.Parameters.Add(new() { Value = id });
        return await command.ExecuteScalarAsync(stop) is true;
    }

    /// <summary>Takes it, once; kept when what it is for has been made, and the work is committed.</summary>
    internal static async Task<bool> Take(Guid id, Work work, CancellationToken stop)
    {
        await using NpgsqlCommand command = new(
            $"update registration.export_ticket set taken_at = now() where id = $1 and {Open}",
            work.Connection
        );
        command.Parameters.Add(new() { Value = id });
        return await command.ExecuteNonQueryAsync(stop) == 1;
    }
}
