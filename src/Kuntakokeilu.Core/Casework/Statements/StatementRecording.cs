using Kuntakokeilu.Base.Data;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Casework.Statements.Delivery;
using Kuntakokeilu.Core.Intake;
using Kuntakokeilu.Core.Statements.Recorded;
using Kuntakokeilu.Law.Statements;
using Npgsql;

namespace Kuntakokeilu.Core.Casework.Statements;

/// <summary>
/// Records what happens of a customer's benefit and its statements, reckons what is to be stated after it, and puts a statement
/// on its way to the payer, in the work's transaction. The service whose form it is commits, with what else belongs to it.
/// </summary>
internal sealed class StatementRecording(TimeProvider time)
{
    private readonly StatedFold fold = new();

    /// <summary>
    /// Holds the customer, and writes the events when each of them has an effect by the law of its day. Whether a statement
    /// may be given is asked here, of what is so under the lock: who has got the customer meanwhile, or a law that has come
    /// into force, is seen.
    /// </summary>
    /// <param name="isByDuty">Of a service: whether it is arranged under the duty of 1269/2020, 13 §; null where that is not told.</param>
    /// <exception cref="PostgresException">The person is not the session's to record of, or not by this action.</exception>
    internal async Task<StatementRecorded> Record(
        Work work,
        int person,
        IReadOnlyList<ToldEvent> events,
        CancellationToken stop,
        bool? isByDuty = null
    )
    {
        await WebRecording.Hold(work, person, stop);
        await Lock(work.Connection, person, stop);
        DateOnly today = LegalDay.Today(time);
        StatedPast past = (await StatedPasts.Load(work.Connection, [person], stop))[person];
        short first = (short)(past.Events.Select(one => one.Seq).DefaultIfEmpty((short)0).Max() + 1);
        for (int i = 0; i < events.Count; i++)
            past.Events.Add(new(events[i], (short)(first + i), 0));
        fold.Run(past, today);
        if (Refusal(first) is { } refused)
            return refused;
        int recording = await WebRecording.Begin(work, time, stop);
        await Insert(work.Connection, person, events, first, recording, stop);
        await new StatedWriter(work.Connection, isFew: true).Write([person], today, stop);
        StatementOutbox outbox = new(work, fold);
        for (int i = 0; i < events.Count; i++)
            await outbox.Write(person, new(events[i], (short)(first + i), recording), isByDuty, stop);
        await WebRecording.TurnCase(work, person, stop);
        return new StatementRecorded.Done(first);
    }

    private StatementRecorded.Refused? Refusal(short first)
    {
        if (!fold.IsKnown)
            return new(StatementRefusal.NotApplicable, null);
        for (int i = 0; i < fold.Events.Count; i++)
            if (fold.Events[i].Seq >= first)
            {
                GivingRight? right = RightOf(fold.Events[i].Told.ToLaw());
                if (fold.Statements.RefusalOf(i) is not StatementRefusal.None and var why)
                    return new(why, why is StatementRefusal.NoCompetence ? right : null);
                if (right is { IsGranted: false })
                    return new(StatementRefusal.NoCompetence, right);
            }
        return null;
    }

    /// <summary>Null of what is no statement, or of a reference that names nothing.</summary>
    private GivingRight? RightOf(in StatementEvent one) =>
        one.Kind is StatementEventKind.Give or StatementEventKind.Correct or StatementEventKind.Cancel
        && fold.Statements.MatterOf(one.Reference) is { } matter
            ? MayGive.On(one.Giver, one.Day, fold.Statements.CustomerOn(one.Day), matter)
            : null;

    /// <summary>The first event of a person begins the reckoning of the person's statements.</summary>
    internal static async Task Lock(NpgsqlConnection connection, int person, CancellationToken stop)
    {
        await using NpgsqlBatch batch = new(connection);
        foreach (
            string sql in (string[])
                [
                    "insert into statements.reckoning (person_id, is_stale) values ($1, true) on conflict do nothing",
                    "select from statements.reckoning where person_id = $1 for update",
                ]
        )
            batch.BatchCommands.Add(new(sql) { Parameters = { new() { Value = person } } });
        await batch.ExecuteNonQueryAsync(stop);
    }

    private static async Task Insert(
        NpgsqlConnection connection,
        int person,
        IReadOnlyList<ToldEvent> events,
        short first,
        int recording,
        CancellationToken stop
    )
    {
        InsertBuffer rows = new($"statements.event (person_id, seq, recording_id, {EventColumnList.Names})");
        for (int i = 0; i < events.Count; i++)
        {
            rows.Row();
            rows.Int(person);
            rows.Short(first + i);
            rows.Int(recording);
            EventColumnList.Write(rows, events[i]);
        }
        await RowBuffers.Send(connection, [rows], stop);
    }
}

/// <summary>What became of the events.</summary>
internal abstract record StatementRecorded
{
    private StatementRecorded() { }

    /// <summary>They are written; the first has this number.</summary>
    internal sealed record Done(short First) : StatementRecorded;

    /// <summary>One has no effect by the law, so that none is written.</summary>
    /// <param name="Right">What stands in the way of whoever would give it; null where it is something else.</param>
    internal sealed record Refused(StatementRefusal Why, GivingRight? Right) : StatementRecorded;

    /// <summary>Something was recorded since the form was made.</summary>
    internal sealed record Stale : StatementRecorded;

    internal T Match<T>(Func<Done, T> done, Func<Refused, T> refused, Func<T> stale) =>
        this switch
        {
            Done one => done(one),
            Refused one => refused(one),
            Stale => stale(),
            _ => throw new InvalidOperationException(),
        };
}
