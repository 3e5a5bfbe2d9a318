using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Law.Book;
using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.Steering;
using Kuntakokeilu.Law.TargetGroup;
using Npgsql;

namespace Kuntakokeilu.Core.Steering.Deciding;

/// <summary>Reads all that the register has on some persons, in one round trip.</summary>
internal static class KnownPersons
{
    private static readonly string[] OfMany = Everything("any ($1)");

    /// <summary>Planned once: of an array, which might hold many, the database would plan each statement anew each time.</summary>
    private static readonly string[] OfOne = Everything("$1");

    private static string[] Everything(string whom) =>
        [
            $"""
                select person_id, seq, replaces, {FactColumnList.Names} from register.fact
                where person_id = {whom} order by person_id, seq
                """,
            $"""
                select person_id, seq, {ActColumnList.Names} from register.act
                where person_id = {whom} order by person_id, seq
                """,
            $"""
                select person_id, version, reading, notified_at is not null, organiser, {PeriodColumnList.Names}
                from steering.period
                join (select person_id as who, version as latest, organiser from steering.current_period
                    where person_id = {whom}) c on who = person_id and latest = version
                order by person_id, valid_from
                """,
            $"""
                select d.person_id, {FactColumnList.Names} from steering.difference d
                join steering.late_fact f on f.difference_id = d.id where d.person_id = {whom}
                """,
            $"""
                select d.person_id, {ActColumnList.Names} from steering.difference d
                join steering.late_act a on a.difference_id = d.id where d.person_id = {whom}
                """,
        ];

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

    /// <summary>The person of a difference, locked until the transaction ends; null when there is no such difference.</summary>
    internal static async Task<(int Id, string Key)?> LockOf(
        NpgsqlConnection connection,
        int difference,
        CancellationToken stop
    )
    {
        await using NpgsqlCommand command = new(
            """
            select p.id, p.key from register.person p join steering.difference d on d.person_id = p.id
            where d.id = $1 for update of p
            """,
            connection
        );
        command.Parameters.Add(new() { Value = difference });
        await using NpgsqlDataReader found = await command.ExecuteReaderAsync(stop);
        return await found.ReadAsync(stop) ? (found.GetInt32(0), found.GetString(1)) : null;
    }

    internal static async Task<Dictionary<int, KnownPerson>> Load(
        NpgsqlConnection connection,
        int[] ids,
        CancellationToken stop
    )
    {
        Dictionary<int, Collected> persons = ids.ToDictionary(id => id, _ => new Collected());
        await using NpgsqlBatch batch = new(connection);
        foreach (string query in ids.Length == 1 ? OfOne : OfMany)
            batch.BatchCommands.Add(new(query) { Parameters = { new() { Value = ids is [var one] ? one : ids } } });
        await using NpgsqlDataReader rows = await batch.ExecuteReaderAsync(stop);
        while (await rows.ReadAsync(stop))
            persons[rows.GetInt32(0)].Facts.Add(FactOf(rows, 1));
        await rows.NextResultAsync(stop);
        while (await rows.ReadAsync(stop))
            persons[rows.GetInt32(0)].Acts.Add(new(ActColumnList.Read(rows, 2), rows.GetInt16(1)));
        await rows.NextResultAsync(stop);
        while (await rows.ReadAsync(stop))
            persons[rows.GetInt32(0)]
                .Add(
                    rows.GetInt16(1),
                    rows.GetInt16(2),
                    rows.GetBoolean(3),
                    rows.ShortOrNull(4),
                    PeriodColumnList.Read(rows, 5)
                );
        await rows.NextResultAsync(stop);
        while (await rows.ReadAsync(stop))
            persons[rows.GetInt32(0)].LateFacts.Add(FactColumnList.Read(rows, 1));
        await rows.NextResultAsync(stop);
        while (await rows.ReadAsync(stop))
            persons[rows.GetInt32(0)].LateActs.Add(ActColumnList.Read(rows, 1));
        return persons.ToDictionary(one => one.Key, one => one.Value.Person(one.Key));
    }

    /// <param name="first">Place of <c>seq</c>, which <c>replaces</c> and the facts follow.</param>
    internal static KnownFact FactOf(NpgsqlDataReader row, int first)
    {
        (RegisterEvent entry, CarriedFacts carried) = FactColumnList.Read(row, first + 2);
        return new(entry, carried, row.GetInt16(first), row.ShortOrNull(first + 1));
    }

    private sealed class Collected
    {
        private readonly List<StatedPeriod> periods = [];
        private short version;
        private bool hasEarlierReading;
        private bool isNotified;
        private short? organiser;

        internal List<KnownFact> Facts { get; } = [];
        internal List<KnownAct> Acts { get; } = [];
        internal List<(RegisterEvent, CarriedFacts)> LateFacts { get; } = [];
        internal List<TeOfficeAct> LateActs { get; } = [];

        internal void Add(short periodVersion, short reading, bool notified, short? organisedBy, StatedPeriod period)
        {
            isNotified = notified;
            organiser = organisedBy;
            version = periodVersion;
            hasEarlierReading |= reading < LawBook.Reading;
            periods.Add(period);
        }

        internal KnownPerson Person(int id) =>
            new(id, Facts, Acts, version, periods, LateFacts, LateActs)
            {
                HasEarlierReading = hasEarlierReading,
                AwaitsOfficial =
                    !isNotified && organiser is null && periods is [.., { Outcome.Authority: Authority.Municipality }],
                AwaitsHandOver =
                    !isNotified && organiser is not null && periods is [.., { Outcome.Basis: Basis.Moved }],
                AwaitsReturn = organiser is not null && periods is [.., { Outcome.Basis: Basis.RedundancyProtection }],
                Organiser = organiser,
            };
    }
}
