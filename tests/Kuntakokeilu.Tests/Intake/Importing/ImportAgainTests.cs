using System.Text;
using Kuntakokeilu.Core.Intake.Importing;
using Kuntakokeilu.Tests.Base.Data.Cluster;
using Kuntakokeilu.Tests.Commands;
using Kuntakokeilu.Tests.Data;
using Kuntakokeilu.Tests.Sample;
using Kuntakokeilu.Tests.Steering.Oracle;
using Npgsql;

namespace Kuntakokeilu.Tests.Intake.Importing;

/// <summary>Imports one after the other: of the same content, of more, of another after one that was broken off.</summary>
public sealed class ImportAgainTests(TestCluster cluster)
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;
    private static readonly Lazy<SampleOutput> Sample = new(() => SampleOutput.Of(people: 300, seed: 8));

    [Fact]
    public async Task The_same_content_does_nothing()
    {
        await using TestRegister register = await TestRegister.Make(cluster);
        ImportSummary first = await register.Import(Sample.Value.Facts, Sample.Value.Acts, 500);
        string before = await register.Ask<string>(Traces);

        ImportSummary again = await register.Import(Sample.Value.Facts, Sample.Value.Acts, 500);

        Assert.Equal(first with { Warnings = [] }, again with { Warnings = [] });
        Assert.Equal(before, await register.Ask<string>(Traces));
        await register.Replays();
    }

    [Theory]
    [InlineData("2021-02-28")]
    [InlineData("2021-06-01")]
    [InlineData("2023-01-01")]
    public async Task A_longer_file_brings_only_what_is_new(string until)
    {
        byte[] beginning = Until(until, Sample.Value.Facts);
        byte[] acts = Until(until, Sample.Value.Acts);
        await using TestRegister whole = await TestRegister.Make(cluster);
        ImportSummary all = await whole.Import(Sample.Value.Facts, Sample.Value.Acts, 300);
        await using TestRegister register = await TestRegister.Make(cluster);
        ImportSummary first = await register.Import(beginning, acts, 300);

        ImportSummary rest = await register.Import(Sample.Value.Facts, Sample.Value.Acts, 200);

        Assert.True(first.Recorded > 0 && rest.Recorded > 0);
        Assert.Equal((all.Recorded, 0), (first.Recorded + rest.Recorded, rest.Differences));
        await RegisterContent.SameExceptRejected(whole, register);
        await register.Replays();
    }

    /// <summary>Rows that had no effect the first time have none the second time either.</summary>
    [Fact]
    public async Task Hostile_rows_once_more_change_nothing()
    {
        for (int seed = 61; seed < 65; seed++)
        {
            (byte[] facts, byte[] acts) = HostileRegister.Make(seed, 500);
            await using TestRegister register = await TestRegister.Make(cluster);
            ImportSummary first = await register.Import(facts, acts, 100);
            string before = await register.Ask<string>(Recorded);

            ImportSummary again = await register.Import(facts, [.. acts, .. "\n"u8], 100);

            Assert.Equal((0, 0, 0), (again.Recorded, again.Periods, again.Differences));
            Assert.Equal(before, await register.Ask<string>(Recorded));
            Assert.InRange(again.Rejected, first.Rejected, first.Rejected + 1);
            await register.Replays();
        }
    }

    /// <summary>Those whom the broken-off import has written are counted, whether it is gone on with or not.</summary>
    [Fact]
    public async Task Another_file_after_an_import_that_was_broken_off()
    {
        await using TestRegister register = await TestRegister.Make(cluster);
        await BreakOff(register);
        byte[] more = [.. Sample.Value.Facts, .. "new1,2021-01-01,start,1990-01-01,837,,2,,,,no,fi,no,,,,,,,,,\n"u8];

        await register.Import(more, Sample.Value.Acts, 100);
        await register.Replays();

        // The one broken off is told apart from one that ended: what it had not brought is looked for again.
        ImportSummary again = await register.Import(Sample.Value.Facts, Sample.Value.Acts, 50);
        Assert.Equal(0, again.Recorded);
        await register.Replays();
        await using TestRegister whole = await TestRegister.Make(cluster);
        await whole.Import(more, Sample.Value.Acts, 100);
        await RegisterContent.SameExceptRejected(whole, register);
    }

    /// <summary>As by a server that is stopped, but only the import's connections; the server goes on.</summary>
    [Fact]
    public async Task After_the_database_has_broken_off_it_is_told_and_gone_on_with()
    {
        await using TestRegister register = await TestRegister.Make(cluster);
        using TempFolder folder = new();
        string facts = folder.Write(TestRegister.FactsName, Sample.Value.Facts);
        await using NpgsqlDataSource importer = NpgsqlDataSource.Create(
            register.ConnectionString + ";Application Name=importer"
        );
        await using NpgsqlConnection blocks = await register.Source.OpenConnectionAsync(Stop);
        // From the third part on every writer waits, with what it has written not committed.
        await new NpgsqlCommand(
            """
            create function wait() returns trigger language plpgsql as $$
            begin if new.part > 1 then perform pg_advisory_xact_lock(1); end if; return new; end $$;
            create trigger wait before insert on register.import_part for each row execute function wait();
            select pg_advisory_lock(1);
            """,
            blocks
        ).ExecuteNonQueryAsync(Stop);
        Task<ImportSummary> import = new ImportJob(importer, register.Clock, facts, null) { PersonsInPart = 50 }.Run(
            Stop
        );
        // One writer may wait with the third part while another has not yet committed the second.
        await Servers.Until(
            () => Parts(register).Result == 2 && register.Waiting().Result.Count > 0,
            "the import to be in the middle"
        );

        await register.Ask<long>($"select count(pg_terminate_backend(pid)) {FromImporters}");

        CannotRunException told = await Assert.ThrowsAsync<CannotRunException>(() => import);
        Assert.EndsWith("What was written stays; import again to go on.", told.Message, StringComparison.Ordinal);
        // The program hears of it before the server has let go of the connections' locks.
        await Servers.Until(() => Importers(register).Result == 0, "the server to have ended the connections");
        ImportOverview half = (await register.Source.Read(c => ImportReader.FindUnfinished(c, Stop)))!;
        Assert.Equal(ImportState.Interrupted, half.State);
        Assert.InRange(half.Sums.Persons, 50, 250);

        await new NpgsqlCommand("drop trigger wait on register.import_part", blocks).ExecuteNonQueryAsync(Stop);
        await register.Import(Sample.Value.Facts, null, 50);
        await register.Replays();
        await using TestRegister whole = await TestRegister.Make(cluster);
        await whole.Import(Sample.Value.Facts, null, 50);
        await RegisterContent.Same(whole, register);
    }

    [Fact]
    public async Task Only_one_at_a_time_and_the_next_as_soon_as_it_has_ended()
    {
        await using TestRegister register = await TestRegister.Make(cluster);
        using TempFolder folder = new();
        string facts = folder.Write("facts.csv", SmallFiles.ManyFacts(3));
        await using (NpgsqlConnection blocks = await register.Source.OpenConnectionAsync(Stop))
        {
            await using NpgsqlTransaction transaction = await blocks.BeginTransactionAsync(Stop);
            await new NpgsqlCommand("lock register.import_part in exclusive mode", blocks).ExecuteNonQueryAsync(Stop);
            Task<ImportSummary> first = register.Import(Sample.Value.Facts);
            await Servers.Until(() => register.Waiting().Result.Count > 0, "the first import to be in the middle");
            Assert.Equal(
                ImportState.Running,
                (await register.Source.Read(c => ImportReader.FindUnfinished(c, Stop)))!.State
            );

            string import =
                $"ConnectionStrings__Kokeilu='{register.ConnectionString}' kokeilu import --facts '{facts}'";
            (await Kokeilu.Run(folder, import)).CouldNotRun("Another import is running");

            await transaction.RollbackAsync(Stop);
            await first;
        }
        // The connections of the first are kept in its pool; another program must not wait for that.
        Assert.Equal(0L, await register.AdvisoryLocks());
    }

    private static async Task BreakOff(TestRegister register)
    {
        using TempFolder folder = new();
        string facts = folder.Write(TestRegister.FactsName, Sample.Value.Facts);
        string acts = folder.Write(TestRegister.ActsName, Sample.Value.Acts);
        using CancellationTokenSource user = new();
        ImportJob job = new(register.Source, register.Clock, facts, acts) { PersonsInPart = 50 };
        Task<ImportSummary> broken = job.Run(user.Token);
        await Servers.Until(() => Parts(register).Result >= 2, "two parts to be written");
        await user.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => broken);
    }

    private const string FromImporters =
        "from pg_stat_activity where application_name = 'importer' and datname = current_database()";

    private static Task<long> Importers(TestRegister register) =>
        register.Ask<long>($"select count(*) {FromImporters}");

    private static Task<long> Parts(TestRegister register) =>
        register.Ask<long>("select count(*) from register.import_part");

    /// <summary>The header and every row dated on or before a day.</summary>
    private static byte[] Until(string day, byte[] file)
    {
        string[] lines = Encoding.UTF8.GetString(file).TrimEnd('\n').Split('\n');
        IEnumerable<string> kept = lines.Skip(1).Where(line => string.CompareOrdinal(line.Split(',')[1], day) <= 0);
        return Encoding.UTF8.GetBytes(string.Concat(kept.Prepend(lines[0]).Select(line => line + "\n")));
    }

    private const string Traces = """
        select row((select count(*) from register.recording), (select count(*) from register.import_part),
            (select count(*) from register.fact), (select count(*) from register.rejected_row))::text
        """;

    private const string Recorded = """
        select row((select count(*) from register.person), (select count(*) from register.fact),
            (select count(*) from register.act), (select count(*) from steering.period),
            (select count(*) from steering.difference))::text
        """;
}
