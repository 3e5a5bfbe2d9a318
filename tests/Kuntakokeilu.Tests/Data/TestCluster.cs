using Kuntakokeilu.Tests.Data;
using Npgsql;

[assembly: AssemblyFixture(typeof(TestCluster))]

namespace Kuntakokeilu.Tests.Data;

/// <summary>
/// The way to the one PostgreSQL of the whole run, which starts when the first test asks for a database. A test class
/// takes it as a parameter of its constructor. What must seal, crash or count the whole server has one of its own.
/// </summary>
public sealed class TestCluster : IAsyncDisposable
{
    private static readonly TestServer Common = new();
    private static int users;
    private readonly TestServer server;

    public TestCluster()
        : this(Common) => Interlocked.Increment(ref users);

    private TestCluster(TestServer server) => this.server = server;

    /// <summary>A server whose connections and transactions are only those of who asks for it.</summary>
    internal static TestCluster OfItsOwn() => new(new TestServer());

    /// <summary>A database of its own, and the way to it: empty, or a copy of one that nobody is connected to.</summary>
    public Task<string> CreateDatabase(string template = "template0") =>
        server.Create(template, TestContext.Current.CancellationToken);

    /// <summary>A database of its own with the schema of this release, and the way to it.</summary>
    public async Task<string> CreateMigratedDatabase() => await CreateDatabase(await server.Migrated());

    /// <summary>A database of its own, which is a copy of one that is filled when the first test asks for its like.</summary>
    internal async Task<string> CreateLike(string world, Func<TestRegister, Task> fill) =>
        await CreateDatabase(await server.World(world, fill));

    /// <summary>Nobody needs the database any more: hundreds of them, left to the end, are gigabytes to write.</summary>
    internal static async Task Drop(string connectionString)
    {
        NpgsqlConnectionStringBuilder server = new(connectionString);
        string name = server.Database!;
        server.Database = "postgres";
        // Not with the test's own token: also what a cancelled test made goes.
        await Sql.Run(server.ConnectionString, $"drop database {name} with (force)", default);
    }

    public async ValueTask DisposeAsync()
    {
        if (server != Common || Interlocked.Decrement(ref users) == 0)
            await server.DisposeAsync();
    }
}
