using Kuntakokeilu.Core.Casework.Statements;
using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Core.Statements;
using Kuntakokeilu.Law.Statements;
using Kuntakokeilu.Tests.Data;
using Kuntakokeilu.Tests.Obligations.Recorded;
using Npgsql;

namespace Kuntakokeilu.Tests.Statements.Recorded;

/// <summary>What is kept of reports, and what the pages tell to be in force, as lines of reports.csv and in_force.csv.</summary>
internal sealed class KeptReports(TestRegister register)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    internal async Task<List<string>> Reports()
    {
        List<string> lines = [];
        await using NpgsqlCommand command = register.Source.CreateCommand(
            """
            select p.key, r.day, r.reference, r.matter, r.item, r.conduct, r.municipality, r.is_reported, r.rung, r.days
            from statements.report r join register.person p on p.id = r.person_id
            """
        );
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync(Stop);
        while (await row.ReadAsync(Stop))
        {
            var matter = (StatementMatter)row.GetInt16(3);
            DateOnly day = row.GetFieldValue<DateOnly>(1);
            lines.Add(
                string.Join(
                    ',',
                    KeptLines.Csv(row.GetString(0)),
                    RowText.Day(day),
                    KeptLines.Csv(row.GetString(2)),
                    row.ShortOrNull(5) is { } kind
                        ? StatementWords.Name((ConductKind)kind)
                        : StatementWords.Name(matter),
                    matter.ProvisionOn(day, row.GetInt16(4)),
                    row.IsDBNull(6) ? "te_office" : "municipality",
                    row.GetBoolean(7) ? "te_office" : "none",
                    row.ShortOrNull(8) is { } rung ? StatementWords.Name((ConductRung)rung) : "",
                    row.ShortOrNull(9) is { } days ? $"{days}" : ""
                )
            );
        }
        return lines;
    }

    internal async Task<List<string>> InForce(DateOnly today)
    {
        List<string> lines = [];
        await using NpgsqlConnection connection = await register.Source.OpenConnectionAsync(Stop);
        foreach (string line in await register.Lines("select id || ' ' || key from register.person order by id"))
        {
            (int person, string key) = (int.Parse(line.Split(' ', 2)[0]), KeptLines.Csv(line.Split(' ', 2)[1]));
            foreach (InForce one in (await StatedCase.Read(connection, person, today, Stop)).InForce)
            {
                string matter = StatementWords.Name(one.Statement.Matter);
                lines.Add(
                    string.Join(
                        ',',
                        key,
                        KeptLines.Csv(one.Statement.Lane.Length == 0 ? matter : $"{matter}:{one.Statement.Lane}"),
                        RowText.Day(one.From),
                        one.To is { } to ? RowText.Day(to) : "",
                        one.Statement.Code,
                        KeptLines.Csv(one.Statement.Reference)
                    )
                );
            }
        }
        return lines;
    }
}
