using Kuntakokeilu.Core.Data;
using Kuntakokeilu.Core.Register.Importing;
using Kuntakokeilu.Tests.Data;
using Npgsql;

namespace Kuntakokeilu.Tests.Register.Importing;

public sealed class UnfinishedImportTests(TestCluster cluster)
{
    private static readonly DateTimeOffset Start = new(2021, 3, 1, 8, 0, 0, TimeSpan.Zero);
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Fact]
    public async Task None_is_found_where_all_have_ended()
    {
        await using NpgsqlDataSource database = await Database();
        Assert.Null(await UnfinishedImport.Find(database, Stop));
        await Insert(database, Start.AddMinutes(1));
        Assert.Null(await UnfinishedImport.Find(database, Stop));
    }

    [Fact]
    public async Task One_just_begun_has_nothing_to_tell_of_its_rate()
    {
        await using NpgsqlDataSource database = await Database();
        await Insert(database, null);
        ImportProgress import = (await UnfinishedImport.Find(database, Stop))!;
        Assert.Equal(("facts.csv", 0L, 1000L, 0L), (import.FactsName, import.BytesRead, import.Bytes, import.Rows));
        Assert.False(import.IsRunning);
        Assert.Null(import.RowsPerSecond(Start.AddSeconds(5)));
        Assert.Null(import.TimeLeft(Start.AddSeconds(5)));
    }

    [Fact]
    public async Task The_parts_tell_how_far_it_is_and_how_fast_it_goes()
    {
        await using NpgsqlDataSource database = await Database();
        await Insert(database, null);
        await Part(database, 0, 100, rows: 10, rejected: 1, doneAt: 5);
        await Part(database, 1, 200, rows: 20, rejected: 0, doneAt: 100);
        await Part(database, 2, 300, rows: 30, rejected: 2, doneAt: 110);
        await using NpgsqlConnection importer = await database.OpenConnectionAsync(Stop);
        await ImportLedger.LockOut(importer, Stop);

        ImportProgress import = (await UnfinishedImport.Find(database, Stop))!;

        Assert.True(import.IsRunning);
        Assert.Equal((300L, 60L, 6L, 3L), (import.BytesRead, import.Rows, import.Persons, import.Rejected));
        // Since the part at 100 s: 30 rows and 100 bytes in 10 s; 700 bytes are left.
        Assert.Equal(3, import.RowsPerSecond(Start.AddSeconds(110)));
        Assert.Equal(TimeSpan.FromSeconds(70), import.TimeLeft(Start.AddSeconds(110)));
        Assert.Equal(1, import.RowsPerSecond(Start.AddSeconds(130)));
    }

    private async Task<NpgsqlDataSource> Database()
    {
        NpgsqlDataSource database = NpgsqlDataSource.Create(await cluster.CreateDatabase());
        await Schema.Migrate(database, Stop);
        return database;
    }

    private static async Task Insert(NpgsqlDataSource database, DateTimeOffset? finished)
    {
        await using NpgsqlCommand command = database.CreateCommand(
            """
            insert into register.import (content, facts_name, bytes, started_at, finished_at)
            values ('\x01', 'facts.csv', 1000, $1, $2)
            """
        );
        command.Parameters.Add(new() { Value = Start });
        command.Parameters.Add(
            new() { Value = (object?)finished ?? DBNull.Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.TimestampTz }
        );
        await command.ExecuteNonQueryAsync(Stop);
    }

    private static async Task Part(NpgsqlDataSource database, int part, long read, int rows, int rejected, int doneAt)
    {
        await using NpgsqlCommand command = database.CreateCommand(
            """
            insert into register.import_part (import_id, part, recording_id, bytes_read, persons, rows, recorded,
                periods, differences, rejected, done_at)
            select id, $1, 0, $2, 2, $3, 0, 0, 0, $4, $5 from register.import
            """
        );
        foreach (object value in (object[])[part, read, rows, rejected, Start.AddSeconds(doneAt)])
            command.Parameters.Add(new() { Value = value });
        await command.ExecuteNonQueryAsync(Stop);
    }
}
