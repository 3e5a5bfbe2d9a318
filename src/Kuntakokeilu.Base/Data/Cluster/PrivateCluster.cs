using System.ComponentModel;
using Npgsql;

namespace Kuntakokeilu.Base.Data.Cluster;

/// <summary>
/// A PostgreSQL server of the program's own, in its data folder: made at the first start, stopped with the program,
/// reachable by nobody else on the machine (docs/adr/0009).
/// </summary>
internal sealed class PrivateCluster : IAsyncDisposable
{
    /// <summary>The database, and the one user of the server.</summary>
    internal const string Name = "kokeilu";
    private static readonly TimeSpan StopPatience = TimeSpan.FromSeconds(60);

    private readonly ClusterFolder folder;
    private readonly Doorway door;
    private readonly ServerProcess server;
    private bool disposed;

    private PrivateCluster(ClusterFolder folder, Doorway door, ServerProcess server)
    {
        this.folder = folder;
        this.door = door;
        this.server = server;
    }

    internal string ConnectionString => door.ConnectionTo(Name);

    /// <summary>The server's first process.</summary>
    internal int ProcessId => server.Id;

    internal string? SocketFolder => door.SocketFolder;

    /// <summary>
    /// The way into the cluster that another of our programs runs on this data folder, so that an import can work beside
    /// the pages; null when there is none, or it does not answer. It stops with that program.
    /// </summary>
    internal static async Task<string?> Join(string dataFolder, CancellationToken stop)
    {
        if (ClusterFolder.SocketFolderOfUser(dataFolder) is not { } socket)
            return null;
        string connection = Doorway.At(socket).ConnectionTo(Name);
        try
        {
            await using NpgsqlConnection trial = new(connection + ";Pooling=false");
            await trial.OpenAsync(stop);
            return connection;
        }
        catch (NpgsqlException)
        {
            return null;
        }
    }

    internal static Task<PrivateCluster> Start(string dataFolder, CancellationToken stop) =>
        Start(dataFolder, Doorway.Places, [], stop);

    /// <param name="socketPlaces">Where the folder of the socket may be made.</param>
    /// <param name="settings">Settings that hold instead of those of <see cref="ClusterSettings"/>.</param>
    internal static async Task<PrivateCluster> Start(
        string dataFolder,
        IReadOnlyList<string?> socketPlaces,
        IReadOnlyList<(string Name, string Value)> settings,
        CancellationToken stop
    )
    {
        ClusterFolder folder = ClusterFolder.Claim(dataFolder);
        try
        {
            return await Start(folder, socketPlaces, settings, stop);
        }
        catch (Exception e)
        {
            folder.Dispose();
            if (e is IOException or UnauthorizedAccessException or Win32Exception or NpgsqlException)
                throw new CannotRunException($"PostgreSQL can't be started in {folder.Path}: {e.Message}", e);
            throw;
        }
    }

    /// <summary>Stops the server and waits until it is down; what is committed is on the disk.</summary>
    public async ValueTask DisposeAsync()
    {
        if (disposed)
            return;
        disposed = true;
        await Stop(server, folder.Cluster);
        CloseDoor(folder);
        folder.Dispose();
    }

    private static async Task<PrivateCluster> Start(
        ClusterFolder folder,
        IReadOnlyList<string?> socketPlaces,
        IReadOnlyList<(string Name, string Value)> settings,
        CancellationToken stop
    )
    {
        ServerUser user = ServerUser.For(folder.Path);
        await EarlierServer.Stop(folder.Cluster, stop);
        CloseDoor(folder);
        PostgresPrograms programs = PostgresPrograms.For(
            folder.Major,
            folder.Path,
            Environment.GetEnvironmentVariable("PATH"),
            PostgresPrograms.DebianFolder
        );
        if (folder.Major is null)
            await NewCluster.Make(folder, user, programs, stop);

        Doorway door = Doorway.Open(user, socketPlaces, folder.PasswordFile);
        folder.SocketFolder = door.SocketFolder;
        long memory = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes;
        ServerProcess server = await ServerProcess.Start(
            user,
            "INT",
            folder.Path,
            [
                programs["postgres"],
                "-D",
                folder.Cluster,
                .. from setting in ClusterSettings.For(memory, folder.Log).Concat(door.Settings).Concat(settings)
                from word in (string[])["-c", $"{setting.Name}={setting.Value}"]
                select word,
            ]
        );
        try
        {
            await NewDatabase.WhenReady(door, server, folder.Log, stop);
            return new(folder, door, server);
        }
        catch
        {
            await Stop(server, folder.Cluster);
            CloseDoor(folder);
            throw;
        }
    }

    private static void CloseDoor(ClusterFolder folder)
    {
        Doorway.Close(folder.SocketFolder);
        folder.SocketFolder = null;
    }

    private static async Task Stop(ServerProcess server, string cluster)
    {
        if (!server.Ended.IsCompleted)
            SystemCalls.Signal(server.Id, SystemCalls.FastStop);
        if (await Task.WhenAny(server.Ended, Task.Delay(StopPatience)) != server.Ended)
            SystemCalls.Signal(server.Id, SystemCalls.ImmediateStop);
        await server.Ended;
        await EarlierServer.End(cluster);
    }
}
