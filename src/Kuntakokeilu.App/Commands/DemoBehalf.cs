using Kuntakokeilu.App.Letters;
using Kuntakokeilu.Base.Forms;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Attachments;
using Kuntakokeilu.Core.Intake;
using Kuntakokeilu.Core.Notices.Letters;
using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Core.Registration;
using Kuntakokeilu.Core.Registration.Corrections;
using Kuntakokeilu.Core.Registration.Refusing;
using Kuntakokeilu.Core.Registration.Restarting;
using Kuntakokeilu.Core.Steering;
using Kuntakokeilu.Law.Book;
using Kuntakokeilu.Law.Facts;
using Npgsql;
using F = Kuntakokeilu.Core.Registration.SearchFields;
using Q = Kuntakokeilu.Core.Registration.SearchQuestion;

namespace Kuntakokeilu.App.Commands;

/// <summary>
/// Of the demo's customers of Tampere: one for whom an official has reported a change, one whose restart was refused, one
/// whose search was ended for neglect and who asks to start again by a message, and one whose correction was refused. Made
/// once, by the services of the pages.
/// </summary>
internal static class DemoBehalf
{
    internal static async Task Add(OpenDatabase database, TimeProvider day)
    {
        DateOnly today = LegalDay.Today(day);
        if (today < RefusalService.First || today >= LawAsKnown.Whole.PilotEnd || await IsThere(database.Source))
            return;
        if (
            await DemoCustomers.OfBehalf.Read(database.Source)
            is not [var changed, var refused, var neglected, var corrected]
        )
            return;
        DemoActs acts = new(database.Source, day);
        DemoSendings sendings = new(database.Source, day);
        await sendings.Send(JourneyKind.Change, changed, Contact);
        await sendings.Send(JourneyKind.End, refused, DemoSendings.Ending(EndReason.FoundWork));
        await sendings.Send(JourneyKind.Restart, refused, DemoSendings.Restart);
        await acts.Refuse(refused);
        await sendings.Send(JourneyKind.End, neglected, DemoSendings.Ending(EndReason.GaveNoClarification));
        await acts.AskToRestart(neglected);
        await acts.Correct(corrected);
    }

    private static async Task<bool> IsThere(NpgsqlDataSource database)
    {
        await using NpgsqlCommand command = database.CreateCommand(
            "select exists (select from registration.restart_restriction)"
        );
        return await command.ExecuteScalarAsync() is true;
    }

    private static SearchAnswers Contact(SearchStanding standing) =>
        DemoSendings
            .Asked(standing.Today)
            .With(Q.Changed, DemoSendings.Fields((F.Changed, ChoiceField<ChangedMatter>.Sent(ChangedMatter.Contact))))
            .With(Q.Contact, DemoSendings.Reached);

    /// <summary>By the services of the pages, each in a work of its own.</summary>
    private sealed class DemoActs(NpgsqlDataSource database, TimeProvider day)
    {
        private static readonly CancellationToken Stop = CancellationToken.None;
        private readonly SettlementService settlements = new(day, LawAsKnown.Whole);
        private readonly DecisionLetters letters = new(LetterPages.Print);

        internal async Task Refuse(int person)
        {
            await using Work work = await Begin();
            await new RefusalService(settlements, letters, day).Refuse(
                person,
                await CaseVersion.Of(work.Connection, person, Stop),
                new(RefusalGround.NoRightToWork, "Oleskelulupa on sidottu toiseen työnantajaan.", DemoSendings.Phone),
                work,
                Stop
            );
        }

        internal async Task AskToRestart(int person)
        {
            await using (Work work = await Begin())
            {
                await Restrictions.Add(MunicipalityCode.Of(DemoCustomers.Tampere), isRestricted: true, work, Stop);
                await work.Commit([], Stop);
            }
            await using Work asking = await Begin();
            const string Text = "Haluan aloittaa työnhaun uudelleen. Minut tavoittaa puhelimella aamupäivisin.";
            await RestartRequests.Ask(Guid.NewGuid(), person, Text, LegalDay.Today(day), asking, Stop);
        }

        internal async Task Correct(int person)
        {
            CorrectionService corrections = new(
                new AttachmentService((_, _) => null),
                settlements,
                letters,
                day,
                false
            );
            await using (Work work = await Begin())
            {
                KnownFact latest = await Latest(work.Connection, person);
                NewCorrection asked = new(Guid.NewGuid(), CorrectedFact.Situation, latest.Event.Date, latest.Event.Kind)
                {
                    Value = ChoiceField<EmploymentStatus>.Sent(EmploymentStatus.LaidOff),
                    Why = "Olin mielestäni lomautettu.",
                };
                await corrections.Ask(asked, person, work, Stop);
            }
            int request;
            await using (
                NpgsqlCommand command = database.CreateCommand("select max(id) from registration.correction_request")
            )
                request = (int)(await command.ExecuteScalarAsync())!;
            await using Work deciding = await Begin();
            const string Reason = "Työnantajan ilmoituksen mukaan työsuhde on päättynyt.";
            await corrections.Decide(request, isAccepted: false, Reason, DemoSendings.Phone, deciding, Stop);
        }

        private static async Task<KnownFact> Latest(NpgsqlConnection connection, int person) =>
            KnownHistory.Now((await PersonReader.Load(connection, person, Stop))!).InForce[^1];

        private Task<Work> Begin() => Work.Begin(database, AuditContext.OfProgram(DemoSendings.Official), Stop);
    }
}
