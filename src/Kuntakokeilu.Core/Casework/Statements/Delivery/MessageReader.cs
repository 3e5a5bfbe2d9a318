using Kuntakokeilu.Core.Register;
using Npgsql;

namespace Kuntakokeilu.Core.Casework.Statements.Delivery;

/// <summary>A message of a person's, and how it is going.</summary>
internal sealed record PersonMessage(int Number, Guid Id, MessageKind Kind)
{
    public required Guid Statement { get; init; }
    public required int Version { get; init; }
    public required int Fund { get; init; }
    public required StatementBody Body { get; init; }
    public required MessageState State { get; init; }
    public required MessageProgress Progress { get; init; }
    public required int Tries { get; init; }
    public required DateTimeOffset At { get; init; }
    public DateTimeOffset? NextTry { get; init; }
    public DateTimeOffset? ReceivedAt { get; init; }
    public DateTimeOffset? AcceptedAt { get; init; }
    public DateOnly? PrintedOn { get; init; }
    public MessageFault? Fault { get; init; }
    public string? Rejection { get; init; }
}

/// <summary>Reads the messages of a person, as far as the session sees the person.</summary>
internal static class MessageReader
{
    private static readonly string Sql = $"""
        select m.number, m.id, m.kind, m.statement_id, m.version, coalesce(m.routed_to, m.fund), m.body::text, m.state, m.tries,
            m.at, m.due_at, m.received_at, m.accepted_at, m.printed_on, m.fault, m.rejection, {DeliveryList.IsBehind}
        from statements.message m where m.person_id = $1 order by m.number
        """;

    /// <summary>In the order in which they are sent.</summary>
    internal static async Task<IReadOnlyList<PersonMessage>> Of(
        NpgsqlConnection connection,
        int person,
        CancellationToken stop
    )
    {
        await using NpgsqlCommand command = new(Sql, connection);
        command.Parameters.Add(new() { Value = person });
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync(stop);
        List<PersonMessage> messages = [];
        while (await row.ReadAsync(stop))
            messages.Add(Read(row));
        return messages;
    }

    private static PersonMessage Read(NpgsqlDataReader row)
    {
        var state = (MessageState)row.GetInt16(7);
        int tries = row.GetInt16(8);
        return new(row.GetInt32(0), row.GetGuid(1), (MessageKind)row.GetInt16(2))
        {
            Statement = row.GetGuid(3),
            Version = row.GetInt16(4),
            Fund = row.GetInt16(5),
            Body = StatementBody.Read(row.GetString(6)),
            State = state,
            Progress = DeliveryList.Progress(state, tries, row.GetBoolean(16)),
            Tries = tries,
            At = row.GetFieldValue<DateTimeOffset>(9),
            NextTry = state is MessageState.Queued or MessageState.Received
                ? row.GetFieldValue<DateTimeOffset>(10)
                : null,
            ReceivedAt = Moment(11),
            AcceptedAt = Moment(12),
            PrintedOn = row.DayOrNull(13),
            Fault = (MessageFault?)row.ShortOrNull(14),
            Rejection = row.IsDBNull(15) ? null : row.GetString(15),
        };

        DateTimeOffset? Moment(int column) => row.IsDBNull(column) ? null : row.GetFieldValue<DateTimeOffset>(column);
    }
}
