using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Core.Steering;
using Kuntakokeilu.Core.Steering.Deciding;
using Npgsql;

namespace Kuntakokeilu.Core.Monitoring.Publishing;

/// <summary>
/// A person of the register with what the statistics count: facts, and the latest telling of who is responsible.
/// </summary>
internal sealed class RegisteredPerson(int id, string key)
{
    private static readonly string[] Queries =
    [
        "select id, key from register.person where id > $1 and id <= $2 order by id",
        $"""
            select person_id, seq, replaces, {FactColumnList.Names} from register.fact
            where person_id > $1 and person_id <= $2 order by person_id, seq
            """,
        $"""
            select person_id, version, {PeriodColumnList.Names} from steering.period
            where person_id > $1 and person_id <= $2 order by person_id, version, valid_from
            """,
    ];

    private readonly List<KnownFact> recorded = [];
    private readonly List<StatedPeriod> periods = [];
    private short version;

    /// <summary>The identifier as the register gives it.</summary>
    internal string Key => key;

    /// <summary>The periods of the latest telling, by day.</summary>
    internal IReadOnlyList<StatedPeriod> Periods => periods;

    /// <summary>The rows that count, in the order in which they do.</summary>
    internal IReadOnlyList<KnownFact> Facts => IsInOrder() ? recorded : FactOrder.InForce(recorded);

    /// <summary>Reads the people of a range of numbers in one round trip.</summary>
    /// <param name="after">The number before the first.</param>
    /// <param name="last">The last number.</param>
    internal static async Task<IReadOnlyList<RegisteredPerson>> Load(
        NpgsqlConnection connection,
        int after,
        int last,
        CancellationToken stop
    )
    {
        await using NpgsqlBatch batch = new PersonRange(after, last).Ask(connection, Queries);
        await using NpgsqlDataReader row = await batch.ExecuteReaderAsync(stop);
        List<RegisteredPerson> people = [];
        while (await row.ReadAsync(stop))
            people.Add(new(row.GetInt32(0), row.GetString(1)));
        await Each(row, people, (person, found) => person.AddFact(found), stop);
        await Each(row, people, (person, found) => person.AddPeriod(found), stop);
        return people;
    }

    /// <summary>Rows come in the order of the people's numbers, as the people do.</summary>
    private static async Task Each(
        NpgsqlDataReader row,
        List<RegisteredPerson> people,
        Action<RegisteredPerson, NpgsqlDataReader> take,
        CancellationToken stop
    )
    {
        await row.NextResultAsync(stop);
        int at = 0;
        while (await row.ReadAsync(stop))
        {
            int id = row.GetInt32(0);
            while (people[at].Id != id)
                at++;
            take(people[at], row);
        }
    }

    /// <summary>The number by which the register knows the person.</summary>
    internal int Id => id;

    private void AddFact(NpgsqlDataReader row)
    {
        (Law.Facts.RegisterEvent entry, Register.CarriedFacts carried) = FactColumnList.Read(row, 3);
        recorded.Add(new(entry, carried, row.GetInt16(1), row.ShortOrNull(2)));
    }

    private void AddPeriod(NpgsqlDataReader row)
    {
        if (row.GetInt16(1) != version)
            periods.Clear();
        version = row.GetInt16(1);
        periods.Add(PeriodColumnList.Read(row, 2));
    }

    private bool IsInOrder()
    {
        for (int i = 0; i < recorded.Count; i++)
            if (recorded[i].Replaces is not null || (i > 0 && recorded[i].Event.Date < recorded[i - 1].Event.Date))
                return false;
        return true;
    }
}
