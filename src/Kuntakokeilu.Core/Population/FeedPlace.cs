using Npgsql;
using NpgsqlTypes;

namespace Kuntakokeilu.Core.Population;

/// <summary>Where the reading of changes is.</summary>
internal sealed record FeedPlace(string Place, string? InBatch, string? AfterCode, string? NextPlace)
{
    /// <returns>Null before the first reading.</returns>
    internal static async Task<FeedPlace?> Read(NpgsqlDataSource database, CancellationToken stop)
    {
        await using NpgsqlCommand command = database.CreateCommand(
            "select place, in_batch, after_code, next_place from population.feed"
        );
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync(stop);
        return await row.ReadAsync(stop) ? new(row.GetString(0), Text(row, 1), Text(row, 2), Text(row, 3)) : null;
    }

    internal static async Task Begin(NpgsqlDataSource database, string place, CancellationToken stop)
    {
        await using NpgsqlCommand command = database.CreateCommand(
            "insert into population.feed (id, place, read_at) values (1, $1, now()) on conflict do nothing"
        );
        command.Parameters.Add(new() { Value = place });
        await command.ExecuteNonQueryAsync(stop);
    }

    /// <summary>
    /// Goes on behind a page, in the transaction of its effects. The people of the next batch are read from where the turn
    /// began; the next turn begins where the first of them came to, so that what changed meanwhile is told once more.
    /// </summary>
    /// <returns>False when another node has gone on already.</returns>
    internal async Task<bool> GoOn(
        NpgsqlConnection connection,
        ChangesPage page,
        string lastCode,
        CancellationToken stop
    ) =>
        await Move(
            new NpgsqlCommand { Connection = connection },
            page.IsUpToDate ? new(Place, null, lastCode, NextPlace ?? page.Place) : this with { InBatch = page.Place },
            stop
        );

    /// <summary>Everybody has been asked about.</summary>
    internal static async Task EndTurn(NpgsqlDataSource database, FeedPlace at, CancellationToken stop) =>
        await at.Move(database.CreateCommand(), new(at.NextPlace ?? at.Place, null, null, null), stop);

    /// <summary>How long ago something was last read, by the database's clock; null before the first reading.</summary>
    internal static async Task<TimeSpan?> Age(NpgsqlDataSource database, CancellationToken stop)
    {
        await using NpgsqlCommand command = database.CreateCommand("select now() - read_at from population.feed");
        return await command.ExecuteScalarAsync(stop) as TimeSpan?;
    }

    private async Task<bool> Move(NpgsqlCommand command, FeedPlace to, CancellationToken stop)
    {
        await using (command)
        {
            command.CommandText = """
                update population.feed set place = $1, in_batch = $2, after_code = $3, next_place = $4, read_at = now()
                where place = $5 and in_batch is not distinct from $6 and after_code is not distinct from $7
                """;
            foreach (string? text in (string?[])[to.Place, to.InBatch, to.AfterCode, to.NextPlace])
                Add(text);
            foreach (string? text in (string?[])[Place, InBatch, AfterCode])
                Add(text);
            return await command.ExecuteNonQueryAsync(stop) == 1;
        }

        void Add(string? text) =>
            command.Parameters.Add(new() { Value = (object?)text ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text });
    }

    private static string? Text(NpgsqlDataReader row, int column) =>
        row.IsDBNull(column) ? null : row.GetString(column);
}
