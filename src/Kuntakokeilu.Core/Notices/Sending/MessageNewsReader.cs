using Kuntakokeilu.Core.Notices.Messages;
using Kuntakokeilu.Core.Notices.Tables;
using Npgsql;
using NpgsqlTypes;

namespace Kuntakokeilu.Core.Notices.Sending;

/// <summary>
/// Reads what has become of the messages. How far it has come is kept in the transaction of what follows from it, so that
/// what is told again (by a service that doubles, or because this program died) changes nothing more; and nothing goes
/// backwards when it is told out of order.
/// </summary>
internal sealed class MessageNewsReader(NpgsqlDataSource database, IMessages messages, TimeProvider time)
{
    /// <summary>What the service's events mean to us; others are read over.</summary>
    private static readonly Dictionary<string, NoticeState> Meanings = new()
    {
        ["Electronic message created"] = NoticeState.Delivered,
        ["Electronic message read"] = NoticeState.Read,
        ["Receipt confirmed"] = NoticeState.Read,
        ["Paper mail created"] = NoticeState.Sent,
        ["Sent for printing and enveloping"] = NoticeState.Sent,
        ["Posti: receipt confirmed"] = NoticeState.Delivered,
        ["Posti: returned to sender"] = NoticeState.Failed,
        ["Posti: unresolved"] = NoticeState.Failed,
    };

    /// <summary>Each event once; a notice that is further than it tells stays where it is.</summary>
    private static readonly string Apply = $"""
        with told as (
            select * from unnest($1, $2, $3, $4, $5) as e (notice, message, type, at, state)),
        kept as (
            insert into notices.message_event (message_id, type, at)
            select distinct on (message, type) message, type, at from told order by message, type, at
            on conflict do nothing
            returning message_id, type),
        effect as (
            select coalesce(n.id, m.id) as id, max(t.message) as message, max(t.state) as state,
                min(t.at) filter (where t.state = {(int)NoticeState.Sent}) as sent,
                min(t.at) filter (where t.state = {(int)NoticeState.Delivered}) as delivered,
                min(t.at) filter (where t.state = {(int)NoticeState.Read}) as read
            from told t join kept k on k.message_id = t.message and k.type = t.type
            left join notices.notice n on n.id = t.notice
            left join notices.notice m on n.id is null and m.message_id = t.message
            group by 1)
        update notices.notice n
        set state = case when n.state in ({(int)NoticeState.Failed}, {(int)
            NoticeState.Withdrawn}) then e.state else greatest(n.state, e.state) end, message_id = e.message,
            sent_at = coalesce(n.sent_at, e.sent, e.delivered, e.read),
            delivered_at = coalesce(n.delivered_at, e.delivered), read_at = coalesce(n.read_at, e.read),
            fault = case when e.state = {(int)NoticeState.Failed} then {(int)SendingFault.Returned} end,
            taking = null, taken_until = null, not_before = null
        from effect e
        where n.id = e.id
        """;

    /// <summary>One turn.</summary>
    /// <returns>Whether anything was told.</returns>
    internal async Task<bool> Read(CancellationToken stop)
    {
        if (!messages.IsAnswering)
            return false;
        string? from = await Position(stop);
        if (await messages.News(from, stop) is not { } news || news.Continuation == from)
            return false;
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(stop);
        await using NpgsqlTransaction transaction = await connection.BeginTransactionAsync(stop);
        // Another node was faster: its effects are there.
        if (!await Move(connection, from, news.Continuation, stop))
            return false;
        await Write(connection, news.Events, stop);
        await transaction.CommitAsync(stop);
        return news.Events.Count > 0;
    }

    private async Task<string?> Position(CancellationToken stop)
    {
        await using NpgsqlCommand command = database.CreateCommand("select token from notices.message_position");
        return (string?)await command.ExecuteScalarAsync(stop);
    }

    private async Task<bool> Move(NpgsqlConnection connection, string? from, string to, CancellationToken stop)
    {
        await using NpgsqlCommand command = new(
            $"""
            insert into notices.message_position as had (id, token, at) values ({MessagePosition.Only}, $2, $3)
            on conflict (id) do update set token = excluded.token, at = excluded.at where had.token = $1
            """,
            connection
        );
        command.Parameters.Add(new() { Value = (object?)from ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text });
        command.Parameters.Add(new() { Value = to });
        command.Parameters.Add(new() { Value = time.GetUtcNow() });
        return await command.ExecuteNonQueryAsync(stop) == 1;
    }

    private static async Task Write(
        NpgsqlConnection connection,
        IReadOnlyList<MessageNewsItem> told,
        CancellationToken stop
    )
    {
        MessageNewsItem[] known = [.. told.Where(one => Meanings.ContainsKey(one.Type))];
        await using NpgsqlCommand command = new(Apply, connection);
        Place(NpgsqlDbType.Uuid, known.Select(one => one.ExternalId).ToArray());
        Place(NpgsqlDbType.Bigint, known.Select(one => one.MessageId).ToArray());
        Place(NpgsqlDbType.Text, known.Select(one => one.Type).ToArray());
        Place(NpgsqlDbType.TimestampTz, known.Select(one => one.At.ToUniversalTime()).ToArray());
        Place(NpgsqlDbType.Smallint, known.Select(one => (short)Meanings[one.Type]).ToArray());
        await command.ExecuteNonQueryAsync(stop);

        void Place(NpgsqlDbType type, Array values) =>
            command.Parameters.Add(new() { NpgsqlDbType = NpgsqlDbType.Array | type, Value = values });
    }
}
