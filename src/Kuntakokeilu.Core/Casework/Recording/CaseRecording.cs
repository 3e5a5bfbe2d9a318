using Kuntakokeilu.Base.Data;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Intake;
using Kuntakokeilu.Core.Obligations.Recorded;
using Kuntakokeilu.Law.Obligations;
using Npgsql;

namespace Kuntakokeilu.Core.Casework.Recording;

/// <summary>
/// Records contacts with a customer and entries about the plan and services, and reckons what is due after them, in the
/// work's transaction. The service whose form it is commits, with what else belongs to it.
/// </summary>
internal sealed class CaseRecording(TimeProvider time)
{
    private readonly DutyFold fold = new();

    /// <summary>
    /// Holds the customer, and writes the rows when each of them has an effect by the law of its day. Of rows refused nothing
    /// is written.
    /// </summary>
    /// <exception cref="PostgresException">The person is not the session's to record of, or not by this action.</exception>
    internal async Task<CaseRecorded> Record(
        Work work,
        int person,
        IReadOnlyList<NewContact> contacts,
        IReadOnlyList<NewEntry> entries,
        CancellationToken stop
    )
    {
        await WebRecording.Hold(work, person, stop);
        await Lock(work.Connection, person, stop);
        DateOnly today = LegalDay.Today(time);
        NewRows rows = await With(work.Connection, person, contacts, entries, stop);
        if (Refusal(rows, today) is { } refused)
            return refused;
        int recording = await WebRecording.Begin(work, time, stop);
        if (contacts.Count + entries.Count > 0)
        {
            await Insert(work.Connection, person, contacts, entries, rows, recording, stop);
            await new StandingWriter(work.Connection, isFew: true).Write([person], today, stop);
        }
        await WebRecording.TurnCase(work, person, stop);
        return new CaseRecorded.Done(rows.FirstContact, rows.FirstEntry, recording);
    }

    /// <summary>Whether an entry of today would have an effect: told before anybody is asked to sign it.</summary>
    internal async Task<EntryRefusal> Try(
        NpgsqlConnection connection,
        int person,
        PlanEntry entry,
        CancellationToken stop
    ) =>
        Refusal(await With(connection, person, [], [new(entry)], stop), LegalDay.Today(time))?.Why ?? EntryRefusal.None;

    private static async Task<NewRows> With(
        NpgsqlConnection connection,
        int person,
        IReadOnlyList<NewContact> contacts,
        IReadOnlyList<NewEntry> entries,
        CancellationToken stop
    )
    {
        RecordedPast past = (await RecordedPasts.Load(connection, [person], stop))[person];
        NewRows rows = new(past, Next(past.Contacts.Select(one => one.Seq)), Next(past.Entries.Select(one => one.Seq)));
        for (int i = 0; i < contacts.Count; i++)
            past.Contacts.Add(contacts[i].Known((short)(rows.FirstContact + i)));
        for (int i = 0; i < entries.Count; i++)
            past.Entries.Add(new(entries[i].Entry, (short)(rows.FirstEntry + i), entries[i].Replaces, 0));
        return rows;
    }

    private CaseRecorded.Refused? Refusal(NewRows rows, DateOnly today)
    {
        (RecordedPast past, short firstContact, short firstEntry) = rows;
        fold.Run(past, today);
        for (int i = 0; i < fold.Contacts.Count; i++)
            if (
                fold.Contacts[i].Seq >= firstContact
                && fold.Duties.RefusalOfContact(i) is not EntryRefusal.None and var why
            )
                return new CaseRecorded.Refused(why, fold.Contacts[i].Seq - firstContact, IsContact: true);
        for (int i = 0; i < fold.Entries.Count; i++)
            if (fold.Entries[i].Seq >= firstEntry && fold.Duties.RefusalOfEntry(i) is not EntryRefusal.None and var why)
                return new CaseRecorded.Refused(why, fold.Entries[i].Seq - firstEntry, IsContact: false);
        return null;
    }

    private static async Task Lock(NpgsqlConnection connection, int person, CancellationToken stop)
    {
        await using NpgsqlCommand command = new(
            "select from obligations.standing where person_id = $1 for update",
            connection
        );
        command.Parameters.Add(new() { Value = person });
        await command.ExecuteNonQueryAsync(stop);
    }

    private static async Task Insert(
        NpgsqlConnection connection,
        int person,
        IReadOnlyList<NewContact> contacts,
        IReadOnlyList<NewEntry> entries,
        NewRows rows,
        int recording,
        CancellationToken stop
    )
    {
        InsertBuffer contactRows = new(
            "obligations.contact (person_id, seq, replaces, day, code, outcome, worker_id, is_withdrawn, recording_id)"
        );
        for (int i = 0; i < contacts.Count; i++)
        {
            contactRows.Row();
            contactRows.Int(person);
            contactRows.Short(rows.FirstContact + i);
            contactRows.Short(contacts[i].Replaces);
            contactRows.Date(contacts[i].Day);
            contactRows.Text(contacts[i].Code);
            contactRows.Short((int)contacts[i].Outcome);
            contactRows.Int(contacts[i].Worker);
            contactRows.Bool(contacts[i].IsWithdrawn);
            contactRows.Int(recording);
        }
        InsertBuffer entryRows = new(
            $"obligations.entry (person_id, seq, replaces, recording_id, {EntryColumnList.Names})"
        );
        for (int i = 0; i < entries.Count; i++)
        {
            entryRows.Row();
            entryRows.Int(person);
            entryRows.Short(rows.FirstEntry + i);
            entryRows.Short(entries[i].Replaces);
            entryRows.Int(recording);
            EntryColumnList.Write(entryRows, entries[i].Entry);
        }
        await RowBuffers.Send(connection, [contactRows, entryRows], stop);
    }

    private static short Next(IEnumerable<short> had) => (short)(had.DefaultIfEmpty((short)0).Max() + 1);

    /// <summary>What is on record with the new rows, the first of which have these numbers.</summary>
    private sealed record NewRows(RecordedPast Past, short FirstContact, short FirstEntry);
}

/// <summary>A contact to be recorded.</summary>
/// <param name="Code">By <see cref="Obligations.ContactCodes"/>.</param>
/// <param name="Worker">The account of the official.</param>
/// <param name="Replaces">The row of the person whose place it takes: what came of what was booked.</param>
internal sealed record NewContact(
    DateOnly Day,
    string Code,
    ContactOutcome Outcome,
    int? Worker,
    short? Replaces = null
)
{
    /// <summary>What it replaces was booked, and is as if it had never been.</summary>
    public bool IsWithdrawn { get; init; }

    internal KnownContact Known(short seq) =>
        new(new(Day, Obligations.ContactCodes.KindOf(Code), Outcome), Code, Worker, seq, Replaces, 0, IsWithdrawn);
}

/// <summary>An entry to be recorded.</summary>
/// <param name="Replaces">The row of the person whose place it takes.</param>
internal sealed record NewEntry(PlanEntry Entry, short? Replaces = null);

/// <summary>What became of the rows.</summary>
internal abstract record CaseRecorded
{
    private CaseRecorded() { }

    /// <summary>They are written by this recording; the first of each has this number.</summary>
    internal sealed record Done(short FirstContact, short FirstEntry, int Recording) : CaseRecorded;

    /// <summary>One has no effect by the law, so that none is written.</summary>
    /// <param name="Place">Which of those given, from 0.</param>
    internal sealed record Refused(EntryRefusal Why, int Place, bool IsContact) : CaseRecorded;

    internal T Match<T>(Func<Done, T> done, Func<Refused, T> refused) =>
        this switch
        {
            Done one => done(one),
            Refused one => refused(one),
            _ => throw new InvalidOperationException(),
        };
}
