using Npgsql;

namespace Kuntakokeilu.Core.Access.Auditing;

/// <summary>
/// Deletes what has been kept long enough: events by whole blocks, whose hashes stay so that the chain can be followed;
/// sessions; questions with their answers.
/// </summary>
/// <param name="owner">The migrating user: the roles of pages and jobs may delete none of it.</param>
internal sealed class Disposal(NpgsqlDataSource owner, TimeProvider time)
{
    /// <summary>Each block in a transaction of its own: whatever stops it, the rest goes the next time.</summary>
    internal async Task<DisposedRows> Run(CancellationToken stop)
    {
        await using NpgsqlConnection connection = await owner.OpenConnectionAsync(stop);
        int blocks = 0;
        long events = 0;
        while (await OneBlock(connection, Before(Retention.MonthsOfEvents), stop) is { } deleted)
        {
            blocks++;
            events += deleted;
        }
        await using NpgsqlTransaction transaction = await Begin(connection, stop);
        DisposedRows rows = new(
            blocks,
            events,
            await Change(
                connection,
                "delete from access.session where coalesce(ended_at, expires_at) < $1",
                Before(Retention.MonthsOfSessions),
                stop
            ),
            await Questions(connection, Before(Retention.MonthsOfQuestions), stop)
        );
        await transaction.CommitAsync(stop);
        return rows;
    }

    private DateTime Before(int months) => time.GetUtcNow().UtcDateTime.AddMonths(-months);

    /// <returns>How many events it had; null when none is left whose time is over.</returns>
    private async Task<int?> OneBlock(NpgsqlConnection connection, DateTime before, CancellationToken stop)
    {
        await using NpgsqlTransaction transaction = await Begin(connection, stop);
        await using NpgsqlCommand command = new(
            """
            with disposed as (
                update access.block set disposed_at = $2
                where id = (
                    select id from access.block where disposed_at is null and last_at < $1 order by id limit 1 for update)
                returning from_transaction, to_transaction),
            gone as (
                delete from access.event e using disposed d
                where e.transaction >= d.from_transaction and e.transaction < d.to_transaction returning 1)
            select (select count(*) from gone)::int from disposed
            """,
            connection
        );
        command.Parameters.Add(new() { Value = before });
        command.Parameters.Add(new() { Value = time.GetUtcNow().UtcDateTime });
        int? deleted = (int?)await command.ExecuteScalarAsync(stop);
        await transaction.CommitAsync(stop);
        return deleted;
    }

    private static async Task<int> Questions(NpgsqlConnection connection, DateTime before, CancellationToken stop)
    {
        await Change(
            connection,
            """
            delete from access.look_answer a using access.look_question q
            where q.id = a.question_id and q.asked_at < $1
            """,
            before,
            stop
        );
        return await Change(connection, "delete from access.look_question where asked_at < $1", before, stop);
    }

    /// <summary>
    /// The owner sees no personal row any more than others do (its row policies are forced), but may act as the role
    /// that does.
    /// </summary>
    private static async Task<NpgsqlTransaction> Begin(NpgsqlConnection connection, CancellationToken stop)
    {
        NpgsqlTransaction transaction = await connection.BeginTransactionAsync(stop);
        await using NpgsqlCommand command = new("set local role kokeilu_gate", connection);
        await command.ExecuteNonQueryAsync(stop);
        return transaction;
    }

    private static async Task<int> Change(
        NpgsqlConnection connection,
        string sql,
        DateTime before,
        CancellationToken stop
    )
    {
        await using NpgsqlCommand command = new(sql, connection);
        command.Parameters.Add(new() { Value = before });
        return await command.ExecuteNonQueryAsync(stop);
    }
}

/// <summary>How much was disposed of.</summary>
internal sealed record DisposedRows(int Blocks, long Events, int Sessions, int Questions);
