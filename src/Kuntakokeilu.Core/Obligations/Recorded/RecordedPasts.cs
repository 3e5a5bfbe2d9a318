using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.Obligations;
using Npgsql;

namespace Kuntakokeilu.Core.Obligations.Recorded;

/// <summary>Reads what is on record of people and bears on what is due, in one round trip.</summary>
internal static class RecordedPasts
{
    private const string Named = "person_id = any($1)";

    private static readonly string[] OfFacts =
    [
        $"select person_id, seq, replaces, {FactColumnList.Names} from register.fact where WHOSE order by person_id, seq",
        $"select person_id, seq, {ActColumnList.Names} from register.act where WHOSE order by person_id, seq",
    ];

    private static readonly string[] OfCasework =
    [
        """
            select person_id, seq, replaces, recording_id, day, code, outcome, worker_id, is_withdrawn
            from obligations.contact where WHOSE order by person_id, seq
            """,
        $"""
            select person_id, seq, replaces, recording_id, {EntryColumnList.Names} from obligations.entry
            where WHOSE order by person_id, seq
            """,
    ];

    private static readonly Action<RecordedPast, NpgsqlDataReader>[] TakeFacts =
    [
        (past, row) => past.Facts.Add(FactOf(row)),
        (past, row) => past.Acts.Add(new(ActColumnList.Read(row, 2), row.GetInt16(1))),
    ];

    private static readonly Action<RecordedPast, NpgsqlDataReader>[] TakeCasework =
    [
        (past, row) => past.Contacts.Add(ContactOf(row)),
        (past, row) => past.Entries.Add(EntryOf(row)),
    ];

    /// <summary>The queries about whom a condition on <c>person_id</c> names, for whoever reads more in the same round trip.</summary>
    internal static IEnumerable<string> About(string whose) =>
        OfFacts.Concat(OfCasework).Select(query => query.Replace("WHOSE", whose));

    /// <summary>What becomes of a row of each of those queries, in their order.</summary>
    internal static IReadOnlyList<Action<RecordedPast, NpgsqlDataReader>> Takes { get; } =
    [.. TakeFacts, .. TakeCasework];

    /// <summary>Of each of them; empty of whom there is nothing.</summary>
    internal static Task<IReadOnlyDictionary<int, RecordedPast>> Load(
        NpgsqlConnection connection,
        int[] people,
        CancellationToken stop
    ) => Load(connection, people, [.. OfFacts, .. OfCasework], [.. TakeFacts, .. TakeCasework], stop);

    /// <summary>The facts and acts alone.</summary>
    internal static Task<IReadOnlyDictionary<int, RecordedPast>> LoadFacts(
        NpgsqlConnection connection,
        int[] people,
        CancellationToken stop
    ) => Load(connection, people, OfFacts, TakeFacts, stop);

    /// <summary>The contacts and entries alone.</summary>
    internal static Task<IReadOnlyDictionary<int, RecordedPast>> LoadCasework(
        NpgsqlConnection connection,
        int[] people,
        CancellationToken stop
    ) => Load(connection, people, OfCasework, TakeCasework, stop);

    private static async Task<IReadOnlyDictionary<int, RecordedPast>> Load(
        NpgsqlConnection connection,
        int[] people,
        string[] queries,
        Action<RecordedPast, NpgsqlDataReader>[] take,
        CancellationToken stop
    )
    {
        Dictionary<int, RecordedPast> pasts = people.ToDictionary(person => person, _ => new RecordedPast());
        await using NpgsqlBatch batch = new(connection);
        foreach (string query in queries)
            batch.BatchCommands.Add(new(query.Replace("WHOSE", Named)) { Parameters = { new() { Value = people } } });
        await using NpgsqlDataReader rows = await batch.ExecuteReaderAsync(stop);
        foreach (Action<RecordedPast, NpgsqlDataReader> one in take)
        {
            while (await rows.ReadAsync(stop))
                one(pasts[rows.GetInt32(0)], rows);
            await rows.NextResultAsync(stop);
        }
        return pasts;
    }

    private static KnownFact FactOf(NpgsqlDataReader row)
    {
        (RegisterEvent entry, CarriedFacts carried) = FactColumnList.Read(row, 3);
        return new(entry, carried, row.GetInt16(1), row.ShortOrNull(2));
    }

    private static KnownContact ContactOf(NpgsqlDataReader row)
    {
        string code = row.GetString(5);
        Contact contact = new(
            row.GetFieldValue<DateOnly>(4),
            ContactCodes.KindOf(code),
            (ContactOutcome)row.GetInt16(6)
        );
        int? worker = row.IsDBNull(7) ? null : row.GetInt32(7);
        return new(contact, code, worker, row.GetInt16(1), row.ShortOrNull(2), row.GetInt32(3), row.GetBoolean(8));
    }

    private static KnownEntry EntryOf(NpgsqlDataReader row) =>
        new(EntryColumnList.Read(row, 4), row.GetInt16(1), row.ShortOrNull(2), row.GetInt32(3));
}
