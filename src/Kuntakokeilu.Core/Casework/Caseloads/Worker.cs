using Kuntakokeilu.Core.Areas;
using Npgsql;

namespace Kuntakokeilu.Core.Casework.Caseloads;

/// <summary>An official of the actor's organisation who serves customers, or has served.</summary>
/// <param name="IsInForce">Whether the right of use is in force: only then anybody is given.</param>
internal sealed record Worker(int Account, string Name, bool IsInForce)
{
    /// <summary>All of them by name.</summary>
    internal static async Task<IReadOnlyList<Worker>> All(NpgsqlConnection connection, CancellationToken stop)
    {
        await using NpgsqlCommand command = new(
            "select account_id, name, is_in_force from casework.workers()",
            connection
        );
        List<Worker> workers = [];
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync(stop);
        while (await row.ReadAsync(stop))
            workers.Add(new(row.GetInt32(0), row.GetString(1), row.GetBoolean(2)));
        return [.. workers.OrderBy(one => one.Name, Alphabet.Finnish).ThenBy(one => one.Account)];
    }

    /// <summary>The official to whom the jobseeker of the session is given, or whom one acts for; null for nobody.</summary>
    internal static async Task<string?> OfOneself(NpgsqlConnection connection, CancellationToken stop)
    {
        await using NpgsqlCommand command = new("select casework.own_worker()", connection);
        return await command.ExecuteScalarAsync(stop) as string;
    }

    /// <summary>The name of the official to whom a customer is given; null when to nobody.</summary>
    internal static async Task<string?> Of(NpgsqlConnection connection, int person, CancellationToken stop)
    {
        await using NpgsqlCommand command = new(
            """
            select w.name from obligations.standing s join casework.workers() w on w.account_id = s.worker_id
            where s.person_id = $1
            """,
            connection
        );
        command.Parameters.Add(new() { Value = person });
        return (string?)await command.ExecuteScalarAsync(stop);
    }
}
