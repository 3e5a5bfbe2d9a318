using System.Text.RegularExpressions;
using Npgsql;

namespace Kuntakokeilu.Base.Data.Cluster;

/// <summary>The database of a private cluster, there as soon as the server answers.</summary>
internal static partial class NewDatabase
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    /// <summary>Waits as long as the server runs: after a crash it may recover for minutes before it answers.</summary>
    internal static async Task WhenReady(Doorway door, ServerProcess server, string log, CancellationToken stop)
    {
        await using NpgsqlConnection connection = await Connect(door, server, log, stop);
        await using NpgsqlCommand command = connection.CreateCommand();
        command.CommandText = $"select from pg_database where datname = '{PrivateCluster.Name}'";
        await using (NpgsqlDataReader found = await command.ExecuteReaderAsync(stop))
            if (await found.ReadAsync(stop))
                return;
        command.CommandText = $"create database {PrivateCluster.Name} template template0 encoding 'UTF8' locale 'C'";
        await command.ExecuteNonQueryAsync(stop);
    }

    private static async Task<NpgsqlConnection> Connect(
        Doorway door,
        ServerProcess server,
        string log,
        CancellationToken stop
    )
    {
        string address = door.ConnectionTo("postgres") + ";Pooling=false";
        using PeriodicTimer timer = new(Pause);
        while (true)
        {
            NpgsqlConnection connection = new(address);
            try
            {
                await connection.OpenAsync(stop);
                return connection;
            }
            // Not listening yet, or starting up; an answer of another kind is not one to wait for.
            catch (NpgsqlException e)
                when (e is not PostgresException { SqlState: not PostgresErrorCodes.CannotConnectNow })
            {
                await connection.DisposeAsync();
                if (server.Ended.IsCompleted)
                    throw new CannotRunException($"PostgreSQL did not start: {await Reason(server, log)}", e);
            }
            await timer.WaitForNextTickAsync(stop);
        }
    }

    /// <summary>The last grave line it printed, or wrote to its log when it had got that far.</summary>
    private static async Task<string> Reason(ServerProcess server, string log)
    {
        IEnumerable<string> written = Directory.Exists(log)
            ? new DirectoryInfo(log)
                .EnumerateFiles()
                .OrderBy(file => file.LastWriteTimeUtc)
                .TakeLast(1)
                .SelectMany(file => File.ReadLines(file.FullName))
            : [];
        string? grave = written.Concat((await server.Errors).Split('\n')).LastOrDefault(Grave.IsMatch);
        return grave is null ? $"see {log}" : Grave.Match(grave).Groups[1].Value;
    }

    [GeneratedRegex(@"(?:FATAL|PANIC): *(.+)")]
    private static partial Regex Grave { get; }
}
