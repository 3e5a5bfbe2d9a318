namespace Kuntakokeilu.Base.Data.Cluster;

/// <summary>
/// As whom PostgreSQL's programs run. They refuse to run as root, so as root they get another user: one that is only a
/// name inside a user namespace, while the files stay root's; where there are no namespaces, an unprivileged user to
/// whom the folder is given.
/// </summary>
/// <param name="Prefix">What stands before each program's name.</param>
/// <param name="Owner">The user and group that must own the files; null when they are ours.</param>
internal sealed record ServerUser(IReadOnlyList<string> Prefix, string? Owner)
{
    private const string Root = "0:0";

    /// <summary>
    /// A user namespace: root outside is <c>daemon</c> inside. Any user does that every machine has; initdb asks for
    /// its name. Not <c>nobody</c>, which inside also stands for everyone unknown.
    /// </summary>
    private static readonly ServerUser InNamespace = new(
        ["unshare", "--user", "--map-user=daemon", "--map-group=daemon"],
        null
    );

    /// <summary>The user for a folder that exists, and who may write there from then on.</summary>
    internal static ServerUser For(string folder)
    {
        if (!Environment.IsPrivilegedProcess)
            return new([], null);
        string owner = Tool.Run(["stat", "--format=%u:%g", folder])?.Output.Trim() ?? Root;
        // A folder that someone else began stays theirs: they may want to go on without root.
        if (!owner.StartsWith("0:", StringComparison.Ordinal))
            return As(owner) is { } user && user.CanWrite(folder) ? user : throw NoUser(folder);
        if (InNamespace.CanWrite(folder))
            return InNamespace;
        foreach (string unprivileged in Unprivileged())
            if (As(unprivileged) is var user && user.Give(folder) && user.CanWrite(folder))
                return user;
        Tool.Run(["chown", "--recursive", "--no-dereference", Root, folder]);
        throw NoUser(folder);
    }

    /// <summary>Makes a folder the server's own.</summary>
    internal bool Give(string folder) =>
        Owner is null || Tool.Run(["chown", "--recursive", "--no-dereference", Owner, folder]) is { Succeeded: true };

    /// <summary>Asked of the system itself: the folders above must let the user through too.</summary>
    internal bool CanWrite(string folder) => Tool.Run([.. Prefix, "test", "-w", folder]) is { Succeeded: true };

    private static ServerUser As(string owner)
    {
        string[] ids = owner.Split(':');
        return new(["setpriv", $"--reuid={ids[0]}", $"--regid={ids[1]}", "--clear-groups"], owner);
    }

    /// <summary>User and group of those known on this machine.</summary>
    private static IEnumerable<string> Unprivileged() =>
        from name in (string[])["postgres", "nobody"]
        from line in File.ReadLines("/etc/passwd")
        let fields = line.Split(':')
        where fields[0] == name
        select $"{fields[2]}:{fields[3]}";

    private static CannotRunException NoUser(string folder) =>
        new(
            $"PostgreSQL refuses to run as root, and no other user can reach {folder}: "
                + "start kokeilu as an ordinary user, or name a folder others can reach with --data."
        );
}
