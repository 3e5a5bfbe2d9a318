using Kuntakokeilu.Core.Monitoring;
using Kuntakokeilu.Core.Monitoring.Publishing;
using Kuntakokeilu.Statistics.Disclosure;
using Kuntakokeilu.Statistics.Months;
using Kuntakokeilu.Statistics.Tables;
using Kuntakokeilu.Tests.Base.Data.Cluster;
using Kuntakokeilu.Tests.Data;
using Kuntakokeilu.Tests.Monitoring.Disclosure;
using Kuntakokeilu.Tests.Sample;
using Npgsql;

namespace Kuntakokeilu.Tests.Monitoring.Publishing;

public sealed class PublishJobTests(TestCluster cluster)
{
    private static readonly RecordKeys Keys = new([.. Enumerable.Range(1, 32).Select(i => (byte)i)]);
    private static readonly Month January = Month.Of(2022, 1);
    private static readonly Month February = Month.Of(2022, 2);
    private const string Latest = "select coalesce(max(number), 0) from monitoring.release";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_register_comes_out_the_same_whoever_counts_it_in_whichever_order()
    {
        SampleOutput sample = SampleOutput.Of(people: 400, seed: 3);
        await using TestRegister one = await TestRegister.Make(cluster);
        await one.Import(sample.Facts, sample.Acts, personsInPart: 100, writers: 2);
        await using TestRegister other = await TestRegister.Make(cluster);
        await other.Import(Backwards(sample.Facts), sample.Acts, personsInPart: 70, writers: 1);

        Release first = await Publish(one, new(January));
        Release second = (
            await new PublishJob(other.Source, other.Clock, _ => Keys) { Workers = 1 }.Run(new(January), "test", Stop)
        )!;
        Release read = (await new Releases(one.Source, one.Clock).Latest(Stop))!;

        Assert.Equal(1, first.Head.Number);
        AssertSame(first.Tables, second.Tables);
        AssertSame(first.Tables, read.Tables);
        Assert.True(Total(first, "12r5", "2022M01") > 300);
    }

    [Fact]
    public async Task Published_months_stay_until_a_release_with_a_note()
    {
        await using TestRegister register = await Small();
        Release first = await Publish(register, new(January));
        Assert.Null(await Job(register).Run(new(January), "test", Stop));

        // Somebody's whole past comes late: thirty more who have searched since 2021.
        await register.Import("2022-03-02", Rows("late", 30, "2021-05-03"));
        Release second = await Publish(register, new(February));
        Release third = await Publish(register, new(February, "Thirty came late."));

        Assert.Equal(Total(first, "12r5", "2022M01"), Total(second, "12r5", "2022M01"));
        Assert.InRange(Total(second, "12r5", "2022M02") - Total(first, "12r5", "2022M01"), 20, 40);
        Assert.InRange(Total(third, "12r5", "2022M01") - Total(first, "12r5", "2022M01"), 20, 40);
        Assert.Equal((3, "Thirty came late."), (third.Head.Number, third.Head.Note));
        Assert.Equal(
            [2, 1],
            (await new Releases(register.Source, register.Clock).All(Stop)).Skip(1).Select(head => head.Number)
        );
        Assert.Null(await Job(register).Run(new(February, "Thirty came late."), "test", Stop));
    }

    /// <summary>
    /// Thirty came late whose unemployment began in November and lasted a week. November stays as it was published, and
    /// the share of its unemployed who passed three months in February is of those, not of a November counted anew.
    /// </summary>
    [Fact]
    public async Task Every_figure_of_a_published_month_stays_and_is_the_base_of_later_shares()
    {
        await using TestRegister register = await Small();
        await register.Import("2022-03-01", Rows("n", 40, "2021-11-02", born: 2000));
        Release first = await Publish(register, new(January));
        string[] begun = Rows("late", 30, "2021-11-03", born: 2000).TrimEnd('\n').Split('\n');
        await register.Import(
            "2022-03-02",
            string.Concat(
                begun.Select(row => $"{row}\n{row.Replace("03,start", "10,end", StringComparison.Ordinal)}\n")
            )
        );
        Release second = await Publish(register, new(February));
        Release third = await Publish(register, new(February, "Thirty came late."));

        foreach ((PublishedTable before, PublishedTable after) in first.Tables.Zip(second.Tables))
            Assert.True(after.Figures.StartsWith(before.Figures), before.Definition.Id);
        Assert.False(third.Find("kk03")!.Figures.StartsWith(first.Find("kk03")!.Figures));
        foreach (string share in (string[])["VIRTAYLI3KK", "VIRTAYLI3KK25"])
        {
            Assert.InRange(Flow(second, share), 900, 1000);
            Assert.InRange(Flow(third, share), 500, 700);
        }
        foreach (Release release in (Release[])[first, second, third])
            Assert.True(ReleasedFigures.AreMadeOfPublishedCounts(release.Tables, months: 2) > 1000);
    }

    [Theory]
    [InlineData("steering.period", "access exclusive", "while it counts")]
    [InlineData("monitoring.release", "share", "before it stores")]
    [InlineData("monitoring.release_table", "share", "while it stores")]
    public async Task Stopped_it_has_published_nothing_and_can_be_run_again(string table, string mode, string moment)
    {
        await using TestRegister register = await Small();
        using CancellationTokenSource stop = new();
        await using (await register.Hold(table, mode))
        {
            Task<Release?> running = Job(register).Run(new(January), "test", stop.Token);
            await Servers.Until(() => running.IsCompleted || register.Waiting().Result.Count > 0, moment);
            await stop.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
        }
        Assert.Equal(0, await register.Ask<int>(Latest));
        Assert.Equal(0L, await register.Ask<long>("select count(*) from monitoring.blob"));

        Assert.Equal(1, (await Publish(register, new(January))).Head.Number);
    }

    [Fact]
    public async Task A_server_that_dies_in_the_midst_of_storing_leaves_nothing()
    {
        await using TestRegister register = await Small();
        await register.Run(
            """
            create function die() returns trigger language plpgsql as
                $$ begin perform pg_terminate_backend(pg_backend_pid()); return new; end $$;
            create trigger die before insert on monitoring.release_table for each row when (new.table_id = 'kk05')
                execute function die();
            """
        );
        CannotRunException e = await Assert.ThrowsAsync<CannotRunException>(() => Publish(register, new(January)));
        Assert.Contains("If it was not published, run again", e.Message, StringComparison.Ordinal);
        Assert.Equal(0, await register.Ask<int>(Latest));
        Assert.Equal(0L, await register.Ask<long>("select count(*) from monitoring.blob"));

        await register.Run("drop trigger die on monitoring.release_table");
        Assert.Equal(16, (await Publish(register, new(January))).Tables.Count);
    }

    [Fact]
    public async Task Under_a_new_key_every_revision_leaves_the_months_of_the_first_one()
    {
        RecordKeys other = new([.. Enumerable.Range(1, 32).Select(i => (byte)(i * 7))]);
        await using TestRegister register = await Small();
        Release first = await Publish(register, new(January));
        await register.Import("2022-03-02", Rows("late", 30, "2021-05-03"));
        PublishJob job = new(register.Site.Job, register.Clock, _ => other);

        Release begun = (await job.Run(new(February, "The key was lost.", NewKey: true), "test", Stop))!;
        Release revised = (await job.Run(new(February, "Late facts."), "test", Stop))!;

        foreach (Release release in (Release[])[begun, revised])
        {
            Assert.Equal(Total(first, "12r5", "2022M01"), Total(release, "12r5", "2022M01"));
            Assert.InRange(Total(release, "12r5", "2022M02") - Total(first, "12r5", "2022M01"), 20, 40);
        }
    }

    /// <summary>A day is known when a fact of it, or of a later day, was recorded after it was over.</summary>
    [Theory]
    [InlineData("2022-02-28", "2022-02-28", "2022-02-27")]
    [InlineData("2022-03-01", "2022-02-28", null)]
    [InlineData("2022-03-05", "2022-02-27", "2022-02-27")]
    [InlineData("2022-02-21", "2024-12-31", "2022-02-20")]
    public async Task A_month_is_published_when_the_register_knows_its_last_day(
        string recorded,
        string latest,
        string? reached
    )
    {
        await using TestRegister register = await TestRegister.Make(cluster);
        await register.Import(recorded, Rows("p", 20, "2020-11-02") + Rows("q", 1, latest));
        register.Clock.Now = new(2025, 5, 5, 10, 0, 0, TimeSpan.Zero);

        if (reached is null)
            Assert.Equal(February, (await Publish(register, new(February))).Head.LastMonth);
        else
            Assert.Contains(
                $"reach {reached}, so 2022M02 is not whole",
                (await Assert.ThrowsAsync<CannotRunException>(() => Publish(register, new(February)))).Message,
                StringComparison.Ordinal
            );
    }

    [Fact]
    public async Task Two_do_not_publish_at_once()
    {
        await using TestRegister register = await Small();
        IAsyncDisposable blocking = await register.Hold("register.person");
        Task<Release> first = Publish(register, new(January));
        await Servers.Until(() => register.AdvisoryLocks().Result > 0, "the first to have begun");

        CannotRunException e = await Assert.ThrowsAsync<CannotRunException>(() => Publish(register, new(January)));
        Assert.Contains("being published already", e.Message, StringComparison.Ordinal);

        await blocking.DisposeAsync();
        Assert.Equal(1, (await first).Head.Number);
    }

    [Fact]
    public async Task Only_the_job_may_see_which_key_it_was()
    {
        await using TestRegister register = await Small();
        await Publish(register, new(January));
        await using NpgsqlCommand web = register.Site.Web.CreateCommand(
            "select key_fingerprint from monitoring.release"
        );
        await Assert.ThrowsAsync<PostgresException>(() => web.ExecuteScalarAsync(Stop));
    }

    private static PublishJob Job(TestRegister register) => new(register.Site.Job, register.Clock, _ => Keys);

    private static async Task<Release> Publish(TestRegister register, PublishRequest wish) =>
        (await Job(register).Run(wish, "test", Stop))!;

    private async Task<TestRegister> Small()
    {
        TestRegister register = await TestRegister.Make(cluster);
        await register.Import("2022-03-01", Rows("p", 100, "2020-11-02") + Rows("q", 1, "2022-03-01"));
        return register;
    }

    private static string Rows(string name, int people, string since, int born = 1990) =>
        string.Concat(
            Enumerable.Range(0, people).Select(i => $"{name}{i:000},{since},start,{born}-01-01,837,2,no,fi,no\n")
        );

    private static int Flow(Release release, string content) =>
        release.Find("kk03")!.At(("Kuukausi", "2022M02"), ("Alue", "KU837"), ("Tiedot", content)).Number!.Value;

    private static int Total(Release release, string table, string month) =>
        release.Find(table)!.At(("Kuukausi", month), ("Alue", "SSS"), ("Tiedot", "HAKIJALOPUSSA")).Number!.Value;

    private static void AssertSame(IReadOnlyList<PublishedTable> tables, IReadOnlyList<PublishedTable> others)
    {
        Assert.Equal(tables.Count, others.Count);
        foreach ((PublishedTable one, PublishedTable other) in tables.Zip(others))
            Assert.True(one.Figures.SequenceEqual(other.Figures), one.Definition.Id);
    }

    /// <summary>The people in another order, each one's rows as they are.</summary>
    private static byte[] Backwards(byte[] facts)
    {
        string[] lines = System.Text.Encoding.UTF8.GetString(facts).TrimEnd('\n').Split('\n');
        IEnumerable<string> people = lines
            .Skip(1)
            .GroupBy(line => line[..line.IndexOf(',', StringComparison.Ordinal)])
            .Reverse()
            .SelectMany(person => person);
        return System.Text.Encoding.UTF8.GetBytes($"{lines[0]}\n{string.Join('\n', people)}\n");
    }
}
