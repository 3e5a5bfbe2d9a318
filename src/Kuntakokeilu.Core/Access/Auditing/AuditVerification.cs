using System.Data;
using Npgsql;
using NpgsqlTypes;

namespace Kuntakokeilu.Core.Access.Auditing;

/// <summary>
/// Goes through all blocks from the first, with their events, and makes every hash again. It sees one moment of the
/// database, reads a thousand blocks at a time and their events as a stream, and disturbs nobody.
/// </summary>
/// <param name="database">The role of jobs.</param>
/// <param name="monthsKept">For how long events are kept.</param>
internal sealed class AuditVerification(NpgsqlDataSource database, int monthsKept)
{
    private const int BlocksAtATime = 1000;

    private readonly List<ReadBlock> page = [];
    private ReadBlock? previous;
    private int blocks;
    private int disposed;
    private long events;

    /// <summary>A block told by an earlier verification, which must still be the same; null for none.</summary>
    internal KnownBlock? Known { get; init; }

    internal async Task<AuditReport> Run(CancellationToken stop)
    {
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(stop);
        await using NpgsqlTransaction transaction = await connection.BeginTransactionAsync(
            IsolationLevel.RepeatableRead,
            stop
        );
        BrokenBlock? broken = null;
        while (broken is null && await ReadPage(connection, stop))
            broken = await FirstBroken(connection, stop);
        if (broken is null && Known is { } known && blocks < known.Id)
            broken = new(blocks + 1, BlockFault.Missing);
        (long unsealed, TimeSpan? age) = await Unsealed(connection, stop);
        return new()
        {
            Blocks = blocks,
            Disposed = disposed,
            Events = events,
            Broken = broken,
            Last = previous is null ? null : new(previous.Seal.Id, previous.Hash),
            Unsealed = unsealed,
            EldestUnsealed = age,
        };
    }

    private async Task<bool> ReadPage(NpgsqlConnection connection, CancellationToken stop)
    {
        page.Clear();
        await using NpgsqlCommand command = new(
            $"select {BlockSeal.Columns} from access.block where id > $1 order by id limit {BlocksAtATime}",
            connection
        );
        command.Parameters.Add(new() { Value = previous?.Seal.Id ?? int.MinValue });
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync(stop);
        while (await row.ReadAsync(stop))
            page.Add(
                new(
                    BlockSeal.Read(row),
                    row.GetFieldValue<byte[]>(7),
                    row.IsDBNull(8) ? null : row.GetFieldValue<long>(8)
                )
            );
        return page.Count > 0;
    }

    /// <summary>The chain first, for it tells which events belong to which block; then those up to where it holds.</summary>
    private async Task<BrokenBlock?> FirstBroken(NpgsqlConnection connection, CancellationToken stop)
    {
        int whole = 0;
        BrokenBlock? broken = null;
        ReadBlock? before = previous;
        foreach (ReadBlock block in page)
        {
            broken = InChain(block, before);
            if (broken is not null)
                break;
            before = block;
            whole++;
        }
        return await InEvents(connection, page.Take(whole), stop) ?? broken;
    }

    private BrokenBlock? InChain(ReadBlock block, ReadBlock? before)
    {
        int expected = (before?.Seal.Id ?? 0) + 1;
        if (block.Seal.Id > expected)
            return new(expected, BlockFault.Missing);
        bool holds =
            block.Seal.Id == expected
            && block.Seal.From == (before?.Seal.To ?? 0)
            && block.Hash.AsSpan().SequenceEqual(block.Seal.Hash(before?.Hash ?? BlockSeal.Beginning));
        if (!holds)
            return new(block.Seal.Id, BlockFault.ChainBroken);
        if (Known is { } known && known.Id == block.Seal.Id && !known.Hash.AsSpan().SequenceEqual(block.Hash))
            return new(block.Seal.Id, BlockFault.NotAsKnown);
        return IsDisposedEarly(block) ? new(block.Seal.Id, BlockFault.DisposedEarly) : null;
    }

    private bool IsDisposedEarly(ReadBlock block) =>
        block.DisposedAt is { } at && Moment(at) < Moment(block.Seal.LastAt).AddMonths(monthsKept);

    private async Task<BrokenBlock?> InEvents(
        NpgsqlConnection connection,
        IEnumerable<ReadBlock> whole,
        CancellationToken stop
    )
    {
        using EventsDigest digest = new();
        await using NpgsqlCommand command = new(
            $"select {EventsDigest.Columns} from access.event where transaction >= $1 and transaction < $2 "
                + "order by transaction, id",
            connection
        );
        ulong from = previous?.Seal.To ?? 0;
        command.Parameters.Add(new() { Value = from, NpgsqlDbType = NpgsqlDbType.Xid8 });
        command.Parameters.Add(
            new() { Value = whole.LastOrDefault()?.Seal.To ?? from, NpgsqlDbType = NpgsqlDbType.Xid8 }
        );
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync(stop);
        bool isMore = await row.ReadAsync(stop);
        foreach (ReadBlock block in whole)
        {
            while (isMore && EventsDigest.TransactionOf(row) < block.Seal.To)
            {
                digest.Add(row);
                isMore = await row.ReadAsync(stop);
            }
            if (FaultOf(block, digest.Count, digest.Finish()) is { } fault)
                return new(block.Seal.Id, fault);
            previous = block;
            blocks++;
            disposed += block.DisposedAt is null ? 0 : 1;
            events += block.DisposedAt is null ? block.Seal.Events : 0;
        }
        return null;
    }

    private static BlockFault? FaultOf(ReadBlock block, int count, byte[] content)
    {
        int expected = block.DisposedAt is null ? block.Seal.Events : 0;
        return count > expected ? BlockFault.EventsAdded
            : count < expected ? BlockFault.EventsRemoved
            : expected > 0 && !block.Seal.Content.Span.SequenceEqual(content) ? BlockFault.EventsChanged
            : null;
    }

    private static async Task<(long Events, TimeSpan? Age)> Unsealed(
        NpgsqlConnection connection,
        CancellationToken stop
    )
    {
        await using NpgsqlCommand command = new(
            """
            select count(*), clock_timestamp() - min(at) from access.event
            where transaction >= coalesce(
                (select to_transaction from access.block order by id desc limit 1), '0'::xid8)
            """,
            connection
        );
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync(stop);
        await row.ReadAsync(stop);
        return (row.GetInt64(0), row.IsDBNull(1) ? null : row.GetTimeSpan(1));
    }

    /// <summary>Only the time of a disposal is not sealed: it may have been made anything, infinity too.</summary>
    private static DateTime Moment(long microseconds)
    {
        DateTime beginning = new(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        Int128 ticks = beginning.Ticks + ((Int128)microseconds * TimeSpan.TicksPerMicrosecond);
        return ticks < 0 || ticks > DateTime.MaxValue.Ticks ? DateTime.MinValue : new((long)ticks, DateTimeKind.Utc);
    }

    private sealed record ReadBlock(BlockSeal Seal, byte[] Hash, long? DisposedAt);
}
