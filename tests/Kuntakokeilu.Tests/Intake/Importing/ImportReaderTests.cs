using Kuntakokeilu.App.Site;
using Kuntakokeilu.Base.Lists;
using Kuntakokeilu.Core.Data;
using Kuntakokeilu.Core.Intake.Importing;
using Kuntakokeilu.Tests.Data;
using Npgsql;

namespace Kuntakokeilu.Tests.Intake.Importing;

public sealed class ImportReaderTests(TestCluster cluster)
{
    private static readonly DateTimeOffset Start = new(2021, 3, 1, 8, 0, 0, TimeSpan.Zero);
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Fact]
    public async Task None_is_unfinished_where_all_have_ended()
    {
        await using NpgsqlDataSource database = await Database();
        Assert.Null(await database.Read(c => ImportReader.FindUnfinished(c, Stop)));
        int ended = await Insert(database, Start.AddMinutes(1));
        Assert.Null(await database.Read(c => ImportReader.FindUnfinished(c, Stop)));
        Assert.Equal(ImportState.Finished, (await database.Read(c => ImportReader.Find(c, ended, Stop)))!.State);
    }

    [Fact]
    public async Task One_just_begun_has_nothing_to_tell_of_its_rate()
    {
        await using NpgsqlDataSource database = await Database();
        await using NpgsqlConnection importer = await Running(database, await Insert(database, null));
        ImportOverview import = (await database.Read(c => ImportReader.FindUnfinished(c, Stop)))!;
        Assert.Equal(ImportState.Running, import.State);
        Assert.Equal(("facts.csv", 0L, 1000L), (import.Import.FactsName, import.BytesDone, import.Import.Bytes));
        Assert.Equal((0L, null), (import.Sums.Rows, import.LatestAt));
        Assert.Null(import.RowsPerSecond(Start.AddSeconds(5)));
        Assert.Null(import.TimeLeft(Start.AddSeconds(5)));
    }

    [Fact]
    public async Task The_parts_tell_how_far_it_is_and_the_latest_of_them_how_fast_it_goes()
    {
        await using NpgsqlDataSource database = await Database();
        int id = await Insert(database, null);
        await ThreeParts(database, id);
        await using NpgsqlConnection importer = await Running(database, id);

        ImportOverview import = (await database.Read(c => ImportReader.FindUnfinished(c, Stop)))!;

        Assert.Equal(ImportState.Running, import.State);
        Assert.Equal(
            (300L, 60L, 6L, 3L),
            (import.BytesDone, import.Sums.Rows, import.Sums.Persons, import.Sums.Rejected)
        );
        // Since the part at 100 s: 30 rows and 100 bytes in 10 s; 700 bytes are left.
        Assert.Equal(3, import.RowsPerSecond(Start.AddSeconds(110)));
        Assert.Equal(TimeSpan.FromSeconds(70), import.TimeLeft(Start.AddSeconds(110)));
    }

    [Fact]
    public async Task The_rate_falls_when_nothing_moves_and_is_not_known_after_long()
    {
        await using NpgsqlDataSource database = await Database();
        int id = await Insert(database, null);
        await ThreeParts(database, id);
        await using NpgsqlConnection importer = await Running(database, id);

        ImportOverview import = (await database.Read(c => ImportReader.FindUnfinished(c, Stop)))!;

        Assert.Equal(1, import.RowsPerSecond(Start.AddSeconds(130)));
        Assert.Equal(TimeSpan.FromSeconds(210), import.TimeLeft(Start.AddSeconds(130)));
        Assert.Null(import.RowsPerSecond(Start.AddHours(20)));
        Assert.Null(import.TimeLeft(Start.AddHours(20)));
    }

    [Fact]
    public async Task One_that_was_interrupted_does_not_run_while_another_does()
    {
        await using NpgsqlDataSource database = await Database();
        int running = await Insert(database, null, "01");
        int interrupted = await Insert(database, null, "02");
        await ThreeParts(database, interrupted);
        int server;
        await using (NpgsqlConnection importer = await Running(database, running))
        {
            server = importer.ProcessID;
            Assert.Equal(running, (await database.Read(c => ImportReader.FindUnfinished(c, Stop)))!.Import.Id);
            Assert.Equal(
                [(interrupted, ImportState.Interrupted), (running, ImportState.Running)],
                (await List(database)).Rows.Select(one => (one.Import.Id, one.State))
            );
        }
        await Gone(database, server);
        ImportOverview latest = (await database.Read(c => ImportReader.FindUnfinished(c, Stop)))!;
        Assert.Equal((interrupted, ImportState.Interrupted), (latest.Import.Id, latest.State));
        Assert.Null(latest.RowsPerSecond(Start.AddSeconds(110)));
    }

    private static async Task<Page<ImportOverview>> List(NpgsqlDataSource database)
    {
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(Stop);
        return await ImportReader.Read(ImportReader.Of(connection, ImportReader.Orders[0]), null, 9, Stop);
    }

    /// <summary>As an import that is at work holds it; disposing of the connection is its death.</summary>
    private static async Task<NpgsqlConnection> Running(NpgsqlDataSource database, int id)
    {
        NpgsqlConnection importer = new(database.ConnectionString + ";Pooling=false");
        await importer.OpenAsync(Stop);
        await ImportLedger.LockOut(importer, Stop);
        await ImportLedger.Show(importer, id, Stop);
        return importer;
    }

    /// <summary>The server lets a closed connection's locks go a moment later: it is asked until it has.</summary>
    private static async Task Gone(NpgsqlDataSource database, int process)
    {
        await using NpgsqlCommand command = database.CreateCommand(
            "select exists (select from pg_stat_activity where pid = $1)"
        );
        command.Parameters.Add(new() { Value = process });
        while (await command.ExecuteScalarAsync(Stop) is true) { }
    }

    private static async Task ThreeParts(NpgsqlDataSource database, int import)
    {
        await Part(database, import, 0, 100, rows: 10, rejected: 1, doneAt: 5);
        await Part(database, import, 1, 200, rows: 20, rejected: 0, doneAt: 100);
        await Part(database, import, 2, 300, rows: 30, rejected: 2, doneAt: 110);
    }

    private async Task<NpgsqlDataSource> Database()
    {
        NpgsqlDataSource database = NpgsqlDataSource.Create(await cluster.CreateDatabase());
        await Schema.Migrate(database, Subjects.Rights, Stop);
        return database;
    }

    private static async Task<int> Insert(NpgsqlDataSource database, DateTimeOffset? finished, string content = "01")
    {
        await using NpgsqlCommand command = database.CreateCommand(
            """
            insert into register.import (content, facts_name, bytes, started_at, finished_at)
            values (decode($3, 'hex'), 'facts.csv', 1000, $1, $2) returning id
            """
        );
        command.Parameters.Add(new() { Value = Start });
        command.Parameters.Add(
            new() { Value = (object?)finished ?? DBNull.Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.TimestampTz }
        );
        command.Parameters.Add(new() { Value = content });
        return (int)(await command.ExecuteScalarAsync(Stop))!;
    }

    private static async Task Part(
        NpgsqlDataSource database,
        int import,
        int part,
        long read,
        int rows,
        int rejected,
        int doneAt
    )
    {
        await using NpgsqlCommand command = database.CreateCommand(
            """
            insert into register.import_part (import_id, part, recording_id, bytes_read, persons, rows, recorded,
                periods, differences, rejected, done_at)
            values ($1, $2, 0, $3, 2, $4, 0, 0, 0, $5, $6)
            """
        );
        foreach (object value in (object[])[import, part, read, rows, rejected, Start.AddSeconds(doneAt)])
            command.Parameters.Add(new() { Value = value });
        await command.ExecuteNonQueryAsync(Stop);
    }
}
