using Kuntakokeilu.Base.Lists;
using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Core.Register.Identities;
using Npgsql;

namespace Kuntakokeilu.Core.Casework.Statements.Delivery;

/// <summary>A statement that has not arrived.</summary>
/// <param name="Number">Its place in the order of the person's.</param>
/// <param name="Name">Malli, Fii Zeeta; the register's identifier of who has no name on record.</param>
/// <param name="Fund">To whom it goes; 0 for Kela.</param>
internal sealed record UndeliveredStatement(int Person, int Number, string Name, int Fund)
{
    public required MessageProgress Progress { get; init; }
    public required MessageFault? Fault { get; init; }
    public required DateTimeOffset At { get; init; }
}

/// <summary>How a message is going, as people are told.</summary>
internal enum MessageProgress : byte
{
    /// <summary>It goes next.</summary>
    Queued = 1,

    /// <summary>It waits for one before it of the same person.</summary>
    Behind,

    /// <summary>It was tried, and is tried again.</summary>
    TriedAgain,

    /// <summary>The payer has it, and has not acknowledged it.</summary>
    Received,
    Accepted,

    /// <summary>It was not taken: an official looks at it.</summary>
    Dead,
    Printed,
    Replaced,
}

/// <summary>Which of them.</summary>
internal enum DeliveryShown : byte
{
    /// <summary>Those that an official is to look at.</summary>
    Dead = 1,

    /// <summary>Those that are on their way.</summary>
    OnTheWay,
}

/// <summary>What has not arrived of the customers of the actor's organisation.</summary>
internal static class DeliveryList
{
    /// <summary>Whether one before it of the same person has not arrived, of a message m.</summary>
    internal static readonly string IsBehind = $"""
        exists (select from statements.message b
            where b.person_id = m.person_id and b.number < m.number and b.state not in ({MessageQueue.Over}))
        """;

    private const string Ours = """
        from statements.message m join obligations.standing s on s.person_id = m.person_id
        where s.holder = (select casework.holder())
        """;

    /// <summary>Those of the organisation's that an official is to look at, in SQL: for the list and for what is counted.</summary>
    internal static readonly string Dead = $"{Ours} and m.state = {(int)MessageState.Dead}";

    private static readonly string OnTheWay =
        $"{Ours} and m.state in ({(int)MessageState.Queued}, {(int)MessageState.Sending}, {(int)MessageState.Received})";

    private static readonly string All = $"{Ours} and m.state not in ({MessageQueue.Over})";

    internal static IReadOnlyList<ListOrder> Orders { get; } =
    [
        new(
            "customer",
            IsDescending: false,
            new KeyColumn("m.person_id", KeyKind.Int),
            new KeyColumn("m.number", KeyKind.Int)
        ),
    ];

    internal static IReadOnlyList<object> Key(UndeliveredStatement one) => [one.Person, one.Number];

    internal static ListSql Of(NpgsqlConnection connection, DeliveryShown? shown, ListOrder order) =>
        new(
            connection,
            shown switch
            {
                DeliveryShown.Dead => Dead,
                DeliveryShown.OnTheWay => OnTheWay,
                _ => All,
            },
            [],
            order
        );

    internal static async Task<Page<UndeliveredStatement>> Read(
        ListSql list,
        Place? place,
        int length,
        CancellationToken stop
    )
    {
        Page<UndeliveredStatement> page = await list.Read(
            $"m.person_id, m.number, coalesce(m.routed_to, m.fund), m.state, m.tries, m.fault, m.at, {IsBehind}",
            place,
            length,
            Read,
            stop
        );
        return await ListedNames.Of(list, page, one => one.Person, (one, name) => one with { Name = name }, stop);
    }

    /// <summary>How it is going, as people are told.</summary>
    internal static MessageProgress Progress(MessageState state, int tries, bool isBehind) =>
        state switch
        {
            MessageState.Accepted => MessageProgress.Accepted,
            MessageState.Dead => MessageProgress.Dead,
            MessageState.Printed => MessageProgress.Printed,
            MessageState.Replaced => MessageProgress.Replaced,
            MessageState.Received => MessageProgress.Received,
            _ when isBehind => MessageProgress.Behind,
            _ => tries > 0 ? MessageProgress.TriedAgain : MessageProgress.Queued,
        };

    private static UndeliveredStatement Read(NpgsqlDataReader row) =>
        new(row.GetInt32(0), row.GetInt32(1), "", row.GetInt16(2))
        {
            Progress = Progress((MessageState)row.GetInt16(3), row.GetInt16(4), row.GetBoolean(7)),
            Fault = (MessageFault?)row.ShortOrNull(5),
            At = row.GetFieldValue<DateTimeOffset>(6),
        };
}
