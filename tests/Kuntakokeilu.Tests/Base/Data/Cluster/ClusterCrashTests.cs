using System.Diagnostics;
using Kuntakokeilu.Base.Data.Cluster;
using Kuntakokeilu.Tests.Data;

namespace Kuntakokeilu.Tests.Base.Data.Cluster;

/// <summary>What is left by programs and servers that were killed is no hindrance, and nothing stored is lost.</summary>
public sealed class ClusterCrashTests : IDisposable
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;
    private readonly TempFolder data = new();

    public void Dispose() => data.Dispose();

    [Fact]
    public async Task A_killed_server_recovers_at_the_next_start()
    {
        await using (PrivateCluster killed = await PrivateCluster.Start(data.Path, Stop))
        {
            await Sql.Run(killed.ConnectionString, "create table kept as select 7 as value", Stop);
            Servers.Kill(killed.ProcessId);
        }
        Assert.True(File.Exists(data["postgres/cluster/postmaster.pid"]));

        await StartsAgainWithWhatWasStored();
    }

    [Fact]
    public async Task A_number_that_now_is_another_programs_is_not_the_servers()
    {
        string file = data["postgres/cluster/postmaster.pid"];
        string[] lines;
        await using (PrivateCluster cluster = await PrivateCluster.Start(data.Path, Stop))
        {
            await Sql.Run(cluster.ConnectionString, "create table kept as select 7 as value", Stop);
            lines = await File.ReadAllLinesAsync(file, Stop);
        }
        using Process other = Process.Start("sleep", ["600"]);
        try
        {
            await File.WriteAllLinesAsync(file, [$"{other.Id}", .. lines[1..]], Stop);

            await StartsAgainWithWhatWasStored();

            Assert.False(other.HasExited);
        }
        finally
        {
            other.Kill();
        }
    }

    [Fact]
    public async Task A_killed_program_leaves_no_server_and_what_it_stored()
    {
        using ClusterHolder program = new(data.Path);
        string connection = await program.ConnectionString();
        await Sql.Run(connection, "create table kept as select 7 as value", Stop);
        string socketFolder = new Npgsql.NpgsqlConnectionStringBuilder(connection).Host!;
        Assert.NotEmpty(Servers.Below(data["postgres/cluster"]));

        program.Kill();

        await Servers.Until(() => Servers.Below(data["postgres/cluster"]).Count == 0, "the server's end");
        // Which may come before the end of the program that was killed.
        await Servers.Until(() => !Locked(), "the killed program's lock to be gone");
        await StartsAgainWithWhatWasStored();
        Assert.False(Directory.Exists(socketFolder));
    }

    [Fact]
    public async Task A_program_killed_a_moment_ago_is_waited_for()
    {
        using ClusterHolder program = new(data.Path);
        await Sql.Run(await program.ConnectionString(), "create table kept as select 7 as value", Stop);
        int server = int.Parse(File.ReadLines(data["postgres/cluster/postmaster.pid"]).First());
        // Held still, the server can't end by itself.
        Servers.Ask("kill", "-STOP", $"{server}");
        program.Kill();
        await Servers.Until(() => !Locked(), "the killed program's lock to be gone");

        Task again = StartsAgainWithWhatWasStored();
        Assert.NotEmpty(Servers.Below(data["postgres/cluster"]));
        Servers.Ask("kill", "-CONT", $"{server}");

        await again;
    }

    [Fact]
    public async Task A_cluster_begun_and_broken_off_is_made_anew()
    {
        Directory.CreateDirectory(data["postgres/cluster.new/base"]);
        data.Write("postgres/cluster.new/PG_VERSION", "15");

        await using PrivateCluster cluster = await PrivateCluster.Start(data.Path, Stop);

        Assert.Equal(1, await Sql.Run(cluster.ConnectionString, "select 1", Stop));
    }

    [Fact]
    public async Task A_start_stopped_while_the_cluster_is_made_can_be_tried_again()
    {
        using CancellationTokenSource user = new();
        Task<PrivateCluster> start = PrivateCluster.Start(data.Path, user.Token);
        await Servers.Until(() => Directory.Exists(data["postgres/cluster.new/base"]), "a cluster begun");
        await user.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => start);
        Assert.Empty(Servers.Below(data.Path));
        Assert.False(Directory.Exists(data["postgres/cluster"]));

        await using PrivateCluster cluster = await PrivateCluster.Start(data.Path, Stop);

        Assert.Equal(1, await Sql.Run(cluster.ConnectionString, "select 1", Stop));
    }

    private async Task StartsAgainWithWhatWasStored()
    {
        await using PrivateCluster again = await PrivateCluster.Start(data.Path, Stop);
        Assert.Equal(7, await Sql.Run(again.ConnectionString, "select value from kept", Stop));
    }

    private bool Locked()
    {
        try
        {
            ClusterFolder.Claim(data.Path).Dispose();
            return false;
        }
        catch (CannotRunException)
        {
            return true;
        }
    }
}
