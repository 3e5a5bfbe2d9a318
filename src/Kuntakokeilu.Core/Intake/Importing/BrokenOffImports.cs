using Kuntakokeilu.Core.Intake.Writing;
using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Core.Steering.Counting;
using Kuntakokeilu.Core.Steering.Deciding;
using Kuntakokeilu.Core.Steering.Replaying;
using Kuntakokeilu.Law.Book;
using Npgsql;

namespace Kuntakokeilu.Core.Intake.Importing;

/// <summary>
/// Imports that were interrupted and then not gone on with, because other files came. An import counts its new persons
/// at its end, so those whom it has written are counted now, and it is closed with them. Its content is forgotten: the
/// same files would be another import, which passes over what is on record.
/// </summary>
internal static class BrokenOffImports
{
    private const int PersonsAtATime = 10_000;

    /// <param name="but">The import that is going on.</param>
    internal static async Task Close(
        NpgsqlConnection connection,
        int but,
        LawAsKnown law,
        DateTimeOffset now,
        CancellationToken stop
    )
    {
        await using NpgsqlTransaction transaction = await connection.BeginTransactionAsync(stop);
        HashSet<int> recordings = await Recordings(connection, but, stop);
        if (recordings.Count > 0)
            await CountWriter.Add(connection, await Count(connection, recordings, law, stop), stop);
        await using NpgsqlCommand close = new(
            """
            update register.import set finished_at = $2, content = content || '\x00'::bytea || int4send(id)
            where finished_at is null and id <> $1
            """,
            connection
        );
        close.Parameters.Add(new() { Value = but });
        close.Parameters.Add(new() { Value = now });
        await close.ExecuteNonQueryAsync(stop);
        await transaction.CommitAsync(stop);
    }

    /// <summary>By which the broken-off imports have written.</summary>
    private static async Task<HashSet<int>> Recordings(NpgsqlConnection connection, int but, CancellationToken stop)
    {
        await using NpgsqlCommand command = new(
            """
            select p.recording_id from register.import_part p join register.import i on i.id = p.import_id
            where i.finished_at is null and i.id <> $1
            """,
            connection
        );
        command.Parameters.Add(new() { Value = but });
        HashSet<int> recordings = [];
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync(stop);
        while (await row.ReadAsync(stop))
            recordings.Add(row.GetInt32(0));
        return recordings;
    }

    /// <summary>
    /// The persons who came by these recordings, as they were decided then: whoever has written of them since has
    /// counted the change.
    /// </summary>
    private static async Task<CountTable> Count(
        NpgsqlConnection connection,
        HashSet<int> recordings,
        LawAsKnown law,
        CancellationToken stop
    )
    {
        CountTable counts = new(law);
        History history = new(law);
        await using NpgsqlCommand command = new("select coalesce(max(id), 0) from register.person", connection);
        int last = (int)(await command.ExecuteScalarAsync(stop))!;
        for (int from = 0; from < last; from += PersonsAtATime)
            foreach (DecidedPerson person in await DecidedPersons.Load(connection, from, from + PersonsAtATime, stop))
            {
                int first = person.Facts[0].Recording;
                if (!recordings.Contains(first))
                    continue;
                KnownFact[] facts = FactOrder.InForce(person.FactsBy(first));
                history.Fold(facts, person.ActsBy(first));
                counts.Add(facts, history.Periods, 1);
            }
        return counts;
    }
}
