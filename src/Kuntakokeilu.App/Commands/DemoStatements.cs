using Kuntakokeilu.Base.Calls;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Casework.Statements;
using Kuntakokeilu.Core.Statements.Recorded;
using Kuntakokeilu.Law.Book;
using Kuntakokeilu.Law.Statements;
using Npgsql;

namespace Kuntakokeilu.App.Commands;

/// <summary>
/// Labour policy statements on Tampere's customers in every state: due, late, waiting for an answer, given in time and late,
/// corrected and taken back, arrived, on their way and not taken; of the demo's jobseeker one that was given, and one for which something is asked. Made once, on
/// the one path of recording.
/// </summary>
internal sealed class DemoStatements(NpgsqlDataSource database, DemoDay day)
{
    private const string Adviser = "Malli Ohjaaja";
    private const string WorkTrial = "A1";
    private const int Fund = 12;

    private static readonly CancellationToken Stop = CancellationToken.None;

    private readonly StatementRecording recording = new(day);

    private DateOnly Today => LegalDay.Today(day);

    internal static async Task Add(OpenDatabase database, DemoDay day)
    {
        DateOnly today = LegalDay.Today(day);
        await using NpgsqlCommand command = database.Source.CreateCommand(
            "select exists (select from statements.event)"
        );
        if (
            today <= LawBook.PilotStart
            || today >= LawAsKnown.Whole.PilotEnd
            || await command.ExecuteScalarAsync() is true
        )
            return;
        DemoStatements made = new(database.Source, day);
        foreach (int jobseeker in await DemoCustomers.Jobseeker.Read(database.Source))
            await made.OfJobseeker(jobseeker);
        int[] customers = await DemoCustomers.OfStatements.Read(database.Source);
        if (customers.Length == DemoCustomers.OfStatements.Count)
            await made.OfOthers(customers);
    }

    /// <summary>One is rejected, so that an official has one to look at, and one waits to be acknowledged.</summary>
    internal static async Task Order(Uri twin)
    {
        using HttpClient http = OutsideClient.Of(twin, "funds");
        await Post("rejections", $"fund-{Fund:000}");
        await Post("receipts", "kela");

        async Task Post(string what, string receiver)
        {
            using HttpResponseMessage answer = await http.PostAsJsonAsync(what, new { Count = 1, Receiver = receiver });
            answer.EnsureSuccessStatusCode();
        }
    }

    private async Task OfJobseeker(int person)
    {
        await Apply(person, 12, Payer.Kela);
        await Give(person, 9, StatementEventKind.Give, "A1");
        await Open(person, 6);
        await Ask(person, WorkTrial, 4, until: 5, "Onko työkokeilusi alkanut, ja mihin asti se kestää?");
    }

    private async Task OfOthers(int[] customers)
    {
        await Apply(customers[0], 3, Payer.Kela);
        await Apply(customers[1], 20, Payer.Kela);
        await Apply(customers[2], 10, new(Fund));
        await Ask(customers[2], null, 8, until: -1, "Milloin työsi päättyi? Kerro myös työtuntisi.");
        await Apply(customers[3], 5, Payer.Kela);
        await Ask(customers[3], null, 4, until: 3, "Haetko kokoaikatyötä?");
        await Apply(customers[4], 15, new(Fund));
        // The fund rejects the first, and the second waits for it.
        await Give(customers[4], 10, StatementEventKind.Give, "A1");
        await Give(customers[4], 2, StatementEventKind.Give, "A3");
        await Apply(customers[5], 25, Payer.Kela);
        await Give(customers[5], 5, StatementEventKind.Give, "A1");
        await Apply(customers[6], 15, Payer.Kela);
        await Give(customers[6], 12, StatementEventKind.Give, "A1");
        await Open(customers[6], 2);
        await Apply(customers[7], 14, Payer.Kela);
        await Give(customers[7], 12, StatementEventKind.Give, "A1");
        await Give(customers[7], 6, StatementEventKind.Correct, "A3");
        await Apply(customers[8], 14, Payer.Kela);
        await Give(customers[8], 12, StatementEventKind.Give, "A1");
        await Take(
            customers[8],
            ToldEvent.Cancel(Today.AddDays(-6), await Reference(customers[8]), StatementGiver.Municipality) with
            {
                Words = "Lausunto annettiin väärästä asiakkaasta.",
            }
        );
        await Take(customers[9], ToldEvent.Request(Today.AddDays(-2), "A1", StatementMatter.Foreigner, new(Fund)));
        await Apply(customers[10], 9, Payer.Kela);
        await Take(
            customers[10],
            new(
                Today.AddDays(-3),
                StatementEventKind.Extend,
                await Reference(customers[10]),
                Detail: "extent",
                To: Today.AddDays(7)
            )
            {
                Words = "Asiakkaalla on useita työsuhteita.",
            }
        );
    }

    private Task Apply(int person, int daysAgo, Payer payer) =>
        Take(person, ToldEvent.Apply(Today.AddDays(-daysAgo), payer));

    private Task Open(int person, int daysAgo) =>
        Take(
            person,
            new(
                Today.AddDays(-daysAgo),
                StatementEventKind.Open,
                WorkTrial,
                StatementMatter.Service,
                "work_trial",
                "in_plan",
                Today.AddDays(-daysAgo)
            )
        );

    private async Task Give(int person, int daysAgo, StatementEventKind kind, string code)
    {
        DateOnly on = Today.AddDays(-daysAgo);
        await Take(
            person,
            ToldEvent.Give(on, kind, await Reference(person), StatementGiver.Municipality, code, on, to: null)
        );
    }

    /// <param name="reference">Null for what arose first of the person.</param>
    /// <param name="until">Days from today.</param>
    private async Task Ask(int person, string? reference, int daysAgo, int until, string question) =>
        await Take(
            person,
            new(
                Today.AddDays(-daysAgo),
                StatementEventKind.Ask,
                reference ?? await Reference(person),
                To: Today.AddDays(until)
            )
            {
                Words = question,
            }
        );

    /// <summary>Of what arose first of the person; of whom nothing did, one that names nothing.</summary>
    private async Task<string> Reference(int person)
    {
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(Stop);
        return (await StatedCase.Read(connection, person, Today, Stop)).Duty(0)?.Reference ?? "-";
    }

    /// <summary>What the law of the demo's day does not let be is left out: a demo may stand on any day.</summary>
    private async Task Take(int person, ToldEvent told)
    {
        await using Work work = await Work.Begin(database, AuditContext.OfProgram(Adviser), Stop);
        if (await recording.Record(work, person, [told], Stop) is StatementRecorded.Done)
            await work.Commit([person], Stop);
    }
}
