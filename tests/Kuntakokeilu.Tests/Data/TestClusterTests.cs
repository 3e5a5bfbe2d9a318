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
}
