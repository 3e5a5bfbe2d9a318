namespace Kuntakokeilu.Tests.Data;

/// <summary>
/// All that a register says, table by table, by persons' identifiers: without the numbers and moments that differ from
/// one run to another.
/// </summary>
internal static class RegisterContent
{
    private const string OfPerson = "join register.person p on p.id = t.person_id";

    private const string OfDifference =
        "join steering.difference d on d.id = t.difference_id join register.person p on p.id = d.person_id";

    private static readonly ComparedTable[] Tables =
    [
        new("register.person", []) { Only = "key" },
        new("register.fact", ["person_id", "recording_id"]) { More = OfPerson },
        new("register.act", ["person_id", "recording_id"]) { More = OfPerson },
        new("steering.period", ["person_id", "decided_by", "decided_at", "notified_at"]) { More = OfPerson },
        new("steering.current_period", ["person_id"]) { More = OfPerson },
        new("steering.difference", ["person_id", "id", "recording_id"]) { More = OfPerson },
        new("steering.late_fact", ["difference_id"]) { More = OfDifference },
        new("steering.late_act", ["difference_id"]) { More = OfDifference },
        new("register.rejected_row", ["import_id"]),
        new("steering.day_count", []) { More = "where t.people <> 0" },
        new("steering.launch_count", ["id"]) { More = "where t.people <> 0" },
    ];

    /// <summary>What the imports and rejected rows say is left out: for registers that were filled by other ways.</summary>
    internal static Task SameExceptRejected(TestRegister expected, TestRegister actual) =>
        Same(expected, actual, Tables.Where(table => table.Name != "register.rejected_row"));

    internal static Task Same(TestRegister expected, TestRegister actual) => Same(expected, actual, Tables);

    private static async Task Same(TestRegister expected, TestRegister actual, IEnumerable<ComparedTable> tables)
    {
        foreach (ComparedTable table in tables)
        {
            string rows = await Rows(expected, table);
            // In whatever order: two sums of 64 bits each spare the sorting of a hundred thousand lines.
            string digest = $"""
                select concat_ws(' ', count(*), sum(hashtextextended(line, 0)::numeric),
                    sum(hashtextextended(line, 1)::numeric))
                from ({rows}) lines
                """;
            if (await expected.Ask<string>(digest) == await actual.Ask<string>(digest))
                continue;
            string lines = $"select line from ({rows}) lines order by line collate \"C\"";
            List<string> these = await expected.Lines(lines);
            List<string> those = await actual.Lines(lines);
            Assert.Fail(
                $"{table.Name} differs: {these.Count} and {those.Count} rows\n"
                    + string.Join('\n', these.Except(those).Take(5).Select(line => $"expected {line}"))
                    + string.Join('\n', those.Except(these).Take(5).Select(line => $"\nactual   {line}"))
            );
        }
    }

    /// <summary>A line for each row, of all columns that the database has but those left out.</summary>
    private static async Task<string> Rows(TestRegister register, ComparedTable table)
    {
        List<string> columns = await register.Lines(
            $"""
            select 't.' || quote_ident(attname) from pg_attribute
            where attrelid = '{table.Name}'::regclass and attnum > 0 and not attisdropped order by attnum
            """
        );
        IEnumerable<string> told = columns
            .Except(table.Left.Select(column => $"t.{column}"))
            .Where(column => table.Only is null || column == $"t.{table.Only}");
        string person = table.More.StartsWith("join", StringComparison.Ordinal) ? "p.key, " : "";
        return $"select row({person}{string.Join(", ", told)})::text as line from {table.Name} t {table.More}";
    }

    /// <param name="Name">With its schema.</param>
    /// <param name="Left">Columns that differ from one run to another.</param>
    private sealed record ComparedTable(string Name, string[] Left)
    {
        /// <summary>The one column that is compared, where it is one.</summary>
        internal string? Only { get; init; }

        /// <summary>Whose a row is, or which rows are compared.</summary>
        internal string More { get; init; } = "";
    }
}
