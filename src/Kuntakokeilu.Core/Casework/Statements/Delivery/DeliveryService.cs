using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Intake;
using Kuntakokeilu.Law.Statements;
using Npgsql;
using NpgsqlTypes;

namespace Kuntakokeilu.Core.Casework.Statements.Delivery;

/// <summary>What an official does about a message.</summary>
internal enum DeliveryDeed : byte
{
    /// <summary>It is sent from the beginning, under the same number.</summary>
    SendAgain = 1,

    /// <summary>And to another payer.</summary>
    Route,

    /// <summary>It has gone on paper; the person's later ones go on (decree 153/2021, 2 §).</summary>
    Print,

    /// <summary>It and all of the person's after it that were taken are sent again: the payer has lost them.</summary>
    Replay,
}

/// <summary>Settles what has not arrived, of the state that was shown.</summary>
internal static class DeliveryService
{
    /// <summary>What can be done about a message of a state.</summary>
    internal static IReadOnlyList<DeliveryDeed> Deeds(MessageState state) =>
        state switch
        {
            MessageState.Dead => [DeliveryDeed.SendAgain, DeliveryDeed.Route, DeliveryDeed.Print],
            MessageState.Queued or MessageState.Received => [DeliveryDeed.Print],
            // A later electronic copy has the same number.
            MessageState.Printed => [DeliveryDeed.SendAgain],
            MessageState.Accepted => [DeliveryDeed.Replay],
            _ => [],
        };

    /// <param name="to">Of <see cref="DeliveryDeed.Route"/>.</param>
    /// <param name="printedOn">Of <see cref="DeliveryDeed.Print"/>.</param>
    /// <returns>Whether it was in that state still.</returns>
    internal static async Task<bool> Settle(
        int person,
        PersonMessage message,
        DeliveryDeed deed,
        Payer? to,
        DateOnly? printedOn,
        Work work,
        CancellationToken stop
    )
    {
        await WebRecording.Hold(work, person, stop);
        int changed = deed switch
        {
            DeliveryDeed.Print => await Run(
                work,
                $"""
                update statements.message set state = {(int)MessageState.Printed}, printed_on = $3
                where person_id = $1 and number = $2 and state = {(int)message.State}
                """,
                [new() { Value = person }, new() { Value = message.Number }, new() { Value = printedOn!.Value }],
                stop
            ),
            DeliveryDeed.Replay => await Run(
                work,
                $"""
                update statements.message set state = {(int)MessageState.Queued}, tries = 0, due_at = now(),
                    first_tried_at = null
                where person_id = $1 and number >= $2 and state = {(int)MessageState.Accepted}
                """,
                [new() { Value = person }, new() { Value = message.Number }],
                stop
            ),
            _ => await Run(
                work,
                $"""
                update statements.message set state = {(int)MessageState.Queued}, tries = 0, due_at = now(),
                    first_tried_at = null, fault = null, rejection = null, routed_to = coalesce($3, routed_to)
                where person_id = $1 and number = $2 and state = {(int)message.State}
                """,
                [
                    new() { Value = person },
                    new() { Value = message.Number },
                    new()
                    {
                        Value = to is { } payer ? (short)payer.Fund : DBNull.Value,
                        NpgsqlDbType = NpgsqlDbType.Smallint,
                    },
                ],
                stop
            ),
        };
        if (changed == 0)
        {
            await work.Undo(stop);
            return false;
        }
        await work.Commit([person], stop);
        return true;
    }

    private static async Task<int> Run(
        Work work,
        string sql,
        IReadOnlyList<NpgsqlParameter> values,
        CancellationToken stop
    )
    {
        await using NpgsqlCommand command = new(sql, work.Connection);
        foreach (NpgsqlParameter value in values)
            command.Parameters.Add(value);
        return await command.ExecuteNonQueryAsync(stop);
    }
}
