using Npgsql;

namespace Kuntakokeilu.Bench.Same;

/// <summary>What a table says, whatever the order of its rows, and without the numbers and moments of one run.</summary>
/// <param name="Digest">The sum of the rows' hashes.</param>
internal sealed record StoredContent(string Table, long Rows, string Digest)
{
    private static readonly (string Name, string Rows)[] Tables =
    [
        ("register.person", "select key as line from register.person"),
        ("register.fact", OfPerson("register.fact", "'recording_id'")),
        ("register.act", OfPerson("register.act", "'recording_id'")),
        ("steering.period", OfPerson("steering.period", "'decided_by', 'decided_at', 'notified_at'")),
        ("steering.current_period", OfPerson("steering.current_period", "''")),
        ("steering.difference", OfPerson("steering.difference", "'id', 'recording_id'")),
        ("register.rejected_row", "select (to_jsonb(r) - 'import_id')::text as line from register.rejected_row r"),
        ("steering.day_count", "select to_jsonb(c)::text as line from steering.day_count c where people <> 0"),
        (
            "steering.launch_count",
            "select (to_jsonb(c) - 'id')::text as line from steering.launch_count c where people <> 0"
        ),
        ("monitoring.release_table", "select to_jsonb(t)::text as line from monitoring.release_table t"),
        ("monitoring.blob", "select to_jsonb(b)::text as line from monitoring.blob b"),
    ];

    internal static async Task<IReadOnlyList<StoredContent>> Of(string database)
    {
        await using NpgsqlDataSource source = NpgsqlDataSource.Create(database);
        List<StoredContent> all = [];
        foreach ((string name, string rows) in Tables)
        {
            await using NpgsqlCommand command = source.CreateCommand(
                $"select count(*), coalesce(sum(hashtextextended(line, 0)::numeric), 0)::text from ({rows}) lines"
            );
            command.CommandTimeout = 0;
            await using NpgsqlDataReader row = await command.ExecuteReaderAsync();
            await row.ReadAsync();
            all.Add(new(name, row.GetInt64(0), row.GetString(1)));
        }
        return all;
    }

    private static string OfPerson(string table, string left) =>
        $"""
            select p.key || ' ' || (to_jsonb(t) - array['person_id', {left}])::text as line
            from {table} t join register.person p on p.id = t.person_id
            """;
}
