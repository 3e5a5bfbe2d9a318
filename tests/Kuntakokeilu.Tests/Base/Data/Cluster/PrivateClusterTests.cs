using Kuntakokeilu.Base.Data.Cluster;
using Kuntakokeilu.Tests.Data;
using Npgsql;

namespace Kuntakokeilu.Tests.Base.Data.Cluster;

public sealed class PrivateClusterTests : IDisposable
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;
    private readonly TempFolder data = new();

    public void Dispose() => data.Dispose();

    [Fact]
    public async Task A_new_folder_gets_a_server_and_an_empty_database_set_for_it()
    {
        await using PrivateCluster cluster = await PrivateCluster.Start(data.Path, Stop);

        async Task<object?> Ask(string sql) => await Sql.Run(cluster.ConnectionString, sql, Stop);
        Assert.Equal(
            "kokeilu UTF8 C",
            await Ask(
                "select datname || ' ' || pg_encoding_to_char(encoding) || ' ' || datcollate "
                    + "from pg_database where datname = current_database()"
            )
        );
        Assert.Equal("UTC", await Ask("show timezone"));
        Assert.Equal("on", await Ask("show fsync"));
        Assert.Equal("on", await Ask("show synchronous_commit"));
        Assert.Equal("minimal", await Ask("show wal_level"));
        long memory = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes;
        Assert.Equal(
            Math.Min(memory / 8, 512L << 20) >> 20,
            await Ask("select setting::bigint * 8192 >> 20 from pg_settings where name = 'shared_buffers'")
        );
    }

    [Fact]
    public async Task Nobody_else_gets_in()
    {
        await using PrivateCluster cluster = await PrivateCluster.Start(data.Path, Stop);

        const UnixFileMode owner = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
        Assert.Equal(owner, File.GetUnixFileMode(data["postgres"]));
        Assert.Equal(owner, File.GetUnixFileMode(cluster.SocketFolder!));
        Assert.Equal("", await Sql.Run(cluster.ConnectionString, "show listen_addresses", Stop));
    }

    [Fact]
    public async Task Stopping_leaves_no_process_and_no_socket_folder()
    {
        PrivateCluster cluster = await PrivateCluster.Start(data.Path, Stop);
        Assert.NotEmpty(Servers.Below(data.Path));
        // A session that is still open does not hold it up.
        await using NpgsqlConnection open = new(cluster.ConnectionString + ";Pooling=false");
        await open.OpenAsync(Stop);

        await cluster.DisposeAsync();

        Assert.Empty(Servers.Below(data.Path));
        Assert.False(Directory.Exists(cluster.SocketFolder));
        Assert.False(File.Exists(data["postgres/cluster/postmaster.pid"]));
    }

    [Fact]
    public async Task A_second_start_has_what_the_first_one_stored()
    {
        await using (PrivateCluster first = await PrivateCluster.Start(data.Path, Stop))
            await Sql.Run(first.ConnectionString, "create table kept as select 7 as value", Stop);

        await using PrivateCluster second = await PrivateCluster.Start(data.Path, Stop);

        Assert.Equal(7, await Sql.Run(second.ConnectionString, "select value from kept", Stop));
    }

    [Fact]
    public async Task Two_folders_work_side_by_side()
    {
        await using PrivateCluster one = await PrivateCluster.Start(data["one"], Stop);
        await using PrivateCluster two = await PrivateCluster.Start(data["two"], Stop);

        await Sql.Run(one.ConnectionString, "create table only_here ()", Stop);

        Assert.Equal(true, await Sql.Run(two.ConnectionString, "select to_regclass('only_here') is null", Stop));
    }

    [Fact]
    public async Task The_same_folder_twice_is_told_in_one_line()
    {
        await using PrivateCluster first = await PrivateCluster.Start(data.Path, Stop);

        CannotRunException told = await Assert.ThrowsAsync<CannotRunException>(() =>
            PrivateCluster.Start(data.Path, Stop)
        );

        Assert.Contains("another kokeilu is using", told.Message);
        Assert.Equal(1, await Sql.Run(first.ConnectionString, "select 1", Stop));
    }

    [Fact]
    public async Task A_path_too_long_for_a_socket_works()
    {
        string deep = Path.Combine(
            data.Path,
            new string('a', 100),
            new string('b', 100),
            "with space, comma and 'quote'"
        );

        await using PrivateCluster cluster = await PrivateCluster.Start(deep, [deep, .. Doorway.Places], [], Stop);

        Assert.Equal(1, await Sql.Run(cluster.ConnectionString, "select 1", Stop));
        Assert.Equal(Path.GetDirectoryName(cluster.SocketFolder) + "/", Path.GetTempPath());
    }

    [Fact]
    public async Task A_folder_by_another_name_is_the_same_folder()
    {
        Directory.CreateDirectory(data["real"]);
        File.CreateSymbolicLink(data["link"], data["real"]);
        await using PrivateCluster first = await PrivateCluster.Start(data["real"], Stop);

        await Assert.ThrowsAsync<CannotRunException>(() => PrivateCluster.Start(data["link"], Stop));
    }

    [Fact]
    public async Task Without_a_folder_for_the_socket_a_password_guards_the_network()
    {
        await using PrivateCluster cluster = await PrivateCluster.Start(data.Path, [null], [], Stop);

        NpgsqlConnectionStringBuilder way = new(cluster.ConnectionString);
        Assert.Equal("127.0.0.1", way.Host);
        Assert.Equal(1, await Sql.Run(way.ConnectionString, "select 1", Stop));
        way.Password = "guessed";
        PostgresException refused = await Assert.ThrowsAsync<PostgresException>(() =>
            Sql.Run(way.ConnectionString, "select 1", Stop)
        );
        Assert.Equal(PostgresErrorCodes.InvalidPassword, refused.SqlState);
    }

    [Fact]
    public async Task The_log_quotes_nobody()
    {
        string[] failing =
        [
            "insert into people values ('131052-308T')",
            "select '131052-308T'::int",
            "select from nothing where id = '131052-308T'",
            "do $$ begin raise warning '131052-308T'; end $$",
        ];
        await using PrivateCluster cluster = await PrivateCluster.Start(data.Path, Stop);
        await Sql.Run(cluster.ConnectionString, "create table people (id text primary key check (id = 'x'))", Stop);

        foreach (string statement in failing)
            await Record.ExceptionAsync(() => Sql.Run(cluster.ConnectionString, statement, Stop));
        await cluster.DisposeAsync();

        string log = string.Concat(Directory.GetFiles(data["postgres/log"]).Select(File.ReadAllText));
        Assert.Contains("database system is ready", log);
        Assert.DoesNotContain("131052", log);
    }

    [Fact]
    public async Task A_cluster_of_another_version_is_told_in_one_line()
    {
        Directory.CreateDirectory(data["postgres/cluster"]);
        data.Write("postgres/cluster/PG_VERSION", "9.6\n");

        CannotRunException told = await Assert.ThrowsAsync<CannotRunException>(() =>
            PrivateCluster.Start(data.Path, Stop)
        );

        Assert.Contains("was made by PostgreSQL 9.6", told.Message);
        Assert.DoesNotContain('\n', told.Message);
    }

    [Fact]
    public async Task A_server_that_does_not_start_is_told_with_its_reason()
    {
        CannotRunException told = await Assert.ThrowsAsync<CannotRunException>(() =>
            PrivateCluster.Start(data.Path, Doorway.Places, [("shared_buffers", "800TB")], Stop)
        );

        Assert.StartsWith("PostgreSQL did not start: ", told.Message);
        Assert.Contains("shared_buffers", told.Message);
        Assert.DoesNotContain('\n', told.Message);
    }
}
