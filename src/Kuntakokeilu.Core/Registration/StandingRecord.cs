using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Core.Register.Identities;
using Kuntakokeilu.Core.Registration.Tables;
using Kuntakokeilu.Core.Steering;
using Kuntakokeilu.Core.Steering.Deciding;
using Kuntakokeilu.Law.Book;
using Npgsql;

namespace Kuntakokeilu.Core.Registration;

/// <summary>
/// What the journeys depend on of a person's record, in one round trip: each page of a journey reads it, and the sending
/// once more under the lock.
/// </summary>
/// <param name="InForce">The rows that count, in the order in which they do.</param>
/// <param name="Acts">By date, and then as they were recorded.</param>
/// <param name="Law">By which the latest period was decided.</param>
/// <param name="Sent">The latest first.</param>
/// <param name="Version"><see cref="CaseVersion"/>.</param>
/// <param name="Name">Family name and given names, where they are known.</param>
internal sealed record StandingRecord(
    IReadOnlyList<KnownFact> InForce,
    IReadOnlyList<KnownAct> Acts,
    LawAsKnown Law,
    IReadOnlyList<Sending> Sent,
    int Version,
    string? Name
)
{
    private static readonly string[] Everything =
    [
        $"select seq, replaces, {FactColumnList.Names} from register.fact where person_id = $1 order by seq",
        $"select seq, {ActColumnList.Names} from register.act where person_id = $1 order by seq",
        """
            select law_as_of from steering.period where person_id = $1 order by version desc, valid_from desc limit 1
            """,
        Sendings.OfPerson,
        """select version from register."case" where person_id = $1""",
        "select family_name, given_names from register.identity where person_id = $1",
    ];

    /// <returns>Null when the session does not see the person.</returns>
    internal static async Task<StandingRecord?> Read(NpgsqlConnection connection, int person, CancellationToken stop)
    {
        await using NpgsqlBatch batch = new(connection);
        foreach (string query in Everything)
            batch.BatchCommands.Add(new(query) { Parameters = { new() { Value = person } } });
        await using NpgsqlDataReader rows = await batch.ExecuteReaderAsync(stop);
        List<KnownFact> facts = await All(rows, row => KnownPersons.FactOf(row, 0), stop);
        List<KnownAct> acts = await All(rows, row => new KnownAct(ActColumnList.Read(row, 1), row.GetInt16(0)), stop);
        List<DateOnly> lawAsOf = await All(rows, row => row.GetFieldValue<DateOnly>(0), stop);
        List<Sending> sent = await All(rows, Sendings.Read, stop);
        List<int> turned = await All(rows, row => row.GetInt32(0), stop);
        List<string> names = await All(rows, row => PersonName.InHeading(row.GetString(0), row.GetString(1)), stop);
        if (facts.Count == 0)
            return null;
        return new(
            FactOrder.InForce(facts),
            [.. acts.OrderBy(act => act.Act.Date)],
            KnownHistory.LawOf(lawAsOf is [var latest] ? latest : LawAsKnown.Whole.Version),
            sent,
            turned.FirstOrDefault() + facts.Count + acts.Count,
            names.FirstOrDefault()
        );
    }

    private static async Task<List<T>> All<T>(
        NpgsqlDataReader rows,
        Func<NpgsqlDataReader, T> read,
        CancellationToken stop
    )
    {
        List<T> all = [];
        while (await rows.ReadAsync(stop))
            all.Add(read(rows));
        await rows.NextResultAsync(stop);
        return all;
    }
}
