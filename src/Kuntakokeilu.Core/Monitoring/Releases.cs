using System.Collections.Concurrent;
using System.Security.Cryptography;
using Kuntakokeilu.Statistics.Cubes;
using Kuntakokeilu.Statistics.Tables;
using Npgsql;

namespace Kuntakokeilu.Core.Monitoring;

/// <summary>
/// The frozen releases, from the database: what pages, interfaces and evaluation read. A release never changes, so it
/// is kept in memory once read; whether there is a newer one is asked at most every few seconds.
/// </summary>
internal sealed class Releases(NpgsqlDataSource database, TimeProvider time)
{
    private static readonly TimeSpan Span = TimeSpan.FromSeconds(5);
    private const int KeptInMemory = 2;

    private readonly ConcurrentDictionary<int, Lazy<Task<Release>>> kept = [];
    private (IReadOnlyList<ReleaseHead> Heads, DateTimeOffset At)? known;

    /// <summary>All releases, the latest first.</summary>
    internal async Task<IReadOnlyList<ReleaseHead>> All(CancellationToken stop = default)
    {
        if (known is { } fresh && time.GetUtcNow() - fresh.At < Span)
            return fresh.Heads;
        IReadOnlyList<ReleaseHead> heads = await ReadHeads(stop);
        known = (heads, time.GetUtcNow());
        return heads;
    }

    /// <summary>The latest release; null before the first.</summary>
    internal async Task<Release?> Latest(CancellationToken stop = default) =>
        (await All(stop)) is [ReleaseHead latest, ..] ? await Open(latest, stop) : null;

    /// <summary>The release of a number; null when there is none.</summary>
    internal async Task<Release?> Find(int number, CancellationToken stop = default) =>
        (await All(stop)).FirstOrDefault(head => head.Number == number) is { } head ? await Open(head, stop) : null;

    private async Task<Release> Open(ReleaseHead head, CancellationToken stop)
    {
        // Read once for all who wait; for nobody's own token, for others wait for it too.
        Lazy<Task<Release>> reading = kept.GetOrAdd(head.Number, _ => new(() => Read(head, CancellationToken.None)));
        try
        {
            Release release = await reading.Value.WaitAsync(stop);
            foreach (int older in kept.Keys.OrderDescending().Skip(KeptInMemory))
                kept.TryRemove(older, out _);
            return release;
        }
        catch (Exception) when (reading.Value.IsFaulted)
        {
            kept.TryRemove(new(head.Number, reading));
            throw;
        }
    }

    private async Task<IReadOnlyList<ReleaseHead>> ReadHeads(CancellationToken stop)
    {
        await using NpgsqlCommand command = database.CreateCommand(
            "select number, published_at, last_month, catalogue, note from monitoring.release order by number desc"
        );
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync(stop);
        List<ReleaseHead> heads = [];
        while (await row.ReadAsync(stop))
            heads.Add(
                new(
                    row.GetInt32(0),
                    row.GetFieldValue<DateTimeOffset>(1),
                    Month.Of(row.GetFieldValue<DateOnly>(2)),
                    row.GetInt32(3),
                    await row.IsDBNullAsync(4, stop) ? null : row.GetString(4)
                )
            );
        return heads;
    }

    private async Task<Release> Read(ReleaseHead head, CancellationToken stop)
    {
        Dictionary<string, byte[]> stored = [];
        await using (
            NpgsqlCommand command = database.CreateCommand(
                """
                select t.table_id, b.hash, b.bytes from monitoring.release_table t
                join monitoring.blob b on b.hash = t.hash where t.release = $1
                """
            )
        )
        {
            command.Parameters.Add(new() { Value = head.Number });
            await using NpgsqlDataReader row = await command.ExecuteReaderAsync(stop);
            while (await row.ReadAsync(stop))
                stored.Add(row.GetString(0), Whole(row.GetFieldValue<byte[]>(1), row.GetFieldValue<byte[]>(2)));
        }
        return new(
            head,
            [
                .. Catalogue
                    .Until(head.LastMonth)
                    .Where(table => stored.ContainsKey(table.Definition.Id))
                    .Select(table => Table(table.Definition, stored[table.Definition.Id])),
            ]
        );
    }

    private static PublishedTable Table(TableDefinition definition, byte[] bytes) =>
        new(definition, FigureBytes.Read(bytes, definition.Cells));

    private static byte[] Whole(byte[] hash, byte[] bytes) =>
        SHA256.HashData(bytes).AsSpan().SequenceEqual(hash)
            ? bytes
            : throw new InvalidDataException("A stored table of the statistics is not what was published.");
}
