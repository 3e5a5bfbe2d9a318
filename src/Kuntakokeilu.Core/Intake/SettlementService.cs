using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Intake.Writing;
using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Core.Register.Tables;
using Kuntakokeilu.Core.Steering.Counting;
using Kuntakokeilu.Core.Steering.Deciding;
using Kuntakokeilu.Law.Book;
using Npgsql;

namespace Kuntakokeilu.Core.Intake;

/// <summary>
/// An officer's settlement of a difference, all of it or nothing. What was decided stays on record: accepted rows are
/// new rows, and the history is told anew as another version.
/// </summary>
internal sealed class SettlementService(TimeProvider time, LawAsKnown law)
{
    /// <param name="accepted">The late rows count from now on; otherwise they are left out.</param>
    internal async Task<SettlementResult> Settle(
        int difference,
        bool accepted,
        string reason,
        Work work,
        CancellationToken stop
    )
    {
        NpgsqlConnection connection = work.Connection;
        if (await KnownPersons.LockOf(connection, difference, stop) is not { } person)
            return SettlementResult.NoSuchDifference;
        // Asked after the lock: somebody else who settles the same has committed by then, or has not begun. What has been
        // settled may have made the person another's.
        if (await IsSettled(connection, difference, stop) is not { } isSettled)
            return SettlementResult.NoSuchDifference;
        if (isSettled)
            return SettlementResult.AlreadySettled;
        DateTimeOffset now = time.GetUtcNow();
        int recording = await Begin(work, RecordingSource.Settlement, now, stop);
        await Note(connection, difference, accepted, reason, recording, stop);
        if (accepted)
            await Accept(work, person.Id, person.Key, difference, recording, now, stop);
        await work.Commit([person.Id], stop);
        return SettlementResult.Settled;
    }

    /// <summary>
    /// An officer corrects what is on record: the rows come late, and are accepted at once with the officer's reason.
    /// The person is held by a form of the work (<see cref="WebRecording.Hold"/>), and nothing is committed.
    /// </summary>
    /// <param name="awaitsOfficial">As for <see cref="PartRows"/>.</param>
    /// <returns>Whether the rows have an effect; of those without nothing is written.</returns>
    internal async Task<bool> Correct(
        Work work,
        KnownPerson known,
        string key,
        IReadOnlyList<IncomingFact> facts,
        IReadOnlyList<IncomingAct> acts,
        string reason,
        bool awaitsOfficial,
        CancellationToken stop
    )
    {
        Decision decision = new PersonDecider(law).Accept(key, known, facts, acts);
        if (!decision.IsNews)
            return false;
        decision.LateFacts.AddRange(facts);
        decision.LateActs.AddRange(acts);
        decision.FirstDifferentDay =
            Correction.FirstDifference(known.Periods, decision.Periods)
            ?? facts.Select(fact => fact.Event.Date).Concat(acts.Select(act => act.Act.Date)).Min();
        DateTimeOffset now = time.GetUtcNow();
        int came = await Begin(work, RecordingSource.Web, now, stop);
        int difference = await DifferenceWriter.Add(work.Connection, known.Id, decision, came, isFew: true, stop);
        int recording = await Begin(work, RecordingSource.Settlement, now, stop);
        await Note(work.Connection, difference, accepted: true, reason, recording, stop);
        await Save(work, known, decision, recording, now, awaitsOfficial, stop);
        await WebRecording.TurnCase(work, known.Id, stop);
        return true;
    }

    private async Task Accept(
        Work work,
        int person,
        string key,
        int difference,
        int recording,
        DateTimeOffset now,
        CancellationToken stop
    )
    {
        NpgsqlConnection connection = work.Connection;
        KnownPerson known = (await KnownPersons.Load(connection, [person], stop))[person];
        (IReadOnlyList<IncomingFact> facts, IReadOnlyList<IncomingAct> acts) = await LateRows.Load(
            connection,
            difference,
            stop
        );
        Decision decision = new PersonDecider(law).Accept(key, known, facts, acts);
        // Rows that have come to nothing in the meantime: the settlement alone is noted.
        if (decision.IsNews)
            await Save(work, known, decision, recording, now, awaitsOfficial: false, stop);
    }

    private async Task Save(
        Work work,
        KnownPerson known,
        Decision decision,
        int recording,
        DateTimeOffset now,
        bool awaitsOfficial,
        CancellationToken stop
    )
    {
        PartRows rows = new(law, isFew: true, awaitsOfficial);
        rows.Add(known.Id, newKey: null, decision, known, recording, now);
        await rows.Send(work.Connection, stop);
        CountTable counts = new(law);
        counts.Add(FactOrder.InForce(known.Facts), known.Periods, -1);
        counts.Add(decision.Facts, decision.Periods, 1);
        await CountWriter.Add(work, counts, stop);
    }

    private static Task<int> Begin(Work work, RecordingSource source, DateTimeOffset now, CancellationToken stop) =>
        Recordings.Begin(work.Connection, source, work.Context.By, now, import: null, stop);

    /// <returns>Null when the difference is none that one sees any more.</returns>
    private static async Task<bool?> IsSettled(NpgsqlConnection connection, int difference, CancellationToken stop)
    {
        await using NpgsqlCommand command = new(
            "select exists (select from steering.settlement s where s.difference_id = d.id) from steering.difference d "
                + "where d.id = $1",
            connection
        );
        command.Parameters.Add(new() { Value = difference });
        return (bool?)await command.ExecuteScalarAsync(stop);
    }

    private static async Task Note(
        NpgsqlConnection connection,
        int difference,
        bool accepted,
        string reason,
        int recording,
        CancellationToken stop
    )
    {
        await using NpgsqlCommand command = new(
            "insert into steering.settlement (difference_id, accepted, reason, recording_id) values ($1, $2, $3, $4)",
            connection
        );
        command.Parameters.Add(new() { Value = difference });
        command.Parameters.Add(new() { Value = accepted });
        command.Parameters.Add(new() { Value = reason });
        command.Parameters.Add(new() { Value = recording });
        await command.ExecuteNonQueryAsync(stop);
    }
}

/// <summary>What became of a settlement.</summary>
internal enum SettlementResult : byte
{
    Settled,

    /// <summary>Somebody was faster; nothing was written.</summary>
    AlreadySettled,

    NoSuchDifference,
}
