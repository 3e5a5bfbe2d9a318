using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Core.Register.Tables;
using Kuntakokeilu.Law.Book;
using Kuntakokeilu.Law.TargetGroup;
using Npgsql;

namespace Kuntakokeilu.Core.Steering.Replaying;

/// <summary>Reads the persons of a range of numbers with all that was decided on them, in one round trip.</summary>
internal static class DecidedPersons
{
    private static readonly string[] Queries =
    [
        "select id from register.person where id > $1 and id <= $2 order by id",
        $"""
            select person_id, recording_id, seq, replaces, {FactColumnList.Names} from register.fact
            where person_id > $1 and person_id <= $2 order by person_id, seq
            """,
        $"""
            select person_id, recording_id, seq, {ActColumnList.Names} from register.act
            where person_id > $1 and person_id <= $2 order by person_id, seq
            """,
        """
            select person_id, version, law_as_of, decided_by, valid_from, authority, municipality, basis, grounds, missing,
                fact_seq, act_seq, reading
            from steering.period where person_id > $1 and person_id <= $2 order by person_id, version, valid_from
            """,
        """
            select person_id, version, valid_from, basis from steering.current_period
            where person_id > $1 and person_id <= $2
            """,
    ];

    /// <param name="after">The number before the first.</param>
    /// <param name="last">The last number.</param>
    internal static async Task<IReadOnlyCollection<DecidedPerson>> Load(
        NpgsqlConnection connection,
        int after,
        int last,
        CancellationToken stop
    )
    {
        await using NpgsqlBatch batch = new PersonRange(after, last).Ask(connection, Queries);
        await using NpgsqlDataReader rows = await batch.ExecuteReaderAsync(stop);
        Dictionary<int, DecidedPerson> persons = [];
        while (await rows.ReadAsync(stop))
            persons.Add(rows.GetInt32(0), new(rows.GetInt32(0)));
        await Each(rows, persons, AddFact, stop);
        await Each(rows, persons, AddAct, stop);
        await Each(rows, persons, AddPeriod, stop);
        await Each(rows, persons, SetCurrent, stop);
        return persons.Values;
    }

    private static async Task Each(
        NpgsqlDataReader rows,
        Dictionary<int, DecidedPerson> persons,
        Action<DecidedPerson, NpgsqlDataReader> take,
        CancellationToken stop
    )
    {
        await rows.NextResultAsync(stop);
        while (await rows.ReadAsync(stop))
            take(persons[rows.GetInt32(0)], rows);
    }

    private static void AddFact(DecidedPerson person, NpgsqlDataReader row)
    {
        (Law.Facts.RegisterEvent entry, Register.CarriedFacts carried) = FactColumnList.Read(row, 4);
        person.Facts.Add((row.GetInt32(1), new(entry, carried, row.GetInt16(2), row.ShortOrNull(3))));
    }

    private static void AddAct(DecidedPerson person, NpgsqlDataReader row) =>
        person.Acts.Add((row.GetInt32(1), new(ActColumnList.Read(row, 3), row.GetInt16(2))));

    private static void AddPeriod(DecidedPerson person, NpgsqlDataReader row)
    {
        short number = row.GetInt16(1);
        if (person.Versions.Count == 0 || person.Versions[^1].Number != number)
            person.Versions.Add(new(number, row.GetFieldValue<DateOnly>(2), []));
        DecidedVersion version = person.Versions[^1];
        version.DecidedBy = Math.Max(version.DecidedBy, row.GetInt32(3));
        version.HasEarlierReading |= row.GetInt16(12) < LawBook.Reading;
        Outcome outcome = new(
            (Authority)row.GetInt16(5),
            Codes.Municipality(row.ShortOrNull(6)),
            (Basis)row.GetInt16(7),
            (Grounds)row.GetInt16(8),
            (MissingFacts)row.GetInt16(9)
        );
        version.Periods.Add(new(row.GetFieldValue<DateOnly>(4), outcome, row.GetInt16(10), row.ShortOrNull(11)));
    }

    private static void SetCurrent(DecidedPerson person, NpgsqlDataReader row) =>
        person.Current = new(row.GetInt16(1), row.GetFieldValue<DateOnly>(2), (Basis)row.GetInt16(3));
}
