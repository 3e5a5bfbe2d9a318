using Npgsql;
using NpgsqlTypes;

namespace Kuntakokeilu.Core.Casework.Statements.Delivery;

/// <summary>A message that a node has taken.</summary>
internal sealed record MessageToSend(Guid Id, Guid Taking, int Number, int Fund, string Body)
{
    public required MessageKind Kind { get; init; }
    public required Guid Statement { get; init; }
    public required int Version { get; init; }

    /// <summary>How many tries have failed.</summary>
    public required int Tries { get; init; }

    public int? Account { get; init; }

    /// <summary>Null of whom none is on record.</summary>
    public string? IdentityCode { get; init; }
}

/// <summary>
/// What waits to be sent, for any number of nodes. Of a person only the first that has not arrived is given out: the next
/// waits for its acknowledgement, and behind a dead one all wait.
/// </summary>
internal sealed class MessageQueue(NpgsqlDataSource database, TimeProvider time)
{
    /// <summary>Longer than a call may take.</summary>
    internal static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    /// <summary>After so long without an answer an official looks at it.</summary>
    internal static readonly TimeSpan Longest = TimeSpan.FromHours(24);

    /// <summary>Behind which a person's later ones go on.</summary>
    internal static readonly string Over =
        $"{(int)MessageState.Accepted}, {(int)MessageState.Printed}, {(int)MessageState.Replaced}";

    private static readonly string Waiting =
        $"{(int)MessageState.Queued}, {(int)MessageState.Sending}, {(int)MessageState.Received}";

    private static readonly string Take = $"""
        with due as (
            select m.id from statements.message m
            where m.state in ({Waiting}) and m.due_at <= $2
                and not exists (
                    select from statements.message b
                    where b.person_id = m.person_id and b.number < m.number and b.state not in ({Over}))
            order by m.due_at limit $4 for update skip locked),
        taken as (
            update statements.message m set state = {(int)MessageState.Sending}, taking = $1, due_at = $3,
                first_tried_at = coalesce(m.first_tried_at, $2)
            from due where m.id = due.id
            returning m.*)
        select t.id, t.number, coalesce(t.routed_to, t.fund), t.body::text, t.kind, t.statement_id, t.version, t.tries,
            t.account_id, i.code
        from taken t left join register.identity i on i.person_id = t.person_id
        """;

    /// <summary>Who was only slow, and whose message is another's now, writes nothing.</summary>
    private static readonly string Write = $"""
        update statements.message m set state = o.state, tries = m.tries + o.failed, due_at = o.due_at, taking = null,
            fault = o.fault, rejection = o.rejection, evidence = coalesce(o.evidence, m.evidence),
            received_at = case when o.state in ({(int)MessageState.Received}, {(int)MessageState.Accepted})
                then coalesce(m.received_at, $9) else m.received_at end,
            accepted_at = case when o.state = {(int)MessageState.Accepted}
                then coalesce(m.accepted_at, $9) else m.accepted_at end
        from unnest($1, $2, $3, $4, $5, $6, $7, $8) o (id, taking, state, failed, due_at, fault, rejection, evidence)
        where m.id = o.id and m.taking = o.taking and m.state = {(int)MessageState.Sending}
        """;

    /// <summary>The next ones, taken for <see cref="Lease"/>.</summary>
    internal async Task<IReadOnlyList<MessageToSend>> Next(int most, CancellationToken stop)
    {
        Guid taking = Guid.CreateVersion7();
        DateTimeOffset now = time.GetUtcNow();
        await using NpgsqlCommand command = database.CreateCommand(Take);
        command.Parameters.Add(new() { Value = taking });
        command.Parameters.Add(new() { Value = now });
        command.Parameters.Add(new() { Value = now + Lease });
        command.Parameters.Add(new() { Value = most });
        List<MessageToSend> taken = [];
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync(stop);
        while (await row.ReadAsync(stop))
            taken.Add(
                new(row.GetGuid(0), taking, row.GetInt32(1), row.GetInt16(2), row.GetString(3))
                {
                    Kind = (MessageKind)row.GetInt16(4),
                    Statement = row.GetGuid(5),
                    Version = row.GetInt16(6),
                    Tries = row.GetInt16(7),
                    Account = row.IsDBNull(8) ? null : row.GetInt32(8),
                    IdentityCode = row.IsDBNull(9) ? null : row.GetString(9),
                }
            );
        return taken;
    }

    /// <summary>What has become of messages, of all of them at once.</summary>
    internal async Task Settle(IReadOnlyList<SentMessage> sent, CancellationToken stop)
    {
        if (sent.Count == 0)
            return;
        DateTimeOffset now = time.GetUtcNow();
        await using NpgsqlCommand command = database.CreateCommand(Write);
        Place(NpgsqlDbType.Uuid, sent.Select(one => one.Of.Id).ToArray());
        Place(NpgsqlDbType.Uuid, sent.Select(one => one.Of.Taking).ToArray());
        Place(NpgsqlDbType.Smallint, sent.Select(one => (short)one.State).ToArray());
        Place(NpgsqlDbType.Smallint, sent.Select(one => (short)(one.HasFailed ? 1 : 0)).ToArray());
        Place(NpgsqlDbType.TimestampTz, sent.Select(one => now + one.Wait).ToArray());
        Place(NpgsqlDbType.Smallint, sent.Select(one => (short?)one.Fault).ToArray());
        Place(NpgsqlDbType.Text, sent.Select(one => one.Rejection).ToArray());
        Place(NpgsqlDbType.Text, sent.Select(one => one.Evidence).ToArray());
        command.Parameters.Add(new() { Value = now });
        await command.ExecuteNonQueryAsync(stop);

        void Place(NpgsqlDbType type, Array values) =>
            command.Parameters.Add(new() { NpgsqlDbType = NpgsqlDbType.Array | type, Value = values });
    }

    /// <summary>What has had no answer for a day is an official's, also while nobody is asked because nobody answers.</summary>
    /// <returns>How many were given up.</returns>
    internal async Task<int> GiveUp(CancellationToken stop)
    {
        await using NpgsqlCommand command = database.CreateCommand(
            $"""
            update statements.message set state = {(int)MessageState.Dead}, fault = case when received_at is null
                then {(int)MessageFault.NoAnswer} else {(int)MessageFault.NotAcknowledged} end
            where state in ({(int)MessageState.Queued}, {(int)MessageState.Received}) and first_tried_at <= $1
            """
        );
        command.Parameters.Add(new() { Value = time.GetUtcNow() - Longest });
        return await command.ExecuteNonQueryAsync(stop);
    }

    /// <summary>How many wait, how long the eldest has, and how many nobody tries any more.</summary>
    internal async Task<MessagesNow> Now(CancellationToken stop)
    {
        await using NpgsqlCommand command = database.CreateCommand(
            $"""
            select (select count(*) from statements.message where state in ({Waiting})),
                (select min(at) from statements.message where state in ({Waiting})),
                (select count(*) from statements.message where state = {(int)MessageState.Dead})
            """
        );
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync(stop);
        await row.ReadAsync(stop);
        return new(
            row.GetInt64(0),
            row.IsDBNull(1) ? TimeSpan.Zero : time.GetUtcNow() - row.GetFieldValue<DateTimeOffset>(1),
            row.GetInt64(2)
        );
    }
}

/// <summary>What has become of a message that a node had taken.</summary>
internal sealed record SentMessage(MessageToSend Of, MessageState State)
{
    /// <summary>Until it is tried or asked about again.</summary>
    public TimeSpan Wait { get; init; }
    public bool HasFailed { get; init; }
    public MessageFault? Fault { get; init; }
    public string? Rejection { get; init; }
    public string? Evidence { get; init; }
}

/// <summary>How the messages are now.</summary>
internal readonly record struct MessagesNow(long Waiting, TimeSpan Oldest, long Dead);
