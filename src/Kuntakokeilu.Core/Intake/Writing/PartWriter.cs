using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Core.Register.Tables;
using Kuntakokeilu.Core.Steering.Counting;
using Kuntakokeilu.Core.Steering.Deciding;
using Kuntakokeilu.Law.Book;
using Npgsql;

namespace Kuntakokeilu.Core.Intake.Writing;

/// <summary>
/// Loads what is on record, decides, and saves: a part of an import or a single registration, in the transaction of
/// its connection. One writer for one connection; reused.
/// </summary>
/// <param name="isFew">As for <see cref="PartRows"/>.</param>
/// <param name="awaitsOfficial">As for <see cref="PartRows"/>.</param>
/// <param name="awaitsLaunch">As for <see cref="PartRows"/>.</param>
internal sealed class PartWriter(
    NpgsqlConnection connection,
    TimeProvider time,
    LawAsKnown law,
    bool isFew = false,
    bool awaitsOfficial = false,
    bool awaitsLaunch = false
)
{
    private readonly PersonDecider decider = new(law);
    private readonly PartRows rows = new(law, isFew, awaitsOfficial, awaitsLaunch);

    /// <summary>Writes a part.</summary>
    /// <param name="import">The import it belongs to; null for a single registration.</param>
    /// <param name="ids">
    /// The persons of the part who are on record, locked by the transaction, by identifier. One who is there and is not
    /// among them fails on the unique identifier.
    /// </param>
    /// <param name="newPersons">
    /// Where persons new to the register are counted, to be added by the caller. Of an import, known persons are counted
    /// at once; of a registration, here too: cells are locked in one order only if all are added together.
    /// </param>
    internal async Task<WrittenPart> Write(
        IncomingPart part,
        RecordingSource source,
        string by,
        int? import,
        Dictionary<string, int> ids,
        CountTable newPersons,
        CancellationToken stop
    )
    {
        rows.Clear();
        Dictionary<int, KnownPerson> known =
            ids.Count == 0 ? [] : await KnownPersons.Load(connection, [.. ids.Values], stop);
        // After the locks: a later recording of the same person has a larger number.
        DateTimeOffset now = time.GetUtcNow();
        // An import's part is always noted; a registration that brings nothing new leaves no trace.
        int recording = import is null ? 0 : await Recordings.Begin(connection, source, by, now, import, stop);
        Queue<int> newIds = await NewIds(part.PersonCount - ids.Count, stop);
        CountTable changes = import is null ? newPersons : new(law);
        List<RowRejection> rejections = [.. part.Rejections];
        List<OpenedDifference> differences = [];
        List<long> alreadyKnown = [];
        List<int> concerned = [];
        for (int i = 0; i < part.PersonCount; i++)
        {
            string key = part.KeyOf(i);
            KnownPerson? before = ids.TryGetValue(key, out int id) ? known[id] : null;
            Decision decision = decider.Decide(key, before, part.FactsOf(i), part.ActsOf(i));
            rejections.AddRange(decision.Rejections);
            alreadyKnown.AddRange(decision.AlreadyKnown);
            if (recording == 0 && (decision.IsNews || decision.HasDifference))
                recording = await Recordings.Begin(connection, source, by, now, import, stop);
            if (decision.HasDifference)
            {
                concerned.Add(before!.Id);
                differences.Add(
                    new(
                        await DifferenceWriter.Add(connection, before!.Id, decision, recording, isFew, stop),
                        [.. decision.LateFacts.Select(fact => fact.Line)]
                    )
                );
            }
            if (!decision.IsNews)
                continue;
            int person = before?.Id ?? newIds.Dequeue();
            concerned.Add(person);
            rows.Add(person, before is null ? key : null, decision, before, recording, now);
            if (before is not null)
                changes.Add(FactOrder.InForce(before.Facts), before.Periods, -1);
            (before is null ? newPersons : changes).Add(decision.Facts, decision.Periods, 1);
        }
        int recorded = rows.RecordedCount;
        int periods = rows.PeriodCount;
        if (import is { } number)
            foreach (RowRejection row in rejections)
                rows.Add(number, row);
        await rows.Send(connection, stop);
        if (import is not null)
            await CountWriter.Add(connection, changes, stop);
        return new(recording, recorded, periods, differences, rejections, alreadyKnown, concerned);
    }

    private async Task<Queue<int>> NewIds(int count, CancellationToken stop)
    {
        Queue<int> ids = new(count);
        if (count == 0)
            return ids;
        await using NpgsqlCommand command = new(
            $"select nextval('register.{Person.Sequence}')::int from generate_series(1, $1)",
            connection
        );
        command.Parameters.Add(new() { Value = count });
        await using NpgsqlDataReader found = await command.ExecuteReaderAsync(stop);
        while (await found.ReadAsync(stop))
            ids.Enqueue(found.GetInt32(0));
        return ids;
    }
}

/// <summary>What became of a part.</summary>
/// <param name="Recording">The recording; 0 when there was nothing to record.</param>
/// <param name="Recorded">Rows of facts and acts that were new.</param>
/// <param name="Periods">Periods decided.</param>
/// <param name="AlreadyKnown">Lines of rows of facts that were on record before.</param>
/// <param name="Persons">Numbers of the people whose record has grown.</param>
internal sealed record WrittenPart(
    int Recording,
    int Recorded,
    int Periods,
    IReadOnlyList<OpenedDifference> Differences,
    IReadOnlyList<RowRejection> Rejections,
    IReadOnlyList<long> AlreadyKnown,
    IReadOnlyList<int> Persons
);

/// <summary>A difference that late rows have opened: its number, and the lines of the rows of facts.</summary>
internal sealed record OpenedDifference(int Id, IReadOnlyList<long> FactLines);
