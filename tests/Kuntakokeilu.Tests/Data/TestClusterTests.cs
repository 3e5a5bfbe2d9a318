using Npgsql;

namespace Kuntakokeilu.Tests.Data;

public sealed class TestClusterTests(TestCluster cluster)
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Databases_are_apart_and_can_be_copied()
    {
        string one = await cluster.CreateDatabase();
        await Sql.Run(one, "create table kept (value int); insert into kept values (7)", Stop);

        string empty = await cluster.CreateDatabase();
        string copy = await cluster.CreateDatabase(new NpgsqlConnectionStringBuilder(one).Database!);

        Assert.Equal(false, await Sql.Run(empty, "select to_regclass('kept') is not null", Stop));
        Assert.Equal(7, await Sql.Run(copy, "select value from kept", Stop));
    }

    /// <summary>Sealing waits for every transaction of its server, so for those of other tests if they shared it.</summary>
    [Fact]
    public async Task A_server_of_its_own_counts_no_transaction_of_other_tests()
    {
        await using TestCluster own = TestCluster.OfItsOwn();
        string before = await own.CreateDatabase();
        object? counted = await Sql.Run(before, "select pg_snapshot_xmax(pg_current_snapshot())::text", Stop);
        await Sql.Run(await cluster.CreateDatabase(), "create table elsewhere (value int)", Stop);
        Assert.Equal(counted, await Sql.Run(before, "select pg_snapshot_xmax(pg_current_snapshot())::text", Stop));
    }
}
