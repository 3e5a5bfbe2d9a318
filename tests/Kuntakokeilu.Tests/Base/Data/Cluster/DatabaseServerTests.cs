using Kuntakokeilu.Base.Data.Cluster;
using Kuntakokeilu.Tests.Data;

namespace Kuntakokeilu.Tests.Base.Data.Cluster;

public sealed class DatabaseServerTests : IDisposable
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;
    private readonly TempFolder data = new();

    public void Dispose() => data.Dispose();

    [Fact]
    public async Task A_configured_server_is_used_as_it_is()
    {
        await using DatabaseServer server = await DatabaseServer.Open("Host=db.example;Username=x", data.Path, Stop);

        Assert.Equal("Host=db.example;Username=x", server.ConnectionString);
        Assert.False(server.IsPrivate);
        Assert.Empty(Directory.GetFileSystemEntries(data.Path));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    public async Task Without_one_the_program_runs_its_own_and_stops_it(string? configured)
    {
        await using (DatabaseServer server = await DatabaseServer.Open(configured, data.Path, Stop))
        {
            Assert.True(server.IsPrivate);
            Assert.Equal(1, await Sql.Run(server.ConnectionString, "select 1", Stop));
        }

        Assert.Empty(Servers.Below(data.Path));
    }

    [Fact]
    public async Task A_second_program_on_the_folder_joins_the_server_that_runs_and_does_not_stop_it()
    {
        await using DatabaseServer first = await DatabaseServer.Open(null, data.Path, Stop);
        await Sql.Run(first.ConnectionString, "create table seen ()", Stop);

        await using (DatabaseServer second = await DatabaseServer.Open(null, data.Path, Stop))
        {
            Assert.True(second.IsPrivate);
            Assert.Equal(0L, await Sql.Run(second.ConnectionString, "select count(*) from seen", Stop));
        }

        Assert.Equal(1, await Sql.Run(first.ConnectionString, "select 1", Stop));
    }
}
