using System.Text;
using Kuntakokeilu.Base.Data;
using Kuntakokeilu.Core.Obligations;
using Kuntakokeilu.Core.Obligations.Recorded;
using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Core.Register.Rows;
using Kuntakokeilu.Core.Register.Tables;
using Npgsql;

namespace Kuntakokeilu.Core.Intake.Importing;

/// <summary>Rows of files about some thousands of people, decided and copied in one transaction. For one thread.</summary>
/// <param name="by">What the recordings name as their source.</param>
internal sealed class CaseworkBatch(
    NpgsqlConnection connection,
    RowRegister<ContactRow> contacts,
    RowRegister<PlanRow> plans,
    string by
)
{
    private readonly CaseworkMerge merge = new(contacts, plans);
    private readonly CopyBuffer contactRows = new(
        "obligations.contact (person_id, seq, replaces, day, code, outcome, worker_id, recording_id)"
    );
    private readonly CopyBuffer entryRows = new(
        $"obligations.entry (person_id, seq, replaces, recording_id, {EntryColumnList.Names})"
    );
    private readonly List<int> changed = [];

    /// <returns>How many rows were recorded.</returns>
    internal async Task<int> Write(PersonRange range, DateTimeOffset now, DateOnly today, CancellationToken stop)
    {
        Dictionary<int, PersonKey> keys = await Keys(range, stop);
        if (keys.Count == 0)
            return 0;
        await using NpgsqlTransaction transaction = await connection.BeginTransactionAsync(stop);
        int[] people = [.. keys.Keys];
        // Whoever records of one of them meanwhile waits, or has been waited for: then the row is read here.
        await Ask(
            "select from obligations.standing where person_id = any($1) order by person_id for update",
            people,
            stop
        );
        IReadOnlyDictionary<int, RecordedPast> pasts = await RecordedPasts.Load(connection, people, stop);
        int recording = await Recordings.Begin(connection, RecordingSource.Import, by, now, import: null, stop);
        int rows = 0;
        contactRows.Clear();
        entryRows.Clear();
        changed.Clear();
        foreach ((int person, PersonKey key) in keys)
        {
            int had = rows;
            foreach (KnownContact one in merge.Run(pasts[person], key, today).Contacts)
                rows += Add(person, one, recording);
            foreach (KnownEntry one in merge.Entries)
                rows += Add(person, one, recording);
            if (rows > had)
                changed.Add(person);
        }
        if (rows == 0)
            return 0;
        await RowBuffers.Send(connection, [contactRows, entryRows], stop);
        await Ask("update obligations.standing set is_stale = true where person_id = any($1)", [.. changed], stop);
        await transaction.CommitAsync(stop);
        return rows;
    }

    /// <summary>Those of the range of whom the files tell anything.</summary>
    private async Task<Dictionary<int, PersonKey>> Keys(PersonRange range, CancellationToken stop)
    {
        Dictionary<int, PersonKey> keys = [];
        await using NpgsqlBatch ask = range.Ask(
            connection,
            ["select id, key from register.person where id > $1 and id <= $2 order by id"]
        );
        await using NpgsqlDataReader row = await ask.ExecuteReaderAsync(stop);
        while (await row.ReadAsync(stop))
        {
            PersonKey key = PersonKey.Of(Encoding.UTF8.GetBytes(row.GetString(1)));
            if (merge.TellsOf(key))
                keys.Add(row.GetInt32(0), key);
        }
        return keys;
    }

    private async Task Ask(string sql, int[] people, CancellationToken stop)
    {
        await using NpgsqlCommand command = new(sql, connection);
        command.Parameters.Add(new() { Value = people });
        await command.ExecuteNonQueryAsync(stop);
    }

    private int Add(int person, in KnownContact one, int recording)
    {
        contactRows.Row();
        contactRows.Int(person);
        contactRows.Short(one.Seq);
        contactRows.Short(one.Replaces);
        contactRows.Date(one.Contact.Day);
        contactRows.Text(one.Code);
        contactRows.Short((int)one.Contact.Outcome);
        contactRows.Int((int?)null);
        contactRows.Int(recording);
        return 1;
    }

    private int Add(int person, in KnownEntry one, int recording)
    {
        entryRows.Row();
        entryRows.Int(person);
        entryRows.Short(one.Seq);
        entryRows.Short(one.Replaces);
        entryRows.Int(recording);
        EntryColumnList.Write(entryRows, one.Entry);
        return 1;
    }
}
