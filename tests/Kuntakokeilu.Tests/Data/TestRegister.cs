using Kuntakokeilu.App.Site;
using Kuntakokeilu.Base.Data;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Intake;
using Kuntakokeilu.Core.Intake.Importing;
using Kuntakokeilu.Core.Intake.Writing;
using Kuntakokeilu.Core.Steering;
using Kuntakokeilu.Core.Steering.Replaying;
using Kuntakokeilu.Law.Book;
using Kuntakokeilu.Tests.Commands;
using Npgsql;

namespace Kuntakokeilu.Tests.Data;

/// <summary>A migrated database of one test, filled by the product's own code; dropped when the test ends.</summary>
internal sealed class TestRegister : IAsyncDisposable
{
    internal const string FactsName = "facts.csv";
    internal const string ActsName = "acts.csv";

    private const string LocksHere = """
        from pg_locks join pg_stat_activity using (pid)
        where datname = current_database() and backend_type = 'client backend'
        """;

    private readonly TempFolder folder = new();
    private int files;
    private readonly Lazy<SiteDatabase> site;

    internal TestRegister(string connectionString)
    {
        ConnectionString = connectionString;
        site = new(() => Roles.Of(connectionString));
        // The tests' own questions go through whole tables, on a machine that may be busy.
        Source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connectionString) { CommandTimeout = 600 });
    }

    internal string ConnectionString { get; }

    internal NpgsqlDataSource Source { get; }

    /// <summary>Whether the database stays when the test ends, for others are made like it.</summary>
    internal bool IsKept { get; init; }

    /// <summary>The ways of the web application in.</summary>
    internal SiteDatabase Site => site.Value;

    /// <summary>In whose name the tests write where it does not matter.</summary>
    internal static AuditContext Program { get; } = AuditContext.OfProgram("test");

    internal SetClock Clock { get; } = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    internal static async Task<TestRegister> Make(TestCluster cluster) => new(await cluster.CreateMigratedDatabase());

    internal async Task<ImportSummary> Import(
        byte[] facts,
        byte[]? acts = null,
        int personsInPart = PartReader.UsualPersons,
        int writers = 2
    )
    {
        string factsPath = folder.Write(FactsName, facts);
        string? actsPath = acts is null ? null : folder.Write(ActsName, acts);
        return await Import(factsPath, actsPath, personsInPart, writers);
    }

    internal Task<ImportSummary> Import(string facts, string? acts, int personsInPart, int writers) =>
        new ImportJob(Source, Clock, facts, acts) { PersonsInPart = personsInPart, Writers = writers }.Run(Stop);

    /// <summary>Imports rows at noon of a day; rows are those of facts.csv and acts.csv without their headers.</summary>
    /// <param name="awaitsLaunch">As for the job.</param>
    internal async Task<ImportSummary> Import(string day, string facts, string acts = "", bool awaitsLaunch = false)
    {
        Clock.Now = new(DateOnly.Parse(day), new(10, 0), TimeSpan.Zero);
        files++;
        return await new ImportJob(
            Source,
            Clock,
            folder.Write($"facts-{files}.csv", SmallFiles.Header + facts),
            acts.Length == 0 ? null : folder.Write($"acts-{files}.csv", SmallFiles.ActsHeader + acts)
        )
        {
            AwaitsLaunch = awaitsLaunch,
        }.Run(Stop);
    }

    /// <summary>Takes contacts and plans in, of people on record.</summary>
    internal Task<CaseworkSummary> ImportWork(byte[]? contacts, byte[]? plans, int personsAtATime = 500)
    {
        files++;
        return new CaseworkImport(
            Source,
            Clock,
            contacts is null ? null : folder.Write($"contacts-{files}.csv", contacts),
            plans is null ? null : folder.Write($"plans-{files}.csv", plans)
        )
        {
            PersonsAtATime = personsAtATime,
        }.Run(null, Stop);
    }

    /// <summary>As a command at the machine settles; what people settle goes through the gate.</summary>
    internal async Task<SettlementResult> Settle(int difference, bool accepted, string reason)
    {
        await using Work work = await Work.Begin(Source, Program, Stop);
        return await new SettlementService(Clock, LawAsKnown.Whole).Settle(difference, accepted, reason, work, Stop);
    }

    internal async Task<PersonRecord> Person(string key)
    {
        await using NpgsqlConnection connection = await Source.OpenConnectionAsync(Stop);
        return (await PersonReader.Load(connection, (await PersonReader.Find(connection, key, Stop))!.Value, Stop))!;
    }

    internal async Task<WrittenPart> Send(string csv)
    {
        await using Work work = await Work.Begin(Source, Program, Stop);
        return await new FactsService(new(Subjects.Rights), Clock).Record(
            System.Text.Encoding.UTF8.GetBytes(csv),
            work,
            Stop
        );
    }

    /// <summary>Every stored decision and count comes out the same again.</summary>
    internal async Task Replays()
    {
        ReplaySummary replay = await new ReplayJob(Source).Run(Stop);
        Assert.Equal([], replay.Differences.Take(5));
        Assert.Empty(replay.ReadOtherwise);
        Assert.Equal([], replay.CountDifferences.Take(5));
    }

    internal async Task<T> Ask<T>(string sql)
    {
        await using NpgsqlCommand command = Source.CreateCommand(sql);
        return (T)(await command.ExecuteScalarAsync(Stop))!;
    }

    internal async Task Run(string sql)
    {
        await using NpgsqlCommand command = Source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(Stop);
    }

    /// <summary>The first column of every row.</summary>
    internal async Task<List<string>> Lines(string sql)
    {
        List<string> lines = [];
        await using NpgsqlCommand command = Source.CreateCommand(sql);
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync(Stop);
        while (await row.ReadAsync(Stop))
            lines.Add(row.GetString(0));
        return lines;
    }

    /// <summary>The processes of the server that wait for a lock in this database; other tests share the server.</summary>
    internal Task<List<string>> Waiting() => Lines($"select distinct pid::text {LocksHere} and not granted");

    /// <summary>Keeps others from a table until it is given back.</summary>
    /// <param name="mode">Of the lock: <c>share</c> lets them read.</param>
    internal async Task<IAsyncDisposable> Hold(string table, string mode = "access exclusive")
    {
        NpgsqlConnection holder = await Source.OpenConnectionAsync(Stop);
        await holder.BeginTransactionAsync(Stop);
        await new NpgsqlCommand($"lock table {table} in {mode} mode", holder).ExecuteNonQueryAsync(Stop);
        return holder;
    }

    internal Task<long> AdvisoryLocks() => Ask<long>($"select count(*) {LocksHere} and locktype = 'advisory'");

    public async ValueTask DisposeAsync()
    {
        if (site.IsValueCreated)
        {
            await Site.Web.DisposeAsync();
            await Site.Clerk.DisposeAsync();
            await Site.Job.DisposeAsync();
        }
        await Source.DisposeAsync();
        if (!IsKept)
            await TestCluster.Drop(ConnectionString);
        folder.Dispose();
    }
}

/// <summary>A clock that stands until it is set.</summary>
internal sealed class SetClock : TimeProvider
{
    internal DateTimeOffset Now { get; set; } = new(2026, 1, 5, 10, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Now;
}
