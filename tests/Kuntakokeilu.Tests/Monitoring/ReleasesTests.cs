using Kuntakokeilu.Core.Data;
using Kuntakokeilu.Core.Monitoring;
using Kuntakokeilu.Statistics.Cubes;
using Kuntakokeilu.Tests.Data;
using Npgsql;

namespace Kuntakokeilu.Tests.Monitoring;

public sealed class ReleasesTests(TestCluster cluster)
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_release_is_read_as_it_was_stored()
    {
        await using NpgsqlDataSource source = await Empty();
        Release stored = await TestRelease.Store(source, Month.Of(2022, 1));

        Release read = (await new Releases(source, new SetClock()).Latest(Stop))!;

        Assert.Equal(stored.Head, read.Head);
        Assert.Equal(stored.Tables.Count, read.Tables.Count);
        foreach ((var one, var other) in stored.Tables.Zip(read.Tables))
        {
            Assert.Equal(one.Definition.Id, other.Definition.Id);
            Assert.Equal(one.Figures.ToArray(), other.Figures.ToArray());
        }
    }

    [Fact]
    public async Task A_new_release_is_found_after_a_while_and_the_old_one_stays()
    {
        await using NpgsqlDataSource source = await Empty();
        SetClock time = new();
        Releases releases = new(source, time);
        Assert.Null(await releases.Latest(Stop));

        await TestRelease.Store(source, Month.Of(2021, 3));
        time.Now += TimeSpan.FromSeconds(10);
        Assert.Equal(1, (await releases.Latest(Stop))!.Head.Number);

        await TestRelease.Store(source, Month.Of(2021, 4), number: 2, note: "Late facts came.");
        time.Now += TimeSpan.FromSeconds(10);
        Assert.Equal(2, (await releases.Latest(Stop))!.Head.Number);
        Assert.Equal(Month.Of(2021, 3), (await releases.Find(1, Stop))!.Head.LastMonth);
        Assert.Null(await releases.Find(3, Stop));
    }

    [Theory]
    [InlineData("update monitoring.release set note = 'other'")]
    [InlineData("delete from monitoring.release_table")]
    [InlineData("update monitoring.blob set bytes = ''")]
    public async Task A_release_is_frozen(string sql)
    {
        await using NpgsqlDataSource source = await Empty();
        await TestRelease.Store(source, Month.Of(2021, 3));
        await using NpgsqlCommand command = source.CreateCommand(sql);
        PostgresException e = await Assert.ThrowsAsync<PostgresException>(() => command.ExecuteNonQueryAsync(Stop));
        Assert.Contains("never changed", e.MessageText);
    }

    private async Task<NpgsqlDataSource> Empty()
    {
        NpgsqlDataSource source = NpgsqlDataSource.Create(await cluster.CreateDatabase());
        await Schema.Migrate(source, Stop);
        return source;
    }
}
