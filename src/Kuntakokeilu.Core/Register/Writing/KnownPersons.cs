using Kuntakokeilu.Core.Register.Tables;
using Kuntakokeilu.Core.Steering.Deciding;
using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.Steering;
using Npgsql;

namespace Kuntakokeilu.Core.Register.Writing;

/// <summary>Reads all that the register has on some persons, in one round trip.</summary>
internal static class KnownPersons
{
    private const string Everything = $"""
        select person_id, seq, replaces, {FactColumnList.Names} from register.fact
        where person_id = any($1) order by person_id, seq;
        select person_id, seq, {ActColumnList.Names} from register.act
        where person_id = any($1) order by person_id, seq;
        select person_id, p.version, p.valid_from, p.authority, p.municipality, p.basis, p.grounds, p.missing,
            p.fact_seq, p.act_seq
        from steering.period p join steering.current_period c using (person_id, version)
        where person_id = any($1) order by person_id, p.valid_from;
        select d.person_id, {FactColumnList.Names} from steering.difference d
        join steering.late_fact f on f.difference_id = d.id where d.person_id = any($1);
        select d.person_id, {ActColumnList.Names} from steering.difference d
        join steering.late_act a on a.difference_id = d.id where d.person_id = any($1);
        """;

    /// <summary>The persons with these identifiers, locked until the transaction ends; keys in any order.</summary>
    internal static async Task<Dictionary<string, int>> Lock(
        NpgsqlConnection connection,
        string[] keys,
        CancellationToken stop
    )
    {
        await using NpgsqlCommand command = new(
            "select id, key from register.person where key = any($1) order by id for update",
            connection
        );
        command.Parameters.Add(new() { Value = keys });
        Dictionary<string, int> found = [];
        await using NpgsqlDataReader rows = await command.ExecuteReaderAsync(stop);
        while (await rows.ReadAsync(stop))
            found[rows.GetString(1)] = rows.GetInt32(0);
        return found;
    }

    internal static async Task<Dictionary<int, KnownPerson>> Load(
        NpgsqlConnection connection,
        int[] ids,
        CancellationToken stop
    )
    {
        Dictionary<int, Collected> persons = ids.ToDictionary(id => id, _ => new Collected());
        await using NpgsqlBatch batch = new(connection);
        foreach (string query in Everything.Split(';', StringSplitOptions.RemoveEmptyEntries))
            if (!string.IsNullOrWhiteSpace(query))
                batch.BatchCommands.Add(new(query) { Parameters = { new() { Value = ids } } });
        await using NpgsqlDataReader rows = await batch.ExecuteReaderAsync(stop);
        while (await rows.ReadAsync(stop))
            persons[rows.GetInt32(0)].Facts.Add(FactOf(rows));
        await rows.NextResultAsync(stop);
        while (await rows.ReadAsync(stop))
            persons[rows.GetInt32(0)].Acts.Add(new(ActColumnList.Read(rows, 2), rows.GetInt16(1)));
        await rows.NextResultAsync(stop);
        while (await rows.ReadAsync(stop))
            persons[rows.GetInt32(0)].Add(rows.GetInt16(1), PeriodOf(rows));
        await rows.NextResultAsync(stop);
        while (await rows.ReadAsync(stop))
            persons[rows.GetInt32(0)].LateFacts.Add(FactColumnList.Read(rows, 1));
        await rows.NextResultAsync(stop);
        while (await rows.ReadAsync(stop))
            persons[rows.GetInt32(0)].LateActs.Add(ActColumnList.Read(rows, 1));
        return persons.ToDictionary(one => one.Key, one => one.Value.Person(one.Key));
    }

    private static KnownFact FactOf(NpgsqlDataReader row)
    {
        (RegisterEvent entry, CarriedFacts carried) = FactColumnList.Read(row, 3);
        return new(entry, carried, row.GetInt16(1), row.ShortOrNull(2));
    }

    private static StatedPeriod PeriodOf(NpgsqlDataReader row) =>
        new(
            row.GetFieldValue<DateOnly>(2),
            new(
                (Authority)row.GetInt16(3),
                Codes.Municipality(row.ShortOrNull(4)),
                (Basis)row.GetInt16(5),
                (Grounds)row.GetInt16(6),
                (MissingFacts)row.GetInt16(7)
            ),
            row.GetInt16(8),
            row.ShortOrNull(9)
        );

    private sealed class Collected
    {
        private readonly List<StatedPeriod> periods = [];
        private short version;

        internal List<KnownFact> Facts { get; } = [];
        internal List<KnownAct> Acts { get; } = [];
        internal List<(RegisterEvent, CarriedFacts)> LateFacts { get; } = [];
        internal List<TeOfficeAct> LateActs { get; } = [];

        internal void Add(short periodVersion, StatedPeriod period)
        {
            version = periodVersion;
            periods.Add(period);
        }

        internal KnownPerson Person(int id) => new(id, Facts, Acts, version, periods, LateFacts, LateActs);
    }
}
