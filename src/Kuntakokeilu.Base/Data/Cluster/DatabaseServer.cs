namespace Kuntakokeilu.Base.Data.Cluster;

/// <summary>
/// The server of the program's database: the one it was given, else the product's own: another program's that
/// runs on the data folder, or one that stops with this program.
/// </summary>
internal sealed class DatabaseServer : IAsyncDisposable
{
    private readonly PrivateCluster? own;

    private DatabaseServer(string connectionString, PrivateCluster? own)
    {
        ConnectionString = connectionString;
        this.own = own;
    }

    internal string ConnectionString { get; }

    /// <summary>Whether the server is the product's own, of this program or of another that runs now.</summary>
    internal bool IsPrivate { get; private init; }

    /// <summary>The server given in the environment, the same name as ASP.NET Core's configuration has for it.</summary>
    internal static string? Configured => Environment.GetEnvironmentVariable("ConnectionStrings__Kokeilu");

    /// <summary>
    /// Forgets what the user's shell tells PostgreSQL's clients (<c>PGCLIENTENCODING</c>, <c>PGOPTIONS</c>, <c>PGPASSWORD</c>
    /// and the like): names would be stored in another alphabet without a word. What counts stands in the connection
    /// string.
    /// </summary>
    internal static void ForgetShellVariables()
    {
        foreach (string name in Environment.GetEnvironmentVariables().Keys.Cast<string>())
            if (IsOfClients(name))
                Environment.SetEnvironmentVariable(name, null);
    }

    /// <summary>Whether PostgreSQL's clients and its server look for an environment variable of this name.</summary>
    internal static bool IsOfClients(string name) => name.StartsWith("PG", StringComparison.Ordinal);

    /// <param name="configured">The connection string given to the program, used as it is; null or blank if none.</param>
    /// <param name="dataFolder">Where a cluster of the program's own lives.</param>
    internal static async Task<DatabaseServer> Open(string? configured, string dataFolder, CancellationToken stop)
    {
        if (!string.IsNullOrWhiteSpace(configured))
            return new(configured, null);
        if (await PrivateCluster.Join(dataFolder, stop) is { } running)
            return new(running, null) { IsPrivate = true };
        PrivateCluster own = await PrivateCluster.Start(dataFolder, stop);
        return new(own.ConnectionString, own) { IsPrivate = true };
    }

    public ValueTask DisposeAsync() => own?.DisposeAsync() ?? ValueTask.CompletedTask;
}
