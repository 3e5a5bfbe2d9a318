using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Intake;
using Kuntakokeilu.Core.Notices;
using Kuntakokeilu.Core.Register;
using Npgsql;
using NpgsqlTypes;

namespace Kuntakokeilu.Core.Transfers.Moves;

/// <summary>
/// A municipality hands a customer who has moved over to who is responsible now (5 § 1 mom). The customer and the receiver
/// are told, and with that the receiver has the customer.
/// </summary>
internal sealed class HandOverService(TimeProvider time)
{
    /// <param name="version">Of what the form was made.</param>
    /// <param name="note">For the receiver's officials alone; empty for none.</param>
    internal async Task<HandOverResult> HandOver(
        int person,
        int version,
        string note,
        Work work,
        CancellationToken stop
    )
    {
        Actor official =
            work.Context.Actor ?? throw new InvalidOperationException("An official of a municipality hands over.");
        await WebRecording.Hold(work, person, stop);
        if (await CaseVersion.Of(work.Connection, person, stop) != version)
            return HandOverResult.Stale;
        if (await MoveQueue.Find(work.Connection, person, stop) is not { } moved)
            return HandOverResult.NotWaiting;
        if (!await Give(work.Connection, moved, stop))
            return HandOverResult.NotWaiting;
        Dictionary<string, string> words = new()
        {
            [NoticeWords.Day] = NoticeWords.Of(LegalDay.Today(time)),
            [NoticeWords.Previous] = Organisations.Municipality(official.Organiser!.Value),
            [NoticeWords.Authority] = moved.Receiver,
        };
        string cause = $"move-{person}-{version}";
        await NoticeQueue.Add(
            work,
            [
                new(NoticeKind.Moved, person, cause, NewNotice.Customer, words),
                new(
                    NoticeKind.Moved,
                    person,
                    cause,
                    moved.Receiver,
                    note.Length == 0
                        ? words
                        : new Dictionary<string, string>(words)
                        {
                            [NoticeWords.Text] = note,
                            [NoticeWords.By] = official.Name,
                        }
                ),
            ],
            stop
        );
        await WebRecording.TurnCase(work, person, stop);
        await work.Commit([person], stop);
        return HandOverResult.Done;
    }

    private async Task<bool> Give(NpgsqlConnection connection, MovedCustomer moved, CancellationToken stop)
    {
        await using NpgsqlCommand command = new("select steering.hand_over($1, $2, $3)", connection);
        command.Parameters.Add(new() { Value = moved.Person });
        command.Parameters.Add(
            new() { Value = (object?)(short?)moved.TeOffice ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Smallint }
        );
        command.Parameters.Add(new() { Value = time.GetUtcNow() });
        return await command.ExecuteScalarAsync(stop) is true;
    }
}

/// <summary>What became of a hand-over.</summary>
internal enum HandOverResult : byte
{
    Done,

    /// <summary>Something was recorded of the person meanwhile.</summary>
    Stale,

    /// <summary>There is nobody to hand over any more: a colleague was faster, or the customer has moved back.</summary>
    NotWaiting,
}
