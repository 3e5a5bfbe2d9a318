namespace Kuntakokeilu.Core.Data.Cluster;

/// <summary>
/// The database the program works with: on the server it was given, else on one of its own that stops with it.
/// </summary>
internal sealed class Database : IAsyncDisposable
{
    private readonly PrivateCluster? own;

    private Database(string connectionString, PrivateCluster? own)
    {
        ConnectionString = connectionString;
        this.own = own;
    }

    internal string ConnectionString { get; }

    internal bool IsPrivate => own is not null;

    /// <summary>The server given in the environment, the same name as ASP.NET Core's configuration has for it.</summary>
    internal static string? Configured => Environment.GetEnvironmentVariable("ConnectionStrings__Kokeilu");

    /// <param name="configured">The connection string given to the program, used as it is; null or blank if none.</param>
    /// <param name="dataFolder">Where a cluster of the program's own lives.</param>
    internal static async Task<Database> Open(string? configured, string dataFolder, CancellationToken stop)
    {
        if (!string.IsNullOrWhiteSpace(configured))
            return new(configured, null);
        PrivateCluster own = await PrivateCluster.Start(dataFolder, stop);
        return new(own.ConnectionString, own);
    }

    public ValueTask DisposeAsync() => own?.DisposeAsync() ?? ValueTask.CompletedTask;
}
