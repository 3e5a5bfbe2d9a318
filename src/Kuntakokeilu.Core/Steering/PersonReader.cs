using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Core.Register.Tables;
using Kuntakokeilu.Law.Facts;
using Npgsql;

namespace Kuntakokeilu.Core.Steering;

/// <summary>
/// Reads a person's record in two round trips: the rows, and what is known of those that recorded them. One would ask
/// the row policies of four more tables.
/// </summary>
internal static class PersonReader
{
    private static readonly string[] Everything =
    [
        "select key from register.person where id = $1",
        $"select seq, recording_id, replaces, {FactColumnList.Names} from register.fact where person_id = $1 order by seq",
        $"select seq, recording_id, {ActColumnList.Names} from register.act where person_id = $1 order by seq",
        $"""
            select version, law_as_of, decided_by, decided_at, reading, {PeriodColumnList.Names} from steering.period
            where person_id = $1 order by version, valid_from
            """,
        """
            select d.id, d.recording_id, d.first_day, s.accepted from steering.difference d
            left join steering.settlement s on s.difference_id = d.id where d.person_id = $1 order by d.id desc
            """,
    ];

    /// <summary>The person with this identifier; null when there is none.</summary>
    internal static async Task<int?> Find(NpgsqlConnection connection, string key, CancellationToken stop)
    {
        await using NpgsqlCommand command = new("select id from register.person where key = $1", connection);
        command.Parameters.Add(new() { Value = key });
        return (int?)await command.ExecuteScalarAsync(stop);
    }

    /// <summary>The person with this number; null when there is none.</summary>
    internal static async Task<PersonRecord?> Load(NpgsqlConnection connection, int id, CancellationToken stop)
    {
        PersonRecord? person = await Rows(connection, id, stop);
        return person is null ? null : person with { Recordings = await Recordings(connection, person, stop) };
    }

    private static async Task<PersonRecord?> Rows(NpgsqlConnection connection, int id, CancellationToken stop)
    {
        await using NpgsqlBatch batch = new(connection);
        foreach (string query in Everything)
            batch.BatchCommands.Add(new(query) { Parameters = { new() { Value = id } } });
        await using NpgsqlDataReader rows = await batch.ExecuteReaderAsync(stop);
        if (!await rows.ReadAsync(stop))
            return null;
        string key = rows.GetString(0);
        return new(
            id,
            key,
            await Next(rows, FactOf, stop),
            await Next(
                rows,
                row => new RecordedAct(new(ActColumnList.Read(row, 2), row.GetInt16(0)), row.GetInt32(1)),
                stop
            ),
            await Next(rows, PeriodOf, stop),
            await Next(rows, DifferenceOf, stop),
            new Dictionary<int, Recording>()
        );
    }

    private static async Task<Dictionary<int, Recording>> Recordings(
        NpgsqlConnection connection,
        PersonRecord person,
        CancellationToken stop
    )
    {
        int[] recordings =
        [
            .. person
                .Facts.Select(fact => fact.Recording)
                .Concat(person.Acts.Select(act => act.Recording))
                .Concat(person.Periods.Select(period => period.Recording))
                .Concat(person.Differences.Select(difference => difference.Recording))
                .Distinct(),
        ];
        await using NpgsqlCommand command = new(
            "select id, at, source, by, import_id from register.recording where id = any ($1)",
            connection
        );
        command.Parameters.Add(new() { Value = recordings });
        await using NpgsqlDataReader rows = await command.ExecuteReaderAsync(stop);
        Dictionary<int, Recording> all = [];
        while (await rows.ReadAsync(stop))
            all.Add(rows.GetInt32(0), RecordingOf(rows));
        return all;
    }

    private static async Task<List<T>> Next<T>(
        NpgsqlDataReader rows,
        Func<NpgsqlDataReader, T> read,
        CancellationToken stop
    )
    {
        await rows.NextResultAsync(stop);
        List<T> all = [];
        while (await rows.ReadAsync(stop))
            all.Add(read(rows));
        return all;
    }

    private static RecordedFact FactOf(NpgsqlDataReader row)
    {
        (RegisterEvent entry, CarriedFacts carried) = FactColumnList.Read(row, 3);
        return new(new(entry, carried, row.GetInt16(0), row.ShortOrNull(2)), row.GetInt32(1));
    }

    private static RecordedPeriod PeriodOf(NpgsqlDataReader row) =>
        new(
            row.GetInt16(0),
            PeriodColumnList.Read(row, 5),
            row.GetFieldValue<DateOnly>(1),
            row.GetInt32(2),
            row.GetFieldValue<DateTimeOffset>(3),
            row.GetInt16(4)
        );

    private static PersonDifference DifferenceOf(NpgsqlDataReader row) =>
        new(
            row.GetInt32(0),
            row.GetInt32(1),
            row.GetFieldValue<DateOnly>(2),
            row.IsDBNull(3) ? null : row.GetBoolean(3)
        );

    private static Recording RecordingOf(NpgsqlDataReader row) =>
        new()
        {
            Id = row.GetInt32(0),
            At = row.GetFieldValue<DateTimeOffset>(1),
            Source = (RecordingSource)row.GetInt16(2),
            By = row.GetString(3),
            ImportId = row.IsDBNull(4) ? null : row.GetInt32(4),
        };
}
