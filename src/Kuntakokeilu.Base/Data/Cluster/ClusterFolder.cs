namespace Kuntakokeilu.Base.Data.Cluster;

/// <summary>
/// <c>postgres</c> in the data folder: the cluster, its log, its password, and the lock of the program that uses it.
/// Nobody else can read it. The system lets go of the lock when the program ends, however it ends.
/// </summary>
internal sealed class ClusterFolder : IDisposable
{
    /// <summary>flock(2): somebody has it.</summary>
    private const int WouldBlock = 11;
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private const string Socket = "socket";

    private readonly FileStream held;

    private ClusterFolder(FileStream held)
    {
        this.held = held;
        // The path as the system sees it, without links: processes are recognised by it.
        string opened = $"/proc/self/fd/{held.SafeFileHandle.DangerousGetHandle()}";
        Path = System.IO.Path.GetDirectoryName(File.ResolveLinkTarget(opened, false)!.FullName)!;
    }

    internal string Path { get; }
    internal string Cluster => Below("cluster");

    /// <summary>Where a cluster is made; it gets its own name when it is whole.</summary>
    internal string Unfinished => Below("cluster.new");
    internal string Log => Below("log");
    internal string PasswordFile => Below("password");

    /// <summary>The major version that made the cluster; null when there is none yet.</summary>
    internal string? Major =>
        Directory.Exists(Cluster) ? File.ReadAllText(System.IO.Path.Combine(Cluster, "PG_VERSION")).Trim() : null;

    /// <summary>The folder is ours alone until disposed of.</summary>
    internal static ClusterFolder Claim(string dataFolder)
    {
        string folder = System.IO.Path.Combine(System.IO.Path.GetFullPath(dataFolder), "postgres");
        try
        {
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(folder)!);
            Directory.CreateDirectory(folder, OwnerOnly);
            File.SetUnixFileMode(folder, OwnerOnly);
            return new(Lock(System.IO.Path.Combine(folder, "lock")));
        }
        catch (IOException e) when (e.HResult == WouldBlock)
        {
            throw new CannotRunException(
                $"another kokeilu is using {folder}: stop it, or name another folder with --data.",
                e
            );
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CannotRunException($"{folder} can't be used ({e.Message}): name another with --data.", e);
        }
    }

    /// <summary>The socket's folder of the program that uses a data folder now; null when nobody does.</summary>
    internal static string? SocketFolderOfUser(string dataFolder)
    {
        string file = System.IO.Path.Combine(System.IO.Path.GetFullPath(dataFolder), "postgres", "lock");
        try
        {
            if (!File.Exists(file))
                return null;
            Lock(file).Dispose();
            return null;
        }
        catch (IOException e) when (e.HResult == WouldBlock)
        {
            return Written(System.IO.Path.Combine(System.IO.Path.GetDirectoryName(file)!, Socket));
        }
    }

    /// <summary>
    /// Written down, so that the next start can remove it should this one not get to it, and others can join.
    /// </summary>
    internal string? SocketFolder
    {
        get =>
            File.Exists(Below(Socket)) && File.ReadAllText(Below(Socket)) is { Length: > 0 } written ? written : null;
        set => File.WriteAllText(Below(Socket), value ?? "");
    }

    public void Dispose() => held.Dispose();

    private static string? Written(string file) =>
        File.Exists(file) && File.ReadAllText(file) is { Length: > 0 } written ? written : null;

    private static FileStream Lock(string file) =>
        new(
            file,
            new FileStreamOptions
            {
                Mode = FileMode.OpenOrCreate,
                Access = FileAccess.ReadWrite,
                Share = FileShare.None,
                UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
            }
        );

    private string Below(string name) => System.IO.Path.Combine(Path, name);
}
