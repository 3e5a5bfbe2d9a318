using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Notices.Sending;
using Npgsql;

namespace Kuntakokeilu.Core.Casework.Statements.Delivery;

/// <summary>How the line to the payers is, of nobody in particular.</summary>
internal sealed record LineState(IReadOnlyList<LineRow> Rows)
{
    internal long Waiting => Rows.Where(one => !one.IsDead).Sum(one => one.Messages);

    internal long Dead => Rows.Where(one => one.IsDead).Sum(one => one.Messages);

    /// <summary>Since when the eldest of those that wait has waited; null when none does.</summary>
    internal DateTimeOffset? Eldest => Rows.Where(one => !one.IsDead).Min(one => (DateTimeOffset?)one.Eldest);

    /// <param name="connection">Of whoever may look after the line; anybody else is told nothing.</param>
    internal static async Task<LineState> Read(NpgsqlConnection connection, CancellationToken stop)
    {
        await using NpgsqlCommand command = new(
            "select state, fund, fault, messages, eldest from statements.line()",
            connection
        );
        List<LineRow> rows = [];
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync(stop);
        while (await row.ReadAsync(stop))
            rows.Add(
                new(
                    (MessageState)row.GetInt16(0),
                    row.GetInt16(1),
                    row.IsDBNull(2) ? null : (MessageFault)row.GetInt16(2),
                    row.GetInt64(3),
                    row.GetFieldValue<DateTimeOffset>(4)
                )
            );
        return new([.. rows.OrderBy(one => one.Eldest)]);
    }

    /// <summary>What was not taken for this reason waits anew, all of it or none.</summary>
    /// <returns>How many; none when another was faster.</returns>
    internal static Task<long> SendAgain(MessageFault fault, Work work, CancellationToken stop) =>
        SendingAgain.Of("statements.send_again", (short)fault, work, stop);
}

/// <param name="Fund">To whom; 0 for Kela.</param>
/// <param name="Fault">Why the last try failed; null before that.</param>
/// <param name="Eldest">When the eldest of them was given.</param>
internal sealed record LineRow(MessageState State, int Fund, MessageFault? Fault, long Messages, DateTimeOffset Eldest)
{
    internal bool IsDead => State is MessageState.Dead;
}
