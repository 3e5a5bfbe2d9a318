using Kuntakokeilu.Base.Telemetry;
using Npgsql;
using NpgsqlTypes;

namespace Kuntakokeilu.Core.Access.Auditing;

/// <summary>Seals the events that have come since the last block into the next one.</summary>
/// <remarks>
/// <para>
/// A block ends at the number of the eldest transaction that is still writing (<c>pg_snapshot_xmin</c>). Every
/// transaction below it has ended and can be seen, or has been undone; numbers only grow, and an event bears the number
/// of the transaction that writes it. So nothing can come into a block after it has been sealed, and the next block
/// begins exactly where it ends: every event is in one block, however long its transaction took. Whoever writes an event
/// takes no lock for it, waits for nobody and knows nothing of blocks.
/// </para>
/// <para>
/// A transaction that writes for long holds the end of the block back, its own events and those of later ones; a
/// transaction that only reads does not. One node seals at a time; one that is killed has sealed nothing.
/// </para>
/// </remarks>
/// <param name="database">The role of jobs.</param>
internal sealed class AuditSealer(NpgsqlDataSource database)
{
    /// <summary>"audit" in the numbers of a telephone's keys.</summary>
    private const long SealingLock = 28348;

    /// <summary>Whether somebody else was at it at the last turn.</summary>
    internal bool IsPassedOver { get; private set; }

    /// <returns>The block's number; null when there was nothing to seal or another node is at it.</returns>
    /// <exception cref="CannotRunException">The server counts transactions from before the last block.</exception>
    internal Task<int?> Seal(CancellationToken stop) => Signals.Job("seal", () => SealWaiting(stop));

    private async Task<int?> SealWaiting(CancellationToken stop)
    {
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(stop);
        await using NpgsqlTransaction transaction = await connection.BeginTransactionAsync(stop);
        // Each statement sees what was committed before it: the last block only once the lock is held, the events only
        // once it is known that they have all ended.
        IsPassedOver = !await Ask<bool>(connection, $"select pg_try_advisory_xact_lock({SealingLock})", stop);
        if (IsPassedOver)
            return null;
        LastBlock last = await LastBlock.Read(connection, stop);
        ulong to = await Ask<ulong>(connection, "select pg_snapshot_xmin(pg_current_snapshot())", stop);
        if (to < last.To)
            throw Behind();
        if (await Waiting(connection, last.To, to, stop) is not { } waiting)
            return null;
        BlockSeal block = new(
            last.Id + 1,
            last.To,
            to,
            waiting.Events,
            waiting.LastAt,
            waiting.Now,
            await Digest(connection, last.To, to, waiting.Events, stop)
        );
        await Write(connection, block, block.Hash(last.Hash), stop);
        await transaction.CommitAsync(stop);
        return block.Id;
    }

    /// <summary>
    /// Makes sure that what is written from now on can be sealed. A copy of the database restored on another server
    /// may count its transactions from a lower number than the last block's.
    /// </summary>
    /// <exception cref="CannotRunException">It does.</exception>
    internal async Task RequireCounter(CancellationToken stop)
    {
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(stop);
        LastBlock last = await LastBlock.Read(connection, stop);
        if (await Ask<ulong>(connection, "select pg_snapshot_xmin(pg_current_snapshot())", stop) < last.To)
            throw Behind();
    }

    private static CannotRunException Behind() =>
        new(
            "The server counts transactions from a lower number than the audit's last block, so that new events can't be "
                + "sealed: raise its counter first (docs/operations.md, Restoring)."
        );

    private static async Task<(int Events, long LastAt, long Now)?> Waiting(
        NpgsqlConnection connection,
        ulong from,
        ulong to,
        CancellationToken stop
    )
    {
        await using NpgsqlCommand command = OfRange(connection, "count(*), max(at), clock_timestamp()", "", from, to);
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync(stop);
        await row.ReadAsync(stop);
        return row.IsDBNull(1)
            ? null
            : (checked((int)row.GetInt64(0)), row.GetFieldValue<long>(1), row.GetFieldValue<long>(2));
    }

    private static async Task<byte[]> Digest(
        NpgsqlConnection connection,
        ulong from,
        ulong to,
        int expected,
        CancellationToken stop
    )
    {
        using EventsDigest digest = new();
        await using NpgsqlCommand command = OfRange(
            connection,
            EventsDigest.Columns,
            "order by transaction, id",
            from,
            to
        );
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync(stop);
        while (await row.ReadAsync(stop))
            digest.Add(row);
        if (digest.Count != expected)
            throw new InvalidOperationException("Events have come or gone below the eldest transaction.");
        return digest.Finish();
    }

    private static NpgsqlCommand OfRange(
        NpgsqlConnection connection,
        string columns,
        string order,
        ulong from,
        ulong to
    )
    {
        NpgsqlCommand command = new(
            $"select {columns} from access.event where transaction >= $1 and transaction < $2 {order}",
            connection
        );
        command.Parameters.Add(new() { Value = from, NpgsqlDbType = NpgsqlDbType.Xid8 });
        command.Parameters.Add(new() { Value = to, NpgsqlDbType = NpgsqlDbType.Xid8 });
        return command;
    }

    private static async Task Write(NpgsqlConnection connection, BlockSeal block, byte[] hash, CancellationToken stop)
    {
        await using NpgsqlCommand command = new(
            """
            insert into access.block
                (id, from_transaction, to_transaction, events, last_at, sealed_at, content, hash)
            values ($1, $2, $3, $4, $5, $6, $7, $8)
            """,
            connection
        );
        command.Parameters.Add(new() { Value = block.Id });
        command.Parameters.Add(new() { Value = block.From, NpgsqlDbType = NpgsqlDbType.Xid8 });
        command.Parameters.Add(new() { Value = block.To, NpgsqlDbType = NpgsqlDbType.Xid8 });
        command.Parameters.Add(new() { Value = block.Events });
        command.Parameters.Add(new() { Value = block.LastAt, NpgsqlDbType = NpgsqlDbType.TimestampTz });
        command.Parameters.Add(new() { Value = block.SealedAt, NpgsqlDbType = NpgsqlDbType.TimestampTz });
        command.Parameters.Add(new() { Value = block.Content.ToArray() });
        command.Parameters.Add(new() { Value = hash });
        await command.ExecuteNonQueryAsync(stop);
    }

    private static async Task<T> Ask<T>(NpgsqlConnection connection, string sql, CancellationToken stop)
    {
        await using NpgsqlCommand command = new(sql, connection);
        return (T)(await command.ExecuteScalarAsync(stop))!;
    }

    /// <summary>Where the chain ends now.</summary>
    private sealed record LastBlock(int Id, ulong To, byte[] Hash)
    {
        internal static async Task<LastBlock> Read(NpgsqlConnection connection, CancellationToken stop)
        {
            await using NpgsqlCommand command = new(
                "select id, to_transaction, hash from access.block order by id desc limit 1",
                connection
            );
            await using NpgsqlDataReader row = await command.ExecuteReaderAsync(stop);
            return await row.ReadAsync(stop)
                ? new(row.GetInt32(0), row.GetFieldValue<ulong>(1), row.GetFieldValue<byte[]>(2))
                : new(0, 0, BlockSeal.Beginning);
        }
    }
}
