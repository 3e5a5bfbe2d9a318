using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Casework.Statements;
using Kuntakokeilu.Core.Statements;
using Kuntakokeilu.Core.Statements.Recorded;
using Kuntakokeilu.Core.Statements.Tables;
using Kuntakokeilu.Law.Book;
using Kuntakokeilu.Law.Statements;
using Npgsql;
using NpgsqlTypes;

namespace Kuntakokeilu.App.Commands;

/// <summary>
/// Conduct of Tampere's customers in every state: to be reminded of, reminded, told to the TE office and free, told of by the
/// customer, taken in hand, judged either way; and a matter that the TE office states on. Of the demo's jobseeker one of which one
/// may tell. Made once, on the one path of recording.
/// </summary>
internal sealed class DemoConduct(NpgsqlDataSource database, DemoDay day)
{
    private const string Adviser = "Malli Ohjaaja";
    private const string Officer = "Malli Virkailija";
    private const string TeOffice = "te-office-5";

    private static readonly CancellationToken Stop = CancellationToken.None;

    private readonly StatementRecording recording = new(day);

    private DateOnly Today => LegalDay.Today(day);

    internal static async Task Add(OpenDatabase database, DemoDay day)
    {
        DateOnly today = LegalDay.Today(day);
        await using NpgsqlCommand command = database.Source.CreateCommand(
            $"select exists (select from statements.event where kind = {(int)StatementEventKind.Conduct})"
        );
        if (
            today <= LawBook.PilotStart
            || today >= LawAsKnown.Whole.PilotEnd
            || await command.ExecuteScalarAsync() is true
        )
            return;
        DemoConduct made = new(database.Source, day);
        foreach (int jobseeker in await DemoCustomers.Jobseeker.Read(database.Source))
            await made.Blame(jobseeker, ConductKind.NoShow, 6, "Ei tullut tapaamiseen eikä ilmoittanut esteestä.");
        int[] customers = await DemoCustomers.OfConduct.Read(database.Source);
        if (customers.Length == DemoCustomers.OfConduct.Count)
            await made.OfOthers(customers);
    }

    private async Task OfOthers(int[] customers)
    {
        await Blame(customers[0], ConductKind.NoShow, 4, "Ei tullut sovittuun tapaamiseen.");
        await Blame(customers[1], ConductKind.NeglectedPlan, 40, "Ei käynyt CV-pajassa, josta oli sovittu.");
        await Note(customers[1], 38, ReportStep.Remind, null, "Käy pajassa kuun loppuun mennessä.", Adviser);
        await Blame(customers[1], ConductKind.NoShow, 9, "Ei tullut tapaamiseen.");
        await Blame(customers[2], ConductKind.Quit, 12, "Irtisanoutui kaupan myyjän työstä.");
        await Note(customers[2], 10, ReportStep.Tell, null, "Työmatka kesti yli kolme tuntia.", "Malli Asiakas");
        await Note(customers[2], 8, ReportStep.Take, null, "", Officer);
        await Blame(customers[3], ConductKind.RefusedHiredJob, 20, "Ei ottanut vastaan varastotyötä.");
        await Note(customers[3], 18, ReportStep.Judge, ConductReason.Valid, "Työpaikalla oli lakko.", Officer);
        await Blame(customers[4], ConductKind.Dismissed, 25, "Työnantaja purki työsuhteen.");
        await Note(customers[4], 20, ReportStep.Judge, ConductReason.NotValid, "Toistuvat poissaolot.", Officer);
        await Take(customers[5], ToldEvent.Apply(Today.AddDays(-6), Payer.Kela));
        await Take(
            customers[5],
            new(
                Today.AddDays(-5),
                StatementEventKind.Open,
                "A2",
                StatementMatter.LabourTraining,
                From: Today.AddDays(-5)
            )
        );
    }

    private Task Blame(int person, ConductKind kind, int daysAgo, string facts) =>
        Take(person, ToldEvent.Blamed(Today.AddDays(-daysAgo), $"C{daysAgo}", kind) with { Words = facts });

    /// <summary>About the person's latest conduct.</summary>
    private async Task Note(int person, int daysAgo, ReportStep step, ConductReason? reason, string words, string by)
    {
        await using Work work = await Work.Begin(database, AuditContext.OfProgram(by), Stop);
        await using NpgsqlCommand command = new(
            """
            insert into statements.report_entry (person_id, reference, number, step, reason, words, by, organisation, day, at)
            select $1, e.reference, coalesce((
                    select max(n.number) from statements.report_entry n
                    where n.person_id = $1 and n.reference = e.reference), 0) + 1, $2, $3, $4, $5, $6, $7, now()
            from statements.event e where e.person_id = $1 and e.kind = $8 order by e.seq desc limit 1
            """,
            work.Connection
        );
        NpgsqlParameter[] values =
        [
            new() { Value = person },
            new() { Value = (short)step },
            new() { Value = (object?)(short?)reason ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Smallint },
            new() { Value = words },
            new() { Value = by },
            new()
            {
                Value =
                    step is ReportStep.Tell ? DBNull.Value
                    : by == Officer ? TeOffice
                    : Organisations.Municipality(DemoCustomers.Tampere),
                NpgsqlDbType = NpgsqlDbType.Text,
            },
            new() { Value = Today.AddDays(-daysAgo) },
            new() { Value = (short)StatementEventKind.Conduct },
        ];
        command.Parameters.AddRange(values);
        await command.ExecuteNonQueryAsync(Stop);
        await new StatedWriter(work.Connection, isFew: true).Write([person], Today, Stop);
        await work.Commit([person], Stop);
    }

    /// <summary>What the law of the demo's day does not let be is left out: a demo may stand on any day.</summary>
    private async Task Take(int person, ToldEvent told)
    {
        await using Work work = await Work.Begin(database, AuditContext.OfProgram(Adviser), Stop);
        if (await recording.Record(work, person, [told], Stop) is StatementRecorded.Done)
            await work.Commit([person], Stop);
    }
}
