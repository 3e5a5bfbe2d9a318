using Kuntakokeilu.App.Site;
using Kuntakokeilu.Core.Data;
using Kuntakokeilu.Core.Monitoring;
using Kuntakokeilu.Statistics.Months;
using Kuntakokeilu.Statistics.Tables;
using Kuntakokeilu.Tests.Base.Data.Cluster;
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

    /// <summary>A program whose catalogue has other contents in other places tells the same under the same names.</summary>
    [Fact]
    public async Task A_release_is_read_by_the_definitions_it_was_made_with()
    {
        await using NpgsqlDataSource source = await Empty();
        Release stored = TestRelease.OfAnotherCatalogue(Month.Of(2021, 3), "LOMAUTETTU");
        await TestRelease.Store(source, stored);

        Release read = (await new Releases(source, new SetClock()).Latest(Stop))!;

        Assert.Equal(stored.Head, read.Head);
        foreach ((PublishedTable one, PublishedTable other) in stored.Tables.Zip(read.Tables))
        {
            Assert.Equal(one.Definition.Id, other.Definition.Id);
            Assert.Equal(one.Definition.Contents.Values, other.Definition.Contents.Values);
            Assert.Equal(one.Figures.ToArray(), other.Figures.ToArray());
        }
        Assert.Null(read.Find("12r5")!.Find(("Kuukausi", "2021M03"), ("Tiedot", "LOMAUTETTU")));
    }

    /// <summary>As they were stored before definitions were.</summary>
    [Fact]
    public async Task A_release_without_definitions_is_read_by_the_catalogue_of_its_version_and_by_no_other()
    {
        await using NpgsqlDataSource source = await Empty();
        Release stored = await TestRelease.Store(source, Month.Of(2021, 3));
        await Sql.Run(source.ConnectionString, Copy(2, Catalogue.Version) + Copy(3, Catalogue.Version - 1), Stop);
        List<int> told = [];
        Releases releases = new(source, new SetClock()) { Unreadable = head => told.Add(head.Number) };

        Release second = (await releases.Find(2, Stop))!;
        foreach ((PublishedTable one, PublishedTable other) in stored.Tables.Zip(second.Tables))
            Assert.True(one.Figures.SequenceEqual(other.Figures), one.Definition.Id);
        Assert.Null(await releases.Latest(Stop));
        Assert.Null(await releases.Latest(Stop));
        Assert.Equal([3], told);

        static string Copy(int number, int catalogue) =>
            $"""
                insert into monitoring.release
                    select {number}, published_at, last_month, {catalogue}, key_fingerprint, recording_id, note, by
                    from monitoring.release where number = 1;
                insert into monitoring.release_table (release, table_id, hash)
                    select {number}, table_id, hash from monitoring.release_table where release = 1;
                """;
    }

    /// <summary>Two ask; the one who asked before a release came is answered after the other.</summary>
    [Fact]
    public async Task What_is_known_never_goes_back_to_an_earlier_release()
    {
        await using NpgsqlDataSource source = await Empty();
        await TestRelease.Store(source, Month.Of(2021, 3));
        await Sql.Run(source.ConnectionString, Slow, Stop);
        Releases releases = new(source, new SetClock());
        await using NpgsqlConnection connection = await source.OpenConnectionAsync(Stop);
        NpgsqlTransaction blocking = await connection.BeginTransactionAsync(Stop);
        await new NpgsqlCommand("select pg_advisory_xact_lock(7)", connection).ExecuteNonQueryAsync(Stop);
        Task<IReadOnlyList<ReleaseHead>> early = releases.All(Stop);
        await Servers.Until(() => Waiting(source).Result > 0, "the first to have begun reading");

        await Sql.Run(source.ConnectionString, "update public.pace set is_slow = false", Stop);
        await Sql.Run(
            source.ConnectionString,
            "insert into monitoring.stored select 2, published_at, last_month, catalogue, key_fingerprint, "
                + "recording_id, note, by from monitoring.stored",
            Stop
        );
        Assert.Equal(2, (await releases.All(Stop))[0].Number);
        await blocking.RollbackAsync(Stop);

        Assert.Equal(2, (await early)[0].Number);
        Assert.Equal(2, (await releases.All(Stop))[0].Number);
    }

    /// <summary>A reading of the list of releases waits, with what it sees, while it is slow and somebody has lock 7.</summary>
    private const string Slow = """
        create table public.pace (is_slow boolean);
        insert into public.pace values (true);
        create function public.waited() returns boolean language plpgsql as $$ begin
            if (select is_slow from public.pace) then perform pg_advisory_xact_lock_shared(7); end if;
            return true;
        end $$;
        alter table monitoring.release rename to stored;
        create view monitoring.release as select * from monitoring.stored where public.waited();
        """;

    private static async Task<long> Waiting(NpgsqlDataSource source)
    {
        await using NpgsqlCommand command = source.CreateCommand(
            """
            select count(*) from pg_locks join pg_database d on d.oid = database
            where datname = current_database() and locktype = 'advisory' and not granted
            """
        );
        return (long)(await command.ExecuteScalarAsync(Stop))!;
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
        await Schema.Migrate(source, Subjects.Rights, Stop);
        return source;
    }
}
