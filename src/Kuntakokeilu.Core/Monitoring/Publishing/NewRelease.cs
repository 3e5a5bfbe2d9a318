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
    /// <exception cref="InvalidOperationException">The catalogue breaks its averaging budget.</exception>
    /// <exception cref="PostgresException">Somebody else has published this number meanwhile.</exception>
    internal async Task Store(NpgsqlDataSource database, CancellationToken stop)
    {
        CatalogueBudget.Check();
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
        foreach (PublishedTable table in Tables)
            Add(batch, table);
        await batch.ExecuteNonQueryAsync(stop);
        await whole.CommitAsync(stop);
    }

    private void Add(NpgsqlBatch batch, PublishedTable table)
    {
        byte[] bytes = FigureBytes.Of(table.Figures);
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
        batch.BatchCommands.Add(
            new("insert into monitoring.release_table (release, table_id, hash) values ($1, $2, $3)")
            {
                Parameters =
                {
                    new() { Value = Head.Number },
                    new() { Value = table.Definition.Id },
                    new() { Value = hash },
                },
            }
        );
    }
}
