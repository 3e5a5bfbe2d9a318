using System.Security.Cryptography;
using Kuntakokeilu.Statistics.Tables;
using Npgsql;

namespace Kuntakokeilu.Core.Monitoring.Publishing;

/// <summary>A release about to be published: stored whole, in one transaction, or not at all.</summary>
/// <param name="Head">Its number is the next one.</param>
/// <param name="KeyFingerprint">Tells the secret of the record keys from another.</param>
/// <param name="RecordingId">The latest recording of the register that it counts.</param>
/// <param name="By">Who publishes it.</param>
/// <param name="Tables">Everything it publishes.</param>
internal sealed record NewRelease(
    ReleaseHead Head,
    string KeyFingerprint,
    int RecordingId,
    string By,
    IReadOnlyList<PublishedTable> Tables
)
{
    /// <summary>Stores it; bytes that an earlier release has are not stored again.</summary>
    /// <exception cref="InvalidOperationException">The tables break the averaging budget.</exception>
    /// <exception cref="PostgresException">Somebody else has published this number meanwhile.</exception>
    internal async Task Store(NpgsqlDataSource database, CancellationToken stop)
    {
        CatalogueBudget.Check(Tables.Select(table => table.Definition));
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(stop);
        await using NpgsqlTransaction whole = await connection.BeginTransactionAsync(stop);
        await using NpgsqlBatch batch = new(connection);
        batch.BatchCommands.Add(
            new(
                """
                insert into monitoring.release
                    (number, published_at, last_month, catalogue, key_fingerprint, recording_id, note, by)
                values ($1, $2, $3, $4, $5, $6, $7, $8)
                """
            )
            {
                Parameters =
                {
                    new() { Value = Head.Number },
                    new() { Value = Head.PublishedAt },
                    new() { Value = Head.LastMonth.FirstDay },
                    new() { Value = Head.Catalogue },
                    new() { Value = KeyFingerprint },
                    new() { Value = RecordingId },
                    new() { Value = (object?)Head.Note ?? DBNull.Value },
                    new() { Value = By },
                },
            }
        );
        foreach ((int place, PublishedTable table) in Tables.Index())
            Add(batch, place, table);
        await batch.ExecuteNonQueryAsync(stop);
        await whole.CommitAsync(stop);
    }

    private void Add(NpgsqlBatch batch, int place, PublishedTable table)
    {
        byte[] figures = Add(batch, FigureBytes.Of(table.Figures));
        byte[] definition = Add(batch, DefinitionBytes.Of(table.Definition));
        batch.BatchCommands.Add(
            new(
                """
                insert into monitoring.release_table (release, table_id, hash, definition, place)
                values ($1, $2, $3, $4, $5)
                """
            )
            {
                Parameters =
                {
                    new() { Value = Head.Number },
                    new() { Value = table.Definition.Id },
                    new() { Value = figures },
                    new() { Value = definition },
                    new() { Value = (short)place },
                },
            }
        );
    }

    /// <returns>The hash by which the bytes are found.</returns>
    private static byte[] Add(NpgsqlBatch batch, byte[] bytes)
    {
        byte[] hash = SHA256.HashData(bytes);
        batch.BatchCommands.Add(
            new("insert into monitoring.blob (hash, bytes) values ($1, $2) on conflict do nothing")
            {
                Parameters =
                {
                    new() { Value = hash },
                    new() { Value = bytes },
                },
            }
        );
        return hash;
    }
}
