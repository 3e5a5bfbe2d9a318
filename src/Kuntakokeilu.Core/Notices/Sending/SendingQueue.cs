using Kuntakokeilu.Core.Notices.Tables;
using Kuntakokeilu.Core.Register;
using Npgsql;
using NpgsqlTypes;

namespace Kuntakokeilu.Core.Notices.Sending;

/// <summary>
/// What waits to be sent, for any number of nodes. Who takes a notice has it for a time: a node that dies leaves it to
/// the next, and one that was only slow finds that it is another's now and writes nothing.
/// </summary>
internal sealed class SendingQueue(NpgsqlDataSource database, TimeProvider time)
{
    /// <summary>Longer than a sending may take with all its tries for a token and an attachment.</summary>
    internal static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    private static readonly string Take = $"""
        with due as (
            select n.id from notices.notice n
            where n.state = {(int)NoticeState.Queued} and (n.not_before is null or n.not_before <= $2)
                or n.state = {(int)NoticeState.Sending} and n.taken_until <= $2
            order by n.at limit $4 for update skip locked),
        taken as (
            update notices.notice n set state = {(int)NoticeState.Sending}, taking = $1, taken_until = $3
            from due where n.id = due.id
            returning n.id, n.kind, n.person_id, n.words, n.channel, n.tries, n.cause, n.at)
        select t.id, t.kind, t.words::text, t.channel, t.tries, i.code, i.given_names || ' ' || i.family_name,
            i.street, i.postal_code, i.post_office, coalesce(c.protected, false),
            (select h.channel from notices.choice h where h.person_id = t.person_id order by h.id desc limit 1),
            (select f.service_language from register.fact f where f.person_id = t.person_id order by f.seq desc limit 1),
            (select l.pdf from notices.decision_letter l where l.cause = t.cause and l.person_id = t.person_id)
        from taken t
        left join register.identity i on i.person_id = t.person_id
        left join steering.current_period c on c.person_id = t.person_id
        order by t.at
        """;

    private static readonly string Mine = $"where id = $1 and taking = $2 and state = {(int)NoticeState.Sending}";

    /// <summary>One that was withdrawn while it was on its way has gone all the same, and is told to have.</summary>
    private static readonly string MineOrWithdrawn =
        $"where id = $1 and taking = $2 and state in ({(int)NoticeState.Sending}, {(int)NoticeState.Withdrawn})";

    /// <summary>The next ones, taken for <see cref="Lease"/>.</summary>
    internal async Task<IReadOnlyList<NoticeToSend>> Next(int most, CancellationToken stop)
    {
        Guid taking = Guid.CreateVersion7();
        DateTimeOffset now = time.GetUtcNow();
        await using NpgsqlCommand command = database.CreateCommand(Take);
        command.Parameters.Add(new() { Value = taking });
        command.Parameters.Add(new() { Value = now });
        command.Parameters.Add(new() { Value = now + Lease });
        command.Parameters.Add(new() { Value = most });
        List<NoticeToSend> taken = [];
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync(stop);
        while (await row.ReadAsync(stop))
            taken.Add(Read(row, taking));
        return taken;
    }

    internal Task Sent(NoticeToSend one, NoticeChannel channel, long? messageId, byte[] hash, CancellationToken stop) =>
        Write(
            $"""
            update notices.notice set state = {(int)
                NoticeState.Sent}, channel = $3, message_id = coalesce($4, message_id),
                body_hash = $5, sent_at = $6, taking = null, taken_until = null, not_before = null, fault = null
            {MineOrWithdrawn}
            """,
            one,
            stop,
            new() { Value = (short)channel },
            new() { Value = (object?)messageId ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Bigint },
            new() { Value = hash },
            new() { Value = time.GetUtcNow() }
        );

    /// <summary>Again later, perhaps by another channel; its tries are counted anew there.</summary>
    internal Task Postpone(
        NoticeToSend one,
        NoticeChannel channel,
        int tries,
        SendingFault fault,
        TimeSpan wait,
        CancellationToken stop
    ) =>
        Write(
            $"""
            update notices.notice set state = {(int)NoticeState.Queued}, channel = $3, tries = $4, fault = $5,
                not_before = $6, taking = null, taken_until = null
            {Mine}
            """,
            one,
            stop,
            new() { Value = (short)channel },
            new() { Value = (short)tries },
            new() { Value = (short)fault },
            new() { Value = time.GetUtcNow() + wait }
        );

    internal Task GiveUp(
        NoticeToSend one,
        NoticeChannel channel,
        int tries,
        SendingFault fault,
        CancellationToken stop
    ) =>
        Write(
            $"""
            update notices.notice set state = {(int)NoticeState.Failed}, channel = $3, tries = $4, fault = $5,
                taking = null, taken_until = null, not_before = null
            {Mine}
            """,
            one,
            stop,
            new() { Value = (short)channel },
            new() { Value = (short)tries },
            new() { Value = (short)fault }
        );

    private async Task Write(
        string sql,
        NoticeToSend one,
        CancellationToken stop,
        params IReadOnlyList<NpgsqlParameter> values
    )
    {
        await using NpgsqlCommand command = database.CreateCommand(sql);
        command.Parameters.Add(new() { Value = one.Id });
        command.Parameters.Add(new() { Value = one.Taking });
        foreach (NpgsqlParameter value in values)
            command.Parameters.Add(value);
        await command.ExecuteNonQueryAsync(stop);
    }

    private static NoticeToSend Read(NpgsqlDataReader row, Guid taking) =>
        new(row.GetGuid(0), taking, (NoticeKind)row.GetInt16(1))
        {
            Words = row.GetString(2),
            Channel = Channel(row, 3),
            Tries = row.GetInt16(4),
            IdentityCode = Text(row, 5),
            Name = Text(row, 6),
            Street = Text(row, 7),
            PostalCode = Text(row, 8),
            PostOffice = Text(row, 9),
            IsProtected = row.GetBoolean(10),
            Chosen = Channel(row, 11),
            Language = (ServiceLanguage?)row.ShortOrNull(12) switch
            {
                ServiceLanguage.Swedish => "sv",
                ServiceLanguage.Other => "en",
                _ => "fi",
            },
            Decision = row.IsDBNull(13) ? null : row.GetFieldValue<byte[]>(13),
        };

    private static NoticeChannel? Channel(NpgsqlDataReader row, int column) =>
        row.IsDBNull(column) ? null : (NoticeChannel)row.GetInt16(column);

    private static string? Text(NpgsqlDataReader row, int column) =>
        row.IsDBNull(column) ? null : row.GetString(column);
}
