using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Intake.Writing;
using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Core.Register.Tables;
using Kuntakokeilu.Core.Steering.Counting;
using Kuntakokeilu.Law.Book;
using Npgsql;
using NpgsqlTypes;

namespace Kuntakokeilu.Core.Intake;

/// <summary>
/// Records what a form tells of one person, on the path of the import: decided and written with the counts, in the
/// work's transaction, and not committed. The service whose form it is does that, with what else belongs to it.
/// </summary>
/// <param name="withoutOfficial">
/// Whom the test makes a municipality's customer is so at once; else the TE office's transfer is waited for (4 § 3 mom).
/// </param>
internal sealed class WebRecording(TimeProvider time, LawAsKnown law, bool withoutOfficial = false)
{
    /// <summary>
    /// Locks the person until the transaction ends, as the first thing: what is then read of them is so when it is
    /// written. Of somebody new the identifier is told that the register gives next.
    /// </summary>
    /// <param name="person">Null for the jobseeker of the session, whom the register does not have.</param>
    /// <returns>The register's identifier.</returns>
    /// <exception cref="PostgresException">The person is not the session's to record of, or not by this action.</exception>
    internal static async Task<string> Hold(Work work, int? person, CancellationToken stop)
    {
        if (work.Context.Action is not { } action)
            return await HoldForProgram(work.Connection, person, stop);
        await using NpgsqlCommand command = new("select register.hold_for_web($1, $2)", work.Connection);
        command.Parameters.Add(new() { Value = (object?)person ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Integer });
        command.Parameters.Add(new() { Value = (short)action });
        return (string)(await command.ExecuteScalarAsync(stop))!;
    }

    /// <param name="key">The register's identifier, as <see cref="Hold"/> has told it of the person who is held.</param>
    /// <param name="person">Null for a person who is new.</param>
    /// <param name="facts">In date order.</param>
    /// <param name="acts">By date and, within a date, as they were made.</param>
    /// <returns>What became of the rows: those without effect are rejected, and nothing is written of them.</returns>
    internal async Task<WrittenPart> Write(
        Work work,
        string key,
        int? person,
        IReadOnlyList<IncomingFact> facts,
        IReadOnlyList<IncomingAct> acts,
        CancellationToken stop
    )
    {
        Dictionary<string, int> known = [];
        if (person is { } number)
            known.Add(key, number);
        IncomingPart part = new(0);
        part.Begin(key, acts);
        foreach (IncomingFact fact in facts)
            part.Add(fact);
        CountTable counts = new(law);
        PartWriter writer = new(work.Connection, time, law, isFew: true, awaitsOfficial: !withoutOfficial);
        WrittenPart written = await writer.Write(
            part,
            RecordingSource.Web,
            work.Context.By,
            import: null,
            known,
            counts,
            stop
        );
        await using NpgsqlBatch rest = new(work.Connection);
        foreach (NpgsqlBatchCommand command in CountWriter.Of(work, counts))
            rest.BatchCommands.Add(command);
        foreach (int concerned in written.Persons.Distinct())
            rest.BatchCommands.Add(Turning(work, concerned));
        if (rest.BatchCommands.Count > 0)
            await rest.ExecuteNonQueryAsync(stop);
        return written;
    }

    /// <summary>A recording of what is sent on the web, when it is written otherwise than as rows of the register.</summary>
    internal static Task<int> Begin(Work work, TimeProvider time, CancellationToken stop) =>
        Recordings.Begin(work.Connection, RecordingSource.Web, work.Context.By, time.GetUtcNow(), import: null, stop);

    private static async Task<string> HoldForProgram(NpgsqlConnection connection, int? person, CancellationToken stop)
    {
        await using NpgsqlCommand command = person is { } known
            ? new("select key from register.person where id = $1 for update", connection)
            {
                Parameters = { new() { Value = known } },
            }
            : new($"select 'W' || lpad(nextval('register.{Person.WebSequence}')::text, 8, '0')", connection);
        return (string)(await command.ExecuteScalarAsync(stop))!;
    }

    /// <summary>What others have made of the state before is out of date: <see cref="CaseVersion"/>.</summary>
    internal static async Task TurnCase(Work work, int person, CancellationToken stop)
    {
        await using NpgsqlBatch batch = new(work.Connection) { BatchCommands = { Turning(work, person) } };
        await batch.ExecuteNonQueryAsync(stop);
    }

    private static NpgsqlBatchCommand Turning(Work work, int person) =>
        work.Context.Actor is null
            ? CaseVersion.Turning([person])
            : new("select register.turn_case($1)") { Parameters = { new() { Value = person } } };
}
