using System.Collections.Concurrent;
using Kuntakokeilu.App.Site;
using Kuntakokeilu.Base.Data.Cluster;
using Kuntakokeilu.Core.Data;
using Npgsql;

namespace Kuntakokeilu.Tests.Data;

/// <summary>A PostgreSQL, started when the first database is asked of it, with those that others are copied from.</summary>
internal sealed class TestServer : IAsyncDisposable
{
    /// <summary>Nothing here has to survive a power failure, and hundreds of small databases need no tidying.</summary>
    private static readonly (string, string)[] Fast =
    [
        ("autovacuum", "off"),
        ("jit", "off"),
        ("fsync", "off"),
        ("synchronous_commit", "off"),
        ("full_page_writes", "off"),
        ("max_connections", "400"),
    ];

    private readonly Lazy<TempFolder> folder = new();
    private readonly Lazy<Task<PrivateCluster>> cluster;
    private readonly Lazy<Task<string>> migrated;
    private readonly ConcurrentDictionary<string, Lazy<Task<string>>> worlds = new();
    private int made;

    internal TestServer()
    {
        cluster = new(() => PrivateCluster.Start(folder.Value.Path, Doorway.Places, Fast, CancellationToken.None));
        migrated = new(MakeMigrated);
    }

    /// <summary>The name of an empty one with the schema of this release.</summary>
    internal Task<string> Migrated() => migrated.Value;

    /// <summary>The name of one that is filled once.</summary>
    internal Task<string> World(string name, Func<TestRegister, Task> fill) =>
        worlds.GetOrAdd(name, _ => new(() => Fill(fill))).Value;

    /// <summary>The way to a new one.</summary>
    internal async Task<string> Create(string template, CancellationToken stop)
    {
        FastRun.Lacks("a database");
        string server = (await cluster.Value).ConnectionString;
        string name = $"test_{Interlocked.Increment(ref made)}";
        // Kept short, for each database has a pool: the idle connections of many would use up the server's.
        NpgsqlConnectionStringBuilder connection = new(server)
        {
            Database = name,
            ConnectionIdleLifetime = 10,
            ConnectionPruningInterval = 5,
        };
        // The files as they are: cheaper for the processor than through the log.
        await Sql.Run(server, $"create database {name} template {template} strategy file_copy", stop);
        return connection.ConnectionString;
    }

    private async Task<string> Fill(Func<TestRegister, Task> fill)
    {
        string connection = await Create(await Migrated(), CancellationToken.None);
        await using TestRegister register = new(connection) { IsKept = true };
        await fill(register);
        return new NpgsqlConnectionStringBuilder(connection).Database!;
    }

    private async Task<string> MakeMigrated()
    {
        string connection = await Create("template0", CancellationToken.None);
        await using NpgsqlDataSource source = NpgsqlDataSource.Create(connection + ";Pooling=false");
        await Schema.Migrate(source, Subjects.Rights, CancellationToken.None);
        return new NpgsqlConnectionStringBuilder(connection).Database!;
    }

    public async ValueTask DisposeAsync()
    {
        if (!cluster.IsValueCreated)
            return;
        await (await cluster.Value).DisposeAsync();
        folder.Value.Dispose();
    }
}
