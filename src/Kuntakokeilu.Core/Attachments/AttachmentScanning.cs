using Kuntakokeilu.Core.Attachments.Tables;
using Kuntakokeilu.Core.Notices.Sending;
using Npgsql;

namespace Kuntakokeilu.Core.Attachments;

/// <summary>
/// Looks for viruses in what waits, one after the other; any number of nodes do. Whoever looks at a file holds its row, so
/// that of a node that dies the next takes it.
/// </summary>
internal sealed class AttachmentScanning(NpgsqlDataSource database, IScanner scanner, TimeProvider time)
{
    private static readonly string Next = $"""
        select id, tries from attachments.attachment
        where state in ({(int)AttachmentState.Waiting}, {(int)AttachmentState.Failed})
            and (not_before is null or not_before <= $1)
        order by at limit 1 for update skip locked
        """;

    private static readonly string Late = $"""
        select count(*)::int, coalesce(min(at), $1) from attachments.attachment
        where state in ({(int)AttachmentState.Waiting}, {(int)AttachmentState.Failed})
        """;

    /// <returns>Whether there was one.</returns>
    internal async Task<bool> ScanNext(CancellationToken stop)
    {
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(stop);
        await using NpgsqlTransaction transaction = await connection.BeginTransactionAsync(stop);
        if (await Take(connection, stop) is not var (id, tries))
            return false;
        switch (await scanner.Scan(await KeptAttachments.Parts(connection, id, stop), stop))
        {
            case ScanResult.Clean:
                await Write(connection, id, AttachmentState.Clean, tries, null, stop);
                break;
            case ScanResult.Infected:
                await Write(connection, id, AttachmentState.Infected, tries, null, stop);
                await Empty(connection, id, stop);
                break;
            case ScanResult.Failed:
                TimeSpan wait = BackOff.After(tries + 1, Random.Shared.NextDouble());
                await Write(connection, id, AttachmentState.Failed, tries + 1, time.GetUtcNow() + wait, stop);
                break;
        }
        await transaction.CommitAsync(stop);
        return true;
    }

    /// <summary>How many have not been looked at, and since when the eldest waits.</summary>
    internal async Task<(int Waiting, TimeSpan Oldest)> Now(CancellationToken stop)
    {
        DateTimeOffset now = time.GetUtcNow();
        await using NpgsqlCommand command = database.CreateCommand(Late);
        command.Parameters.Add(new() { Value = now });
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync(stop);
        await row.ReadAsync(stop);
        return (row.GetInt32(0), now - row.GetFieldValue<DateTimeOffset>(1));
    }

    private async Task<(Guid Id, int Tries)?> Take(NpgsqlConnection connection, CancellationToken stop)
    {
        await using NpgsqlCommand command = new(Next, connection);
        command.Parameters.Add(new() { Value = time.GetUtcNow() });
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync(stop);
        return await row.ReadAsync(stop) ? (row.GetGuid(0), row.GetInt16(1)) : null;
    }

    private static async Task Write(
        NpgsqlConnection connection,
        Guid id,
        AttachmentState state,
        int tries,
        DateTimeOffset? notBefore,
        CancellationToken stop
    )
    {
        await using NpgsqlCommand command = new(
            "update attachments.attachment set state = $2, tries = $3, not_before = $4 where id = $1",
            connection
        );
        command.Parameters.Add(new() { Value = id });
        command.Parameters.Add(new() { Value = (short)state });
        command.Parameters.Add(new() { Value = (short)Math.Min(tries, short.MaxValue) });
        command.Parameters.Add(
            new() { Value = (object?)notBefore ?? DBNull.Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.TimestampTz }
        );
        await command.ExecuteNonQueryAsync(stop);
    }

    /// <summary>What is infected is kept nowhere; that it came stays on record.</summary>
    private static async Task Empty(NpgsqlConnection connection, Guid id, CancellationToken stop)
    {
        await using NpgsqlCommand command = new("delete from attachments.part where attachment_id = $1", connection);
        command.Parameters.Add(new() { Value = id });
        await command.ExecuteNonQueryAsync(stop);
    }
}
