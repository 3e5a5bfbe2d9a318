using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Guidance.Answering;
using Kuntakokeilu.Core.Guidance.Asking;
using Kuntakokeilu.Core.Guidance.Importing;
using Kuntakokeilu.Core.Guidance.Tables;
using Kuntakokeilu.Law.Book;
using Npgsql;

namespace Kuntakokeilu.App.Commands;

/// <summary>
/// The ministry's first published questions and answers, imported from its file and looked at by an editor, and made-up questions
/// of municipalities in every state. Made once, by the product's own services.
/// </summary>
internal sealed class DemoGuidance(NpgsqlDataSource database, DemoDay day)
{
    private const short Tampere = 837;
    private const short Helsinki = 91;
    private const int FirstYear = 2019;

    private static readonly CancellationToken Stop = CancellationToken.None;
    private static readonly Official Editor = new(null, "Malli Ylitarkastaja");
    private static readonly Official Approver = new(null, "Malli Hallitusneuvos");

    private readonly AnswerService service = new(day);
    private readonly QuestionService questions = new(day);

    private DateOnly Today => LegalDay.Today(day);

    internal static async Task Add(NpgsqlDataSource database, DemoDay day)
    {
        await using NpgsqlCommand command = database.CreateCommand("select exists (select from guidance.question)");
        if (await command.ExecuteScalarAsync() is true)
            return;
        DemoGuidance made = new(database, day);
        await made.ImportWeek();
        foreach (EditedAnswer edited in EditedAnswers.All.Where(one => one.Since <= made.Today))
            await made.Edit(edited);
        await made.Ask();
    }

    private async Task ImportWeek()
    {
        using MemoryStream content = new();
        await using (Stream file = IssueReader.Week43())
            await file.CopyToAsync(content);
        byte[] bytes = content.ToArray();
        WeeklyIssue issue = IssueReader.Read(bytes, Theme.Catalogue, takesNewThemes: false);
        await new IssueImport(database, day).Store(issue, FirstYear, bytes, confirms: false, Stop);
    }

    /// <summary>The next version of an imported answer, with its text as it was and how it stands to the law now.</summary>
    private async Task Edit(EditedAnswer edited)
    {
        int question = await Number(edited.Number);
        (short number, DraftText text) = await Published(question);
        await Publish(
            question,
            (short)(number + 1),
            text with
            {
                Status = edited.Status,
                Since = edited.Since,
                Note = edited.Note,
                Cites = edited.Cites,
                LawDay = Today,
            }
        );
    }

    /// <summary>Questions in every state; each is plainly made up.</summary>
    private async Task Ask()
    {
        await Send(Tampere, "systems", "Milloin uuteen asiakastietojärjestelmään saa lisää käyttöoikeuksia?");
        int taken = await Send(Helsinki, "services", "Voiko alkuhaastattelun tehdä videopuhelulla?");
        await Step(work => service.Take(taken, Editor, work, Stop));
        int approved = await Send(Tampere, "staff", "Kuka hyväksyy valtion virkamiehen vuosiloman kokeilun aikana?");
        await Approve(
            approved,
            1,
            new(
                new("Kuka hyväksyy valtion virkamiehen vuosiloman kokeilun aikana?"),
                new("Vuosilomasta päättää kunta, joka johtaa työtä.")
            )
            {
                LawDay = Today,
            }
        );
        int withdrawn = await Send(Helsinki, "other", "Onko infotilaisuuden tallenne vielä katsottavissa?");
        await using (Work work = await Begin())
            await QuestionService.Withdraw(withdrawn, work, Stop);
        int refused = await Send(Tampere, "services", "Mihin palveluun ohjaamme asiakkaan, joka ei vastaa viesteihin?");
        await Step(work =>
            service.Refuse(
                refused,
                "Kysymys koskee yksittäistä asiakasta. Sen ratkaisee asiakasta palveleva virkailija.",
                Editor,
                work,
                Stop
            )
        );
        await OfTheLaw();
    }

    private async Task OfTheLaw()
    {
        int days = await Send(
            Tampere,
            "services",
            "Missä ajassa TE-toimisto siirtää asiakkaan kunnalle?",
            new(2021, 3, 15)
        );
        await Publish(
            days,
            1,
            new(
                new(
                    "Missä ajassa TE-toimisto siirtää asiakkaan kunnalle?",
                    "Inom vilken tid överför TE-byrån kunden till kommunen?",
                    "Within what time does the TE office transfer a customer to the municipality?"
                ),
                new(
                    "Siirto tehdään seitsemän päivän kuluessa työnhaun alkamisesta tai ilmoitetusta muutoksesta.",
                    "Överföringen görs inom sju dagar från att jobbsökningen började eller ändringen anmäldes.",
                    "The transfer is made within seven days from the start of the job search or the notified change."
                )
            )
            {
                Cites = ["5 § 2 mom"],
                LawDay = LawBook.PilotStart,
            }
        );
        int asked = await Send(Helsinki, "services", "Kuinka nopeasti asiakas siirtyy kunnan asiakkaaksi?");
        await Step(work => service.Merge(asked, days, Editor, work, Stop));
        int wish = await Send(
            Helsinki,
            "services",
            "Voiko asiakas itse pyytää siirtoa TE-toimistoon?",
            new(2021, 3, 15)
        );
        DraftText text = new(
            new(
                "Voiko asiakas itse pyytää siirtoa TE-toimistoon?",
                "Kan kunden själv begära överföring till TE-byrån?",
                "Can a customer ask to be transferred to the TE office?"
            ),
            new(
                "Ei voi. Laissa ei säädetä siirrosta asiakkaan pyynnöstä.",
                "Nej. Lagen har inga bestämmelser om överföring på kundens begäran.",
                "No. The Act has no provision on a transfer at the customer's request."
            )
        )
        {
            Cites = ["5 § 1 mom"],
            LawDay = LawBook.PilotStart,
        };
        await Publish(wish, 1, text);
        if (Today < LawBook.TransferToTeOffice.From)
            return;
        await Publish(
            wish,
            2,
            text with
            {
                Cites = ["5 § 6 mom"],
                LawDay = Today,
                Status = AnswerStatus.Overtaken,
                Since = LawBook.TransferToTeOffice.From,
                Note = new(
                    "TE-toimisto voi siirtää asiakkaan itselleen tämän pyynnöstä.",
                    "TE-byrån kan på kundens begäran överföra kunden till sig.",
                    "The TE office can transfer a customer to itself at the customer's request."
                ),
            }
        );
    }

    private async Task<int> Send(short municipality, string theme, string text, DateOnly? lawDay = null)
    {
        await using Work work = await Begin();
        return await questions.Ask(new(Guid.NewGuid(), municipality, null, theme, text, lawDay), work, Stop);
    }

    private async Task Approve(int question, short number, DraftText text)
    {
        await Step(work => service.Write(question, number, 0, text, Editor, work, Stop));
        await Step(work => AnswerService.Approve(question, number, 1, Approver, work, Stop));
    }

    private async Task Publish(int question, short number, DraftText text)
    {
        await Approve(question, number, text);
        await Step(work => service.Publish(question, number, 1, Editor, work, Stop));
    }

    private async Task Step(Func<Work, Task<GuidanceRefusal?>> step)
    {
        await using Work work = await Begin();
        if (await step(work) is { } refused)
            throw new InvalidOperationException($"A step of the demo was refused: {refused}.");
    }

    private async Task<int> Number(int inIssue)
    {
        await using NpgsqlCommand command = database.CreateCommand(
            """
            select q.id from guidance.question q join guidance.issue i on i.id = q.issue_id
            where (i.year, q.number) = ($1, $2)
            """
        );
        command.Parameters.Add(new() { Value = (short)FirstYear });
        command.Parameters.Add(new() { Value = (short)inIssue });
        return (int)(await command.ExecuteScalarAsync())!;
    }

    private async Task<(short Number, DraftText Text)> Published(int question)
    {
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(Stop);
        return (await DraftRows.Published(connection, question, Stop))!.Value;
    }

    private Task<Work> Begin() => Work.Begin(database, AuditContext.OfProgram(Editor.Name), Stop);
}
