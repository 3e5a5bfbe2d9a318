using System.Text;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Casework.Statements;
using Kuntakokeilu.Core.Intake.Importing;
using Kuntakokeilu.Core.Journal;
using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Core.Statements;
using Kuntakokeilu.Core.Statements.Recorded;
using Kuntakokeilu.Core.Statements.Tables;
using Kuntakokeilu.Law.Statements;
using Kuntakokeilu.Tests.Data;
using Kuntakokeilu.Tests.Obligations.Recorded;
using Kuntakokeilu.Tests.Statements.Oracle;
using Kuntakokeilu.Tests.Steering.Oracle;
using Npgsql;

namespace Kuntakokeilu.Tests.Statements.Recorded;

/// <summary>Histories from files lived in the database, and what is to be stated by it compared with what the files tell.</summary>
internal sealed class StatedWorld(TestRegister register, HostileDice dice)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>How many events were recorded, and how many refused.</summary>
    internal int Recorded { get; private set; }

    internal int Refused { get; private set; }

    /// <summary>How many rows of reports and of statements in force were compared, and how many reasons were judged.</summary>
    internal int Reports { get; private set; }

    internal int InForce { get; private set; }

    internal int Judged { get; private set; }

    internal DateOnly Today
    {
        get => LegalDay.Today(register.Clock);
        set => register.Clock.Now = new(value, new(10, 0), TimeSpan.Zero);
    }

    /// <summary>
    /// The facts are imported, some of them after events of later days were recorded, and the events one by one, mostly each
    /// on its own day.
    /// </summary>
    internal async Task Live(StatementInput input)
    {
        string[] facts = input.Facts.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        int some = dice.Chance(50) ? facts.Length : facts.Length * 2 / 3;
        await Import(facts[..some], input.Acts);
        List<(int Person, ToldEvent Told)> events = await Events(input);
        for (int i = 0; i < events.Count; i++)
        {
            if (events[i].Told.Day > input.On)
                break;
            if (some < facts.Length && i == events.Count / 2)
                await Import([facts[0], .. facts[some..]], null);
            Today = dice.Chance(80) ? events[i].Told.Day : dice.Later(events[i].Told.Day, input.On);
            if (
                await Record(events[i].Person, events[i].Told) is StatementRecorded.Done
                && events[i].Told.Kind is StatementEventKind.Conduct
                && dice.Chance(40)
            )
                await Judge(events[i].Person, events[i].Told.Reference);
            if (dice.Chance(5))
                await Reckon();
        }
        Today = input.On;
    }

    internal async Task<StatementRecorded> Record(int person, params ToldEvent[] events)
    {
        await using Work work = await Work.Begin(register.Source, TestRegister.Program, Stop);
        StatementRecorded recorded = await new StatementRecording(register.Clock).Record(work, person, events, Stop);
        if (recorded is StatementRecorded.Done)
            await work.Commit([person], Stop);
        Recorded += recorded is StatementRecorded.Done ? 1 : 0;
        Refused += recorded is StatementRecorded.Refused ? 1 : 0;
        return recorded;
    }

    /// <summary>As an official judges whether there was a valid reason, once or twice.</summary>
    private async Task Judge(int person, string reference)
    {
        for (int number = 1; number == 1 || (number == 2 && dice.Chance(30)); number++)
        {
            await using NpgsqlCommand command = register.Source.CreateCommand(
                $"""
                insert into statements.report_entry
                    (person_id, reference, number, step, reason, words, by, day, at)
                values ($1, $2, $3, {(int)ReportStep.Judge}, $4, '', 'test', $5, now())
                """
            );
            command.Parameters.Add(new() { Value = person });
            command.Parameters.Add(new() { Value = reference });
            command.Parameters.Add(new() { Value = (short)number });
            command.Parameters.Add(
                new() { Value = (short)(dice.Chance(50) ? ConductReason.Valid : ConductReason.NotValid) }
            );
            command.Parameters.Add(new() { Value = Today });
            await command.ExecuteNonQueryAsync(Stop);
        }
        await register.Run($"update statements.reckoning set is_stale = true where person_id = {person}");
        Judged++;
    }

    internal Task<int> Reckon() => new StatedJob(register.Source, register.Clock).Run(threads: 1, Stop);

    /// <summary>The obligations of everybody in the database are those that the job tells from the journal's files.</summary>
    /// <returns>How many there are.</returns>
    internal async Task<int> IsToldAlikeByFiles()
    {
        using TempFolder folder = new();
        await new JournalJob(register.Source, null, null, folder["journal"]).Run(Stop);
        new StatementsJob(
            folder["journal/facts.csv"],
            folder["journal/acts.csv"],
            folder["journal/events.csv"],
            folder["out"],
            Today
        ).Run(2, Stop);
        Reports += KeptLines.AreThoseTold(Told("reports"), await new KeptReports(register).Reports(), Today);
        InForce += KeptLines.AreThoseTold(Told("in_force"), await new KeptReports(register).InForce(Today), Today);
        return KeptLines.AreThoseTold(Told("statements"), await Kept(), Today);

        string[] Told(string file) => [.. File.ReadLines(folder[$"out/{file}.csv"]).Skip(1)];
    }

    private async Task<List<string>> Kept()
    {
        List<string> lines = [];
        await using NpgsqlCommand command = register.Source.CreateCommand(
            """
            select p.key, d.reference, d.part, d.matter, d.item, d.opened, d.fund, d.giver, d.municipality, d.role,
                d.may_te_office, d.may_service_centre, d.ready_on, d.limit_day, d.state, d.given_on, d.given_by, d.code,
                d.first_day, d.until_day
            from statements.duty d join register.person p on p.id = d.person_id
            """
        );
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync(Stop);
        while (await row.ReadAsync(Stop))
            lines.Add(Line(row));
        return lines;
    }

    private string Line(NpgsqlDataReader row)
    {
        var matter = (StatementMatter)row.GetInt16(3);
        var state = (StatementState)row.GetInt16(14);
        if (row.IsDBNull(15))
            state =
                row.GetFieldValue<DateOnly>(12) > Today ? StatementState.Waiting
                : Today > row.GetFieldValue<DateOnly>(13) ? StatementState.Overdue
                : StatementState.Due;
        string[] also =
        [
            .. row.GetBoolean(10) ? (string[])["te_office"] : [],
            .. row.GetBoolean(11) ? (string[])["service_centre"] : [],
        ];
        return string.Join(
            ',',
            KeptLines.Csv(row.GetString(0)),
            KeptLines.Csv(row.GetString(1)),
            StatementWords.Name((StatementPart)row.GetInt16(2)),
            StatementWords.Name(matter),
            matter.ProvisionOn(row.GetFieldValue<DateOnly>(5), row.GetInt16(4)),
            Day(5),
            StatementWords.Name(new Payer(row.GetInt16(6))),
            StatementWords.Name((StatementGiver)row.GetInt16(7)),
            row.ShortOrNull(8) is { } number ? $"{number:000}" : "",
            StatementWords.Name((GivingRole)row.GetInt16(9)),
            string.Join(';', also),
            Day(12),
            Day(13),
            StatementWords.Name(state),
            Day(15),
            row.ShortOrNull(16) is { } by ? StatementWords.Name((StatementGiver)by) : "",
            row.IsDBNull(17) ? "" : row.GetString(17),
            Day(18),
            Day(19)
        );

        string Day(int column) => KeptLines.Day(row, column);
    }

    private Task<ImportSummary> Import(string[] facts, string? acts) =>
        register.Import(
            Encoding.UTF8.GetBytes(string.Concat(facts.Select(line => line + "\n"))),
            acts is null ? null : Encoding.UTF8.GetBytes(acts)
        );

    /// <summary>Those of well-formed rows about people on record, by day.</summary>
    private async Task<List<(int Person, ToldEvent Told)>> Events(StatementInput input)
    {
        Dictionary<string, int> people = [];
        foreach (string line in await register.Lines("select id || ' ' || key from register.person order by id"))
            people.Add(line.Split(' ', 2)[1], int.Parse(line.Split(' ', 2)[0]));
        HashSet<string> known = [.. people.Keys];
        List<(int Person, ToldEvent Told)> events = [];
        foreach (
            PlainLine line in PlainCsv.ReadTable(
                Encoding.UTF8.GetBytes(input.Events),
                "events.csv",
                PlainStatementRows.Columns
            )
        )
            if (line.Fields is { } row && PlainStatementRows.Fault(row, known) is null)
                events.Add((people[row["person"]], Told(row)));
        return [.. events.OrderBy(one => one.Told.Day)];
    }

    private static ToldEvent Told(Dictionary<string, string> row)
    {
        StatementEventKind kind = StatementWords.Events[row["event"]];
        bool hasMatter = kind is StatementEventKind.Open or StatementEventKind.Request;
        bool isNamed = kind is not (StatementEventKind.Apply or StatementEventKind.Withdraw);
        return new(
            PlainChecks.ReadDate(row["date"])!.Value,
            kind,
            isNamed ? row["ref"] : "",
            hasMatter ? StatementWords.Matters[row["matter"]] : StatementMatter.None,
            // Of what has none of its own, whatever the file has beside.
            kind is StatementEventKind.Request or StatementEventKind.Close
                ? ""
                : Short(row["detail"]),
            kind is StatementEventKind.Apply && row["detail"] == "kela" ? "" : Short(row["value"]),
            PlainChecks.ReadDate(row["from"]),
            PlainChecks.ReadDate(row["to"])
        );
    }

    private static string Short(string text) => text.Length > 32 ? "x" : text;
}
