using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using Npgsql;

namespace Kuntakokeilu.Base.Data.Cluster;

/// <summary>
/// The one way into a private cluster: a socket in a folder that only we can open, or, where no folder will do, the
/// machine's own network with a random password.
/// </summary>
internal sealed record Doorway(string? SocketFolder, int Port, string? Password)
{
    private const int SocketPort = 5432;

    /// <summary>What Linux takes as the path of a socket.</summary>
    private const int LongestSocketPath = 107;
    private const string FolderPrefix = "kokeilu-";
    private static readonly string SocketName = $".s.PGSQL.{SocketPort}";

    /// <summary>Where the folder of the socket may be made, the best first.</summary>
    internal static IReadOnlyList<string?> Places { get; } =
    [Environment.GetEnvironmentVariable("XDG_RUNTIME_DIR"), Path.GetTempPath(), "/tmp"];

    internal static Doorway Open(ServerUser user, IReadOnlyList<string?> places, string passwordFile)
    {
        foreach (string? place in places)
            if (MakeFolder(user, place) is { } folder)
                return new(folder, SocketPort, null);
        using TcpListener free = new(IPAddress.Loopback, 0);
        free.Start();
        return new(null, ((IPEndPoint)free.LocalEndpoint).Port, File.ReadAllText(passwordFile).Trim());
    }

    /// <summary>The way through a socket that is already there.</summary>
    internal static Doorway At(string socketFolder) => new(socketFolder, SocketPort, null);

    internal IEnumerable<(string Name, string Value)> Settings =>
        [
            ("port", $"{Port}"),
            ("listen_addresses", SocketFolder is null ? "127.0.0.1" : ""),
            ("unix_socket_directories", SocketFolder ?? ""),
            ("unix_socket_permissions", "0700"),
        ];

    internal string ConnectionTo(string database)
    {
        NpgsqlConnectionStringBuilder connection = new()
        {
            Host = SocketFolder ?? "127.0.0.1",
            Port = Port,
            Username = PrivateCluster.Name,
            Database = database,
            ApplicationName = "kokeilu",
        };
        if (Password is not null)
            connection.Password = Password;
        return connection.ConnectionString;
    }

    /// <summary>Removes the folder of a socket: no other folder, and nothing but what PostgreSQL puts there.</summary>
    internal static void Close(string? folder)
    {
        if (folder is null || !Path.GetFileName(folder).StartsWith(FolderPrefix, StringComparison.Ordinal))
            return;
        try
        {
            File.Delete(Path.Combine(folder, SocketName));
            File.Delete(Path.Combine(folder, SocketName + ".lock"));
            Directory.Delete(folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Already gone, or it holds what is not ours: an empty private folder does no harm.
        }
    }

    private static string? MakeFolder(ServerUser user, string? place)
    {
        // A comma would be read as two folders, here and in the connection string.
        if (string.IsNullOrEmpty(place) || place.Contains(',') || !Directory.Exists(place))
            return null;
        string folder = Path.Combine(place, FolderPrefix + RandomNumberGenerator.GetHexString(16, lowercase: true));
        if (Encoding.UTF8.GetByteCount(Path.Combine(folder, SocketName)) > LongestSocketPath)
            return null;
        try
        {
            Directory.CreateDirectory(
                folder,
                UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
            );
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
        if (user.Give(folder) && user.CanWrite(folder))
            return folder;
        Close(folder);
        return null;
    }
}
