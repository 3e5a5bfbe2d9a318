using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using Kuntakokeilu.App.Site;
using Kuntakokeilu.Base.Data.Cluster;
using Kuntakokeilu.Core.Data;
using Kuntakokeilu.Tests.Data;
using Npgsql;

[assembly: AssemblyFixture(typeof(TestCluster))]

namespace Kuntakokeilu.Tests.Data;

/// <summary>
/// The way to the one PostgreSQL of the whole run, which starts when the first test asks for a database. A test class
/// takes it as a parameter of its constructor. What must seal, crash or count the whole server starts one of its own.
/// </summary>
public sealed class TestCluster : IAsyncDisposable
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

    private static readonly Lazy<TempFolder> Folder = new();
    private static readonly Lazy<Task<PrivateCluster>> Server = new(() =>
        PrivateCluster.Start(Folder.Value.Path, Doorway.Places, Fast, CancellationToken.None)
    );
    private static readonly Lazy<Task<string>> Migrated = new(MakeMigrated);
    private static readonly ConcurrentDictionary<string, Lazy<Task<string>>> Worlds = new();
    private static int made;
    private static int users;

    public TestCluster() => Interlocked.Increment(ref users);

    /// <summary>A database of its own, and the way to it: empty, or a copy of one that nobody is connected to.</summary>
    [SuppressMessage(
        "Performance",
        "CA1822",
        Justification = "A test class says by asking for this that it needs one."
    )]
    public async Task<string> CreateDatabase(string template = "template0") =>
        await Create(template, TestContext.Current.CancellationToken);

    /// <summary>A database of its own with the schema of this release, and the way to it.</summary>
    public async Task<string> CreateMigratedDatabase() => await CreateDatabase(await Migrated.Value);

    /// <summary>A database of its own, which is a copy of one that is filled when the first test asks for its like.</summary>
    internal async Task<string> CreateLike(string world, Func<TestRegister, Task> fill) =>
        await CreateDatabase(await Worlds.GetOrAdd(world, _ => new(() => Fill(fill))).Value);

    private static async Task<string> Fill(Func<TestRegister, Task> fill)
    {
        string connection = await Create(await Migrated.Value, CancellationToken.None);
        await using TestRegister register = new(connection) { IsKept = true };
        await fill(register);
        return new NpgsqlConnectionStringBuilder(connection).Database!;
    }

    /// <summary>Nobody needs the database any more: hundreds of them, left to the end, are gigabytes to write.</summary>
    internal static async Task Drop(string connectionString)
    {
        string name = new NpgsqlConnectionStringBuilder(connectionString).Database!;
        // Not with the test's own token: also what a cancelled test made goes.
        await Sql.Run((await Server.Value).ConnectionString, $"drop database {name} with (force)", default);
    }

    private static async Task<string> Create(string template, CancellationToken stop)
    {
        FastRun.Lacks("a database");
        string server = (await Server.Value).ConnectionString;
        string name = $"test_{Interlocked.Increment(ref made)}";
        // Kept short, for each database has a pool: the idle connections of many would use up the server's.
        NpgsqlConnectionStringBuilder connection = new(server)
        {
            Database = name,
            ConnectionIdleLifetime = 2,
            ConnectionPruningInterval = 1,
        };
        // The files as they are: cheaper for the processor than through the log.
        await Sql.Run(server, $"create database {name} template {template} strategy file_copy", stop);
        return connection.ConnectionString;
    }

    private static async Task<string> MakeMigrated()
    {
        string connection = await Create("template0", CancellationToken.None);
        await using NpgsqlDataSource source = NpgsqlDataSource.Create(connection + ";Pooling=false");
        await Schema.Migrate(source, Subjects.Rights, CancellationToken.None);
        return new NpgsqlConnectionStringBuilder(connection).Database!;
    }

    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Decrement(ref users) > 0 || !Server.IsValueCreated)
            return;
        await (await Server.Value).DisposeAsync();
        Folder.Value.Dispose();
    }
}
