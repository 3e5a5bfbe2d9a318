using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Obligations.Recorded;
using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Core.Register.Tables;
using Kuntakokeilu.Core.Statements.Recorded;
using Kuntakokeilu.Core.Steering;
using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.Steering;
using Npgsql;

namespace Kuntakokeilu.Core.Journal;

/// <summary>Reads people's whole records for the journal, some at a time, in the view of one transaction.</summary>
internal sealed class JournalReader(NpgsqlConnection connection)
{
    private const string State =
        "(select s.accepted from steering.settlement s where s.difference_id = d.id) as is_accepted, "
        + "(select s.recording_id from steering.settlement s where s.difference_id = d.id) as settled_by";

    private static readonly string[] Queries =
    [
        "select id, key from register.person where id = any($1)",
        $"""
            select person_id, recording_id, seq, replaces, {FactColumnList.Names} from register.fact
            where person_id = any($1) order by person_id, seq
            """,
        $"""
            select person_id, recording_id, seq, {ActColumnList.Names} from register.act
            where person_id = any($1) order by person_id, seq
            """,
        $"""
            select person_id, {PeriodColumnList.Names} from steering.period
            where (person_id, version) in
                (select person_id, version from steering.current_period where person_id = any($1))
            order by person_id, valid_from
            """,
        $"""
            select d.person_id, d.recording_id, {State}, {FactColumnList.Names} from steering.difference d
            join steering.late_fact l on l.difference_id = d.id where d.person_id = any($1) order by d.id, l.seq
            """,
        $"""
            select d.person_id, d.recording_id, {State}, {ActColumnList.Names} from steering.difference d
            join steering.late_act l on l.difference_id = d.id where d.person_id = any($1) order by d.id, l.seq
            """,
    ];

    private readonly Dictionary<int, Recording> recordings = [];

    /// <summary>The numbers of those to be told, in the order of the first recording, then of the numbers.</summary>
    /// <param name="source">Only people of whom it has recorded something; null for all.</param>
    /// <param name="key">Only this person; null for all.</param>
    internal async Task<int[]> People(RecordingSource? source, string? key, CancellationToken stop)
    {
        await using NpgsqlCommand command = new(
            """
            with of_source as materialized (select id from register.recording where source = $1)
            select coalesce(array_agg(p.id order by p.recording_id, p.id), '{}') from register.person p
            where ($2::text is null or p.key = $2) and ($1::smallint is null or p.id in (
                select person_id from register.fact where recording_id in (select id from of_source)
                union all
                select person_id from register.act where recording_id in (select id from of_source)
                union all
                select person_id from steering.difference where recording_id in (select id from of_source)
                union all
                select person_id from obligations.contact where recording_id in (select id from of_source)
                union all
                select person_id from obligations.entry where recording_id in (select id from of_source)
                union all
                select person_id from statements.event where recording_id in (select id from of_source)))
            """,
            connection
        );
        command.Parameters.Add(
            new()
            {
                Value = source is { } one ? (short)one : DBNull.Value,
                NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Smallint,
            }
        );
        command.Parameters.Add(
            new() { Value = (object?)key ?? DBNull.Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Text }
        );
        return (int[])(await command.ExecuteScalarAsync(stop))!;
    }

    /// <summary>Some of them, in the order given.</summary>
    internal async Task<IEnumerable<JournalPerson>> Load(int[] people, CancellationToken stop)
    {
        Dictionary<int, JournalPerson> persons = [];
        await using NpgsqlBatch batch = new(connection);
        foreach (string query in Queries)
            batch.BatchCommands.Add(new(query) { Parameters = { new() { Value = people } } });
        await using NpgsqlDataReader rows = await batch.ExecuteReaderAsync(stop);
        while (await rows.ReadAsync(stop))
            persons.Add(rows.GetInt32(0), new(rows.GetString(1)));
        await Each(rows, persons, AddFact, stop);
        await Each(rows, persons, (person, row) => person.Acts.Add(ActOf(row)), stop);
        await Each(rows, persons, (person, row) => person.Periods.Add(PeriodColumnList.Read(row, 1)), stop);
        await Each(rows, persons, AddLateFact, stop);
        await Each(rows, persons, AddLateAct, stop);
        await rows.DisposeAsync();
        foreach ((int number, RecordedPast casework) in await RecordedPasts.LoadCasework(connection, people, stop))
            persons[number].Casework = casework;
        foreach ((int number, List<KnownEvent> events) in await StatedPasts.LoadEvents(connection, people, stop))
            persons[number].Events = events;
        return people.Select(number => persons[number]);
    }

    /// <summary>When, how and in which capacity it was recorded.</summary>
    internal async Task<IReadOnlyDictionary<int, Recording>> Recordings(
        IEnumerable<JournalPerson> people,
        CancellationToken stop
    )
    {
        int[] unknown =
        [
            .. people
                .SelectMany(person =>
                    person
                        .Facts.Select(one => one.Recording)
                        .Concat(person.Acts.Select(one => one.Recording))
                        .Concat(person.Open.Select(one => one.Recording))
                        .Concat(person.Casework.ContactsInForce.Select(one => one.Recording))
                        .Concat(person.Casework.EntriesInForce.Select(one => one.Recording))
                        .Concat(person.Events.Select(one => one.Recording))
                )
                .Distinct()
                .Where(number => !recordings.ContainsKey(number)),
        ];
        if (unknown.Length == 0)
            return recordings;
        await using NpgsqlCommand command = new(
            "select id, at, source, by, role, organisation from register.recording where id = any($1)",
            connection
        );
        command.Parameters.Add(new() { Value = unknown });
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync(stop);
        while (await row.ReadAsync(stop))
            recordings.Add(
                row.GetInt32(0),
                new()
                {
                    Id = row.GetInt32(0),
                    At = row.GetFieldValue<DateTimeOffset>(1),
                    Source = (RecordingSource)row.GetInt16(2),
                    By = row.GetString(3),
                    Role = (Role?)row.ShortOrNull(4),
                    Organisation = row.IsDBNull(5) ? null : row.GetString(5),
                }
            );
        return recordings;
    }

    private static async Task Each(
        NpgsqlDataReader rows,
        Dictionary<int, JournalPerson> persons,
        Action<JournalPerson, NpgsqlDataReader> take,
        CancellationToken stop
    )
    {
        await rows.NextResultAsync(stop);
        while (await rows.ReadAsync(stop))
            take(persons[rows.GetInt32(0)], rows);
    }

    private static void AddFact(JournalPerson person, NpgsqlDataReader row)
    {
        (RegisterEvent entry, CarriedFacts carried) = FactColumnList.Read(row, 4);
        person.Facts.Add(new(new(entry, carried, row.GetInt16(2), row.ShortOrNull(3)), row.GetInt32(1)));
    }

    private static RecordedAct ActOf(NpgsqlDataReader row) =>
        new(new(ActColumnList.Read(row, 3), row.GetInt16(2)), row.GetInt32(1));

    private static void AddLateFact(JournalPerson person, NpgsqlDataReader row)
    {
        (RegisterEvent entry, CarriedFacts carried) = FactColumnList.Read(row, 4);
        AddOpen(
            person,
            row,
            new(entry.Date, RowText.Name(entry.Kind), row.GetInt32(1), Waits: row.IsDBNull(2)),
            settledBy =>
                person.Facts.Any(one =>
                    one.Recording == settledBy && one.Fact.Event == entry && one.Fact.Carried == carried
                )
        );
    }

    private static void AddLateAct(JournalPerson person, NpgsqlDataReader row)
    {
        TeOfficeAct act = ActColumnList.Read(row, 4);
        AddOpen(
            person,
            row,
            new(act.Date, RowText.Name(act.Kind), row.GetInt32(1), Waits: row.IsDBNull(2)),
            settledBy => person.Acts.Any(one => one.Recording == settledBy && one.Act.Act == act)
        );
    }

    /// <summary>A row of an accepted matter stands among the others, unless it had come to nothing by then.</summary>
    private static void AddOpen(JournalPerson person, NpgsqlDataReader row, OpenRow open, Func<int, bool> isTaken)
    {
        if (open.Waits || !row.GetBoolean(2) || !isTaken(row.GetInt32(3)))
            person.Open.Add(open);
    }
}
