using Kuntakokeilu.Base.Data.Cluster;
using Kuntakokeilu.Tests.Data;

namespace Kuntakokeilu.Tests.Base.Data.Cluster;

/// <summary>As whom PostgreSQL runs: never as root, whoever starts the program.</summary>
public sealed class ClusterUserTests : IDisposable
{
    private const string Nobody = "65534";
    private const UnixFileMode LetsThrough =
        UnixFileMode.UserRead
        | UnixFileMode.UserWrite
        | UnixFileMode.UserExecute
        | UnixFileMode.GroupExecute
        | UnixFileMode.OtherExecute;

    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;
    private static readonly string[] AsNobody = ["setpriv", $"--reuid={Nobody}", $"--regid={Nobody}", "--clear-groups"];
    private readonly TempFolder data = new();

    public void Dispose() => data.Dispose();

    [Fact]
    public async Task An_ordinary_user_runs_it_directly()
    {
        AsRoot();
        string program = Path.Combine(AppContext.BaseDirectory, "Kuntakokeilu.Tests");
        Assert.SkipUnless(
            Tool.Run([.. AsNobody, "test", "-x", program]) is { Succeeded: true },
            "Other users can't reach the built tests."
        );
        Give(data.Path);

        using ClusterHolder holder = new(data.Path, prefix: AsNobody);
        await Sql.Run(await holder.ConnectionString(), "select 1", Stop);

        Assert.Equal(Nobody, UserOf(ServerId()));
        holder.Kill();
        await Servers.Until(() => Servers.Below(data["postgres/cluster"]).Count == 0, "the server's end");
    }

    [Fact]
    public async Task Root_keeps_the_files_in_a_folder_nobody_else_reaches()
    {
        AsRoot();

        await using PrivateCluster cluster = await PrivateCluster.Start(data.Path, Stop);

        Assert.Equal("0", UserOf(cluster.ProcessId));
        Assert.Equal("0", Servers.Ask("stat", "--format=%u", data["postgres/cluster/PG_VERSION"]));
        // Inside its namespace it is not root.
        Assert.Equal(
            "1 0 1",
            string.Join(
                    ' ',
                    File.ReadAllText($"/proc/{cluster.ProcessId}/uid_map")
                        .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                )
                .Trim()
        );
    }

    [Fact]
    public async Task Root_goes_on_as_the_user_who_began_the_folder()
    {
        AsRoot();
        File.SetUnixFileMode(data.Path, LetsThrough);
        Directory.CreateDirectory(data["postgres"]);
        Give(data["postgres"]);

        await using PrivateCluster cluster = await PrivateCluster.Start(data.Path, Stop);

        Assert.Equal(1, await Sql.Run(cluster.ConnectionString, "select 1", Stop));
        Assert.Equal(Nobody, UserOf(cluster.ProcessId));
    }

    [Fact]
    public async Task Root_without_namespaces_gives_the_folder_to_an_unprivileged_user()
    {
        AsRoot();
        File.SetUnixFileMode(data.Path, LetsThrough);

        using ClusterHolder program = new(data.Path, WithoutNamespaces());
        await Sql.Run(await program.ConnectionString(), "select 1", Stop);

        Assert.NotEqual("0", UserOf(ServerId()));
        program.Kill();
        await Servers.Until(() => Servers.Below(data["postgres/cluster"]).Count == 0, "the server's end");
    }

    [Fact]
    public async Task Root_without_any_way_is_told_in_one_line()
    {
        AsRoot();

        using ClusterHolder program = new(data.Path, WithoutNamespaces());

        Assert.Contains("PostgreSQL refuses to run as root, and no other user can reach", await program.Output());
        Assert.Equal("0", Servers.Ask("stat", "--format=%u", data["postgres"]));
    }

    private static void AsRoot() =>
        Assert.SkipUnless(Environment.IsPrivilegedProcess, "Only root can be someone else.");

    private static void Give(string folder) => Servers.Ask("chown", "--recursive", $"{Nobody}:{Nobody}", folder);

    private static string UserOf(int process) => Servers.Ask("stat", "--format=%u", $"/proc/{process}");

    private int ServerId() => int.Parse(File.ReadLines(data["postgres/cluster/postmaster.pid"]).First());

    /// <summary>A folder for PATH in which <c>unshare</c> refuses, as it does in many containers.</summary>
    private string WithoutNamespaces()
    {
        Directory.CreateDirectory(data["programs"]);
        File.SetUnixFileMode(data.Write("programs/unshare", "#!/bin/sh\nexit 1\n"), LetsThrough);
        return data["programs"];
    }
}
