using Kuntakokeilu.App.Site;
using Kuntakokeilu.Core.Data;
using Kuntakokeilu.Core.Data.Cluster;
using Kuntakokeilu.Tests.Data;
using Npgsql;

[assembly: AssemblyFixture(typeof(TestCluster))]

namespace Kuntakokeilu.Tests.Data;

/// <summary>
/// One PostgreSQL for the whole run, started when the first test asks for a database. A test class takes it as a
/// parameter of its constructor.
/// </summary>
public sealed class TestCluster : IAsyncDisposable
{
    internal const string HeldFolderVariable = "KOKEILU_HELD_FOLDER";

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
    private int made;

    public TestCluster()
    {
        cluster = new(() => PrivateCluster.Start(folder.Value.Path, Doorway.Places, Fast, CancellationToken.None));
        migrated = new(MakeMigrated);
    }

    /// <summary>Whether this program only holds a cluster for a test of another, and runs no other tests.</summary>
    internal static bool IsHolder => Environment.GetEnvironmentVariable(HeldFolderVariable) is not null;

    /// <summary>A database of its own, and the way to it: empty, or a copy of one that nobody is connected to.</summary>
    public async Task<string> CreateDatabase(string template = "template0")
    {
        CancellationToken stop = TestContext.Current.CancellationToken;
        string server = (await cluster.Value).ConnectionString;
        string name = $"test_{Interlocked.Increment(ref made)}";
        // Kept short, for each database has a pool: the idle connections of many would use up the server's.
        NpgsqlConnectionStringBuilder connection = new(server)
        {
            Database = name,
            ConnectionIdleLifetime = 2,
            ConnectionPruningInterval = 1,
        };
        await Sql.Run(server, $"create database {name} template {template}", stop);
        return connection.ConnectionString;
    }

    /// <summary>A database of its own with the schema of this release, and the way to it.</summary>
    public async Task<string> CreateMigratedDatabase() => await CreateDatabase(await migrated.Value);

    private async Task<string> MakeMigrated()
    {
        string connection = await CreateDatabase();
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
