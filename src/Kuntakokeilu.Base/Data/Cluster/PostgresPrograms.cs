using System.Text.RegularExpressions;

namespace Kuntakokeilu.Base.Data.Cluster;

/// <summary>PostgreSQL's programs on this machine.</summary>
internal sealed partial record PostgresPrograms(int Major, string Folder)
{
    internal const int OldestMajor = 15;

    /// <summary>Debian's folders; each major version has its own, and none of the servers is in PATH.</summary>
    internal const string DebianFolder = "/usr/lib/postgresql";

    internal string this[string name] => Path.Combine(Folder, name);

    /// <summary>The programs for a cluster of that major version, or the newest for one that is still to be made.</summary>
    internal static PostgresPrograms For(string? clusterMajor, string folder, string? path, string debianFolder)
    {
        List<PostgresPrograms> installed =
        [
            .. Installed(path, debianFolder).OrderByDescending(programs => programs.Major),
        ];
        string found = installed.Count == 0 ? "" : $" (found: {string.Join(", ", installed.Select(one => one.Major))})";
        if (clusterMajor is { } major)
            return installed.Find(programs => $"{programs.Major}" == major)
                ?? throw new CannotRunException(
                    $"{folder} was made by PostgreSQL {major}, which is not on this machine{found}: "
                        + $"install the package postgresql-{major}, or name another folder with --data."
                );
        return installed.Find(programs => programs.Major >= OldestMajor)
            ?? throw new CannotRunException(
                $"PostgreSQL {OldestMajor} or newer is needed{found}: install the package postgresql, "
                    + "or name a server in ConnectionStrings__Kokeilu."
            );
    }

    private static IEnumerable<PostgresPrograms> Installed(string? path, string debianFolder)
    {
        IEnumerable<string> debian = Directory.Exists(debianFolder) ? Directory.EnumerateDirectories(debianFolder) : [];
        return from folder in (path ?? "").Split(':').Concat(debian.Select(one => Path.Combine(one, "bin")))
            let postgres = Path.Combine(folder, "postgres")
            where folder.Length > 0 && File.Exists(postgres)
            // initdb and postgres look for each other beside the real file.
            let real = Path.GetDirectoryName(File.ResolveLinkTarget(postgres, true)?.FullName ?? postgres)!
            where File.Exists(Path.Combine(real, "initdb"))
            group folder by real into same
            let version = MajorOf(Path.Combine(same.Key, "postgres"))
            where version is not null
            select new PostgresPrograms(version.Value, same.Key);
    }

    private static int? MajorOf(string postgres) =>
        Tool.Run([postgres, "--version"]) is { Succeeded: true } told
        && Version.Match(told.Output) is { Success: true } m
            ? int.Parse(m.Groups[1].ValueSpan)
            : null;

    [GeneratedRegex(@"\(PostgreSQL\) (\d+)")]
    private static partial Regex Version { get; }
}
