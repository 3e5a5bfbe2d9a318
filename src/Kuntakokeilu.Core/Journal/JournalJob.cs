using System.Data;
using Kuntakokeilu.Core.Obligations;
using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Core.Register.Tables;
using Kuntakokeilu.Core.Statements.Recorded;
using Kuntakokeilu.Core.Steering;
using Kuntakokeilu.Core.Steering.Deciding;
using Kuntakokeilu.Law.Book;
using Npgsql;

namespace Kuntakokeilu.Core.Journal;

/// <summary>
/// Tells what was recorded of people as files from which <c>determine</c> gives the periods that are on record, byte for
/// byte, <c>obligations</c> what is due, and <c>statements-due</c> what is to be stated: a check from outside that nothing but
/// the rows decided. All of it is read in one view of the database, a part at a time.
/// </summary>
/// <param name="source">Only people of whom it has recorded something, each of them whole; null for everybody.</param>
/// <param name="person">Only the person of this identifier; null for all.</param>
internal sealed class JournalJob(NpgsqlDataSource database, RecordingSource? source, string? person, string folder)
{
    private const int PeopleAtATime = 500;

    private long told;
    private long all;

    /// <summary>How far it is, 0-1.</summary>
    internal double Progress => all == 0 ? 0 : (double)Interlocked.Read(ref told) / all;

    /// <summary>Does the job. Nothing stands under the files' names unless they are whole.</summary>
    /// <exception cref="CannotRunException">A file can't be written, or there is no such person.</exception>
    internal async Task<JournalSummary> Run(CancellationToken stop)
    {
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(stop);
        await using NpgsqlTransaction view = await connection.BeginTransactionAsync(
            IsolationLevel.RepeatableRead,
            stop
        );
        if (person is not null && await PersonReader.Find(connection, person, stop) is null)
            throw new CannotRunException($"There is no person '{person}' in the register.");
        JournalReader reader = new(connection);
        int[] people = await reader.People(source, person, stop);
        all = people.Length;
        History history = new(LawAsKnown.Whole);
        using JournalFile facts = new(folder, "facts.csv", RowText.FactsHeader);
        using JournalFile acts = new(folder, "acts.csv", RowText.ActsHeader);
        using JournalFile contacts = new(folder, "contacts.csv", RecordedText.Contacts);
        using JournalFile plans = new(folder, "plans.csv", RecordedText.Plans);
        using JournalFile events = new(folder, "events.csv", EventText.Columns);
        using JournalFile responsibility = new(folder, "responsibility.csv", DetermineJob.ResponsibilityColumns);
        using JournalFile differences = new(folder, "differences.csv", JournalFiles.Differences);
        using JournalFile journal = new(folder, "journal.csv", JournalFiles.Journal);
        JournalFiles files = new(
            facts,
            acts,
            contacts,
            plans,
            events,
            responsibility,
            differences,
            journal,
            LawAsKnown.Whole.PilotEnd
        );
        JournalSummary summary = new(0, 0, 0, 0, 0);
        foreach (int[] some in people.Chunk(PeopleAtATime))
        {
            JournalPerson[] persons = [.. await reader.Load(some, stop)];
            IReadOnlyDictionary<int, Recording> recordings = await reader.Recordings(persons, stop);
            foreach (JournalPerson one in persons)
            {
                JournalRows rows = one.InEffect(history);
                files.Write(one, rows, recordings);
                summary = summary.With(one, rows);
            }
            Interlocked.Add(ref told, some.Length);
        }
        // The journal last: where it stands, the others are whole.
        foreach (
            JournalFile file in (JournalFile[])
                [facts, acts, contacts, plans, events, responsibility, differences, journal]
        )
            file.Keep();
        return summary;
    }
}

/// <summary>What a journal tells.</summary>
/// <param name="Open">Late rows that wait or were left out.</param>
/// <param name="ReadOtherwise">
/// People of whom the present reading of the Act tells from the same rows something else than an earlier one decided.
/// </param>
internal sealed record JournalSummary(long Persons, long Facts, long Acts, long Open, long ReadOtherwise)
{
    internal JournalSummary With(JournalPerson person, JournalRows rows) =>
        new(
            Persons + 1,
            Facts + rows.Facts.Count,
            Acts + rows.Acts.Count,
            Open + person.Open.Count,
            ReadOtherwise + (rows.IsAsDecided ? 0 : 1)
        );
}
