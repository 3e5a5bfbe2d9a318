namespace Kuntakokeilu.Tests.Data;

/// <summary>
/// All that a register says, table by table, by persons' identifiers: without the numbers and moments that differ from
/// one run to another.
/// </summary>
internal static class RegisterContent
{
    private static readonly (string Name, string Rows)[] Tables =
    [
        ("person", "select p.key as line from register.person p"),
        ("fact", OfPerson("register.fact", "'recording_id'")),
        ("act", OfPerson("register.act", "'recording_id'")),
        ("period", OfPerson("steering.period", "'decided_by', 'decided_at', 'notified_at'")),
        ("current_period", OfPerson("steering.current_period", "''")),
        ("difference", OfPerson("steering.difference", "'id', 'recording_id'")),
        ("late_fact", OfDifference("steering.late_fact")),
        ("late_act", OfDifference("steering.late_act")),
        ("rejected_row", "select (to_jsonb(r) - 'import_id')::text as line from register.rejected_row r"),
        ("day_count", "select to_jsonb(c)::text as line from steering.day_count c where people <> 0"),
        ("launch_count", "select (to_jsonb(c) - 'id')::text as line from steering.launch_count c where people <> 0"),
    ];

    /// <summary>What the imports and rejected rows say is left out: for registers that were filled by other ways.</summary>
    internal static Task SameExceptRejected(TestRegister expected, TestRegister actual) =>
        Same(expected, actual, Tables.Where(table => table.Name != "rejected_row"));

    internal static Task Same(TestRegister expected, TestRegister actual) => Same(expected, actual, Tables);

    private static async Task Same(
        TestRegister expected,
        TestRegister actual,
        IEnumerable<(string Name, string Rows)> tables
    )
    {
        foreach ((string name, string rows) in tables)
        {
            string digest = $"""
                select count(*) || ' rows, ' || coalesce(md5(string_agg(line, chr(10) order by line collate "C")), '')
                from ({rows}) lines
                """;
            if (await expected.Ask<string>(digest) == await actual.Ask<string>(digest))
                continue;
            string lines = $"select line from ({rows}) lines order by line collate \"C\"";
            List<string> these = await expected.Lines(lines);
            List<string> those = await actual.Lines(lines);
            Assert.Fail(
                $"{name} differs: {these.Count} and {those.Count} rows\n"
                    + string.Join('\n', these.Except(those).Take(5).Select(line => $"expected {line}"))
                    + string.Join('\n', those.Except(these).Take(5).Select(line => $"\nactual   {line}"))
            );
        }
    }

    private static string OfPerson(string table, string left) =>
        $"""
            select p.key || ' ' || (to_jsonb(t) - array['person_id', {left}])::text as line
            from {table} t join register.person p on p.id = t.person_id
            """;

    private static string OfDifference(string table) =>
        $"""
            select p.key || ' ' || (to_jsonb(t) - 'difference_id')::text as line
            from {table} t join steering.difference d on d.id = t.difference_id
            join register.person p on p.id = d.person_id
            """;
}
